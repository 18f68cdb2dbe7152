/** A raw text with the folded code of each of its characters, and whether other numbers in it surely are in groups of three. */
export type Numbers = {
  readonly raw: string;
  /** 0 behind the end. */
  readonly codeAt: (offset: number) => number;
  readonly hasGroups: () => boolean;
};

/** Is this the code of an ASCII digit? */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const [POINT, ZERO] = [0x2e, 0x30];

/** Digits before the first separator, and in each group behind one. */
const MOST_BEFORE = 3;
const GROUP = 3;
/** So many separators are looked at ahead: no number of a newspaper has more. */
const MOST_SEPARATORS = 8;

/** A number in groups of three: where it ends, and how many separators it has at least. */
type Grouped = { readonly end: number; readonly separators: number };

/** The number that begins at `start` and has a separator at `at`; null where its groups are not all of three. */
function groupedAt({ codeAt }: Numbers, start: number, at: number): Grouped | null {
  const isFirst = digitsFrom(codeAt, start) === at - start;
  if (at === start || (isFirst && at - start > MOST_BEFORE)) return null;
  let [end, separators] = [at, 0];
  const goesOn = (): boolean => codeAt(end) === codeAt(at) && digitsFrom(codeAt, end + 1) === GROUP;
  for (; separators < MOST_SEPARATORS && goesOn(); separators++) end += 1 + GROUP;
  return separators === 0 ? null : { end, separators: isFirst ? separators : separators + 1 };
}

/** How many digits stand at an offset, of which more than four are not counted. */
function digitsFrom(codeAt: Numbers['codeAt'], from: number): number {
  let end = from;
  while (end <= from + GROUP && isDigit(codeAt(end))) end++;
  return end - from;
}

const SIGNS = '¥￥$＄€£';
/** What says that a sign before was that of another number: $20，300美元. */
const CURRENCY_WORD = /[元圆圓块塊镑鎊盾]/;
const REACH_OF_WORD = 4;
/** Numbers of several things that commas part: 分别为120，300，450件. */
const EACH = /[分各][别別][^，。；]{0,6}(?:\d+，)*$/;
const REACH_OF_EACH = 30;

/**
 * Does the comma at `at` group the thousands of the number that begins at `start`? Just threes must stand behind it. A
 * full-width one may part two numbers too (每台20，300元押金), so that something must say that it does not: decimals, a second
 * group, a 0 behind it, with which no number begins, a currency sign before and no currency behind, digits that are
 * full-width too, or other numbers of the text that are grouped.
 */
export function isThousandsComma(text: Numbers, start: number, at: number): boolean {
  const number = groupedAt(text, start, at);
  if (!number) return false;
  const { raw, codeAt, hasGroups } = text;
  if (raw.charAt(at) !== '，' || !isDigit(raw.charCodeAt(at - 1))) return true;
  if (EACH.test(raw.slice(Math.max(0, start - REACH_OF_EACH), start))) return false;
  const { end, separators } = number;
  const hasDecimals = codeAt(end) === POINT && isDigit(codeAt(end + 1));
  if (separators > 1 || hasDecimals || codeAt(at + 1) === ZERO) return true;
  const isSigned = SIGNS.includes(raw.charAt(start - 1) || ' ');
  return (isSigned && !CURRENCY_WORD.test(raw.slice(end, end + REACH_OF_WORD))) || hasGroups();
}

/** Numbers that are surely in groups: 13,400; 82，225.00; 1，234，567. */
const IN_GROUPS =
  /(?<![\d０-９,，.．])[\d０-９]{1,3}(?:(?:,[\d０-９]{3})+(?![\d０-９,，])|(?:，[\d０-９]{3}){2,}(?![\d０-９,，])|，[\d０-９]{3}[.．][\d０-９])/;

/** Is a number of the text surely in groups of three? Time is linear. */
export function hasGroupedNumbers(raw: string): boolean {
  return IN_GROUPS.test(raw);
}

/** Spaces that hold the groups of a number together. The plain one parts words too. */
const NARROW = '\u00a0\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';
const LATIN = /[A-Za-z.+\-#]/;
/** What a number with plain spaces must be followed by: a word or sign of its unit, or the end of its cell. */
const UNIT_BEHIND = /^(?:\.\d+)? ?(?:[\u4e00-\u9fff%％]|\|)/;
const REACH_OF_UNIT = 8;

/** Does the space at `at` group the thousands of the number that begins at `start` (6 776万元)? */
export function isThousandsSpace(text: Numbers, start: number, at: number): boolean {
  const number = groupedAt(text, start, at);
  if (!number || LATIN.test(text.raw.charAt(start - 1))) return false;
  return (
    NARROW.includes(text.raw.charAt(at)) || UNIT_BEHIND.test(text.raw.slice(number.end, number.end + REACH_OF_UNIT))
  );
}
