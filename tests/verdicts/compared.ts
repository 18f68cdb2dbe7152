import type { Claim } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import type { DatedClaim } from '@/verdicts/align';
import { checkClaims } from '@/verdicts/check-claims';
import type { Judgement } from '@/verdicts/judge';
import type { KnownClaim } from '@/verdicts/known-claim';

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

/** The first claim of a text, with its date. */
export function claimOf(told: Told): DatedClaim {
  const claim = claimsOf(told)[0];
  if (!claim) throw new Error(`tests: no figure in ${told.text}`);
  return { claim, date: told.date === undefined ? DATE : told.date };
}

/** The claims of these texts as a corpus knows them. */
export function knownOf(corpus: readonly Told[]): KnownClaim[] {
  return corpus.flatMap((told, i): KnownClaim[] => {
    const { date = DATE, place = PLACE, id = `article-${i}`, source = '样本日报' } = told;
    return claimsOf(told).map((claim, index) => ({ article: { id, title: '', source, date, place }, index, claim }));
  });
}

/** What a corpus says of each figure of a text. */
export async function judgements(told: Told, corpus: readonly Told[]): Promise<(Judgement | null)[]> {
  const { date = DATE } = told;
  return checkClaims(claimsOf(told), date, { known: knownOf(corpus) });
}

/** The verdict on each figure of a text; `-` for nothing. */
export async function verdicts(told: Told, corpus: readonly Told[]): Promise<string[]> {
  return (await judgements(told, corpus)).map((judgement) => judgement?.verdict ?? '-');
}

/** The codes of the reasons of the best evidence for the first figure of a text. */
export async function reasons(told: Told, corpus: readonly Told[]): Promise<string[]> {
  const [judgement] = await judgements(told, corpus);
  return judgement?.evidence[0]?.reasons.map(({ code }) => code) ?? [];
}
