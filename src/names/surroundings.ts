import { type CutText, ENDS_BEFORE_NAME, nextEdge } from './cut-text';
import type { FoldedOrganization } from './listed-names';

/** Before the name of a listed company: its stock is under supervision. */
const WARNED = /\*?ST$/;

/** Behind the name of a listed company: the class of its share. */
const SHARE_CLASS = /^(?:-(?:S?W|U|UW|B|P)|[AB])(?![A-Za-z\d])/;

/** What is traded and named after a body: 易方达沪深300ETF, 22旭辉集团MTN001. */
const SECURITY = /^\d{0,4}(?:ETF|LOF|REIT|MTN|ABN|SCP|转债|期货|债\d)/;

/** 华为|Mate 70, 奥迪|A4L, 小米|17 Pro: a model of what the body makes. */
const MODEL = /^(?:[A-Z][a-z]*\s?\d|\d{1,3}\s?(?:Pro|Max|Ultra|系)|[A-Za-z]+\s?\d)/;

/** So many words what a security is called goes on behind the body's name. */
const MOST_WORDS = 4;

/** Does the name of a security go on behind a body? */
function isSecurity({ text, words }: CutText, end: number): boolean {
  let at = end;
  for (let i = 0; i <= MOST_WORDS; i++) {
    if (SECURITY.test(text.slice(at, at + 8))) return true;
    const next = nextEdge(words, at);
    if (next < 0 || ENDS_BEFORE_NAME.has(words.kind[next] ?? 0)) return false;
    at = next;
  }
  return false;
}

/** Behind the title of a law: bodies named in it are not meant. */
const LAW = /(?:法|条例|办法|规定|规则|细则|通知|意见|章程|公约|协定|纲要|方案|指引|报告|公报)(?:\([^)]*\))?》/;

/**
 * A name with what belongs to it beside it (ST爱康, 美团-W), and without the bullet before it; null where it is part of
 * the name of a thing: a security, a model, a law.
 */
export function trimmed(cut: CutText, found: FoldedOrganization): FoldedOrganization | null {
  const { text } = cut;
  let { start, end } = found;
  while (start < end && '·-'.includes(text.charAt(start))) start++;
  if (found.kind === 'company') {
    const behind = text.slice(end, end + 8);
    if (isSecurity(cut, end) || MODEL.test(behind) || /"\d{2}$/.test(text.slice(start - 3, start))) return null;
    start -= WARNED.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
    end += SHARE_CLASS.exec(behind)?.[0].length ?? 0;
  }
  if (isInLaw(text, start, end)) return null;
  return start === found.start && end === found.end ? found : { ...found, start, end };
}

/** Longer than the titles of most laws. */
const LONGEST_TITLE = 40;

function isInLaw(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  if (before.lastIndexOf('《') <= before.lastIndexOf('》')) return false;
  const behind = text.slice(end, end + LONGEST_TITLE);
  return LAW.test(behind.slice(0, behind.indexOf('》') + 1));
}
