import { blurred, readingsOf, spelledLength } from '@/knowledge/pinyin';
import { isHan } from '@/text/fold';

/**
 * Names that are spelled by a query in pinyin, or hold it but for a slip. All lines of the matcher are gone through, so
 * that a test of a line is a few operations a character: it keeps the places of the query that it may have come to as bits
 * (the shift-and of Baeza-Yates and Gonnet, with the errors of Wu and Manber, 1992).
 */

/** Letters that may spell a name; fewer are met everywhere, and few only at its beginning. */
const LEAST_LETTERS = 2;
const LEAST_INSIDE = 4;
/** Places fit into the bits of a number; longer queries are met by what they begin with. */
const MOST_PLACES = 30;

/** A query as the letters that may spell a name (xhl, Xing hua ling); null where it is none. */
export function lettersOf(query: string): string | null {
  const letters = query
    .toLowerCase()
    .replace(/[\s'’]/g, '')
    .replaceAll('ü', 'v')
    .slice(0, MOST_PLACES);
  return letters.length >= LEAST_LETTERS && /^[a-z]+[a-z0-9]*$/.test(letters) ? letters : null;
}

/** How well letters spell a name or a part of it: less is better, whole syllables at its beginning best; null if they do not. */
export function spellingRank(letters: string, name: string): number | null {
  const last = letters.length < LEAST_INSIDE ? 0 : name.length - 1;
  for (let at = 0; at <= last; at++) {
    const length = isHan(name.charCodeAt(at)) ? spelledLength(letters, name, at) : 0;
    if (length > 0) return Number(at > 0) / 2 + length / (4 * letters.length);
  }
  return null;
}

/** No syllable has more letters. */
const LONGEST_SYLLABLE = 6;

/** A test whether some name in a line may be spelled by letters. */
export function maySpell(letters: string): (line: string) => boolean {
  const { length } = letters;
  const isAnywhere = length >= LEAST_INSIDE;
  // For each character: from which places it takes one letter, two …, and from which it takes all that are left.
  const steps = byCharacter((character) => {
    const masks = new Int32Array(LONGEST_SYLLABLE + 1);
    for (let used = 0; used < length; used++)
      for (const reading of readingsOf(character))
        for (let taken = 1; taken <= reading.length; taken++) {
          const isBeginning = taken === 1 || taken === reading.length || (taken === 2 && /^[zcs]h/.test(reading));
          if (!letters.startsWith(reading.slice(0, taken), used)) break;
          if (isBeginning) masks[taken] = (masks[taken] ?? 0) | (1 << used);
          if (used + taken === length) masks[0] = (masks[0] ?? 0) | (1 << used);
        }
    return masks;
  });
  const digits = (character: string): number => {
    let mask = 0;
    for (let used = 0; used < length; used++) if (letters.charAt(used) === character) mask |= 1 << used;
    return mask;
  };
  return (line) => {
    let places = 0;
    let isBeginning = true;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (!isHan(code)) {
        isBeginning = BEFORE_NAMES.has(code);
        if (places === 0) continue;
        places = (places & digits(line.charAt(i))) << 1;
        if (((places >>> length) & 1) === 1) return true;
        continue;
      }
      if (isAnywhere || isBeginning) places |= 1;
      isBeginning = false;
      if (places === 0) continue;
      const masks = steps(code);
      if ((places & (masks[0] ?? 0)) !== 0) return true;
      let next = 0;
      for (let taken = 1; taken <= LONGEST_SYLLABLE; taken++) next |= (places & (masks[taken] ?? 0)) << taken;
      places = next;
    }
    return false;
  };
}

/** What stands before a name in a line of the matcher. */
const BEFORE_NAMES: ReadonlySet<number> = new Set(Array.from('+-\t|', (sign) => sign.charCodeAt(0)));

/** A query of fewer characters is no name with a slip in it, a longer one is not typed. */
const SHORTEST = 2;
/** From this length on, one character may be any other, be missing, or be one too many. */
const FORGIVEN_FROM = 4;

/** Two tests of a query: whether a line may hold it but for a slip, and whether a name does. Null where it is no name. */
export function slipTests(
  query: string,
): { readonly may: (line: string) => boolean; readonly does: (name: string) => boolean } | null {
  const { length } = query;
  if (length < SHORTEST || length > MOST_PLACES) return null;
  if (!Array.from({ length }, (_, i) => query.charCodeAt(i)).every(isHan)) return null;
  const heardAt = new Map<string, number>();
  for (let i = 0; i < length; i++)
    for (const reading of readingsOf(query.charAt(i)))
      heardAt.set(blurred(reading), (heardAt.get(blurred(reading)) ?? 0) | (1 << i));
  const alike = byCharacter((character) => {
    let mask = 0;
    for (let i = 0; i < length; i++) if (query.charAt(i) === character) mask |= 1 << i;
    for (const reading of readingsOf(character)) mask |= heardAt.get(blurred(reading)) ?? 0;
    return mask;
  });
  const isForgiven = length >= FORGIVEN_FROM;
  const end = 1 << (length - 1);
  const may = (line: string): boolean => {
    let [right, slipped] = [0, 0];
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      const mask = isHan(code) ? alike(code) : 0;
      const before = right;
      right = ((right << 1) | 1) & mask;
      if ((right & end) !== 0) return true;
      if (!isForgiven) continue;
      slipped = (((slipped << 1) | 1) & mask) | before | (before << 1) | (right << 1) | 1;
      if ((slipped & end) !== 0) return true;
    }
    return false;
  };
  const isAlike = (i: number, name: string, at: number): boolean =>
    isHan(name.charCodeAt(at)) && (alike(name.charCodeAt(at)) & (1 << i)) !== 0;
  const does = (name: string): boolean => {
    for (let at = 0; at + length <= name.length; at++) {
      let [heard, wrong] = [0, 0];
      for (let i = 0; i < length; i++) {
        if (query.charAt(i) === name.charAt(at + i)) continue;
        if (isAlike(i, name, at + i)) heard++;
        else wrong++;
      }
      // more than half is as it should be
      if (wrong <= Number(isForgiven) && 2 * (heard + wrong) <= length) return true;
    }
    return (
      isForgiven &&
      Array.from(query, (_, i) => query.slice(0, i) + query.slice(i + 1)).some((one) => name.includes(one))
    );
  };
  return { may, does };
}

/** What is made of a Han character, by its code; made once for each. */
function byCharacter<Made>(make: (character: string) => Made): (code: number) => Made {
  const made = new Array<Made | undefined>(0x10000);
  return (code) => (made[code] ??= make(String.fromCharCode(code)));
}
