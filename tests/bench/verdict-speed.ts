import type { Claim } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import { type FoundArticle, judgePage } from '@/verdicts/pairs/judge-page';
import type { ClaimedText } from '@/verdicts/pairs/read-text';
import { fittedWeights } from '@/verdicts/pairs/weights';
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
    const page = readPage();
    const articles = Array.from({ length: ARTICLES }, (_, number) => readArticle(number));
    const read = performance.now();
    judgePage(page, articles, fittedWeights());
    reading = Math.min(reading, read - begun);
    judging = Math.min(judging, performance.now() - read);
  }
  return { judge100Against50Ms: judging, judgeAgainstRecognizing: judging / reading };
}

function readPage(): ClaimedText {
  const passages: ClaimedText['passages'][number][] = [];
  let left = PAGE_FIGURES;
  for (let number = PAGE_ARTICLE; left > 0; number++) {
    const { text } = generatedArticle(number).article;
    const claims = claimsOf(number).slice(0, left);
    passages.push({ text, claims });
    left -= claims.length;
  }
  const { title, date } = generatedArticle(PAGE_ARTICLE).article;
  return { title, date, passages };
}

function claimsOf(number: number): readonly Claim[] {
  return recognize(generatedArticle(number).article).claims;
}

function readArticle(number: number): FoundArticle {
  const { article, source } = generatedArticle(number);
  const { title, date, place, text } = article;
  const facts = { id: `${number}`, title, source, date, place };
  return { facts, title, date, passages: [{ text, claims: claimsOf(number) }] };
}
