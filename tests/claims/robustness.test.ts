import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecognitionInput, recognize, recognizePassages } from '@/claims/recognize';
import { findDates } from '@/dates/dates';
import { findFigures } from '@/figures/figures';
import { fold } from '@/text/fold';

const CONTEXT = { title: '', place: '山西省太原市晋源区', date: '2022-04-23' };
const read = (text: string, about: Partial<RecognitionInput> = {}) => recognize({ ...CONTEXT, ...about, text });

/** What must hold of whatever is found in any text. */
function expectSound(text: string): void {
  const { claims, organizations } = read(text);
  for (const { start, end, text: surface, sentence } of claims) {
    expect(surface).toBe(text.slice(start, end));
    expect(end).toBeGreaterThan(start);
    expect(sentence.start).toBeLessThanOrEqual(start);
    expect(sentence.end).toBeGreaterThanOrEqual(end);
  }
  for (const { low, high, value } of claims) {
    expect([low, high, value].every((bound) => bound === null || !Number.isNaN(bound))).toBe(true);
    expect(low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY);
  }
  for (const found of [claims, organizations]) expectApart(found);
  for (const { start, end, text: surface } of organizations) expect(surface).toBe(text.slice(start, end));
}

function expectApart(spans: readonly { readonly start: number; readonly end: number }[]): void {
  for (const [i, { start }] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
}

const PIECES = `
  太原市 晋源區 文峰区 區商務局 市场监管局 山西大学 萬達廣場 有限公司 股份有限公司 东港 街道 社區 第四人民医院 (以下简称“东港”) 记者从 获悉 相关负责人 、 等商超 和 的
  截至 4月20日 去年 同比 增长 下降 由 至 累计 其中 3200余萬元 约 不到 ３０家 13,400 百分之 二十二 % 两三 十 余 万 亿 元 斤 5块2毛 1小时12分 每天 /吨 。 , ; ! ? \u3000 \u200b ( ) “ ” 一 二 三
`
  .trim()
  .split(/[ \n]+/);

describe('recognize', () => {
  it('gives spans of the raw text that hold together, for sentences made of random pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, '\n', ' '), { maxLength: 40 }), (parts) => {
        expectSound(parts.join(''));
      }),
      { numRuns: 400 },
    );
  });

  it('takes any string, lone surrogates and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), fc.string(), (text, title, place) => {
        const { claims } = read(text, { title, place });
        expect(claims.every(({ start, end }) => start >= 0 && end <= text.length)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.array(fc.nat(0xffff)), (units) => expectSound(String.fromCharCode(...units))));
  });

  it.each([null, '', '2022-01-01', '1999-12-31', '2024-02-29'])('takes %j for a date', (date) => {
    const { claims } = read('昨日,22日,4月,今年,上周,一季度到货30吨。', { date });
    expect(claims.map(({ unit }) => unit)).toContain('kg');
  });

  it('finds the same whether a text is given in simplified or traditional characters, half or full width', () => {
    const [simplified, traditional] = [
      '晋源区金融办说,累计授信金额达3200余万元,惠及107家企业。',
      '晉源區金融辦說，累計授信金額達３，２００餘萬元，惠及１０７家企業。',
    ].map((text) => read(text));
    const essence = ({ claims, organizations }: ReturnType<typeof read>) => [
      organizations.map(({ name, kind }) => [name, kind]),
      claims.map(({ low, high, unit, measured, who, words }) => [low, high, unit, measured, who, words]),
    ];
    expect(traditional && essence(traditional)).toEqual(simplified && essence(simplified));
    expect(simplified?.claims).toHaveLength(2);
  });

  /** As much as this of one thing, in one paragraph: reading it must end, well within the time of a test. */
  const SIZE = 200_000;
  it.each([
    'A',
    '3',
    '余',
    '1.',
    '30,',
    '-',
    '(',
    ')',
    '“',
    '、',
    '。',
    ',',
    ' ',
    '\n',
    '\ud800',
    '\u200b',
    '区',
    '市',
    '局',
    '公司',
    '村',
    '第',
    '等',
    '和',
    '年',
    '1月',
    '日',
    '%',
    '元',
    '太原市',
    '3万',
    '一百',
    '3至',
    '分之',
    '翻',
    '零',
    '两',
    '1万2',
    '1万1亿',
    '一点',
    '半',
    '个半',
    '当月',
    '每10万人',
    '单位:',
    '区商务局',
    '美特好、',
  ])('reads 200,000 characters of %j', { timeout: 30_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
    const { claims, organizations } = read(text);
    expect(claims.length + organizations.length).toBeLessThanOrEqual(SIZE);
    expectApart(organizations);
    expectApart(claims);
  });
});

describe('findFigures', () => {
  /** A megabyte in memory. */
  const UNITS_OF_A_MEGABYTE = 500_000;
  it.each(['3', '一', '万', '3至', '百分之', '三分之', '1年', '5块', '两', '1·', '-'])(
    'reads a megabyte of %j',
    { timeout: 30_000 },
    (piece) => {
      const { text } = fold(piece.repeat(Math.ceil(UNITS_OF_A_MEGABYTE / piece.length)));
      const masked = new Uint8Array(text.length);
      expectApart(findFigures(text, { yuan: 'CNY', implied: null, masked }));
      expectApart(findDates(text, '2022-04-23'));
    },
  );

  it.each(['9'.repeat(1_000_000), `1.${'3'.repeat(1_000_000)}`, '九'.repeat(1_000_000)])(
    'reads a number of a million digits (%#)',
    { timeout: 30_000 },
    (number) => {
      const text = `共有${number}万人,日均3万。`;
      const figures = findFigures(text, { yuan: 'CNY', implied: null, masked: new Uint8Array(text.length) });
      expectApart(figures);
      expect(figures.at(-1)).toMatchObject({ value: 30_000 });
    },
  );

  it.each(['6车', '12案、', '3万', '前7个', '5死', '三分', '规模6', '38度', '22元一', '$3', '9级', '268呎'])(
    'reads a paragraph of 100,000 times %j',
    { timeout: 30_000 },
    (piece) => {
      const text = piece.repeat(100_000);
      expectApart(findFigures(text, { yuan: 'HKD', implied: null, masked: new Uint8Array(text.length) }));
    },
  );
});

describe('recognize: bad input', () => {
  const MEGABYTE = 1_000_000;
  const FIGURES = 100_000;

  it.each(['年', '行', '3', '该', '其', '将', '、', '(', '分', '\u2028', '\ud83d', '\udc00', '\u0000'])(
    'reads a megabyte of %j',
    { timeout: 60_000 },
    (character) => {
      const { claims, organizations } = read(character.repeat(MEGABYTE));
      expectApart(claims);
      expectApart(organizations);
    },
  );

  it.each([
    '7'.repeat(MEGABYTE),
    `0.${'7'.repeat(MEGABYTE)}`,
    '七'.repeat(MEGABYTE),
    `7${',777'.repeat(MEGABYTE / 4)}`,
  ])('reads a number of a million digits (%#)', { timeout: 60_000 }, (number) => {
    const { claims } = read(`晋源区预计有${number}人,小店区有30人。`);
    expectApart(claims);
    expect(claims.at(-1)).toMatchObject({ value: 30, who: { name: '小店区' } });
  });

  it.each(['3人', '分别3人、'])('reads 100,000 times %j in a paragraph', { timeout: 60_000 }, (piece) => {
    const { claims } = read(piece.repeat(FIGURES));
    expect(claims.length).toBeGreaterThan(0);
    expectApart(claims);
  });

  it.each(['\ud83d', '\udc00', '\udc00\ud83d'])('takes the lone surrogate %j anywhere', (surrogate) => {
    const text = '晋源区7月有企业300家,其中工业企业120家。';
    for (let at = 0; at <= text.length; at++) expectSound(text.slice(0, at) + surrogate + text.slice(at));
    const { claims } = read(`${surrogate}。${text}`, { title: surrogate, place: surrogate });
    expect(claims.map(({ who }) => who.name)).toEqual(['晋源区', '晋源区']);
  });

  it.each(['\u2028', '\u2029', '\u0085', '\r'])('reads on across %j in a line', (separator) => {
    const text = `晋源区有企业300家,${separator}其中工业企业120家。`;
    expectSound(text);
    expect(read(text).claims).toMatchObject([
      { value: 300, who: { name: '晋源区' } },
      { value: 120, who: { name: '晋源区' }, part: true },
    ]);
  });

  it.each(['Atlantis', '', ' ', '乌有市', '\n', '9'.repeat(1000)])('takes %j for a place', (place) => {
    const { claims } = read('晋源区有企业300家。全市有企业3万家,全国有企业30万家。该县有员工30人。', { place });
    expect(claims.map(({ value }) => value)).toEqual([300, 30_000, 300_000, 30]);
    expect(claims[0]?.who.name).toBe('晋源区');
  });

  it.each(['2024-13-45', 'yesterday', '2024', '2024-1-1', '', '0000-00-00', '２０２４-01-01'])(
    'takes %j for a date, as none',
    (date) => {
      const { claims } = read('昨日有企业300家,目前有企业310家,周三有320家,2023年有280家。', { date });
      expect(claims.map(({ when: { from } }) => from)).toEqual([null, null, null, '2023-01-01']);
    },
  );
});

describe('recognize: time', () => {
  /** Processor time of this process alone: others share the machine. */
  function timeOf(text: string): number {
    const times = [0, 1].map(() => {
      const before = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  const LEAST_MS = 200;
  const MOST_PIECES = 128_000;

  it.each([
    '3人,',
    '3人。',
    '该局3人,',
    '预计3人,',
    '去年同期3人,',
    '分别3人、',
    '骏澜科技3人,',
    '3人\n',
    '晴天。晴天。3人。',
  ])('doubles where a text of many times %j is twice as long', { timeout: 120_000, retry: 3 }, (piece) => {
    let pieces = 4000;
    let single = timeOf(piece.repeat(pieces));
    while (single < LEAST_MS && pieces < MOST_PIECES) {
      pieces *= 2;
      single = timeOf(piece.repeat(pieces));
    }
    expect(timeOf(piece.repeat(2 * pieces)) / single).toBeLessThan(3);
  });
});

describe('recognizePassages', () => {
  it('gives one recognition for each passage, empty ones too', () => {
    const { passages } = recognizePassages([{ text: '' }, { text: '到货30吨' }, { text: ' ' }], CONTEXT);
    expect(passages.map(({ claims }) => claims.length)).toEqual([0, 1, 0]);
    expect(recognizePassages([], CONTEXT)).toMatchObject({ passages: [], subject: null });
  });

  it('reads across a line feed, which ends a paragraph only in a whole text', () => {
    const text = '到货3\n0吨';
    expect(recognizePassages([{ text: '到货三\n十吨' }], CONTEXT).passages[0]?.claims[0]).toMatchObject({
      value: 30_000,
      text: '三\n十吨',
    });
    expect(read(text).claims.map(({ value }) => value)).not.toContain(30_000);
  });

  it('goes on with the subject it is given, and says the one it ends with', () => {
    const given = recognizePassages([{ text: '藏书达到300万册。' }], { ...CONTEXT, subject: '山西大学' });
    expect(given.passages[0]?.claims[0]?.who.name).toBe('山西大学');
    expect(recognizePassages([{ text: '山西大学扩建。' }], CONTEXT).subject).toBe('山西大学');
  });
});
