import type { Recognition } from '@/claims/claim';
import { organizationKey } from '@/names/organization-key';
import {
  type Answer,
  type EvidenceSource,
  type Frequencies,
  type KnownOrganization,
  type PartHit,
  type Sketch,
  type SourceArticle,
  whole,
} from './evidence-source';
import { tokensOfParts } from './parts';
import { MOST_HITS } from './ranking';
import { type InScope, type Scope, scopeTest } from './scope';
import { storyOf } from './story';
import { nameToken } from './tokens';

type Part = { readonly article: Held; readonly tokens: number; readonly story: string };

/** What is asked of an article in memory; one that says neither is public and of no address. */
type Holding = { readonly isPrivate?: boolean; readonly address?: string };
type Held = SourceArticle & InScope;

/** Texts in memory as a source, for as long as they are needed: those of a request, a file, a draft. */
export class MemorySource implements EvidenceSource {
  readonly id = 'memory';
  readonly #recognize: (article: SourceArticle) => Recognition;
  readonly #articles = new Map<string, Held>();
  readonly #parts: Part[] = [];
  /** Places in `#parts`, ascending. */
  readonly #postings = new Map<string, number[]>();
  readonly #organizations = new Map<string, KnownOrganization>();

  constructor(recognize: (article: SourceArticle) => Recognition) {
    this.#recognize = recognize;
  }

  /** Adds an article; one of an id that is there already is passed over. */
  add(given: SourceArticle, { isPrivate = false, address }: Holding = {}): void {
    if (this.#articles.has(given.id)) return;
    const article = { ...given, isPrivate, address: address ?? null };
    this.#articles.set(article.id, article);
    const found = this.#recognize(article);
    const story = storyOf(article.text, found.claims);
    for (const tokens of tokensOfParts(article.text, found)) {
      const place = this.#parts.push({ article, tokens: tokens.length, story }) - 1;
      for (const token of tokens) {
        const list = this.#postings.get(token);
        if (list) list.push(place);
        else this.#postings.set(token, [place]);
      }
    }
    for (const { name, kind } of found.organizations) {
      const key = name === null ? '' : organizationKey(name);
      const known = this.#organizations.get(key);
      if (name !== null && (known === undefined || known.name.length < name.length))
        this.#organizations.set(key, { key, name, kind, place: article.place });
    }
  }

  async frequencies(tokens: readonly string[], scope: Scope): Promise<Answer<Frequencies>> {
    const isIn = this.#test(scope);
    return whole({
      parts: this.#parts.filter(isIn).length,
      counts: tokens.map((token) => this.#partsWith(token).filter(isIn).length),
    });
  }

  async findParts({ tokens, floor }: Sketch, scope: Scope): Promise<Answer<readonly PartHit[]>> {
    const isIn = this.#test(scope);
    const sums = new Map<Part, number>();
    for (const { token, weight } of tokens)
      for (const part of this.#partsWith(token)) sums.set(part, (sums.get(part) ?? 0) + weight);
    const hits = [...sums].filter(([part, sum]) => sum >= floor && isIn(part)).sort((a, b) => b[1] - a[1]);
    return whole(
      hits
        .slice(0, MOST_HITS)
        .map(([{ article, tokens: length, story }, sum]) => ({ article: article.id, sum, tokens: length, story })),
    );
  }

  async readArticles(ids: readonly string[], scope: Scope): Promise<Answer<readonly SourceArticle[]>> {
    const isIn = scopeTest(scope);
    const found = [...new Set(ids)].flatMap((id) => this.#articles.get(id) ?? []);
    return whole(found.filter(isIn).map(({ isPrivate: _p, address: _a, ...article }) => article));
  }

  async findOrganizations(keys: readonly string[], scope: Scope): Promise<Answer<readonly KnownOrganization[]>> {
    const isIn = this.#test(scope);
    return whole(
      [...new Set(keys)].flatMap((key) => {
        const isNamed = this.#partsWith(nameToken(key)).some(isIn);
        return isNamed ? (this.#organizations.get(key) ?? []) : [];
      }),
    );
  }

  #partsWith(token: string): Part[] {
    return (this.#postings.get(token) ?? []).flatMap((place) => this.#parts[place] ?? []);
  }

  #test(scope: Scope): (part: Pick<Part, 'article'>) => boolean {
    const test = scopeTest(scope);
    return ({ article }) => test(article);
  }
}
