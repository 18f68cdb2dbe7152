/**
 * Finds by arithmetic alone where a text states a whole calculation: numbers of a sentence, or of two neighboring ones,
 * that fit each other within rounding. It knows nothing of the checker, so that what the checker misses is counted; words
 * only tell the kinds apart, and a number that fits by chance is one of a kind that does not count.
 */

/** What the numbers of a text make up. */
export const STATED_KINDS = [
  'total, then parts',
  'parts, then total',
  'sum, unsaid',
  'share and count',
  'share, unsaid',
  'shares of 100',
  'before and after',
  'level and increment',
  'change, unsaid',
] as const;
export type StatedKind = (typeof STATED_KINDS)[number];

/** A number of a text, thousands separators and all; offsets are into the text. */
export type Stated = {
  readonly start: number;
  /** Behind the digits, before any scale. */
  readonly end: number;
  readonly value: number;
  /** What one of its last digit stands for; what rounding may have taken is half of it, nothing from a plain integer. */
  readonly place: number;
  readonly unit: string;
  /** The words between the number before and this one, at most so many. */
  readonly lead: string;
};

/** Numbers that fit each other; `fits` says of other numbers in their stead whether they still would. */
export type StatedSum = {
  readonly kind: StatedKind;
  readonly numbers: readonly Stated[];
  readonly fits: (numbers: readonly Stated[]) => boolean;
};

const LONGEST_LEAD = 40;
const MOST_PARTS = 12;

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const SIMPLE: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  個: '个',
  點: '点',
  戶: '户',
  間: '间',
  噸: '吨',
  宗: '例',
  起: '例',
  名: '人',
  位: '人',
  圓: '元',
  '%': '%',
  '％': '%',
};
const NUMBER =
  /(?<![\d.,:：/\-—~～A-Za-z第])(\d[\d,]*(?:\.\d+)?)(百[萬万]|千[萬万]|[萬万][億亿]|[百千萬万億亿]?)[餘余多]?(?=([個个]?百分[點点]|(?:美|港|歐|欧|日|澳)元|平方(?:公里|米|呎)|公[里頃顷噸斤]|[立千][方瓦]|[%％]|\p{Script=Han}|[)）、，,]))/gu;
const NO_COUNTS = /^[年月日時时分號号歲岁秒期届屆版周週天度)）、，,]$/;

/** Digits of a number as a quantity in what its text counts. */
export function stated(digits: string, scale: string, rest: Pick<Stated, 'start' | 'end' | 'unit' | 'lead'>): Stated {
  const plain = digits.replaceAll(',', '');
  const factor = SCALES[simple(scale)] ?? 1;
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { ...rest, value: Number(plain) * factor, place: factor * 10 ** -decimals };
}

/** All numbers of a passage of text with what they count; dates, times and ages left out. */
function numbersOf(text: string, from: number): Stated[] {
  let last = 0;
  const found: Stated[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, digits = '', scale = '', unit = ''] = match;
    const lead = text.slice(Math.max(last, match.index - LONGEST_LEAD), match.index);
    last = match.index + whole.length;
    if (NO_COUNTS.test(unit)) continue;
    const start = from + match.index;
    found.push(
      stated(digits, scale, { start, end: start + digits.length, unit: simple(unit).replace('个百分', '百分'), lead }),
    );
  }
  return found;
}

function simple(word: string): string {
  return word.replace(/[^]/gu, (letter) => SIMPLE[letter] ?? letter);
}

const slack = ({ place }: Stated): number => (place === 1 ? 0 : place / 2);
const low = (one: Stated): number => one.value - slack(one);
const high = (one: Stated): number => one.value + slack(one);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Does an interval meet what a rounded number stands for, but for the last bits? */
function meets(from: number, to: number, one: Stated, half = slack(one)): boolean {
  const bits = 1e-9 * Math.abs(to);
  return from - bits <= one.value + half && to + bits >= one.value - half;
}

function addsUp([whole, ...parts]: readonly Stated[]): boolean {
  return whole !== undefined && meets(sum(parts.map(low)), sum(parts.map(high)), whole);
}

function isShare([share, part, whole]: readonly Stated[]): boolean {
  if (!share || !part || !whole || low(whole) <= 0) return false;
  return meets((100 * low(part)) / high(whole), (100 * high(part)) / low(whole), share, share.place / 2);
}

function isDifference([change, before, after]: readonly Stated[]): boolean {
  if (!change || !before || !after) return false;
  const apart = Math.abs(after.value - before.value);
  const rounding = slack(before) + slack(after);
  return meets(apart - rounding, apart + rounding, change);
}

function isRate([rate, before, after]: readonly Stated[]): boolean {
  if (!rate || !before || !after || low(before) <= 0) return false;
  const [a, b] = after.value > before.value ? [1, -1] : [-1, 1];
  const [from, to] = [
    a * ((100 * (after.value + b * slack(after))) / (before.value + a * slack(before)) - 100),
    a * ((100 * (after.value + a * slack(after))) / (before.value + b * slack(before)) - 100),
  ];
  return meets(from, to, rate, rate.place / 2);
}

function isRateOfIncrement([rate, level, change]: readonly Stated[]): boolean {
  if (!rate || !level || !change) return false;
  return [-1, 1].some((way) => {
    const base = level.value + way * change.value;
    const rounding = slack(level) + slack(change);
    if (base - rounding <= 0) return false;
    return meets(
      (100 * low(change)) / (base + rounding),
      (100 * high(change)) / (base - rounding),
      rate,
      rate.place / 2,
    );
  });
}

const OPENS = /其中|當中|当中|包括|包含|分[為为]|分[別别]|[：:]|由/;
const TOTALS = /共|合[計计]|[總总]/;
const SAYS_SHARE = /[佔占比率][^，,；;]{0,6}$|[（(]$/;
/** Before an old value, or before the new one that came of it. */
const SAYS_FROM = /(?:[由從从自比較较原]|去年|上年|同期)[^，,；;]{0,14}$|[至到][^，,；;]{0,4}$/;
const SAYS_CHANGE = /[增減减升降漲涨跌多少加高低擴扩縮缩][^，,；;]{0,5}$|或(?:[約约])?$/;

/** Does a number stand for so many of its last places that a fit of it is hardly chance? */
const tells = (one: Stated, least: number): boolean => Math.abs(one.value) >= least * one.place;

/** Calculations that a text states, in order; no number stands in two of them. */
export function findStatedSums(text: string): StatedSum[] {
  const sentences = sentencesOf(text).map(({ start, end }) => numbersOf(text.slice(start, end), start));
  const found: StatedSum[] = [];
  const used = new Set<number>();
  for (const [i, own] of sentences.entries()) {
    const next = sentences[i + 1] ?? [];
    for (const numbers of own.length > 0 && own.length + next.length <= 40 ? [own, [...own, ...next]] : []) {
      for (const one of [...ratiosIn(numbers), ...sumsIn(numbers)]) {
        if (one.numbers.some(({ start }) => used.has(start))) continue;
        for (const { start } of one.numbers) used.add(start);
        found.push(one);
      }
    }
  }
  return found;
}

function sumsIn(numbers: readonly Stated[]): StatedSum[] {
  const found: StatedSum[] = [];
  for (const unit of new Set(numbers.map((one) => one.unit))) {
    const alike = numbers.filter((one) => one.unit === unit);
    for (let from = 0; from < alike.length; from++)
      for (let to = from + 2; to <= Math.min(alike.length, from + MOST_PARTS); to++) {
        const parts = alike.slice(from, to);
        if (parts.some(({ value }) => value <= 0) || parts.every(({ lead }) => SAYS_CHANGE.test(lead))) continue;
        const [before, behind] = [alike[from - 1], alike[to]];
        if (unit === '%') found.push(...sharesOf100(parts));
        else {
          if (before)
            found.push(...sumOf(before, parts, OPENS.test(parts[0]?.lead ?? '') ? 'total, then parts' : null));
          if (behind) found.push(...sumOf(behind, parts, TOTALS.test(behind.lead) ? 'parts, then total' : null));
        }
      }
  }
  return found;
}

/** Without a word to say so, a total must have more places for its parts to fit it by more than chance. */
function sumOf(whole: Stated, parts: readonly Stated[], said: StatedKind | null): StatedSum[] {
  if (!tells(whole, said ? 20 : 100) || !addsUp([whole, ...parts])) return [];
  return [{ kind: said ?? 'sum, unsaid', numbers: [whole, ...parts], fits: addsUp }];
}

function sharesOf100(parts: readonly Stated[]): StatedSum[] {
  const fits = (numbers: readonly Stated[]): boolean =>
    Math.abs(sum(numbers.map(({ value }) => value)) - 100) <= sum(numbers.map(({ place }) => place / 2));
  const chance = parts.length === 2 && parts.some(({ place }) => place === 1);
  return !chance && fits(parts) ? [{ kind: 'shares of 100', numbers: parts, fits }] : [];
}

function ratiosIn(numbers: readonly Stated[]): StatedSum[] {
  return numbers.flatMap((last, i) => {
    const near = numbers.slice(Math.max(0, i - 3), i + 4);
    return near.flatMap((a) =>
      near.flatMap((b) => {
        const three = [last, a, b].map((one) => numbers.indexOf(one));
        const reach = Math.max(...three) - Math.min(...three);
        const apart = new Set(three).size === 3 && a.unit === b.unit && a.value > 0 && b.value > 0 && reach <= 3;
        return apart ? ratioOf(last, a, b, reach) : [];
      }),
    );
  });
}

/** `one` as the share of `a` in `b`, as the change from `a` to `b`, or as the rate of the increment `b` that led to `a`. */
function ratioOf(one: Stated, a: Stated, b: Stated, reach: number): StatedSum[] {
  const numbers = [one, a, b];
  const says = SAYS_CHANGE.test(one.lead);
  if (one.unit === '%' && a.unit !== '%' && numbers.every((number) => tells(number, 10))) {
    if (a.value < b.value && isShare(numbers) && (SAYS_SHARE.test(one.lead) || !says))
      return [{ kind: SAYS_SHARE.test(one.lead) ? 'share and count' : 'share, unsaid', numbers, fits: isShare }];
    if (isRate(numbers))
      return [{ kind: says && reach === 2 ? beforeAndAfter(a, b) : 'change, unsaid', numbers, fits: isRate }];
    if (b.value < a.value && isRateOfIncrement(numbers)) {
      const kind = says && SAYS_CHANGE.test(b.lead) && reach === 2 ? 'level and increment' : 'change, unsaid';
      return [{ kind, numbers, fits: isRateOfIncrement }];
    }
  }
  const sameUnit = a.unit === '%' ? one.unit.startsWith('百分') : one.unit === a.unit;
  if (sameUnit && says && tells(one, 10) && tells(a, 20) && a.start < b.start && isDifference(numbers))
    return [{ kind: reach === 2 ? beforeAndAfter(a, b) : 'change, unsaid', numbers, fits: isDifference }];
  return [];
}

function beforeAndAfter(a: Stated, b: Stated): StatedKind {
  return SAYS_FROM.test(a.lead) || SAYS_FROM.test(b.lead) ? 'before and after' : 'change, unsaid';
}

function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const ends = [...text.matchAll(/[。！？!?\n]/gu)].map(({ index }) => index + 1);
  return [...ends, text.length].map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
}
