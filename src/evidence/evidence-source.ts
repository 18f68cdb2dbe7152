import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { ArticleReference } from '@/messaging/quotations';
import type { Scope } from './scope';

/** An article as evidence: what a reader is told of it, and its text (paragraphs joined by line feeds). */
export type SourceArticle = ArticleReference & { readonly text: string };

/** In how many of a source's parts each token stands that was asked for, in the order asked; `parts`: how many there are. */
export type Frequencies = { readonly parts: number; readonly counts: readonly number[] };

/**
 * A part of an article that shares tokens with a sketch. An article of ordinary length is one part; of a long one, each
 * stretch is found by itself.
 */
export type PartHit = {
  readonly article: string;
  /** Sum of the weights of the tokens shared, in bits. */
  readonly sum: number;
  /** How many tokens the part has, shared or not. */
  readonly tokens: number;
  /** Equal for articles that print the same text; see story.ts. */
  readonly story: string;
};

/** A body that a source knows under a key; one of several cities comes once for each. */
export type KnownOrganization = {
  readonly key: string;
  /** The fullest name that its articles give it. */
  readonly name: string;
  readonly kind: OrganizationKind;
  /** The place that its articles have in common, or null. */
  readonly place: string | null;
};

/** Where a known surface stands in a folded text, and the bodies that it may mean; one of several cities once for each. */
export type KnownName = {
  readonly start: number;
  readonly end: number;
  readonly organizations: readonly KnownOrganization[];
};

/** What a source says, or why it says nothing. `part`: what it had when time was up, or all but what it could not read. */
export type Answer<Value> =
  | { readonly answered: 'whole' | 'part'; readonly value: Value }
  | { readonly answered: 'not'; readonly why: 'unreachable' | 'refused' | 'other-form' };

/**
 * Where articles are asked for: the corpus in this browser, texts in memory, a newsroom's search engine. It is asked with
 * tokens and keys and never with the text of a page. What is not there is left out of an answer; what can go wrong with a
 * source is a value; `signal` may end a question at any time, and then the promise rejects with its reason.
 */
export interface EvidenceSource {
  /** Stands in every reference to an article of it. */
  readonly id: string;
  frequencies(tokens: readonly string[], scope: Scope, signal?: Cancellation): Promise<Answer<Frequencies>>;
  /** The parts with the greatest sums that reach the sketch's floor, at most `MOST_HITS`, best first. */
  findParts(sketch: Sketch, scope: Scope, signal?: Cancellation): Promise<Answer<readonly PartHit[]>>;
  /** Articles by id, in the order asked, each once. */
  readArticles(ids: readonly string[], scope: Scope, signal?: Cancellation): Promise<Answer<readonly SourceArticle[]>>;
  /** Bodies by `organizationKey`. */
  findOrganizations(
    keys: readonly string[],
    scope: Scope,
    signal?: Cancellation,
  ): Promise<Answer<readonly KnownOrganization[]>>;
}

/** An answer that is complete. */
export function whole<Value>(value: Value): Answer<Value> {
  return { answered: 'whole', value };
}

/** What a source is asked with: the tokens that tell most, rarest first, each with its weight in bits. */
export type Sketch = {
  readonly tokens: readonly { readonly token: string; readonly weight: number }[];
  /** A part that reaches no greater sum (bits) is not about the same event. */
  readonly floor: number;
};

/** Says whether anybody still waits; an `AbortSignal` is one. */
export type Cancellation = { throwIfAborted(): void };

/** A figure of an article of a source: the `figure`-th that is recognized in it. */
export type FigureReference = { readonly source: string; readonly article: string; readonly figure: number };
