import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/query/parse-query';
import type { Query } from '@/query/query';
import { spellingsOf } from '@/query/spellings';

const shown = (terms: Query['terms']) =>
  terms.map(({ field, text, isPhrase }) => (field === 'text' ? '' : `${field}:`) + (isPhrase ? `"${text}"` : text));
const termsOf = (query: string) => shown(parseQuery(query).terms);
const figureOf = (query: string) => {
  const { figure } = parseQuery(query);
  return figure && [figure.unit, figure.low, figure.high, figure.exact?.value ?? null];
};

describe('the terms of a query', () => {
  it.each<[string, ...string[]]>([
    ['授信', '授信'],
    ['  小微企业　授信 ', '小微企业', '授信'],
    ['"授信 金额"', '"授信 金额"'],
    ['“授信”「金额」『补贴』＂贷款＂', '"授信"', '"金额"', '"补贴"', '"贷款"'],
    ['小微企业“授信金额”', '小微企业', '"授信金额"'],
    ['扫描‘场所码’等', '扫描‘场所码’等'],
    ['"授信', '"授信'],
    ['source:太原日报 授信', 'source:太原日报', '授信'],
    ['Source：太原日报', 'source:太原日报'],
    ['ｓｏｕｒｃｅ:太原日报', 'source:太原日报'],
    ['来源:太原日报', 'source:太原日报'],
    ['來源：太原日報', 'source:太原日報'],
    ['org:"市场监管局"', 'org:"市场监管局"'],
    ['機構：金融办', 'org:金融办'],
    ['12:30', '12:30'],
    ['https://news.example.cn/a', 'https://news.example.cn/a'],
    ['-公司', '-公司'],
    ['- 公司', '公司'],
    ['授信 -', '授信'],
    ['-', '-'],
    ['1-3月', '1-3月'],
    ['-3.2%', '-3.2%'],
    [''],
    ['   '],
  ])('of %j', (query, ...terms) => expect(termsOf(query)).toEqual(terms));

  it.each<[string, ...string[]]>([
    ['授信 -补贴', '补贴'],
    ['授信 －补贴', '补贴'],
    ['授信 -"补 贴"', '"补 贴"'],
    ['授信 -source:太原', 'source:太原'],
    ['授信 -来源：太原', 'source:太原'],
    ['授信 -org:山大', 'org:山大'],
    ['授信 -3%'],
    ['-补贴'],
  ])('leave out what %j does not want', (query, ...terms) => expect(shown(parseQuery(query).without)).toEqual(terms));

  it('stand together where nothing is quoted', () => {
    const phrases = (query: string) => spellingsOf(parseQuery(query)).map(({ phrase }) => phrase);
    expect(phrases('小微企业 授信')).toEqual(['小微企业 授信']);
    expect(phrases('"授信"')).toEqual(['授信']);
    expect(phrases('"授信" 小微')).toEqual(['']);
    expect(phrases('2022年 source:太原')).toEqual(['2022年', '二〇二二年', '二零二二年']);
  });
});

describe('the days of a query', () => {
  it.each<[string, string | null, string | null]>([
    ['after:2022-04', '2022-04-01', null],
    ['after:2022', '2022-01-01', null],
    ['after:2022-04-15', '2022-04-15', null],
    ['after:2022/4/15', '2022-04-15', null],
    ['after：2022.4', '2022-04-01', null],
    ['after:202204', '2022-04-01', null],
    ['after:20220415', '2022-04-15', null],
    ['before:２０２２-０５', null, '2022-05-01'],
    ['after:2022年4月 before:2022年5月1日', '2022-04-01', '2022-05-01'],
    ['after:二〇二二年四月', '2022-04-01', null],
    ['晚于：2022年4月', '2022-04-01', null],
    ['2022年4月以后', '2022-04-01', null],
    ['2022年4月以後', '2022-04-01', null],
    ['自2022年4月15日起', '2022-04-15', null],
    ['2022-04之后', '2022-04-01', null],
    ['二〇二二年以前', null, '2022-01-01'],
    ['2022年之前', null, '2022-01-01'],
    ['after:昨天', null, null],
    ['after:2022-13', null, null],
    ['after:2022-04-31', null, null],
    ['after:2022-04-15x', null, null],
    ['after:', null, null],
    ['2022年4月', null, null],
    ['2022以后', null, null],
    ['"2022年4月以后"', null, null],
    ['雨后', null, null],
  ])('of %j', (query, after, before) => {
    const read = parseQuery(query);
    expect([read.after, read.before]).toEqual([after, before]);
  });
});

describe('the figure of a query', () => {
  const { POSITIVE_INFINITY: MORE, NEGATIVE_INFINITY: LESS } = Number;
  it.each<[string, string | null, number, number, number | null]>([
    ['6776万元', 'CNY', 67_760_000, 67_760_000, 67_760_000],
    ['６７７６萬元', 'CNY', 67_760_000, 67_760_000, 67_760_000],
    ['0.68亿', null, 68_000_000, 68_000_000, 68_000_000],
    ['6776', null, 6776, 6776, 6776],
    ['3,000', null, 3000, 3000, 3000],
    ['6776 unit:元', 'CNY', 6776, 6776, 6776],
    ['6776 单位：万元', 'CNY', 6776, 6776, 6776],
    ['>1亿元', 'CNY', 1e8, MORE, null],
    ['>=1亿元', 'CNY', 1e8, MORE, null],
    ['不少于1亿元', 'CNY', 1e8, MORE, null],
    ['>1亿', null, 1e8, MORE, null],
    ['<100', null, LESS, 100, null],
    ['>1亿元 <5亿元', 'CNY', 1e8, 5e8, null],
    ['100..200家', '家', 100, 200, null],
    ['100..200', null, 100, 200, null],
    ['1..2亿元', 'CNY', 1e8, 2e8, null],
    ['unit:元', 'CNY', LESS, MORE, null],
    ['unit:元/斤', 'CNY/斤', LESS, MORE, null],
    ['-5%', '%', -5, -5, -5],
  ])('%s', (query, unit, low, high, exact) => expect(figureOf(query)).toEqual([unit, low, high, exact]));

  it.each(['授信', '2022年4月15日', '"6776万元"', '六个快速', '12345热线', 'unit:授信', 'unit:'])(
    'is none in %j',
    (query) => {
      expect(figureOf(query)).toBeNull();
    },
  );

  it('leaves its signs out of the words that articles must hold, and no words', () => {
    expect(termsOf('金融办 >1亿元 授信')).toEqual(['金融办', '授信']);
    expect(termsOf('超过1亿元')).toEqual(['超过1亿元']);
    expect(parseQuery('金融办 6776万元').figure?.words).toEqual(['金融办']);
  });
});

describe('what a query says of itself', () => {
  it.each<[string, object]>([
    ['sorce:太原', { kind: 'unknown', text: 'sorce:太原' }],
    ['授信 source:', { kind: 'open', text: 'source:' }],
    ['source:', { kind: 'open', text: 'source:' }],
    ['after:昨天', { kind: 'no-day', text: 'after:昨天' }],
    ['unit:授信', { kind: 'no-unit', text: 'unit:授信' }],
    ['授信 -补贴', { kind: 'without', text: '补贴' }],
    ['2022年4月以后', { kind: 'after', day: '2022-04-01' }],
    ['-来源：太原 授信', { kind: 'source', text: '太原', isExcluded: true }],
    ['授信'.repeat(5000), { kind: 'cut', length: 200 }],
  ])('%s', (query, note) => expect(parseQuery(query).notes).toEqual([note]));

  it('reads as words what is no operator', () => {
    expect(termsOf('sorce:太原')).toEqual(['sorce:太原']);
    expect(termsOf('after:昨天 授信')).toEqual(['after:昨天', '授信']);
    expect(termsOf('source:')).toEqual(['source:']);
    expect(termsOf('授信 source:')).toEqual(['授信']);
  });
});

it('reads whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...'-"“”「」:：<>=.. 万亿元年月日授信以后'.split(''),
    'source:',
    'after:',
    'unit:',
    '2022-04',
    '100',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 20 }).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      const read = parseQuery(query);
      const asksForSomething =
        read.terms.length > 0 || read.figure !== null || read.after !== null || read.before !== null;
      expect(asksForSomething).toBe(query.trim() !== '');
    }),
    { numRuns: 300 },
  );
});
