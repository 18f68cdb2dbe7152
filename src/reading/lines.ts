/** The lines of a mended document, with what their surroundings and their mark-up say about them. */
import type { Span } from '@/text/offset-map';
import { passageOf, type SourcePassage } from './passages';
import { simplify } from './simplify';

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

type Raw = Span & Pick<Line, 'gap' | 'level' | 'indented' | 'item'>;

const MARKERS = /^(?:(#{1,6})[ #]*|>[> ]*|[-*+•·]\s{1,3}(?=\S)|\|\s?)/;
/** A line of nothing but such characters separates; it says nothing. */
const RULE = /^[-*_=~—─━·.|#>\s]+$/;

/** Splits a mended text into its lines; blank lines and rules (---) only count as gaps. */
export function splitLines(source: string): Line[] {
  const raws: Raw[] = [];
  let gap = 0;
  for (let start = 0; start <= source.length; ) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    const raw = rawLine(source, { start, end }, gap);
    if (raw) raws.push(raw);
    gap = raw ? 0 : gap + 1;
    start = end + 1;
  }
  return unwrap(source, raws).map(({ pieces, ...rest }) => {
    const passage = passageOf(source, pieces);
    return { ...rest, passage, head: simplify(passage.text.slice(0, VIEW)), tail: simplify(passage.text.slice(-VIEW)) };
  });
}

function rawLine(source: string, span: Span, gap: number): Raw | null {
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

type Unwrapped = Omit<Raw, 'start' | 'end'> & { readonly pieces: readonly Span[] };

/** Joins the lines of a narrow column where the document has every one of them on a line of its own. */
function unwrap(source: string, lines: readonly Raw[]): Unwrapped[] {
  const full = columnWidth(source, lines);
  const indents = lines.filter(({ indented }) => indented).length >= 2;
  const result: (Omit<Unwrapped, 'pieces'> & { pieces: Span[] })[] = [];
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const open = result.at(-1);
    if (full && previous && open && isContinued(source, { previous, line, full, indents })) {
      open.pieces.push({ start: line.start, end: line.end });
      return;
    }
    const { start, end, ...rest } = line;
    result.push({ ...rest, pieces: [{ start, end }] });
  });
  return result;
}

type Neighbours = { readonly previous: Raw; readonly line: Raw; readonly full: number; readonly indents: boolean };

function isContinued(source: string, { previous, line, full, indents }: Neighbours): boolean {
  if (line.gap > 0 || line.indented || line.level > 0 || previous.level > 0 || line.item) return false;
  // the indent of a paragraph's first line takes two characters of the column
  if (width(source, previous) + (previous.indented ? 2 : 0) < full - 2) return false;
  if (/^[【[(（□■◎●]?\s?(?:本[报報网網]|[记記]者|通[讯訊][员員])/.test(source.slice(line.start, line.start + 8)))
    return false;
  const ends = /[。！？!?：:”」』]$/.test(source.slice(Math.max(previous.start, previous.end - 1), previous.end));
  return !ends || indents;
}

/** The width of the column that a document is broken into, or 0 where its lines are whole paragraphs. */
function columnWidth(source: string, lines: readonly Raw[]): number {
  const counts = new Map<number, number>();
  let pairs = 0;
  lines.forEach((line, i) => {
    if ((lines[i + 1]?.gap ?? 1) > 0 || line.level > 0) return;
    pairs++;
    const wide = Math.round(width(source, line));
    counts.set(wide, (counts.get(wide) ?? 0) + 1);
  });
  const near = (wide: number): number => [-1, 0, 1].reduce((sum, d) => sum + (counts.get(wide + d) ?? 0), 0);
  let best = 0;
  for (const wide of counts.keys())
    if (near(wide) > near(best) || (near(wide) === near(best) && wide > best)) best = wide;
  return best >= 8 && best <= 60 && near(best) >= 6 && near(best) >= pairs * 0.4 ? best : 0;
}

/** Width in Han characters; a Western character takes half the room. Lines beyond any column are not measured out. */
function width(source: string, { start, end }: Span): number {
  if (end - start > 200) return end - start;
  let halves = 0;
  for (let i = start; i < end; i++) halves += source.charCodeAt(i) < 0x2000 ? 1 : 2;
  return halves / 2;
}
