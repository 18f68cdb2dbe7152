import { describe, expect, it } from 'vitest';
import { against, givenArticles } from '@/command-line/evidence';
import { inspect } from '@/command-line/inspect';
import { inNumberSetUnits, numeralsIn } from '@/command-line/numeral-report';
import { readableReport } from '@/command-line/readable-report';

const GIVEN = {
  title: '帮商户渡难关',
  date: '2022-04-24',
  place: '河南省安阳市文峰区',
  text: '區商務局　幫助商戶減免房租３２６０ 萬元。',
};

describe('inspect', () => {
  it('takes a text with a title for one article, with offsets into the text given', async () => {
    const [article, ...others] = await inspect(GIVEN);
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      title: '帮商户渡难关',
      byline: [],
      date: '2022-04-24',
      place: GIVEN.place,
      start: 0,
      end: GIVEN.text.length,
      text: GIVEN.text,
    });
    expect(article?.organizations).toEqual([
      {
        start: 0,
        end: 4,
        text: '區商務局',
        name: '文峰区商务局',
        kind: 'government',
      },
    ]);
    expect(article?.figures).toMatchObject([
      {
        text: '３２６０ 萬元',
        value: 32_600_000,
        low: 32_600_000,
        high: 32_600_000,
        unit: 'CNY',
        organization: '文峰区商务局',
        period: null,
      },
    ]);
    for (const { start, end, text } of article?.figures ?? []) expect(GIVEN.text.slice(start, end)).toBe(text);
  });

  it('reads a page without a title as a newspaper page, with offsets into the page', async () => {
    const text = '\n本报讯\u3000太原市晋源区今年新建泵站３０座。\n\n';
    for (const article of await inspect({ text })) {
      for (const found of [...article.organizations, ...article.figures]) {
        expect(text.slice(found.start, found.end).replace(/\s/g, '')).toBe(found.text.replace(/\s/g, ''));
      }
    }
    const figures = (await inspect({ text })).flatMap((article) => article.figures);
    expect(figures.map((figure) => figure.text)).toEqual(['３０座']);
  });

  it('says nothing of verdicts where there is nothing to check against', async () => {
    const [article] = await inspect(GIVEN);
    expect(article?.figures[0]).not.toHaveProperty('verdict');
    const [unknown] = await inspect(GIVEN, { against: against(givenArticles([])) });
    expect(unknown?.figures[0]).not.toHaveProperty('verdict');
  });

  it('gives verdict and evidence against the texts given', async () => {
    const source = against(
      givenArticles([{ ...GIVEN, source: '样本日报', text: '文峰区商务局帮助商户减免房租3260万元。' }]),
    );
    const [article] = await inspect(GIVEN, { against: source });
    expect(article?.figures).toMatchObject([
      {
        verdict: 'agrees',
        evidence: [{ text: '3260万元', source: '样本日报', date: '2022-04-24', title: '帮商户渡难关' }],
      },
    ]);
  });

  it('takes an empty text', async () => {
    const articles = await inspect({ text: '' });
    expect(articles.flatMap(({ figures, organizations }) => [...figures, ...organizations])).toEqual([]);
  });
});

describe('numeralsIn', () => {
  it('finds numbers that count nothing, too', () => {
    const text = '第１２届,３2００餘萬,几十';
    expect(numeralsIn(text)).toEqual([
      { start: 1, end: 3, text: '１２', value: 12, low: 12, high: 12 },
      { start: 5, end: 11, text: '３2００餘萬', value: 32_000_000, low: 32_000_000, high: 33_000_000 },
      { start: 12, end: 14, text: '几十', value: null, low: 30, high: 90 },
    ]);
  });
});

describe('numeralsIn: numbers worked out', () => {
  it.each<[string, number]>([
    ['负三万', -30_000],
    ['-1.5', -1.5],
    ['.25', 0.25],
    ['四分之三', 0.75],
    ['二又二分之一', 2.5],
    ['1 3/4', 1.75],
    ['3/8', 0.375],
    ['负五分之二', -0.4],
    ['一千分之七', 0.007],
    ['3e4', 30_000],
    ['1.5e-2', 0.015],
    ['2^10', 1024],
    ['15k', 15_000],
    ['2.5w', 25_000],
    ['7M', 7_000_000],
    ['三打', 36],
    ['十斤半', 10.5],
  ])('%s', (text, value) => {
    expect(numeralsIn(text)).toMatchObject([{ start: 0, end: text.length, text, value, low: value, high: value }]);
  });

  it.each<[string, number[]]>([
    ['3-5', [3, 5]],
    ['COVID-19', [19]],
    ['15km', [15]],
    ['2^', [2]],
    ['5/0', [5, 0]],
  ])('%s', (text, values) => {
    expect(numeralsIn(text).map(({ value }) => value)).toEqual(values);
  });
});

describe('inNumberSetUnits', () => {
  it('takes points for a percentage', () => {
    expect(['百分点', '%', '人'].map((unit) => inNumberSetUnits({ unit }).unit)).toEqual(['%', '%', '人']);
  });
});

describe('readableReport', () => {
  it('names articles, organizations and figures with their verdicts', async () => {
    const source = against(
      givenArticles([{ ...GIVEN, source: '样本日报', text: '文峰区商务局帮助商户减免房租6230万元。' }]),
    );
    const report = readableReport('page.txt', await inspect(GIVEN, { against: source }));
    for (const part of [
      'page.txt: 1 篇',
      '帮商户渡难关',
      '區商務局',
      '文峰区商务局',
      'level + strong head 商务局',
      '３２６０萬元',
      'unit CNY',
      '不一致',
      '6230万元',
      '样本日报',
    ])
      expect(report).toContain(part);
  });
});
