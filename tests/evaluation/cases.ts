import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the product says of a figure; `none`: nothing. */
export const VERDICTS = ['agrees', 'differs', 'related', 'none'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A figure of a page as an editor reads it: canonical interval (null: an open end) and the verdict expected. */
export type ExpectedFigure = {
  readonly text: string;
  /** Stands exactly once in the case's text and holds `text`. */
  readonly context: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly expect: Verdict;
  /** All verdicts that a strict but fair editor would accept. */
  readonly allowed: readonly Verdict[];
  /** `2: 6.9万人`: the figure of the second article that it rests on. */
  readonly evidence?: string;
  readonly optional?: boolean;
  /** Its writer's reason for the verdict expected. */
  readonly why?: string;
};

export type CaseArticle = {
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly place: string;
  readonly text: string;
};

/** A page with a small corpus of its own, and what is to be found in it. */
export type CheckCase = {
  readonly id: string;
  readonly kind: string;
  readonly topic: string;
  readonly title: string;
  readonly date: string;
  readonly place: string;
  readonly text: string;
  readonly against: readonly CaseArticle[];
  readonly figures: readonly ExpectedFigure[];
  readonly not_figures: readonly string[];
  readonly organizations: readonly string[];
  readonly organizations_optional?: readonly string[];
};

/** A figure with what its reader knows; the fields are explained in claims/README.md. */
export type ExpectedClaim = {
  readonly text: string;
  /** Offset into the case's text, in UTF-16 units. */
  readonly at: number;
  readonly who: { readonly name: string | null; readonly kind: string | null; readonly also?: readonly string[] };
  readonly when: { readonly from: string | null; readonly to: string | null; readonly kind: string | null };
  readonly statement: string;
  readonly direction?: 'up' | 'down' | null;
  readonly part?: boolean | null;
  readonly cumulative?: 'cumulative' | 'single' | null;
};

export type ClaimCase = {
  readonly id: string;
  readonly topic: string;
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
  readonly text: string;
  readonly claims: readonly ExpectedClaim[];
};

/** A passage of news with the bodies it names (of type ORG): offsets are UTF-16 units into `text`, ends exclusive. */
export type Passage = {
  readonly id: string | number;
  readonly text: string;
  readonly entities: readonly (readonly [start: number, end: number, type: string])[];
  /** What may be found and need not be. */
  readonly optional?: readonly (readonly [start: number, end: number])[];
};

/** Sets of pages with articles, by the name of their file in `checks`. */
export const CHECK_SETS = [
  'cases',
  'more',
  'new',
  'unseen-2',
  'unseen-3',
  'unseen-4',
  'unseen-5',
  'unseen-6',
  'unseen-7',
  'unseen-8',
  'unseen-9',
  'unseen-10',
] as const;

/** Sets of sentences with claims, by the name of their file in `claims`, that may be looked at. */
export const CLAIM_SETS = ['sealed-1', 'sealed-2', 'open', 'open-2', 'open-3', 'open-4'] as const;

/** Sets that nobody looks at: they are scored by name only, once (claims/README.md). */
export const SEALED_CLAIM_SETS: readonly string[] = [];

/** Sets of passages with their bodies, by the name of their file in `names`. */
export const PASSAGE_SETS = ['open', 'open-2', 'open-3'] as const;
export const SEALED_PASSAGE_SETS: readonly string[] = [];

/** Offsets of an expected figure into the case's text. */
export function spanOfFigure(text: string, { text: surface, context }: ExpectedFigure): readonly [number, number] {
  const start = text.indexOf(surface, Math.max(0, text.indexOf(context)));
  return [start, start + surface.length];
}

export const readChecks = (set: string): CheckCase[] => readLines(`checks/${set}.jsonl`);
export const readClaimCases = (set: string): ClaimCase[] => readLines(`claims/${set}.jsonl`);

export const readPassages = (set: string): Passage[] => readLines(`names/${set}.jsonl`);

/** The families of topics, each wholly in one fold of the cross-validation. */
export function readFamilies(): Readonly<
  Record<string, { readonly fold: number; readonly topics: readonly string[] }>
> {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'families.json'), 'utf8'));
}

/** The fold of each topic: that of its family. */
export function readTopicFolds(): ReadonlyMap<string, number> {
  return new Map(
    Object.values(readFamilies()).flatMap(({ fold, topics }) => topics.map((topic) => [topic, fold] as const)),
  );
}

function readLines<T>(file: string): T[] {
  return parseLines(readFileSync(join(import.meta.dirname, file), 'utf8'));
}

/** One JSON value a line; blank lines are passed over. */
export function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
