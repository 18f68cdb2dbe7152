import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDates } from '@/dates/dates';
import { findPlaces } from '@/knowledge/gazetteer';
import type { CutText } from '@/names/cut-text';
import { findListHits } from '@/names/learned/list-hits';
import type { Marks } from '@/names/learned/sequence-features';
import { cutText, findByGrammar } from '@/names/organizations';
import { type Folded, fold } from '@/text/fold';
import { type Span, toOriginal } from '@/text/offset-map';
import {
  CHECK_SETS,
  PASSAGE_SETS,
  type Passage,
  parseLines,
  readChecks,
  readPassages,
  readTopicFolds,
} from '../evaluation/cases';

/** One paragraph with the spans that it names, all in its folded text. */
export type Paragraph = {
  readonly cut: CutText;
  readonly marks: Marks;
  readonly gold: readonly Span[];
  /** Spans that count neither way. */
  readonly optional: readonly Span[];
};

/** An annotated text. `names`: those of a case, which are scored by surface; null where spans are scored. */
export type Sample = {
  readonly id: string;
  readonly set: string;
  readonly fold: number;
  /** How much it weighs in training: 1 where an editor read it. */
  readonly weight: number;
  readonly paragraphs: readonly Paragraph[];
  readonly names: { readonly wanted: readonly string[]; readonly optional: readonly string[] } | null;
};

const EVALUATION = join(import.meta.dirname, '../evaluation');
export const FOLDS = [1, 2, 3, 4, 5];

/** Sets of others, whose definition is not quite ours: they weigh less. */
export const PUBLIC_SETS = ['peoples-daily-dev', 'resume-dev'];
const PUBLIC_WEIGHT = 0.3;

/** A folded text cut into words, as the recognizer cuts it. */
export function cutAlone(text: string): CutText {
  return cutText(text, { places: findPlaces(text), dates: findDates(text, null) });
}

/** What is known of a folded paragraph before it is learned from. */
export function mark(text: string): { readonly cut: CutText; readonly marks: Marks } {
  const cut = cutAlone(text);
  return { cut, marks: { grammar: findByGrammar(cut), lists: findListHits(cut) } };
}

/** All annotated texts: real passages of `data`, our own ones and the cases. */
export function readAnnotated(data: string): Sample[] {
  const folds = readFolds();
  const given = (set: string): Sample[] =>
    parseLines<Passage>(readFileSync(join(data, `organizations/${set}.jsonl`), 'utf8')).map((row) =>
      readPassage(row, set, folds),
    );
  return [
    ...['real-news', 'real-news-2', ...PUBLIC_SETS].flatMap(given),
    ...PASSAGE_SETS.flatMap((set) => readPassages(set).map((row) => readPassage(row, 'own', folds))),
    ...readCases(),
  ];
}

/** The article or day that a passage is of. */
export function groupOf(id: string): string {
  return /^(?:cctv-\d{8}|wind-\d{4}-\d\d-\d\d)/.exec(id)?.[0] ?? id.replace(/#.*$/, '');
}

function readFolds(): ReadonlyMap<string, number> {
  const file = JSON.parse(readFileSync(join(EVALUATION, 'name-folds.json'), 'utf8')) as Record<string, string[]>;
  return new Map(
    Object.entries(file).flatMap(([fold, groups]) => groups.map((group) => [group, Number(fold)] as const)),
  );
}

/** The fold of what no file gives one: by its characters. */
export function spread(group: string): number {
  let hash = 0;
  for (let at = 0; at < group.length; at++) hash = (Math.imul(hash, 31) + group.charCodeAt(at)) >>> 0;
  return 1 + (hash % FOLDS.length);
}

function readPassage(row: Passage, set: string, folds: ReadonlyMap<string, number>): Sample {
  const { text, entities, optional = [] } = row;
  const id = String(row.id);
  const group = PUBLIC_SETS.includes(set) ? `${set} ${id}` : groupOf(id);
  const paragraphs: Paragraph[] = [];
  let base = 0;
  for (const line of text.split('\n')) {
    const read = fold(line);
    const inLine = (spans: readonly (readonly [number, number, string?])[]): Span[] =>
      spans
        .filter(([start, end, type = 'ORG']) => type === 'ORG' && start >= base && end <= base + line.length)
        .map(([start, end]) => foldedSpan(read, { start: start - base, end: end - base }))
        .filter(({ start, end }) => end > start);
    if (read.text) paragraphs.push({ ...mark(read.text), gold: inLine(entities), optional: inLine(optional) });
    base += line.length + 1;
  }
  return {
    id,
    set,
    fold: folds.get(group) ?? spread(group),
    weight: PUBLIC_SETS.includes(set) ? PUBLIC_WEIGHT : 1,
    paragraphs,
    names: null,
  };
}

function foldedSpan({ text, map }: Folded, { start, end }: Span): Span {
  let from = 0;
  while (from < text.length && toOriginal(map, from) < start) from++;
  let to = from;
  while (to < text.length && toOriginal(map, to) < end) to++;
  return { start: from, end: to };
}

function readCases(): Sample[] {
  const foldOf = readTopicFolds();
  return CHECK_SETS.flatMap((set) =>
    readChecks(set).map((row) => {
      const wanted = row.organizations.map((name) => fold(name).text);
      const optional = (row.organizations_optional ?? []).map((name) => fold(name).text);
      const paragraphs = row.text
        .split('\n')
        .map((line) => fold(line).text)
        .filter((text) => text !== '')
        .map((text) => ({ ...mark(text), ...occurrences(text, wanted, optional) }));
      return { id: row.id, set, fold: foldOf.get(row.topic) ?? 1, weight: 1, paragraphs, names: { wanted, optional } };
    }),
  );
}

/** Where the names of a case stand, longest first. */
function occurrences(
  text: string,
  wanted: readonly string[],
  optional: readonly string[],
): Pick<Paragraph, 'gold' | 'optional'> {
  const taken = new Uint8Array(text.length);
  const found: { gold: Span[]; optional: Span[] } = { gold: [], optional: [] };
  const names = [...new Set([...wanted, ...optional])].sort((a, b) => b.length - a.length);
  for (const name of names.filter((one) => one !== ''))
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found[wanted.includes(name) ? 'gold' : 'optional'].push({ start, end });
    }
  return found;
}
