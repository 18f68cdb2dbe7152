/** The lines of a mended document, with what their surroundings and their mark-up say about them. */
import type { Span } from '@/text/offset-map';
import { passageOf, type SourcePassage } from './passages';
import { simplify } from './simplify';
import { type BrokenLine, type Continues, continuationOf } from './wrapped-lines';

/** A line, or several that were one before a narrow column broke them. */
export type Line = {
  readonly passage: SourcePassage;
  /** Its first and last characters, simplified; rules look at nothing else, so that they stay fast on any input. */
  readonly head: string;
  readonly tail: string;
  /** Blank lines before it; more than usual stand where a picture was. */
  readonly gap: number;
  /** Level of a markdown heading, 0 for none. */
  readonly level: number;
  /** Does it begin with white space, as the first line of a Chinese paragraph does? */
  readonly indented: boolean;
  /** Is it an item of a list? */
  readonly item: boolean;
};

/** How much of a line's beginning and end the rules look at. */
export const VIEW = 120;

const MARKERS = /^(?:(#{1,6})[ #]*|>[> ]*|[-*+•·]\s{1,3}(?=\S)|\|\s?)/;
/** A line of nothing but such characters separates; it says nothing. */
const RULE = /^[-*_=~—─━·.|#>\s]+$/;

/** Splits a mended text into its lines; blank lines and rules (---) only count as gaps. Unless `whole`, broken ones are joined. */
export function splitLines(source: string, { whole = false } = {}): Line[] {
  const raws: BrokenLine[] = [];
  let gap = 0;
  for (let start = 0; start <= source.length; ) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    const raw = rawLine(source, { start, end }, gap);
    if (raw) raws.push(raw);
    gap = raw ? 0 : gap + 1;
    start = end + 1;
  }
  return unwrap(raws, whole ? () => false : continuationOf(source, raws)).map(({ pieces, ...rest }) => {
    const passage = passageOf(source, pieces);
    return { ...rest, passage, head: simplify(passage.text.slice(0, VIEW)), tail: simplify(passage.text.slice(-VIEW)) };
  });
}

function rawLine(source: string, span: Span, gap: number): BrokenLine | null {
  const text = source.slice(span.start, span.end);
  const trimmed = text.trimStart();
  const indent = text.length - trimmed.length;
  const marker = MARKERS.exec(trimmed);
  const skip = indent + (marker?.[0].length ?? 0);
  const body = text.slice(skip).trimEnd();
  const inner = body.replace(/#{1,6}$/, '').trimEnd();
  if (inner === '' || (text.length < 200 && RULE.test(trimmed))) return null;
  const start = span.start + skip + (inner.length - inner.trimStart().length);
  return {
    start,
    end: span.start + skip + inner.length,
    gap,
    level: marker?.[1]?.length ?? 0,
    indented: indent >= 2,
    item: marker !== null && !marker[1] && /^[-*+•·]/.test(marker[0]),
  };
}

type Unwrapped = Omit<BrokenLine, 'start' | 'end'> & { readonly pieces: readonly Span[] };

/** Joins the lines that were one before they were broken. */
function unwrap(lines: readonly BrokenLine[], continues: Continues): Unwrapped[] {
  const result: (Omit<Unwrapped, 'pieces'> & { pieces: Span[] })[] = [];
  lines.forEach(({ start, end, ...rest }, i) => {
    const open = result.at(-1);
    if (open && continues(i)) open.pieces.push({ start, end });
    else result.push({ ...rest, pieces: [{ start, end }] });
  });
  return result;
}
