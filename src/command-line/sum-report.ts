import type { Claim } from '@/claims/claim';
import { moved } from '@/claims/moved';
import type { OwnPassage } from '@/consistency/own-check';
import { ownSums } from '@/consistency/own-sums';
import { sumText } from '@/locales/sum-words';

/** What a text's own figures say for or against one of them: the words of the card, where they fail only those. */
export type SumReport = { readonly adds: boolean; readonly words: string };

/** For each claim of a text what the others make of it; null where they say nothing. Offsets of claims are into `text`. */
export function sumReports(text: string, claims: readonly Claim[]): (SumReport | null)[] {
  const passages: OwnPassage[] = [];
  const places: { readonly passage: number; readonly start: number }[] = [];
  let from = 0;
  for (const [passage, paragraph] of text.split('\n').entries()) {
    const to = from + paragraph.length;
    const own: Claim[] = [];
    for (let claim = claims[places.length]; claim && claim.start < to; claim = claims[places.length]) {
      const inPassage = moved(claim, -from);
      own.push(inPassage);
      places.push({ passage, start: inPassage.start });
    }
    passages.push({ text: paragraph, claims: own });
    from = to + 1;
  }
  const sumsOf = ownSums(passages);
  return places.map(({ passage, start }) => {
    const sums = sumsOf(passage, start);
    const failing = sums.filter(({ holds }) => !holds);
    const told = failing.length > 0 ? failing : sums;
    if (told.length === 0) return null;
    return { adds: failing.length === 0, words: told.map((sum) => sumText(sum, 'zh-Hans')).join('；') };
  });
}
