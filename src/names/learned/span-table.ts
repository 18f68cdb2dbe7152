/** Rules of the grammar that are told apart, by a piece of how they are called (`FoldedOrganization.rule`). */
export const RULES = [
  'known body',
  'ambiguous name',
  'list',
  'before an office',
  'title of',
  'legal head',
  'strong head',
  'plain head',
  'named head',
  'weak head',
];

/**
 * The features of a candidate, with how many weights each has: one for what is a number or holds or not, several where
 * there is a choice (which kind of word, which mark). What they mean is told where they are given (`describe`).
 */
export const FEATURE_SIZES = {
  bias: 1,
  odds: 1,
  oddsOver: 4,
  leastOutside: 1,
  meanOutside: 1,
  begins: 1,
  ends: 1,
  rival: 3,
  strongRival: 3,
  markedRival: 12,
  grammar: 1,
  grammarRule: 2 * (RULES.length + 1),
  grammarKind: 5,
  grammarOdds: 1,
  list: 3,
  listLength: 15,
  listOdds: 3,
  listAndGrammar: 1,
  unknown: 1,
  length: 8,
  latin: 1,
  number: 1,
  punctuation: 1,
  torn: 3,
  head: 5,
  headAlone: 1,
  firstWord: 19,
  lastWord: 19,
  placesAlone: 1,
  words: 5,
  cleanStart: 1,
  cleanEnd: 1,
  kindBefore: 21,
  kindAfter: 21,
  markBefore: 8,
  markAfter: 10,
  quoted: 1,
  titled: 1,
  acts: 1,
  trades: 1,
  ledUpTo: 1,
  cuedList: 3,
  headBehind: 1,
  again: 1,
  againOdds: 1,
} as const;

export type FeatureName = keyof typeof FEATURE_SIZES;

/** The number of the first weight of each feature. */
export const FEATURE: Readonly<Record<FeatureName, number>> = numberFeatures();

/** How many weights there are. */
export const FEATURE_COUNT = Object.values(FEATURE_SIZES).reduce((sum, size) => sum + size, 0);

function numberFeatures(): Record<FeatureName, number> {
  const numbers = {} as Record<FeatureName, number>;
  let next = 0;
  for (const [name, size] of Object.entries(FEATURE_SIZES)) {
    numbers[name as FeatureName] = next;
    next += size;
  }
  return numbers;
}

/** A table of weights, a line for each feature with its name and its weights, as one row by the numbers of features. */
export function weightsOf(table: string): Float64Array {
  const weights = new Float64Array(FEATURE_COUNT);
  for (const line of table.trim().split('\n')) {
    const [name = '', ...row] = line.split(' ');
    weights.set(row.map(Number), FEATURE[name as FeatureName]);
  }
  return weights;
}
