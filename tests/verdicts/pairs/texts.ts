import { recognize } from '@/claims/recognize';
import type { Pair } from '@/verdicts/pairs/beside';
import type { FoundArticle } from '@/verdicts/pairs/judge-page';
import { layOut } from '@/verdicts/pairs/pair-table';
import { type ClaimedText, readText } from '@/verdicts/pairs/read-text';

/** A text of 山西省太原市, read; `date` is its day of publication. */
export function claimed(text: string, { title = '', date = '2024-05-10' } = {}): ClaimedText {
  const { claims } = recognize({ text, title, date, place: '山西省太原市' });
  return { title, date, passages: [{ text, claims }] };
}

/** The same as an article that was found. */
export function found(text: string, { id = 'one', title = '', date = '2024-05-10' } = {}): FoundArticle {
  const facts = { id, title, source: '太原日报', date, place: '山西省太原市' };
  return { ...claimed(text, { title, date }), facts };
}

/** All pairs of a page and an article. */
export function pairsOf(page: ClaimedText, article: ClaimedText): Pair[] {
  return layOut(readText(page), [readText(article)]).map(({ pair }) => pair);
}

/** The only pair of two texts of one figure each. */
export function onlyPair(page: ClaimedText, article: ClaimedText): Pair {
  const [pair, ...others] = pairsOf(page, article);
  if (!pair || others.length > 0) throw new Error('tests: not one pair');
  return pair;
}
