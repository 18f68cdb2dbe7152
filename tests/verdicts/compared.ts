import type { Claim } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import { type FoundArticle, judgePage, type PageJudgement, type Rulings } from '@/verdicts/pairs/judge-page';
import type { ClaimedText } from '@/verdicts/pairs/read-text';
import { fittedWeights } from '@/verdicts/pairs/weights';

/** A text of a page or of the corpus, with what is known about it. */
export type Told = {
  readonly text: string;
  readonly place?: string | null;
  readonly date?: string | null;
  readonly id?: string;
  readonly source?: string;
};

const PLACE = '山西省太原市晋源区';
const DATE = '2022-04-23';

export function claimsOf({ text, place = PLACE, date = DATE }: Told): readonly Claim[] {
  return recognize({ text, place, date, title: '' }).claims;
}

/** The first claim of a text. */
export function claimOf(told: Told): Claim {
  const claim = claimsOf(told)[0];
  if (!claim) throw new Error(`tests: no figure in ${told.text}`);
  return claim;
}

/** A text as the judge reads it. */
export function claimed(told: Told): ClaimedText {
  const { text, date = DATE } = told;
  return { title: '', date, passages: [{ text, claims: claimsOf(told) }] };
}

/** These texts as articles that were found. */
export function found(corpus: readonly Told[]): FoundArticle[] {
  return corpus.map((told, i) => {
    const { date = DATE, place = PLACE, id = `article-${i}`, source = '样本日报' } = told;
    return { ...claimed(told), facts: { id, title: '', source, date, place } };
  });
}

/** What a corpus says of each figure of a text. */
export function judgements(told: Told, corpus: readonly Told[], ruled?: Rulings): (PageJudgement | null)[] {
  return judgePage(claimed(told), found(corpus), fittedWeights(), { ...(ruled && { ruled }) });
}

/** The verdict on each figure of a text; `-` for nothing. */
export function verdicts(told: Told, corpus: readonly Told[]): string[] {
  return judgements(told, corpus).map((judgement) => judgement?.verdict ?? '-');
}

/** The codes of the reasons of the best evidence for the first figure of a text. */
export function reasons(told: Told, corpus: readonly Told[]): string[] {
  const [judgement] = judgements(told, corpus);
  return judgement?.evidence[0]?.reasons.map(({ code }) => code) ?? [];
}
