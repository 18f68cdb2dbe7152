import type { Pair } from './beside';

/** Sentences of the same words, but for what the rounding of their likeness takes. */
const SAME_WORDS = 0.999;
/** So many characters that are the same right before and behind two figures are no chance. */
const LEAST_AROUND = 12;
/** A number of fewer digits may come again on another day, or on one that is not known. */
const TELLING_DIGITS = { other: 4, unknown: 3 } as const;

/**
 * The same number in the same words, and of no other stated time: a text agrees with its own copy, however little else
 * there is to go by.
 */
export function isVerbatim({ here, there, comparison, isTurned, when, sentence, texts }: Pair): boolean {
  if (isTurned || comparison.outcome !== 'meet' || comparison.reason.code !== 'equal' || when === 'apart') return false;
  const telling = texts.days === null ? TELLING_DIGITS.unknown : TELLING_DIGITS.other;
  const isTelling = Math.min(here.digits, there.digits) >= telling;
  if (!isTelling && texts.days !== 0 && when !== 'same') return false;
  const [a, b] = [here.claim.words, there.claim.words];
  return (sentence >= SAME_WORDS && a.before === b.before && a.after === b.after) || wordsAround(a, b) >= LEAST_AROUND;
}

/** How many characters right before and behind are the same. */
function wordsAround(a: Pair['here']['claim']['words'], b: Pair['there']['claim']['words']): number {
  let before = 0;
  while (before < a.before.length && a.before.at(-1 - before) === b.before.at(-1 - before)) before++;
  let after = 0;
  while (after < a.after.length && a.after[after] === b.after[after]) after++;
  return before + after;
}
