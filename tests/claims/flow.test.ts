import { describe, expect, it } from 'vitest';
import { findRows } from '@/claims/flow';
import { recognizePassages } from '@/claims/recognize';
import { claimsIn, namesIn, OF_GANZHOU } from './found';

const OWN = '江西省赣州市';

describe('beginFlow', () => {
  it.each<[string, string]>([
    ['南康区扩建校舍', '南康区'],
    ['比亚迪汽车公布销量', '比亚迪汽车'],
    ['销量公布', OWN],
    ['', OWN],
  ])('begins with what the title speaks of: %s', (title, expected) => {
    expect(namesIn('有员工52人。', { title })).toEqual([expected]);
  });

  it('goes on with the subject that is given, before the title', () => {
    expect(namesIn('有员工52人。', { title: '南康区扩建校舍', subject: '骏澜汽车' })).toEqual(['骏澜汽车']);
  });

  it.each<[string, string | null]>([
    ['7月产量公布', '2024-07-01'],
    ['8月12日公布产量', '2024-08-15'],
    ['产量公布', '2024-08-15'],
  ])('takes the time of the title: %s', (title, expected) => {
    expect(claimsIn('产量为30万吨。', { ...OF_GANZHOU, title })[0]?.when.from).toBe(expected);
  });
});

describe('beginParagraph', () => {
  it.each(['一、', '(二)', '(3)', '3.', '3、', '二是'])('ends at the number %s what was carried on', (number) => {
    expect(namesIn(`南康区扩建校舍。\n${number}添置课桌300张。`)).toEqual([OWN]);
    expect(namesIn(`南康区扩建校舍。\n${number}添置课桌300张。`, { title: '章贡区通报' })).toEqual(['章贡区']);
  });

  it.each(['', '3.5万人入学,', '3月,', '(其中)', '一些学校'])('carries on behind %j, which is no number', (opening) => {
    expect(namesIn(`南康区扩建校舍。\n${opening}添置课桌300张。`).at(-1)).toBe('南康区');
  });

  it('speaks of what an item is about', () => {
    expect(namesIn('一、南康区\n有企业300家。\n二、章贡区\n有企业260家。')).toEqual(['南康区', '章贡区']);
  });

  it.each<[string, 'place' | 'item']>([
    ['南康区', 'place'],
    ['男生', 'item'],
  ])('goes in a table cell by what stands beside it: %s', (label, kind) => {
    const { passages } = recognizePassages([{ text: '300人', labels: [label, '人数'] }], {
      title: '',
      date: '2024-08-15',
      place: OWN,
    });
    expect(passages[0]?.claims[0]?.who).toEqual({ name: label, kind, stated: 'heading' });
  });

  it('has no label in a cell without', () => {
    const { passages } = recognizePassages([{ text: '300人', labels: [] }], {
      title: '',
      date: '2024-08-15',
      place: OWN,
    });
    expect(passages[0]?.claims[0]?.who.name).toBe(OWN);
  });
});

describe('endParagraph', () => {
  it.each<[string, string]>([
    ['2023年上半年', '2023-06-30'],
    ['截至7月底,统计完成。', '2024-07-31'],
    ['2023年上半年,统计完成。', '2024-08-15'],
    ['统计完成', '2024-08-15'],
  ])('hands on the time of a heading, or of a state: %s', (heading, expected) => {
    expect(claimsIn(`${heading}\n产量为30万吨。`, OF_GANZHOU)[0]?.when.to).toBe(expected);
  });
});

describe('findRows', () => {
  it.each<[readonly string[], readonly boolean[]]>([
    [
      ['白菜2.1元', '萝卜1.6元'],
      [true, true],
    ],
    [
      ['瑞安小学:学生820人', '育英小学:学生640人', '合计'],
      [true, true, false],
    ],
    [
      ['通报', '白菜2.1元'],
      [false, false],
    ],
    [
      ['白菜2.1元。', '萝卜1.6元。'],
      [false, false],
    ],
    [
      ['白菜2.1元', '通报', '萝卜1.6元'],
      [false, false, false],
    ],
    [[], []],
  ])('%j', (texts, expected) => {
    expect(findRows(texts)).toEqual(expected);
  });

  it('leaves what the rows stand under to the paragraph behind them', () => {
    expect(namesIn('南康区扩建。\n白菜2.1元\n萝卜1.6元\n新增学位820个。')).toEqual(['白菜', '萝卜', '南康区']);
  });
});
