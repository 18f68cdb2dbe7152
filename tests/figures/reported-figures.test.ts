import { describe, expect, it } from 'vitest';
import { figuresIn } from '../claims/found';
import { expectFigures } from './expect-figures';

/** Faults of readers of numbers that users of other tools reported, each with others of its kind. */

describe('numbers that a comma parts', () => {
  it.each<[string, ...string[]]>([
    ['讲解器每台20，300元押金', '300 CNY'],
    ['门票分别为$20，300美元', '20 USD', '300 USD'],
    ['得分110，120名观众抽奖', '120 人'],
    ['米、面、油分别为120，300，450件', '450 件'],
    ['收入13,400元，支出12，300元', '13400 CNY', '12300 CNY'],
    ['押金20，050元', '20050 CNY'],
    ['共12，300.50元', '12300.5 CNY'],
    ['共1，234，567元', '1234567 CNY'],
  ])('%s', (text, ...expected) => expect(figuresIn(text, { date: '2023-04-23', place: null })).toEqual(expected));

  it.each(['\u2009', '\u202f', '\u00a0', '\u2006', ' '])('thousands with %j between them', (space) => {
    const read = (text: string): string[] => figuresIn(text, { date: '2023-04-23', place: null });
    expect(read(`授信6${space}776万元、12${space}345${space}678人`)).toEqual(['67760000 CNY', '12345678 人']);
    expect(read(`授信6${space}776.5萬元`)).toEqual(['67765000 CNY']);
  });
});

describe('numbers as they are spoken', () => {
  it.each<[string, ...string[]]>([
    ['三个亿拿下地块', '300000000 CNY'],
    ['税收突破五个亿，去年才1.2个亿', '(500000000, 600000000] CNY', '120000000 CNY'],
    ['十几个亿的投资', '[1100000000, 1900000000] CNY'],
    ['几个亿的亏损', '[300000000, 900000000] CNY'],
    ['播放量三个亿', '300000000'],
    ['五个亿美元', '500000000 USD'],
    ['三个亿元村', '3 个'],
    ['阅读量10w+的有35篇', '[100000, …)', '35 篇'],
    ['粉丝突破50W', '(500000, 600000] 人'],
    ['观看人数达120w', '1200000 人'],
    ['功率50W的灯泡，组件达700W以上', '50 W', '[700, …) W'],
    ['卖出20w台，收入3.2w元', '200000 台', '32000 CNY'],
    ['致3死5伤', '3 人', '5 人'],
  ])('%s', (text, ...expected) => expectFigures(text, expected));

  it.each([
    '租金三千一个月',
    '三万一天的场地费',
    '五百一次的检测，八百一年的年费',
    '三百一个人的团餐，一千一位的贵宾席',
    '两万一套的沙发，三千一台的空调',
    '工资八千六一个月',
  ])('no count in the price of one: %s', (text) => expectFigures(text, []));

  it('reads a thousand and one, and eleven', () => {
    expectFigures('一千零一家、十一个、三千一百人、一万一千户', ['1001 家', '11 个', '3100 人', '11000 户']);
  });
});

describe('no figures', () => {
  it.each([
    '停车位2.5米×5.3米，展厅12m*8m，展板十乘二十米',
    '占地约100m×50m',
    '2.3项目已开工',
    '1.1本项目，2.4人口现状，2.5户籍改革，4.2台账管理',
    '等十部门印发，八部委行动，两部门下文',
    '保持两位数增长',
    '幾廿人',
    '登陆台湾，大陆个人，队伍两侧',
    '九队新村、五道口、三元桥、五棵松、七股区',
    '《防止賄賂條例》第4條及12條',
    '就23条立法',
    '解釋《基本法》104條',
    '六个核桃、七天酒店、五个女博士',
  ])('%s', (text) => expectFigures(text, []));

  it.each<[string, ...string[]]>([
    ['投资3541.07万元2.3项目已开工', '35410700 CNY'],
    ['人均阅读4.75本，户均2.62人', '4.75 本/人', '2.62 人/户'],
    ['出台办法20条，新增12条公交线路', '20 条', '12 条'],
    ['三元股份营收80亿元', '8000000000 CNY'],
  ])('but in %s', (text, ...expected) => expectFigures(text, expected));
});

describe('dashes and rates', () => {
  it.each<[string, ...string[]]>([
    ['1万元--5万元', '[10000, 50000] CNY'],
    ['共计——125亿元', '12500000000 CNY'],
    ['涨幅1%――2%', '[1, 2] %'],
    ['气温-5--3℃', '[-5, -3] ℃'],
    ['小麦涨3.5美分/蒲式耳', '0.035 USD/蒲式耳'],
    ['下调25个基点', '0.25 百分点'],
  ])('%s', (text, ...expected) => expectFigures(text, expected));
});
