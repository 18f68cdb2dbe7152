import type { CutText } from './cut-text';
import type { FoldedOrganization } from './listed-names';

const LONGEST = 12;

/** What the names of papers and magazines end with. */
const PAPER = /(?:报|日报|晚报|周刊|周报|时报|新闻|邮报|快报|导报|半月刊)$/;

/** 《费加罗报》: papers and magazines, named in the brackets of titles; the brackets are not part of the name. */
export function findPapers({ text }: CutText): FoldedOrganization[] {
  const found: FoldedOrganization[] = [];
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = text.slice(open, open + LONGEST + 2).indexOf('》') + open;
    const name = text.slice(open + 1, close);
    if (close > open + 2 && PAPER.test(name) && !/[,。、:!?的年月]/.test(name))
      found.push({ start: open + 1, end: close, kind: 'institution', rule: 'paper' });
  }
  return found;
}
