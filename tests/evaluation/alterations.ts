import { createHash } from 'node:crypto';

/** An article of the archives. */
export type NewsArticle = {
  readonly id: string;
  readonly source: string;
  readonly date: string;
  readonly place?: string;
  readonly title: string;
  readonly text: string;
};

/** How a page's number is made wrong. */
export const ALTERATION_KINDS = ['slip', 'slip, reworded', 'scale', 'direction', 'exchanged'] as const;
export type AlterationKind = (typeof ALTERATION_KINDS)[number];

/** A text with wrong numbers in it; `figures` are their offsets into it, and each must differ. */
export type Altered = {
  readonly kind: AlterationKind;
  /** Where the first change stands in the page as it was. */
  readonly at: number;
  readonly text: string;
  readonly figures: readonly { readonly start: number; readonly end: number }[];
};

type Edit = { readonly start: number; readonly end: number; readonly to: string };

/** A number of a page that an article of nearly the same day states too. */
type Alterable = {
  readonly start: number;
  readonly number: string;
  readonly scale: string;
  readonly unit: string;
  /** Where its sentence begins. */
  readonly sentence: number;
  /** Does the article say it in other words? */
  readonly reworded: boolean;
  /** The word before the number that says which way it went, where the article has it too. */
  readonly direction: string | null;
  /** The article's sentence. */
  readonly theirs: string;
};

const NUMBER =
  /(?<![\d.,:：/\-—~～A-Za-z第])\d[\d,]*(?:\.\d+)?(?=([万亿萬億]?)[余餘多]?([人例名宗家个個件元户戶吨噸辆輛株票枚只隻頭头亩畝%％]|公里|公顷|港元|美元|平方|立方|千瓦|百分点))/gu;
const DIRECTION = /(?<!新)(?:增长|增加|上升|上涨|涨|下降|减少|下跌|跌|增長|減少|升)(?=[了约約逾超近]{0,2}$)/u;
const OPPOSITE: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  上升: '下降',
  上涨: '下跌',
  涨: '跌',
  下降: '增长',
  减少: '增加',
  下跌: '上涨',
  跌: '涨',
  增長: '減少',
  減少: '增加',
  升: '跌',
};
const OTHER_SCALE: Readonly<Record<string, string>> = { 万: '亿', 亿: '万', 萬: '億', 億: '萬' };
const DAY_MS = 86_400_000;

/** A page with numbers changed as editors change them by mistake: at most two slips and one of each other kind. */
export function alterationsOf(page: NewsArticle, set: string, against: readonly NewsArticle[]): Altered[] {
  const found = alterable(page, against);
  const inOrder = (list: readonly Alterable[], salt: string): Alterable[] =>
    [...list].sort((a, b) => hash(salt + page.id + a.start) - hash(salt + page.id + b.start));
  const slipped = (one: Alterable): Edit => ({
    ...numberSpan(one),
    to: slip(one.number, hash(set + page.id + one.start)),
  });
  const pick = (salt: string, fits: (one: Alterable) => boolean, most: number): Alterable[] =>
    inOrder(found.filter(fits), salt).slice(0, most);
  const altered: [AlterationKind, Edit[]][] = [
    ...pick('', ({ reworded }) => !reworded, 2).map((one): [AlterationKind, Edit[]] => ['slip', [slipped(one)]]),
    ...pick('reworded', ({ reworded }) => reworded, 1).map((one): [AlterationKind, Edit[]] => [
      'slip, reworded',
      [slipped(one)],
    ]),
    ...pick('scale', ({ scale }) => scale !== '', 1).map((one): [AlterationKind, Edit[]] => [
      'scale',
      [{ start: one.start, end: one.start + one.number.length + 1, to: one.number + OTHER_SCALE[one.scale] }],
    ]),
    ...pick('direction', ({ direction }) => direction !== null, 1).map((one): [AlterationKind, Edit[]] => [
      'direction',
      [
        {
          start: one.start - (one.direction ?? '').length,
          end: one.start + one.number.length,
          to: OPPOSITE[one.direction ?? ''] + one.number,
        },
      ],
    ]),
    ...exchanged(inOrder(found, 'exchanged'), found),
  ];
  return altered
    .filter(([, edits]) => edits.every(({ start, end, to }) => page.text.slice(start, end) !== to))
    .map(([kind, edits]) => apply(kind, page.text, edits));
}

/** Two numbers of one sentence that stand together in one of theirs, each given for the other. */
function exchanged(order: readonly Alterable[], found: readonly Alterable[]): [AlterationKind, Edit[]][] {
  for (const one of order) {
    const other = found.find(
      (two) =>
        two.start > one.start &&
        two.sentence === one.sentence &&
        two.unit === one.unit &&
        two.scale === one.scale &&
        two.theirs === one.theirs &&
        two.number.length === one.number.length &&
        Number(two.number.replaceAll(',', '')) !== Number(one.number.replaceAll(',', '')),
    );
    if (!other) continue;
    return [
      [
        'exchanged',
        [
          { ...numberSpan(one), to: other.number },
          { ...numberSpan(other), to: one.number },
        ],
      ],
    ];
  }
  return [];
}

function apply(kind: AlterationKind, text: string, edits: readonly Edit[]): Altered {
  const figures: { start: number; end: number }[] = [];
  let changed = '';
  let from = 0;
  for (const { start, end, to } of edits) {
    changed += text.slice(from, start);
    figures.push({ start: changed.length, end: changed.length + to.length });
    changed += to;
    from = end;
  }
  return { kind, at: edits[0]?.start ?? 0, text: changed + text.slice(from), figures };
}

function alterable(page: NewsArticle, against: readonly NewsArticle[]): Alterable[] {
  const theirs = against
    .filter(({ date }) => Math.abs(Date.parse(date) - Date.parse(page.date)) <= 2 * DAY_MS)
    .flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))
    .filter((text) => /\d/.test(text))
    .map((text) => ({ text, words: bigramsOf(text) }));
  const found: Alterable[] = [];
  for (const { start, end } of sentencesOf(page.text)) {
    const text = page.text.slice(start, end);
    const words = bigramsOf(text);
    if (words.size < 8) continue;
    for (const match of text.matchAll(NUMBER)) {
      const [number, scale = '', unit = ''] = match;
      const digits = number.replace(/[,.]/g, '').replace(/^0+|0+$/g, '');
      if (digits.length < 2) continue;
      const stated = new RegExp(`(?<![\\d.,])${number.replace(/[.]/g, '\\.')}(?![\\d.,])`);
      const [same] = theirs
        .filter((their) => stated.test(their.text))
        .map((their) => ({ ...their, likeness: dice(words, their.words) }))
        .sort((a, b) => b.likeness - a.likeness);
      if (!same || same.likeness < (digits.length >= 3 ? 0.3 : 0.6)) continue;
      const direction = DIRECTION.exec(text.slice(0, match.index))?.[0] ?? null;
      found.push({
        start: start + match.index,
        number,
        scale,
        unit,
        sentence: start,
        reworded: same.likeness < 0.6,
        direction: direction !== null && same.text.includes(direction + number) ? direction : null,
        theirs: same.text,
      });
    }
  }
  return found;
}

function numberSpan({ start, number }: Alterable): { readonly start: number; readonly end: number } {
  return { start, end: start + number.length };
}

/** Digits exchanged, one digit wrong, a place too many or too few. */
export function slip(number: string, seed: number): string {
  const plain = number.replaceAll(',', '');
  const ways: string[] = [];
  for (let i = 0; i + 1 < plain.length; i++)
    if (/\d\d/.test(plain.slice(i, i + 2)) && plain[i] !== plain[i + 1] && !(i === 0 && plain[1] === '0'))
      ways.push(plain.slice(0, i) + plain[i + 1] + plain[i] + plain.slice(i + 2));
  const at = plain.search(/[1-9]/);
  ways.push(plain.slice(0, at) + String((Number(plain[at]) % 9) + 1) + plain.slice(at + 1));
  ways.push(plain.includes('.') ? String(Math.round(Number(plain) * 1e6 * 10) / 1e6) : `${plain}0`);
  return ways[seed % ways.length] ?? plain;
}

function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const ends = [...text.matchAll(/[。！？!?；;\n]/gu)].map(({ index }) => index + 1);
  return [...ends, text.length].map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
}

function bigramsOf(text: string): ReadonlySet<string> {
  const letters = text.replace(/[\d.,\s]|[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
}

/** A number that is the same for the same text. */
export function hash(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0);
}
