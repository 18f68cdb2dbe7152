/**
 * Readings in brackets that some scrapers put behind characters: 務(wù).
 *
 * Only a syllable with its tone mark counts, so that (C), (app) and (an) stay. Neutral syllables (們(men)) carry no
 * mark and are taken only from this short table.
 */
const PLAIN: ReadonlyMap<string, string> = new Map(
  [
    'āa',
    'áa',
    'ǎa',
    'àa',
    'ēe',
    'ée',
    'ěe',
    'èe',
    'īi',
    'íi',
    'ǐi',
    'ìi',
    'ōo',
    'óo',
    'ǒo',
    'òo',
    'ūu',
    'úu',
    'ǔu',
    'ùu',
    'ǖü',
    'ǘü',
    'ǚü',
    'ǜü',
    'ńn',
    'ňn',
    'ǹn',
    'ḿm',
  ].map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
);
const NEUTRAL = new Set(['men', 'de', 'le', 'zhe', 'ma', 'ne', 'ba']);
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iuü]?(?:ang|eng|ong|an|en|ai|ei|ao|ou|a|e|o)|i|u|ü|in|ing|un|ün|ui|iu|ue|er)$/;
/** No syllable is longer: zhuāng. */
const LONGEST = 6;

/** The length of a bracketed reading that begins with its bracket at `at`, or 0. */
export function pinyinLength(text: string, at: number): number {
  for (let end = at + 2; end <= at + LONGEST + 1 && end < text.length; end++) {
    const character = text.charAt(end);
    if (character === ')' || character === '）') return isReading(text.slice(at + 1, end)) ? end + 1 - at : 0;
  }
  return 0;
}

/** Is this one syllable of pinyin with its tone mark? */
export function isReading(text: string): boolean {
  let marks = 0;
  let plain = '';
  for (const letter of text.toLowerCase().normalize('NFC').replaceAll('ɡ', 'g').replaceAll('ɑ', 'a')) {
    const bare = PLAIN.get(letter);
    if (bare) marks++;
    plain += bare ?? letter;
  }
  return (marks === 1 && SYLLABLE.test(plain)) || (marks === 0 && NEUTRAL.has(text));
}
