/** Which of the lines over an article is its headline, and which only stand beside it. */
import type { Row } from './rows';
import { simplify } from './simplify';

/** A headline of two equal halves was set in two lines; a kicker is rarely as long as its headline. */
const EQUAL = 1;
const LONGEST_HALF = 12;
/** A second line much longer than the first is a subtitle. */
const SUBTITLE_RATIO = 1.6;
const SUBTITLE_LENGTH = 16;

/** No line of its own ends in one of these: a headline or a sentence goes on in the next one. */
export const JOINS_NEXT = /[的及第、,“《(]$/;
const JOINS_PREVIOUS = /^[的了着过”》)、,:!?]/;
const PAIRS = ['“”', '《》', '()', '（）', '「」', '『』', '‘’'] as const;

/**
 * Chooses the headline among the heads over an article in print, top to bottom: kickers stand over it there. `kicker` is
 * what stands over and under it. Both are '' where there is none.
 */
export function headlineOf(heads: readonly Row[]): { readonly title: string; readonly kicker: string } {
  const best = pick(merge(candidates(heads)));
  const kicker = heads.filter((row) => !best?.rows.includes(row)).map((row) => clean(row.passage.text));
  return { title: best?.text ?? '', kicker: kicker.join(' ') };
}

/** The headline of a text by itself, which is its first line, and the rows that it is made of; '' and none without one. */
export function firstHeadlineOf(heads: readonly Row[]): { readonly title: string; readonly rows: readonly Row[] } {
  const first = merge(candidates(heads))[0];
  return { title: first?.text ?? '', rows: first?.rows ?? [] };
}

/** A headline's text: white space as one space, letter-spacing undone, no mark-up or bullets around it. */
export function clean(text: string): string {
  const trimmed = text
    .replace(/^[\s—\-■□●◆▲★]+/, '')
    .slice(0, 200)
    .trim();
  const parts = trimmed.split(/\s+/);
  const spaced = parts.length > 2 && parts.every((part) => part.length <= 1);
  return parts.join(spaced ? '' : ' ');
}

function candidates(heads: readonly Row[]): Row[] {
  const role = (row: Row): string => (row.kind.type === 'head' ? row.kind.role : 'plain');
  const all = heads.filter((row) => role(row) === 'plain' || role(row) === 'notice');
  // 公告 over a notice's own title is a column, alone it is the title
  const longer = all.filter((row) => clean(row.passage.text).length > 2);
  const plain = longer.length > 0 ? longer : all;
  // a label or a slogan is the headline only where nothing else is
  const left =
    plain.length > 0 ? plain : heads.filter((row) => role(row) === 'label' || role(row) === 'slogan').slice(-1);
  const levels = left.filter(({ level }) => level > 0).map(({ level }) => level);
  const top = Math.min(...levels);
  return levels.length > 0 ? left.filter(({ level }) => level === top) : left;
}

type Candidate = { readonly text: string; readonly rows: readonly Row[] };

/** Joins the lines that are one headline: a quotation or a phrase that the line break cut, or two equal halves. */
function merge(rows: readonly Row[]): Candidate[] {
  const merged: Candidate[] = [];
  for (const row of rows) {
    const text = clean(row.passage.text);
    const last = merged.at(-1);
    const glue = last ? glueBetween(last.text, text, row) : null;
    if (last && glue !== null) merged[merged.length - 1] = { text: last.text + glue + text, rows: [...last.rows, row] };
    else merged.push({ text, rows: [row] });
  }
  const [first, second, ...others] = merged;
  if (!first || !second || others.length > 0 || !areHalves(first.text, second.text)) return merged;
  return [{ text: `${first.text} ${second.text}`, rows: [...first.rows, ...second.rows] }];
}

function glueBetween(before: string, after: string, row: Row): string | null {
  if (row.gap > 1) return null;
  if (JOINS_NEXT.test(before) || JOINS_PREVIOUS.test(after)) return '';
  return PAIRS.some(
    ([open = '', close = '']) => count(before, open) > count(before, close) && count(after, close) > count(after, open),
  )
    ? ''
    : null;
}

function areHalves(first: string, second: string): boolean {
  if (first.length > LONGEST_HALF || second.length > LONGEST_HALF || /\s/.test(first + second)) return false;
  return Math.abs(first.length - second.length) <= EQUAL;
}

function pick(merged: readonly Candidate[]): Candidate | undefined {
  if (merged.length <= 1) return merged[0];
  const twoParts = merged.filter(({ text }) => /\S\s+\S/.test(text));
  if (twoParts.length === 1) return twoParts[0];
  const [first, second] = merged;
  if (merged.length === 2 && first && second) {
    const longer = second.text.length >= SUBTITLE_LENGTH && second.text.length >= SUBTITLE_RATIO * first.text.length;
    return longer ? first : second;
  }
  // kicker, headline, subtitle
  return merged[1];
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** How much a line by itself looks like an article's headline rather than a section's: 0 or more. */
export function headlineScore(row: Row): number {
  const text = simplify(clean(row.passage.text));
  const parts = text.split(' ');
  let score = 0;
  if (text.length >= 13) score++;
  if (text.length >= 18) score++;
  if (parts.length === 2 && parts.every((part) => part.length >= 4)) score++;
  if (parts.length === 2 && parts.every((part) => part.length >= 6)) score++;
  if (/^.{2,6}(?:省|市|区|县|镇|乡|村|街道|局|院|校)/.test(text)) score++;
  if (/^.{2,10}:/.test(text)) score++;
  return score;
}
