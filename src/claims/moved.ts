import type { Claim } from './claim';

/** A claim in a text that has so many characters more before it (fewer, where negative). */
export function moved(claim: Claim, by: number): Claim {
  const { start, end, sentence } = claim;
  return {
    ...claim,
    start: start + by,
    end: end + by,
    sentence: { start: sentence.start + by, end: sentence.end + by },
  };
}
