export const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (character, value): [string, number] => [character, value]),
  ...Array.from('〇壹贰叁肆伍陆柒捌玖', (character, value): [string, number] => [character, value]),
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
  ['幺', 1],
]);

/** Powers of ten of the units that multiply one digit. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);

/** Powers of ten of the scales, which multiply a whole group. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
]);

/** Ten and digit in one character. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 2],
  ['卅', 3],
]);

export const OVER_PART = '余多来馀';

/** 来 in these words is a verb, not "a little over". */
const COMING = '自到源临说看访宾电信往函得回';

export const SOME = '几数';

/** Units of measurement that begin with a multiplier: 11.6千瓦时 is not 11,600 of anything. */
const METRIC = '瓦克米卡伏赫帕安焦';

/** The power of ten of the multiplier at `at`, if one stands there and does not begin a unit. */
export function smallPower(text: string, at: number): number | undefined {
  return text.charAt(at) === '千' && METRIC.includes(text.charAt(at + 1) || ' ')
    ? undefined
    : SMALL.get(text.charAt(at));
}

/** Can a numeral begin with this character of a folded text? */
export function beginsNumeral(character: string): boolean {
  return (
    isAsciiDigit(character) ||
    DIGITS.has(character) ||
    SMALL.has(character) ||
    SCALES.has(character) ||
    TENS.has(character) ||
    (character !== '' && SOME.includes(character))
  );
}

/** Is this an ASCII digit? The empty string is not. */
export function isAsciiDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** The value of a Chinese digit, or null. */
export function digitValue(character: string): number | null {
  return DIGITS.get(character) ?? null;
}

/** The power of ten of the scale word at `at`, if one stands there and does not begin a unit (兆瓦). */
function scalePower(text: string, at: number): number | undefined {
  return text.charAt(at) === '兆' && METRIC.includes(text.charAt(at + 1) || ' ')
    ? undefined
    : SCALES.get(text.charAt(at));
}

/** Scale words one after another multiply each other: 万亿 is 10^12. */
export function readScales(text: string, at: number): { readonly end: number; readonly power: number } {
  let end = at;
  let power = 0;
  for (let next = scalePower(text, end); next !== undefined; next = scalePower(text, end)) {
    power += next;
    end++;
  }
  return { end, power };
}

export function isOverPart(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!character || !OVER_PART.includes(character)) return false;
  return character !== '来' || !COMING.includes(text.charAt(at + 1) || ' ');
}
