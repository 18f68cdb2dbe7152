/**
 * Lines that a mail program, an editor or a narrow column broke, and whether one goes on in the next.
 *
 * A text was broken at a width where its lines obey it: none is wider, and what the next one begins with would have made
 * it wider. Editors count characters, columns of print measure them (a Western character takes half of a Han one), so
 * both are tried.
 */
import type { Span } from '@/text/offset-map';
import { parseStamp } from './stamp-lines';

/** What is known of a line beside its words. */
export type BrokenLine = Span & {
  readonly gap: number;
  readonly level: number;
  readonly indented: boolean;
  readonly item: boolean;
};

/** Does the line `at` go on with the line before it? */
export type Continues = (at: number) => boolean;

type Measure = 'characters' | 'columns';
/** The width at which a text was broken. */
type Column = { readonly measure: Measure; readonly width: number };

/** The first line of a paragraph is set in by so much, most often within the column. */
const INDENT = 2;
const NARROWEST = 8;
const WIDEST = 60;
/** Lines of more characters than this are paragraphs. */
const LONGEST = 200;
/** So many lines that break off in mid-sentence at the same width were broken. */
const ENOUGH = 2;
/** What the first line speaks against it: it may be the headline. */
const HEADLINE = 0.5;
/** So many lines show how a text was broken. */
const MOST_JOINTS = 2_000;
/** How a line ends and how the next one begins: 1. | 6万户, 47 | 80万元. */
const CUT_NUMBER = [
  [/[^\d０-９\s.,，].*[\d０-９][.,．，]$/, /^[\d０-９]/],
  [/.{10}[\u3400-\u9fff][\d０-９]{1,4}$/, /^[\d０-９]+(?:[.,．，][\d０-９]+)?\s?[万萬亿億]/],
] as const;
const CLOSING = /^[，。、；：！？”’）》」』】,.;:!?)]/;
/** What ends a sentence, or leads to the next one. */
export const SENTENCE_END = /[。！？!?：:；;…](?:["”'’」』）)】\]])*$/;
const QUOTE_END = /[”」』]$/;
/** What begins a report begins a line of its own; so does what says when an article was published. */
const REPORT = /^[【[(（□■◎●]?\s?(?:本[报報网網]|[记記]者|通[讯訊][员員])/;
const LABEL = /^[^，。：:\s]{1,10}[：:]/;
/** The row of a table: its last cells are numbers. */
export const CELLS = /\s[\d.,%％]+$/;

/** How the lines of a document hang together. */
export function continuationOf(source: string, lines: readonly BrokenLine[]): Continues {
  const looks = lines.map((line) => lookOf(source, line));
  const joints = looks.map((look, at) => jointOf(looks[at - 1], look));
  const broken = brokenColumn(joints);
  const column = broken ?? printedColumn(source, lines);
  // where indents or blank lines part the paragraphs, no line feed does
  const parted =
    lines.filter(({ indented }) => indented).length >= 2 ||
    (broken !== null &&
      lines.some(({ gap }, at) => gap > 0 && at > 0) &&
      !joints.some((joint) => joint?.ended && !isFull(joint, broken)));
  const loose = looselyBroken(joints);
  return (at) => {
    const joint = joints[at];
    if (!joint || joint.listed) return false;
    if (joint.cutsNumber || joint.closes) return true;
    if (joint.apart || (joint.ended && !parted)) return false;
    return (column !== null && isFull(joint, column)) || (loose.has(at) && !joint.ended);
  };
}

/** The lines of paragraphs that somebody broke at no width at all: one of them begins in the middle of a number or with a comma. */
function looselyBroken(joints: readonly (Joint | null)[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 0; start < joints.length; start++) {
    let end = start + 1;
    while (joints[end]) end++;
    const inside = joints.slice(start + 1, end);
    // the document's first line may be its headline
    if (inside.some((joint) => joint && !joint.listed && (joint.cutsNumber || joint.closes)))
      for (let at = Math.max(start + 1, 2); at < end; at++) found.add(at);
    start = end - 1;
  }
  return found;
}

/** A line with its words; `stamp`: does it say when an article was published? */
type Look = {
  readonly line: BrokenLine;
  readonly text: string;
  readonly widths: Readonly<Record<Measure, number>>;
  readonly stamp: boolean;
};

/** Null of a line that is a paragraph by its length. */
function lookOf(source: string, line: BrokenLine): Look | null {
  if (line.end - line.start > LONGEST) return null;
  const text = source.slice(line.start, line.end);
  return { line, text, widths: widthsOf(text), stamp: isStamp(text) };
}

/** A line and the one before it, where it can be its rest by what stands around them. */
type Joint = {
  /** The width of the line before, by each measure, of what may not be parted at the beginning of this one, and its own. */
  readonly widths: Readonly<Record<Measure, number>>;
  readonly tokens: Readonly<Record<Measure, number>>;
  readonly own: Readonly<Record<Measure, number>>;
  readonly indent: number;
  /** Does the line before end a sentence, and with a sign that may hang over the column? */
  readonly ended: boolean;
  readonly hangs: boolean;
  readonly cutsNumber: boolean;
  /** Does this line begin with a sign that never begins one? */
  readonly closes: boolean;
  /** Do the two stand apart, because a report begins or one of them is no text? */
  readonly apart: boolean;
  readonly listed: boolean;
};

function jointOf(previous: Look | null | undefined, look: Look | null): Joint | null {
  if (!previous || !look || previous.line.level > 0) return null;
  const { line, text } = look;
  if (line.gap > 0 || line.indented || line.item || line.level > 0) return null;
  const before = previous.text;
  const listed = isListed(before, text);
  return {
    widths: previous.widths,
    indent: previous.line.indented ? INDENT : 0,
    tokens: widthsOf(tokenOf(before, text)),
    own: look.widths,
    ended: SENTENCE_END.test(before) || QUOTE_END.test(before),
    hangs: CLOSING.test(before.slice(-1)),
    // no line begins in the middle of a number by itself
    cutsNumber:
      !listed && before.length >= NARROWEST && CUT_NUMBER.some(([end, start]) => end.test(before) && start.test(text)),
    closes: CLOSING.test(text),
    apart: REPORT.test(text) || look.stamp || previous.stamp,
    listed,
  };
}

/** Two lines of one form: a list or a table, of which each line stands for itself. */
function isListed(before: string, line: string): boolean {
  if ([LABEL, CELLS].some((sign) => sign.test(before) && sign.test(line))) return true;
  if (Math.abs(before.length - line.length) > LONGEST_NUMBER) return false;
  const shape = shapeOf(line);
  return /[^H]/.test(shape) && shape === shapeOf(before);
}

/** Of one form with another of a different number, a line is longer by no more than this. */
const LONGEST_NUMBER = 8;

function shapeOf(text: string): string {
  return text.replace(/\d+/g, '9').replace(/[\u3400-\u9fff]/g, 'H');
}

/** What may not be parted at the beginning of a line: a word or a number, and a character with the sign behind it. */
function tokenOf(before: string, line: string): string {
  const parted = /[\w.,]$/.test(before) && /^\w/.test(line);
  const word = parted ? line.slice(0, 1) : (/^[\w.,%-]+/.exec(line)?.[0] ?? line.slice(0, 1));
  const signs = line.slice(word.length).search(/[^，。、；：！？”）》」』%％]/);
  return line.slice(0, word.length + Math.max(0, signs));
}

/** The width that the lines were broken at, by the measure that fits them better; null where they weren't. */
function brokenColumn(all: readonly (Joint | null)[]): Column | null {
  const joints = all.filter((joint) => joint !== null).slice(0, MOST_JOINTS);
  let best: (Column & { readonly score: number }) | null = null;
  for (const measure of ['characters', 'columns'] as const) {
    for (const width of new Set(joints.map(({ widths, indent }) => widths[measure] + indent))) {
      if (width < NARROWEST || width > WIDEST) continue;
      const score = fit(joints, { measure, width });
      if (score >= ENOUGH && score > (best?.score ?? 0)) best = { measure, width, score };
    }
  }
  return best;
}

/** How many lines break off at the width in mid-sentence, less those that speak against it; 0 where these are too many. */
function fit(joints: readonly Joint[], column: Column): number {
  let broken = 0;
  let against = 0;
  for (const joint of joints) {
    const { measure, width } = column;
    const over = joint.widths[measure] > width + (joint.hangs ? 1 : 0) || joint.own[measure] > width + 1;
    if (joint.apart) continue;
    if (!over && !joint.listed && (joint.ended || isFull(joint, column))) broken += joint.ended ? 0 : 1;
    else against += joint === joints[0] ? HEADLINE : 1;
  }
  return against * 3 > broken ? 0 : broken - against;
}

/** Would the line before have reached the column's end with what this one begins with? */
function isFull({ widths, tokens, indent }: Joint, { measure, width }: Column): boolean {
  return widths[measure] + indent + tokens[measure] >= width;
}

function isStamp(line: string): boolean {
  return /\d{4}|[二一][〇零]/.test(line) && (parseStamp(line)?.date ?? null) !== null;
}

/** A printed column, of which most lines are nearly as wide as the others; null where the lines are paragraphs. */
function printedColumn(source: string, lines: readonly BrokenLine[]): Column | null {
  const counts = new Map<number, number>();
  let pairs = 0;
  lines.forEach(({ start, end, level }, i) => {
    if ((lines[i + 1]?.gap ?? 1) > 0 || level > 0) return;
    pairs++;
    const width = Math.round(end - start > LONGEST ? end - start : columnsOf(source.slice(start, end)));
    counts.set(width, (counts.get(width) ?? 0) + 1);
  });
  const near = (width: number): number => [-1, 0, 1].reduce((sum, d) => sum + (counts.get(width + d) ?? 0), 0);
  let best = 0;
  for (const width of counts.keys())
    if (near(width) > near(best) || (near(width) === near(best) && width > best)) best = width;
  const found = best >= NARROWEST && best <= WIDEST && near(best) >= 6 && near(best) >= pairs * 0.4;
  return found ? { measure: 'columns', width: best - 1 } : null;
}

function widthsOf(text: string): Record<Measure, number> {
  return { characters: text.length, columns: columnsOf(text) };
}

/** Width in Han characters; a Western character takes half the room. */
function columnsOf(text: string): number {
  let halves = 0;
  for (let i = 0; i < text.length; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return halves / 2;
}
