import type { Scope } from '@/evidence/scope';
import { nameToken } from '@/evidence/tokens';
import type { Query, Term } from '@/query/query';
import { wordsOf } from './index/derive';
import type { Generation } from './index/follow';
import type { SegmentRow } from './index/index-schema';
import type { NamedBody } from './index/name-matcher';
import { searchable } from './index/text-postings';
import { meantBodies } from './search-names';
import type { ArticleRow } from './truth/truth-schema';

/** Which articles a query is about, whatever its words are: their days, who printed them, whom they name, what they must not hold. */
export type Restriction = {
  /** Searchable words that every such article holds. */
  readonly words: readonly string[];
  /** Bodies that every such article names by one of each: their keys, and their names, searchable, the longest first. */
  readonly keys: readonly ReadonlySet<string>[];
  readonly names: readonly string[];
  /** For each place of a segment 1 where its article may be one. */
  maskOf(segment: SegmentRow): Uint8Array;
  /** Is one that may be one indeed? */
  isMet(row: ArticleRow): boolean;
  /** Does it leave nothing out? */
  readonly isNone: boolean;
};

/** The restriction that a query and a scope are. */
export async function restrictionOf(
  { names, view }: Pick<Generation, 'names' | 'view'>,
  query: Query,
  scope: Scope,
): Promise<Restriction> {
  const { after, before, terms, without } = query;
  const naming = async (bodies: readonly NamedBody[]): Promise<Set<string>> => {
    const placed = await Promise.all(bodies.map(({ key }) => view.articlesWith(nameToken(key), scope)));
    return new Set(placed.flat().map(({ segment, place }) => segment.ids[place] ?? ''));
  };
  const isOf = (field: Term['field']) => (term: Term) => term.field === field;
  const bodiesIn = (list: readonly Term[]): NamedBody[][] =>
    list.filter(isOf('org')).map(({ text }) => meantBodies(names, text));
  const asked = bodiesIn(terms);
  const named = await Promise.all(asked.map(naming));
  const avoided = await Promise.all(bodiesIn(without).map(naming));
  const wordsIn = (list: readonly Term[], field: Term['field']): string[] =>
    list.filter(isOf(field)).flatMap(({ text }) => searchable(text).text || []);
  const [sources, otherSources, unwanted] = [
    wordsIn(terms, 'source'),
    wordsIn(without, 'source'),
    wordsIn(without, 'text'),
  ];
  const counts = (id: string, date: string | null): boolean => {
    if (after !== null && (date === null || date < after)) return false;
    if (before !== null && (date === null || date >= before)) return false;
    return named.every((ids) => ids.has(id)) && !avoided.some((ids) => ids.has(id));
  };
  const maskWithin = (segment: SegmentRow): Uint8Array =>
    view
      .maskOf(segment, scope)
      .map((isIn, place) => Number(isIn === 1 && counts(segment.ids[place] ?? '', segment.dates[place] ?? null)));
  const masks = new Map<SegmentRow, Uint8Array>();
  const isPlaced = after !== null || before !== null || named.length > 0 || avoided.length > 0;
  return {
    words: sources,
    keys: asked.map((bodies) => new Set(bodies.map(({ key }) => key))),
    names: namesOf(asked.flat()),
    isNone: terms.every(isOf('text')) && without.length === 0 && !isPlaced,
    maskOf(segment) {
      if (!isPlaced) return view.maskOf(segment, scope);
      const known = masks.get(segment) ?? maskWithin(segment);
      masks.set(segment, known);
      return known;
    },
    isMet(row) {
      const source = searchable(row.source).text;
      if (!sources.every((word) => source.includes(word))) return false;
      if (otherSources.some((word) => source.includes(word))) return false;
      if (unwanted.length === 0) return true;
      const { text } = searchable(wordsOf(row));
      return !unwanted.some((word) => text.includes(word));
    },
  };
}

function namesOf(bodies: readonly NamedBody[]): string[] {
  const all = bodies.flatMap(({ name, others }) => [name, ...others]).map((name) => searchable(name).text);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
