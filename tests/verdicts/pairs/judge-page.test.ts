import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePage } from '@/verdicts/pairs/judge-page';
import { pairTable } from '@/verdicts/pairs/pair-table';
import { scorePairs } from '@/verdicts/pairs/score-pairs';
import { fittedWeights } from '@/verdicts/pairs/weights';
import { figureInContext } from '@/verdicts/rulings';
import { claimed, found, onlyPair } from './texts';

const WEIGHTS = fittedWeights();

const STORY =
  '太原市商务局昨日通报，一季度全市社会消费品零售总额412.6亿元，同比增长5.3%。其中餐饮收入38.7亿元，网上零售额96.4亿元。全市新增商贸企业1,286家。';

function verdicts(text: string, articles = [found(STORY)]): (string | null)[] {
  return judgePage(claimed(text), articles, WEIGHTS).map((one) => one?.verdict ?? null);
}

describe('judgePage', () => {
  it('says nothing without articles', () => {
    expect(verdicts(STORY, [])).toEqual([null, null, null, null, null]);
  });

  it('lets a story agree with itself', () => {
    expect(verdicts(STORY)).toEqual(['agrees', 'agrees', 'agrees', 'agrees', 'agrees']);
  });

  it('finds the one number that was mistyped', () => {
    const said = verdicts(STORY.replace('96.4', '94.6'));
    expect(said[3]).toBe('differs');
    expect(said.filter((one) => one === 'differs')).toHaveLength(1);
  });

  it('names its evidence and what decided', () => {
    const [first] = judgePage(claimed(STORY), [found(STORY)], WEIGHTS);
    expect(first?.evidence[0]?.known.claim.text).toBe('412.6亿元');
    expect(first?.evidence[0]?.reasons).toContainEqual({ code: 'equal' });
    expect(first?.evidence[0]?.reasons).toContainEqual({ code: 'same-report', figures: 4 });
  });

  it('explains a sum by parts that add up to it, where it is asked', () => {
    const page = claimed(STORY.replace('96.4', '94.6'));
    const evidence = judgePage(page, [found(STORY)], WEIGHTS, { explained: true }).map((one) => one?.evidence[0]);
    const sum = evidence[3]?.parts?.reduce((total, { weight }) => total + weight, WEIGHTS.differs.weights.bias);
    expect(sum).toBeCloseTo(evidence[3]?.weight ?? 0, 5);
    expect(evidence[0]?.parts).toMatchObject([{ feature: 'verbatim' }]);
    expect(judgePage(page, [found(STORY)], WEIGHTS)[3]?.evidence[0]?.parts).toBeUndefined();
  });

  it('says nothing about another topic', () => {
    const other = found('迎泽公园的郁金香进入盛花期，园方说，今年栽了412.6万株，比去年多了两个品种。', { id: 'other' });
    expect(verdicts(STORY, [other]).filter((one) => one === 'agrees' || one === 'differs')).toEqual([]);
  });

  it('obeys the reader', () => {
    const page = claimed(STORY);
    const article = found(STORY);
    const seen = page.passages.flatMap(({ text, claims }) => claims.map((claim) => figureInContext(claim, text)));
    const here = seen[0];
    if (!here) throw new Error('tests: no figure');
    const rulings = [{ here, article: 'one', index: 0, ruling: 'other' as const }];
    const [first] = judgePage(page, [article], WEIGHTS, { ruled: { seen, rulings } });
    expect(first?.verdict).not.toBe('agrees');
    expect(first?.evidence.at(-1)?.reasons[0]).toEqual({ code: 'other-by-reader' });
  });
});

/** Ways to write one number. */
const NOTATIONS: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString('en-US'),
  (value) => Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
];
const SUBJECTS = ['晋源区金融办', '山西大学', '全区'];
const MEASURES: readonly (readonly [string, string])[] = [
  ['发放助农贷款', '万元'],
  ['接待参观学生', '人'],
  ['收购夏粮', '吨'],
];

const told = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  measure: fc.constantFrom(...MEASURES),
  value: fc.integer({ min: 101, max: 9999 }).filter((value) => value % 10 !== 0),
  write: fc.constantFrom(...NOTATIONS),
});
type Told = { subject: string; measure: readonly [string, string]; value: number; write: (value: number) => string };

const sentenceOf = ({ subject, measure: [words, unit], value, write }: Told): string =>
  `2023年，${subject}共${words}${write(value)}${unit}。`;

describe('judgePage, of a single sentence', () => {
  it('agrees with itself in any notation', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...NOTATIONS), (one, write) => {
        expect(verdicts(sentenceOf(one), [found(sentenceOf({ ...one, write }))])).toEqual(['agrees']);
      }),
      { numRuns: 60 },
    );
  });

  it('sums up words, subject and time the same either way round', () => {
    fc.assert(
      fc.property(told, told, (one, other) => {
        fc.pre(one.measure[1] === other.measure[1]);
        const [a, b] = [claimed(sentenceOf(one)), claimed(sentenceOf(other))];
        const plain = (pair: ReturnType<typeof onlyPair>): number =>
          scorePairs(pairTable([{ pair, number: 0 }]), WEIGHTS).plain[0] ?? 0;
        expect(plain(onlyPair(a, b))).toBeCloseTo(plain(onlyPair(b, a)), 5);
      }),
      { numRuns: 60 },
    );
  });
});
