import { describe, expect, it } from 'vitest';
import { recognizePassages } from '@/claims/recognize';
import { checkOwnFigures } from '@/consistency/consistency';
import type { OwnCheck } from '@/consistency/own-check';

function checked(...paragraphs: string[]): OwnCheck[] {
  const passages = paragraphs.map((text) => ({ text }));
  const found = recognizePassages(passages, { title: '', place: '山西省太原市晋源区', date: '2022-04-23' });
  return checkOwnFigures(paragraphs.map((text, i) => ({ text, claims: found.passages[i]?.claims ?? [] })));
}

/** Each check as one line: kind, terms, result, stated, and whether it holds. */
function lines(...paragraphs: string[]): string[] {
  return checked(...paragraphs).map(
    ({ kind, holds, sum }) => `${kind} ${sum.terms.join('+')}=${sum.result} ${holds ? '✓' : '✗'} ${sum.stated}`,
  );
}

describe('checkOwnFigures: sums', () => {
  it.each<[string, string[]]>([
    ['全县有水库31座,其中大型2座、中型9座、小型20座。', ['sum 2座+9座+20座=31座 ✓ 31座']],
    ['三个合作社分别种了120亩、85亩和95亩,合计300亩。', ['sum 120亩+85亩+95亩=300亩 ✓ 300亩']],
    ['三个合作社分别种了120亩、85亩和95亩,合计320亩。', ['sum 120亩+85亩+95亩=300亩 ✗ 320亩']],
    ['全县进出口总额36.2亿元,其中出口21.45亿元,进口14.76亿元。', ['sum 21.45亿元+14.76亿元=36.21亿元 ✓ 36.2亿元']],
    ['全縣進出口總額36.2億元,其中出口21.45億元,進口19.76億元。', ['sum 21.45亿元+19.76亿元=41.21亿元 ✗ 36.2亿元']],
    ['全校教师共有250人,其中女教师162人,其余98人为男教师。', ['sum 162人+98人=260人 ✗ 250人']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('reads numbers and amounts of a list column by column, also in the next sentence', () => {
    expect(
      lines(
        '全区修缮校舍9处,投入资金3.1亿元。其中小学校舍5处,投入资金1.24亿元;中学校舍3处,投入资金1.56亿元;职校校舍1处,投入资金0.3亿元。',
      ),
    ).toEqual(['sum 1.24亿元+1.56亿元+0.3亿元=3.1亿元 ✓ 3.1亿元', 'sum 5处+3处+1处=9处 ✓ 9处']);
  });

  it.each([
    '全县有水库31座,其中大型2座、中型9座。', // not all parts need be named
    '合唱团共有50人,其中女团员30人,退休团员26人。', // parts may overlap
    '昨日售出白菜80吨、萝卜50吨,累计销售2000吨。', // of more days
    '甲厂捐款500万元,乙厂捐款300万元,社会各界共捐款2000万元。', // of others too
    '新建泵站28座。整治河道48公里。修复井盖77个。',
    '今年种树30棵,去年种树20棵,前年种树50棵。',
  ])('says nothing of %s', (text) => {
    expect(lines(text)).toEqual([]);
  });
});

describe('checkOwnFigures: shares', () => {
  it.each<[string, string[]]>([
    ['抽检的1400户商户中,有448户不合格,占比32%。', ['share 448户+1400户=32% ✓ 32%']],
    ['抽检的1400户商户中,有448户不合格,占比近七成。', ['share 448户+1400户=32% ✗ 近七成']],
    ['全村300户,其中240户装上了暖气,占总数的八成。', ['share 240户+300户=80% ✓ 八成']],
    ['全村300户,其中240户装上了暖气,占全县的3%。', []],
    ['全村300户装上了暖气,240户用上了自来水,合格率95%。', []],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('checkOwnFigures: growth', () => {
  it.each<[string, string[]]>([
    ['床位由120张增至150张,增长25%。', ['growth 120张+150张=25% ✓ 25%']],
    ['床位由120张增至150张,增长35%。', ['growth 120张+150张=25% ✗ 35%']],
    ['等候时间由42天缩短至28天,缩短14天。', ['growth 42天+28天=14天 ✓ 14天']],
    ['等候时间由42天缩短至28天,缩短了16天。', ['growth 42天+28天=14天 ✗ 16天']],
    ['招收新生150人,比去年的120人增加30人。', ['growth 120人+150人=30人 ✓ 30人']],
    ['合格率由81%提高到93%,提高12个百分点。', ['growth 81%+93%=12个百分点 ✓ 12个百分点']],
    ['招收新生150人,录取分数增长12%。', []],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('checkOwnFigures: repeated', () => {
  it('finds a headline whose digits are exchanged in the text', () => {
    const found = checked('一季度晋源区发放助农贷款6776万元', '一季度,晋源区发放助农贷款6767万元,惠及农户。');
    expect(found).toMatchObject([
      { kind: 'repeated', holds: false, figures: [{ passage: 1 }, { passage: 0 }], sum: { stated: '6767万元' } },
    ]);
  });

  it('says nothing of numbers of other times, places and things', () => {
    expect(lines('一季度,晋源区发放助农贷款6776万元。', '去年一季度,晋源区发放助农贷款6767万元。')).toEqual([]);
    expect(lines('小店区发放助农贷款6776万元。', '迎泽区发放助农贷款6767万元。')).toEqual([]);
    expect(lines('晋源区发放助农贷款6776万元。', '晋源区归还扶贫借款6767万元。')).toEqual([]);
  });
});

describe('checkOwnFigures', () => {
  it('says where the figures stand', () => {
    const text = '床位由120张增至150张,增长25%。';
    const [check] = checked('开头一段。', text);
    expect(check?.figures.map(({ passage, start, end }) => [passage, text.slice(start, end)])).toEqual([
      [1, '25%'],
      [1, '120张'],
      [1, '150张'],
    ]);
  });
});
