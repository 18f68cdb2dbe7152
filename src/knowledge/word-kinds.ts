/**
 * What kind of word a piece of a text is. Those of the dictionary come first: their numbers are packed with the words.
 * `verb` stands for frequent verbs and function words, `other` for what else names are not made of, `verbal` for verbs
 * that are nouns as well.
 */
export const WORD_KIND = {
  verb: 0,
  other: 1,
  noun: 2,
  verbal: 3,
  location: 4,
  name: 5,
  /** A Han character that is no part of a word. */
  unknown: 6,
  /** A character that a name hardly holds: 在, 的, 对. */
  particle: 7,
  /** Latin letters and digits. */
  latin: 8,
  punctuation: 9,
  /** A span that was given: an administrative place. */
  place: 10,
  /** A span that was given: a date. */
  date: 11,
  title: 12,
  body: 13,
  head: 14,
  /** What a department deals with. */
  field: 15,
  /** A country, a foreign city, a continent. */
  abroad: 16,
  /** Words for a class or a number of bodies: 有关, 大型. */
  generic: 17,
  /** A span that was given: a town, township or sub-district. */
  town: 18,
} as const;

export type WordKind = (typeof WORD_KIND)[keyof typeof WORD_KIND];

/** Costs are packed in so many levels, */
export const COST_LEVELS = 12;
/** from this one on: those of the dictionary run from 4 (的) to 16 (words met once in ten million). */
export const LEAST_COST = 5;
const FIRST_SIGN = 0x23;

/** The sign that stands behind a word in packed data: printable ASCII without quotes, backslash, backtick and dollar. */
export function packWord(kind: number, cost: number): string {
  const level = Math.max(0, Math.min(COST_LEVELS - 1, Math.round(cost - LEAST_COST)));
  let code = FIRST_SIGN + kind * COST_LEVELS + level;
  for (const taken of NOT_SIGNS) if (code >= taken) code++;
  return String.fromCharCode(code);
}

const NOT_SIGNS = [0x24, 0x27, 0x5c, 0x60];

/** What a sign says: kind times `COST_LEVELS` plus cost above `LEAST_COST`; -1 for other characters. */
export const SIGNS = new Int16Array(0x80).fill(-1);
for (let kind = 0; kind < 6; kind++)
  for (let level = 0; level < COST_LEVELS; level++)
    SIGNS[packWord(kind, level + LEAST_COST).charCodeAt(0)] = kind * COST_LEVELS + level;
