/**
 * Short lines that look like headings and are the first part of a broken sentence:
 * "按照疫情防控需要,这些车辆和机" before "器暂时是不允许再驶出封控区的". Headings use a space where a sentence has a comma.
 */
import { JOINS_NEXT } from './headlines';
import type { Row } from './rows';

/** How sentences begin and headings don't. */
const OPENER =
  /^["'(]?(?:据|按照|根据|为(?:了|进一步|切实|确保|避免|有效|方便|加强|保障)?|随着|目前|当前|近[日期来]|日前|昨[日天]|今[日天年]|连日来|同时|此外|随后|因此|其中|另外|不过|但是?|而|然而|如今|截至|自从?|在|当|由于|通过|针对|下一步|与此同时|除此之外|\d{1,2}月\d{1,2}日)/;
/** Nothing shorter is taken for a sentence's part, whatever punctuation it has. */
const SHORTEST = 8;
/** How many captions may stand between the parts. */
const MOST_CAPTIONS = 2;
const QUOTES = ['“”', '「」', '《》', '()', '（）'] as const;

/** Takes the headings that are parts of sentences for text again. */
export function demoteFragments(rows: readonly Row[]): Row[] {
  let closed = true; // would a headline be expected here?
  return rows.map((row, i): Row => {
    const next = rows.slice(i + 1, i + 1 + MOST_CAPTIONS + 1).find(({ kind }) => kind.type !== 'caption');
    const fragment = isFragment(row, { next, previous: rows[i - 1], closed });
    if (row.kind.type === 'byline') closed = true;
    else if (row.kind.type === 'text') closed = row.kind.signature !== null;
    return fragment ? { ...row, kind: { type: 'text', dateline: null, continued: 0, signature: null } } : row;
  });
}

type Surroundings = { readonly next: Row | undefined; readonly previous: Row | undefined; readonly closed: boolean };

function isFragment(row: Row, { next, previous, closed }: Surroundings): boolean {
  if (row.kind.type !== 'head' || row.kind.role !== 'plain' || row.level > 0 || row.passage.text.length < SHORTEST)
    return false;
  if (next?.kind.type !== 'text' || next.kind.dateline || next.kind.continued > 0) return false;
  const { text } = row.passage;
  if (QUOTES.some((pair) => isCutQuotation(pair, text, next.passage.text.slice(0, 40)))) return true;
  if (JOINS_NEXT.test(row.head)) return true;
  const opens = OPENER.test(row.head) && /[,，]/.test(text);
  if (opens) return true;
  return /[,，]/.test(text) && !closed && previous?.kind.type !== 'head';
}

/** Is a quotation opened in the one text and closed in the next without being opened there? */
function isCutQuotation(pair: string, text: string, next: string): boolean {
  const [open = '', close = ''] = pair;
  const closesAt = next.indexOf(close);
  const opensAt = next.indexOf(open);
  return text.lastIndexOf(open) > text.lastIndexOf(close) && closesAt >= 0 && (opensAt < 0 || closesAt < opensAt);
}
