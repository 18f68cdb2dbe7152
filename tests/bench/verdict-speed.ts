import type { Claim } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import { checkClaims } from '@/verdicts/check-claims';
import type { KnownClaim } from '@/verdicts/known-claim';
import { generatedArticle } from '../fixtures/generated-articles';

const PAGE_FIGURES = 100;
const ARTICLES = 50;
/** The page is of articles that are not in the corpus, but of its places and bodies. */
const PAGE_ARTICLE = 1_000_000;
const ROUNDS = 5;

/**
 * Judging a page of 100 figures by 50 articles in Node, in milliseconds, and against what recognizing the page and these
 * articles takes in the same run.
 */
export function measureVerdicts(): Record<string, number> {
  let judging = Number.POSITIVE_INFINITY;
  let reading = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    const { claims, date } = readPage();
    const known = Array.from({ length: ARTICLES }, (_, number) => knownClaims(number)).flat();
    const read = performance.now();
    checkClaims(claims, date, { known });
    reading = Math.min(reading, read - begun);
    judging = Math.min(judging, performance.now() - read);
  }
  return { judge100Against50Ms: judging, judgeAgainstRecognizing: judging / reading };
}

function readPage(): { readonly claims: readonly Claim[]; readonly date: string | null } {
  const claims: Claim[] = [];
  for (let number = PAGE_ARTICLE; claims.length < PAGE_FIGURES; number++) claims.push(...claimsOf(number));
  return { claims: claims.slice(0, PAGE_FIGURES), date: generatedArticle(PAGE_ARTICLE).article.date };
}

function claimsOf(number: number): readonly Claim[] {
  return recognize(generatedArticle(number).article).claims;
}

function knownClaims(number: number): KnownClaim[] {
  const { article, source } = generatedArticle(number);
  const { title, date, place } = article;
  return claimsOf(number).map((claim, index) => ({
    article: { id: `${number}`, title, source, date, place },
    index,
    claim,
  }));
}
