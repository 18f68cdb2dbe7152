import type { Answer, Cancellation } from '@/evidence/evidence-source';
import type { Scope } from '@/evidence/scope';
import type { Findings, SearchGroup } from '@/messaging/search-protocol';
import { partsOf, type Query, type QueryPart } from './query';

/** What a source finds, kind by kind: each may be whole, a part, or not to be had there. */
export type SearchAnswers = { readonly [Group in SearchGroup]: Answer<Findings[Group]> };

/**
 * Where a reader's query is looked up: the corpus in this browser, a newsroom's search engine. A source that heeds only
 * some parts of a query says so, and is not asked for a kind of findings that it would answer too widely.
 */
export interface SearchSource {
  readonly id: string;
  /** For each kind of findings the parts of a query that it heeds beside plain words; null where it has no such findings. */
  readonly heeds: { readonly [Group in SearchGroup]: readonly QueryPart[] | null };
  /** At most `limit` of each kind, best first. `signal` may end it at any time; then the promise rejects with its reason. */
  search(query: Query, options: SearchOptions): Promise<SearchAnswers>;
}

export type SearchOptions = { readonly limit: number; readonly scope: Scope; readonly signal?: Cancellation };

/** The parts of a query that keep a source from answering with a kind of findings; null where it never does. */
export function unheeded(source: Pick<SearchSource, 'heeds'>, group: SearchGroup, query: Query): QueryPart[] | null {
  const heeded = source.heeds[group];
  return heeded && partsOf(query).filter((part) => !heeded.includes(part));
}
