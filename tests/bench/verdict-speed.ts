import { recognize } from '@/claims/recognize';
import { checkClaims } from '@/verdicts/check-claims';
import { claimKeys } from '@/verdicts/claim-keys';
import type { EvidenceSource, FoundClaim, KnownClaim } from '@/verdicts/evidence-source';
import { generatedArticle } from '../fixtures/generated-articles';

const SIZES = [5, 1_000, 10_000] as const;
const PAGE_FIGURES = 100;
/** The page is of articles that are not in the corpus, but of its places and bodies. */
const PAGE_ARTICLE = 1_000_000;

/**
 * Judging a page of 100 figures in Node, against corpora of growing size with their claims filed by key as in the
 * database: milliseconds for each, figures judged a second against the largest, and the exponent by which the time grows
 * with the corpus from 1,000 to 10,000 articles.
 */
export async function measureVerdicts(): Promise<Record<string, number>> {
  const { claims, date } = pageOf(PAGE_FIGURES);
  const source = new FiledClaims();
  const times: Record<string, number> = {};
  for (const size of SIZES) {
    source.growTo(size);
    await checkClaims(claims.slice(0, 10), date, source);
    const start = performance.now();
    await checkClaims(claims, date, source);
    times[`judge100Against${size}Ms`] = performance.now() - start;
  }
  const [, middle, large] = SIZES.map((size) => times[`judge100Against${size}Ms`] ?? Number.NaN) as [
    number,
    number,
    number,
  ];
  return {
    ...times,
    verdictsPerSecond: (PAGE_FIGURES / large) * 1000,
    verdictTimeExponent: Math.log10(large / middle),
  };
}

function pageOf(figures: number): { claims: KnownClaim['claim'][]; date: string | null } {
  const claims: KnownClaim['claim'][] = [];
  for (let number = PAGE_ARTICLE; claims.length < figures; number++) claims.push(...claimsOf(number).claims);
  return { claims: claims.slice(0, figures), date: claimsOf(PAGE_ARTICLE).date };
}

function claimsOf(number: number): { claims: readonly KnownClaim['claim'][]; date: string | null } {
  const { title, place, date, text } = generatedArticle(number).article;
  return { claims: recognize({ text, title, place, date }).claims, date };
}

/** Claims of generated articles under their keys. */
class FiledClaims implements EvidenceSource {
  readonly #byKey = new Map<string, KnownClaim[]>();
  #articles = 0;

  growTo(size: number): void {
    for (; this.#articles < size; this.#articles++) {
      const { article, source } = generatedArticle(this.#articles);
      const { claims, date } = claimsOf(this.#articles);
      const facts = { id: `${this.#articles}`, title: article.title, source, date, place: article.place };
      for (const [index, claim] of claims.entries()) {
        const known = { article: facts, index, claim };
        for (const key of claimKeys(claim)) {
          const filed = this.#byKey.get(key);
          if (filed) filed.push(known);
          else this.#byKey.set(key, [known]);
        }
      }
    }
  }

  async findNames(): Promise<readonly []> {
    return [];
  }

  async findRulings(): Promise<readonly []> {
    return [];
  }

  async findClaims(keys: readonly string[]): Promise<readonly FoundClaim[]> {
    const found = new Map<KnownClaim, string[]>();
    for (const key of keys)
      for (const known of this.#byKey.get(key) ?? []) {
        const shared = found.get(known);
        if (shared) shared.push(key);
        else found.set(known, [key]);
      }
    return Array.from(found, ([known, shared]) => ({ ...known, keys: shared }));
  }
}
