import { wordList } from '@/knowledge/lexicon';
import { WORD_KIND } from '@/knowledge/word-kinds';
import { type Span } from '@/text/offset-map';
import { type CutText, isEdge } from './cut-text';
import { isGeneric } from './generic-words';
import { covers, type FoldedOrganization } from './listed-names';

/** What stands before the body that someone serves. */
const SERVES = wordList(
  '现任 历任 曾任 兼任 担任 出任 起任 就任 时任 原任 任 就职于 任职于 供职于 服务于 受聘于 就读于 毕业于 加盟 加入 任职 创立 创办',
);

const LONGEST = 10;

/** 任|欣旺达|总经理秘书, 就职于|东方日升: a name without a head between an office and the one who holds it. */
export function findServed(cut: CutText, taken: Uint8Array): FoldedOrganization[] {
  const { text, words } = cut;
  const found: FoldedOrganization[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (words.kind[end] !== WORD_KIND.title || (words.begin[end] ?? -1) < 0) continue;
    const span = servedBefore(cut, words.begin[end] ?? 0);
    if (span && !covers(taken, span)) found.push({ ...span, kind: 'company', rule: 'before an office' });
  }
  return found;
}

/** The name between 任 and an office that begins at `end`: words that are not all common ones. */
function servedBefore({ text, words }: CutText, end: number): Span | null {
  let proper = 0;
  let isPlace = true;
  for (let at = end; end - at <= LONGEST; ) {
    const begin = words.begin[at] ?? -1;
    if (begin < 0) return null;
    const served = SERVES.matchBefore(text, at);
    if (served && isEdge(words, at - served.word.length))
      return proper >= 2 && !isPlace && end - at >= 3 && !isGeneric(text.slice(at, end)) ? { start: at, end } : null;
    const kind = words.kind[at];
    isPlace &&= kind === WORD_KIND.place;
    if (kind === WORD_KIND.unknown || kind === WORD_KIND.latin) proper++;
    else if (kind === WORD_KIND.name || kind === WORD_KIND.location || kind === WORD_KIND.place) proper += 2;
    else if (kind !== WORD_KIND.noun && kind !== WORD_KIND.head && kind !== WORD_KIND.verbal) return null;
    at = begin;
    if (at === 0) return null;
  }
  return null;
}
