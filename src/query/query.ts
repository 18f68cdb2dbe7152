import type { FigureAsked } from './figure-asked';

/** What can be said in a query beside plain words. */
export type QueryPart = 'phrase' | 'without' | 'source' | 'org' | 'after' | 'before' | 'unit' | 'figure';

/** Where a term is looked for: anywhere in an article, in the name of who printed it, or in the names of its bodies. */
export type TermField = 'text' | 'source' | 'org';

/** Something that an article must hold, or must not. */
export type Term = { readonly field: TermField; readonly text: string; readonly isPhrase: boolean };

/** A query as its writer means it; one value, read by `parseQuery`. */
export type Query = {
  /** What all articles must hold; bounds such as >1亿元 are not among it. */
  readonly terms: readonly Term[];
  readonly without: readonly Term[];
  /** The first day that counts, and the first that counts no more; ISO days, or null. */
  readonly after: string | null;
  readonly before: string | null;
  /** What figures are to be counted in, canonical; null for anything. */
  readonly unit: string | null;
  readonly figure: FigureAsked | null;
  /** How operators were read, for the reader to see. */
  readonly notes: readonly QueryNote[];
};

/** How a part of a query was read. */
export type QueryNote =
  | { readonly kind: 'source' | 'org'; readonly text: string; readonly isExcluded: boolean }
  | { readonly kind: 'without'; readonly text: string }
  /** `day`: as ISO; the first that counts, or that counts no more. */
  | { readonly kind: 'after' | 'before'; readonly day: string }
  | { readonly kind: 'unit'; readonly text: string }
  /** Looks like an operator and is read as a word, or, without a value, passed over. */
  | { readonly kind: 'unknown' | 'open' | 'no-day' | 'no-unit'; readonly text: string }
  /** Nothing behind this character was read. */
  | { readonly kind: 'cut'; readonly length: number };

/** The words and phrases that a query looks for in texts. */
export function textTermsOf({ terms }: Pick<Query, 'terms'>): Term[] {
  return terms.filter(({ field }) => field === 'text');
}

/** What names are looked up by: its words, without a figure that has a unit. */
export function namesAskedIn(query: Pick<Query, 'terms' | 'figure'>): readonly string[] {
  return query.figure && query.figure.unit !== null ? query.figure.words : textTermsOf(query).map(({ text }) => text);
}

/** The parts that a query makes use of. */
export function partsOf({ terms, without, after, before, unit, figure }: Query): QueryPart[] {
  const parts = new Set<QueryPart>();
  for (const { field, isPhrase } of [...terms, ...without]) {
    if (field !== 'text') parts.add(field);
    else if (isPhrase) parts.add('phrase');
  }
  if (without.length > 0) parts.add('without');
  if (after !== null) parts.add('after');
  if (before !== null) parts.add('before');
  if (unit !== null) parts.add('unit');
  if (figure !== null) parts.add('figure');
  return [...parts];
}
