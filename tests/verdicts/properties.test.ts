import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '@/verdicts/verdict';
import { judgements, type Told, verdicts } from './compared';

/** Words of a sentence in both scripts. */
type Words = readonly [simplified: string, traditional: string];

const PERIODS: readonly Words[] = [
  ['', ''],
  ['一季度,', '一季度,'],
  ['2021年,', '2021年,'],
  ['截至4月20日,', '截至4月20日,'],
];
const SUBJECTS: readonly Words[] = [
  ['晋源区金融办', '晉源區金融辦'],
  ['山西大学', '山西大學'],
  ['漱玉平民大药房', '漱玉平民大藥房'],
  ['全区', '全區'],
];
const MEASURES: readonly { readonly words: Words; readonly unit: Words }[] = [
  { words: ['发放助农贷款', '發放助農貸款'], unit: ['万元', '萬元'] },
  { words: ['接待参观学生', '接待參觀學生'], unit: ['人', '人'] },
  { words: ['疏浚灌溉渠道', '疏浚灌溉渠道'], unit: ['公里', '公里'] },
  { words: ['收购夏粮', '收購夏糧'], unit: ['吨', '噸'] },
];
const HEDGES: readonly Words[] = [
  ['', ''],
  ['约', '約'],
  ['近', '近'],
  ['超过', '超過'],
];
/** Ways to write one number. */
const NOTATIONS: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString('en-US'),
  (value) => Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  (value) => `${value} `,
  inChinese,
];

/** 1 to 9999 in Chinese numerals. */
function inChinese(value: number): string {
  const digits = String(value).padStart(4, '0');
  const written = Array.from(digits, (digit, place) =>
    digit === '0' ? '零' : '零一二三四五六七八九'.charAt(Number(digit)) + ['千', '百', '十', ''][place],
  ).join('');
  return written.replace(/零+/g, '零').replace(/^零|零$/g, '');
}

const sentence = fc.record({
  period: fc.constantFrom(...PERIODS),
  subject: fc.constantFrom(...SUBJECTS),
  measure: fc.constantFrom(...MEASURES),
  hedge: fc.constantFrom(...HEDGES),
});
type Sentence = { period: Words; subject: Words; measure: (typeof MEASURES)[number]; hedge: Words };

const number = fc.integer({ min: 11, max: 9999 });
const script = fc.constantFrom(0 as const, 1 as const);

function write({ period, subject, measure, hedge }: Sentence, value: string, in_: 0 | 1 = 0): Told {
  return {
    text:
      [period, subject, measure.words, hedge].map((words) => words[in_]).join('') + value + measure.unit[in_] + '。',
  };
}

describe('judgePage', () => {
  it('lets a claim agree with itself, in either script and in any notation of its number', () => {
    const notation = fc.constantFrom(...NOTATIONS);
    fc.assert(
      fc.property(
        fc.tuple(sentence, number),
        fc.tuple(notation, script),
        fc.tuple(notation, script),
        ([words, value], [one, here], [other, there]) => {
          const corpus = [write(words, other(value), there)];
          expect(verdicts(write(words, one(value), here), corpus)).toEqual(['agrees']);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('swaps nothing but the sides when page and corpus are swapped', () => {
    fc.assert(
      fc.property(sentence, sentence, number, number, (a, b, m, n) => {
        const [one, other] = [write(a, String(m)), write(b, String(n))];
        const [here, there] = [judgements(one, [other])[0], judgements(other, [one])[0]];
        expect(here?.verdict).toBe(there?.verdict);
        expect(sorted(here?.evidence[0]?.reasons)).toEqual(sorted(there?.evidence[0]?.reasons.map(swapped)));
      }),
      { numRuns: 300 },
    );
  });

  it('is not moved by what else the corpus holds, of the same place and in the same unit', () => {
    const unrelated = fc
      .tuple(
        fc.constantFrom('会场摆放鲜花', '图书馆购入图书花费', '养猪场关停后清运粪污', '河道里放养鱼苗', '歌咏比赛报名'),
        fc.constantFrom('盆', '万元', '吨', '人', '公里'),
        number,
      )
      .map(([words, unit, value]): Told => ({ text: `${words}${value}${unit}。` }));
    fc.assert(
      fc.property(sentence, number, number, fc.array(unrelated, { maxLength: 6 }), (words, m, n, others) => {
        const [here, there] = [write(words, String(m)), write(words, String(n))];
        expect(verdicts(here, [...others, there])).toEqual(verdicts(here, [there]));
      }),
      { numRuns: 200 },
    );
  });
});

function sorted(reasons: readonly Reason[] | undefined): string[] {
  return (reasons ?? []).map((reason) => JSON.stringify({ ...reason, name: 'as there' })).sort();
}

/** The reason as the other side sees it. */
function swapped(reason: Reason): Reason {
  if (reason.code === 'above') return { ...reason, code: 'below' };
  if (reason.code === 'below') return { ...reason, code: 'above' };
  if ('here' in reason) return { ...reason, here: reason.there, there: reason.here };
  return reason;
}
