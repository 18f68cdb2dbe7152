import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgements, reasons, type Told, verdicts } from './compared';

const CREDIT = '一季度,晋源区金融办协调银行累计授信金额达6776万元。';
const REPORT: Told = { text: CREDIT, id: 'report' };

const page = (text: string, more: Partial<Told> = {}): Told => ({ text, ...more });

describe('judgePage: agrees', () => {
  it.each([
    CREDIT,
    '一季度,晉源區金融辦協調銀行累計授信金額達６,７７６萬元。',
    '一季度,晋源区金融办协调银行累计授信金额达0.6776亿元。',
    '一季度,晋源区金融办协调银行累计授信金额达六千七百七十六万元。',
    '一季度,晋源区金融办协调银行累计授信金额约6800万元。',
    '今年一季度,区金融办累计授信额超6700万元。',
    '晋源区金融办累计授信总额6776万元。',
  ])('%s', (text) => {
    expect(verdicts(page(text), [REPORT])).toEqual(['agrees']);
  });

  it('names its evidence and what makes it the same thing', () => {
    const [judgement] = judgements(page(CREDIT), [REPORT]);
    expect(judgement?.evidence).toMatchObject([{ known: { article: { id: 'report' }, index: 0 } }]);
    expect(reasons(page(CREDIT), [REPORT])).toEqual(
      expect.arrayContaining(['equal', 'same-organization', 'same-measure', 'same-period']),
    );
  });
});

describe('judgePage: differs', () => {
  it.each<[string, string, string]>([
    ['digits-exchanged', CREDIT, CREDIT.replace('6776', '7676')],
    ['scale', CREDIT, CREDIT.replace('6776万', '6776亿')],
    ['unit-confused', '一季度,晋源区花塔村外销大米3.2万斤。', '一季度,晋源区花塔村外销大米3.2万公斤。'],
    ['direction-turned', '一季度,晋源区工业增加值同比增长6.1%。', '一季度,晋源区工业增加值同比下降6.1%。'],
  ])('%s: %s / %s', (code, known, text) => {
    expect(verdicts(page(text), [page(known)])).toEqual(['differs']);
    expect(reasons(page(text), [page(known)])).toContain(code);
  });
});

describe('judgePage: figures that say whose and of when they are', () => {
  it.each<[string, string, string]>([
    ['another line', '一季度,1号线载客3240人次。', '一季度,2号线载客3420人次。'],
    ['another defendant', '第一被告涉及金额4862万元。', '第二被告涉及金额4682万元。'],
    ['a year before', '工程铺设草方格21.5万亩,去年同期铺设草方格17.2万亩。', '今年累计铺设草方格12.7万亩。'],
  ])('does not differ from %s: %s / %s', (_what, known, text) => {
    expect(verdicts(page(text), [page(known)])).not.toContain('differs');
  });

  it('holds against each other what two reports say of their day', () => {
    const known = page('截至目前,晋源区金融办累计授信金额达6776万元。', { date: '2022-04-23' });
    const text = '截至目前,晋源区金融办累计授信金额达6767万元。';
    expect(verdicts(page(text, { date: '2022-04-25' }), [known])).toEqual(['differs']);
  });
});

describe('judgePage: a slip of the pen', () => {
  it.each<[string, string, string]>([
    ['other words', '一季度,晋源区古城墙修复工程清理碎砖瓦4862吨。', '一季度,晋源区修复古城墙,清理碎砖瓦4682吨。'],
    ['a bare number in a list', '一季度,晋源区有水库31座、塘坝482座。', '一季度,晋源区有水库31座、塘坝428座。'],
    ['a short name', '天龙山国际机场发送旅客4862人。', '天龙山机场发送旅客4682人。'],
  ])('differs in %s: %s / %s', (_what, known, text) => {
    expect(verdicts(page(text), [page(known)]).at(-1)).toBe('differs');
  });

  it.each<[string, string, string]>([
    ['a scale that nobody mistakes', '晋源区建成充电桩12600台。', '晋源区建成充电桩126台。'],
    ['another body', '晋源医院门诊收治病人4862人。', '向阳医院门诊收治病人4682人。'],
  ])('is none with %s: %s / %s', (_what, known, text) => {
    expect(verdicts(page(text), [page(known)])).not.toContain('differs');
  });
});

describe('judgePage: denied', () => {
  it.each(['网传晋源区为每户补助3600元。', '晋源区为每户补助3600元,这是谣言。', '晋源区并没有为每户补助3600元。'])(
    'takes no rumour for a report: %s',
    (rumour) => {
      const claim = page('晋源区为每户补助3600元。');
      expect(verdicts(claim, [page(rumour)])).toEqual(['-']);
      expect(verdicts(claim, [claim])).toEqual(['agrees']);
    },
  );
});

describe('judgePage: called off', () => {
  it('takes what does not take place for no confirmation of what does', () => {
    const held = page('晋源区金融办开展3600万元贷款招标。');
    const off = page('晋源区金融办取消了3600万元贷款招标。');
    expect(verdicts(held, [off])).toEqual(['-']);
  });
});

describe('judgePage: related', () => {
  it.each<[string, string, string]>([
    ['another period', '2020年,晋源区金融办累计授信金额达6776万元。', '2021年,晋源区金融办累计授信金额达8230万元。'],
    ['a wider place', '一季度,晋源区新建改造泵站35座。', '一季度,太原市新建改造泵站147座。'],
    ['another extent', '4月20日,晋源区累计接种新冠疫苗3250剂次。', '4月20日,晋源区当日接种新冠疫苗120剂次。'],
  ])('%s: %s / %s', (_what, known, text) => {
    expect(verdicts(page(text), [page(known)])).toEqual(['related']);
  });

  it('takes a number that grew until a later report for an update where neither says when', () => {
    const known = page('晋源区金融办累计授信金额达6776万元。', { date: '2022-04-08' });
    const later = page('晋源区金融办累计授信金额达8230万元。', { date: '2022-04-28' });
    expect(verdicts(later, [known])).toEqual(['related']);
  });

  const GIVEN = '晋源区金融办累计授信金额达6776万元。';
  const PUMPS = '一季度,晋源区新建改造泵站35座。';
  it.each<[string, string, string]>([
    ['other-period', `2020年,${GIVEN}`, '2021年,晋源区金融办累计授信金额达8230万元。'],
    ['other-period', `2020年,${GIVEN}`, '2020年上半年,晋源区金融办累计授信金额达3230万元。'],
    ['one-period', GIVEN, '2020年,晋源区金融办累计授信金额达8230万元。'],
    ['other-place', PUMPS, '一季度,太原市新建改造泵站147座。'],
    ['projected', PUMPS, '一季度,晋源区计划新建改造泵站47座。'],
    ['other-extent', '4月20日,晋源区累计接种新冠疫苗3250剂次。', '4月20日,晋源区当日接种新冠疫苗120剂次。'],
    ['change-not-amount', '一季度,晋源区出口总额达18.6亿元。', '一季度,晋源区出口总额增长3.2亿元。'],
    ['other-growth', '一季度,晋源区工业增加值同比增长6.1%。', '一季度,晋源区工业增加值环比增长2.1%。'],
    ['other-role', '晋源区最低工资提高到1780元。', '晋源区最低工资由1700元提高到1880元。'],
    ['other-words', `一季度,${GIVEN}`, '一季度,晋源区金融办发放贷款金额6900万元。'],
  ])('says what makes it not comparable: %s of %s / %s', (code, known, text) => {
    expect(verdicts(page(text), [page(known)])[0]).toBe('related');
    expect(reasons(page(text), [page(known)])).toEqual([code]);
  });

  it.each(['截至目前,', ''])('says of a reprint of the next day that no other day is given: %s', (now) => {
    const known = page(`${now}${GIVEN}`, { date: '2022-04-23' });
    const told = (text: string) =>
      judgements(page(text, { date: '2022-04-24' }), [known])[0]?.evidence[0]?.reasons.find(
        ({ code }) => code === 'other-day',
      );
    const days = { code: 'other-day', here: '2022-04-24', there: '2022-04-23' };
    expect(told(`${now}${GIVEN.replace('6776', '8230')}`)).toEqual({ ...days, meets: false });
  });
});

describe('judgePage: another part of the whole', () => {
  it.each([
    ['第一产业增加值为3.12亿元', '第二产业增加值为4.89亿元'],
    ['男性参保职工为312人', '女性参保职工为489人'],
    ['计划造林面积为312亩', '完成造林面积为489亩'],
    ['财政收入为312万元', '财政支出为489万元'],
    ['存款余额为312万元', '贷款余额为489万元'],
    ['户籍人口为312人', '常住人口为489人'],
    ['出生人数为312人', '死亡人数为489人'],
    ['一期工程投资为312万元', '二期工程投资为489万元'],
    ['小学招生人数为312人', '初中招生人数为489人'],
    ['最高气温为31摄氏度', '最低气温为19摄氏度'],
  ])('is no conflict: %s / %s', (known, text) => {
    const [verdict] = verdicts(page(`一季度,晋源区${text}。`), [page(`一季度,晋源区${known}。`)]);
    expect(verdict).not.toBe('differs');
  });
});

describe('judgePage: nothing', () => {
  it.each<[string, string]>([
    ['春节前,晋源区新开药店30家。', '养猪场关停30家,河水变清。'],
    ['图书馆购入图书300册。', '灾区收到棉被300床。'],
    ['会场摆放鲜花50盆。', '工地清运渣土50吨。'],
    // of another place alone nothing is said
    ['一季度,晋源区新建改造泵站35座。', '一季度,小店区新建改造泵站47座。'],
  ])('%s / %s', (known, text) => {
    expect(verdicts(page(text, { place: '山西省太原市小店区' }), [page(known)])).toEqual(['-']);
  });

  it('is said of an empty corpus, and of a text without figures', () => {
    expect(verdicts(page(CREDIT), [])).toEqual(['-']);
    expect(judgements(page('晋源区。'), [REPORT])).toEqual([]);
  });
});

/** Sentences that say enough, with one exact number in them that `written` writes. */
const sentence = fc.tuple(
  fc.constantFrom('晋源区金融办', '山西大学', '漱玉平民大药房', '东庄营村'),
  fc.constantFrom('发放助农贷款', '筹集救灾善款', '销售山区蜂蜜收入'),
);
const number = fc.integer({ min: 11, max: 9999 });

describe('judgePage', () => {
  it('lets a figure agree with itself, in either script and every notation', () => {
    const written = fc.constantFrom<(value: number) => string>(
      (value) => `${value}万元`,
      (value) => `${value}萬元`,
      (value) => `${value.toLocaleString('en-US')}万元`,
      (value) => `${value}0000元`,
      (value) =>
        Array.from(`${value}万元`, (c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''),
      (value) => `${value} 万 元`,
    );
    fc.assert(
      fc.property(sentence, number, written, written, (words, value, one, other) => {
        const [here, there] = [one, other].map((write) => page(`一季度,${words.join('')}${write(value)}。`));
        expect(here && there && verdicts(here, [there])).toEqual(['agrees']);
      }),
    );
  });

  it('says the same from both sides', () => {
    fc.assert(
      fc.property(sentence, sentence, number, number, (a, b, m, n) => {
        const [here, there] = [page(`一季度,${a.join('')}${m}万元。`), page(`一季度,${b.join('')}${n}万元。`)];
        expect(verdicts(here, [there])).toEqual(verdicts(there, [here]));
      }),
    );
  });

  it('is not moved by articles about something else', () => {
    const others = [
      '会场摆放鲜花50盆。',
      '养猪场关停30家,河水变清。',
      '图书馆购入图书300册。',
      '气温升至28摄氏度。',
    ].map((text) => page(text));
    fc.assert(
      fc.property(sentence, number, number, (words, m, n) => {
        const [here, there] = [m, n].map((value) => page(`一季度,${words.join('')}${value}万元。`)) as [Told, Told];
        expect(verdicts(here, [...others, there])).toEqual(verdicts(here, [there]));
      }),
    );
  });
});

/**
 * Sentences that differ by one word and a slip of the pen, with nothing else to go by: what the judge still gets wrong.
 * Whoever mends one will be told.
 */
describe('judgePage, known to be wrong', () => {
  it.fails.each<[string, string, string]>([
    ['a longer time', '上半年,新增就业岗位3240个。', '上半年岗位减少;前三季度,新增就业岗位3420个。'],
    ['an attribute', '晋源区环卫职工1400余名。', '晋源区退休环卫职工1040余名。'],
    ['a nameless place', '晋源区新修步道4862米。', '某市新修步道4682米。'],
    ['others besides', '晋源区修缮校舍4862平方米。', '晋源区另外修缮校舍4682平方米。'],
    ['a neighbour', '一季度,晋源区城镇居民收入为9812元。', '一季度,晋源区农村居民收入为8912元。'],
  ])('takes for a conflict what is %s: %s / %s', (_what, known, text) => {
    expect(verdicts(page(text), [page(known)])).not.toContain('differs');
  });

  it.fails.each<[string, string, string]>([
    ['an old value given as the new', '公交发车间隔由12分钟缩短为8分钟。', '公交发车间隔缩短为12分钟。'],
    ['quite another number', CREDIT, CREDIT.replace('6776', '9450')],
  ])('does not see %s: %s / %s', (_what, known, text) => {
    expect(verdicts(page(text), [page(known)]).at(-1)).toBe('differs');
  });
});
