import {
  type Answer,
  type EvidenceSource,
  type Frequencies,
  type KnownOrganization,
  type PartHit,
  type Sketch,
  type SourceArticle,
  whole,
} from '@/evidence/evidence-source';
import { type Scope, scopeTest } from '@/evidence/scope';
import { canonicalUrl } from './identity';
import type { Generation } from './index/follow';
import type { IndexStore } from './index/index-store';
import { nameOf, placesOf, usualKind } from './index/organization-rows';
import { readArticlesById, type Truth } from './truth/truth';
import type { ArticleRow } from './truth/truth-schema';

/** What a source in this browser stands on; `isBehind`: articles have come that the index does not have yet. */
export type Ground = {
  readonly truth: Truth;
  readonly index: IndexStore;
  readonly generation: Generation;
  readonly isBehind: () => boolean;
};

/** Stands in references to articles of this browser's corpus. */
export const LOCAL = 'local';

/** Has a question answered from one generation of the index, whatever becomes of it meanwhile. */
type Ask = <Answer>(ask: (ground: Ground) => Promise<Answer>) => Promise<Answer>;

/** The corpus in this browser as a source. Storage that fails throws `StorageFailure`, for whoever holds the corpus. */
export class LocalSource implements EvidenceSource {
  readonly id = LOCAL;
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  frequencies(tokens: readonly string[], scope: Scope): Promise<Answer<Frequencies>> {
    return this.#ask(async (ground) => answerOf(ground, await ground.generation.view.frequencies(tokens, scope)));
  }

  findParts(sketch: Sketch, scope: Scope): Promise<Answer<readonly PartHit[]>> {
    return this.#ask(async (ground) => answerOf(ground, await ground.generation.view.findParts(sketch, scope)));
  }

  readArticles(ids: readonly string[], scope: Scope): Promise<Answer<readonly SourceArticle[]>> {
    return this.#ask(async ({ truth }) => {
      const rows = await readArticlesById(truth, ids);
      const counts = scopeTest(scope);
      const inScope = [...rows.values()].filter(({ id, visibility, url }) =>
        counts({ id, isPrivate: visibility === 'private', address: url === null ? null : canonicalUrl(url) }),
      );
      return whole(inScope.map(asSourceArticle));
    });
  }

  findOrganizations(keys: readonly string[], scope: Scope): Promise<Answer<readonly KnownOrganization[]>> {
    return this.#ask(async ({ index, generation }) => {
      const rows = await index.readOrganizations(generation.state.generation, [...new Set(keys)]);
      const { visibility } = scope;
      return whole(
        rows
          .filter(({ mentions }) => mentions[visibility] > 0)
          .flatMap((row) => {
            const [key, name, kind] = [row.key, nameOf(row, visibility), usualKind(row, visibility)];
            const places = placesOf(row, visibility);
            return (places.length > 0 ? places : [null]).map((place) => ({ key, name, kind, place }));
          }),
      );
    });
  }
}

function answerOf<Value>({ isBehind }: Ground, value: Value): Answer<Value> {
  return { answered: isBehind() ? 'part' : 'whole', value };
}

/** An article as every source gives it. */
export function asSourceArticle({ id, origin, source, article }: ArticleRow): SourceArticle {
  const { title, place, date, dateInference, text } = article;
  return { id, origin, title, source, place, date, dateInference, text };
}
