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
    ['全县有水库31座,其中大型2座、中型9座、小型29座。', ['sum 2座+9座+29座=40座 ✗ 31座']],
    ['三个合作社分别种了120亩、85亩和95亩,合计300亩。', ['sum 120亩+85亩+95亩=300亩 ✓ 300亩']],
    ['三个合作社分别种了120亩、85亩和95亩,合计320亩。', ['sum 120亩+85亩+95亩=300亩 ✗ 320亩']],
    ['甲村种树32棵,乙村25棵,丙村18棵,三村共计75棵。', ['sum 32棵+25棵+18棵=75棵 ✓ 75棵']],
    ['甲村种树32棵,乙村25棵,丙村18棵,三村共计85棵。', ['sum 32棵+25棵+18棵=75棵 ✗ 85棵']],
    ['全县进出口总额36.2亿元,其中出口21.45亿元,进口14.76亿元。', ['sum 21.45亿元+14.76亿元=36.21亿元 ✓ 36.2亿元']],
    ['全縣進出口總額36.2億元,其中出口21.45億元,進口19.76億元。', ['sum 21.45亿元+19.76亿元=41.21亿元 ✗ 36.2亿元']],
    ['进出口总额62亿元,同比微降1%;出口45亿元,增长3%;进口27亿元。', ['sum 45亿元+27亿元=72亿元 ✗ 62亿元']],
    ['应出席代表295人。上午的会议,出席279人,缺席61人。', ['sum 279人+61人=340人 ✗ 295人']],
    ['全校教师共有250人,其中女教师162人,其余98人为男教师。', ['sum 162人+98人=260人 ✗ 250人']],
    ['全市有诊所45家,其中城区12家,乡镇20家,其他18家。', ['sum 12家+20家+18家=50家 ✗ 45家']],
    ['代表团由516人组成,包括384名运动员以及教练员、领队232人。', ['sum 384名+232人=616人 ✗ 516人']],
    ['全镇有民宿47家,其中客房过百的90家。', ['sum 90家=90家 ✗ 47家']],
    ['共种树4365棵,其中松树1250棵,柏树3151棵。', ['sum 1250棵+3151棵=4401棵 ✗ 4365棵']], // 3115, digits exchanged
    [
      '生产总值1256.3亿元,其中第一产业增加值56.1亿元,增长3%;第二产业增加值500.2亿元,增长5%;第三产业增加值770.0亿元。',
      ['sum 56.1亿元+500.2亿元+770.0亿元=1326.3亿元 ✗ 1256.3亿元'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('reads numbers and amounts of a list unit by unit, also in the next sentence', () => {
    const text = (of: string): string =>
      `全区修缮校舍9处,投入资金${of}亿元。其中小学校舍5处,投入资金1.24亿元;中学校舍3处,投入资金1.56亿元;职校校舍1处,投入资金0.3亿元。`;
    const places = 'sum 5处+3处+1处=9处 ✓ 9处';
    expect(lines(text('3.1'))).toEqual(['sum 1.24亿元+1.56亿元+0.3亿元=3.1亿元 ✓ 3.1亿元', places]);
    expect(lines(text('3.5'))).toEqual([places, 'sum 1.24亿元+1.56亿元+0.3亿元=3.1亿元 ✗ 3.5亿元']);
  });

  it.each([
    '全县有水库31座,其中大型2座、中型9座。', // not all parts need be named
    '合唱团共有50人,其中女团员30人,退休团员26人。', // parts may overlap
    '报告31份,其中19份提及交通,16份提及环保,17份提及教育。',
    '昨日售出白菜80吨、萝卜50吨,累计销售2000吨。', // of more days
    '甲厂捐款500万元,乙厂捐款300万元,社会各界共捐款2000万元。', // of others too
    '新建泵站28座。整治河道48公里。修复井盖77个。',
    '今年种树30棵,去年种树20棵,前年种树50棵。',
    '预算总额10亿元,其中教育4亿元、医疗3亿元、交通2亿元。', // 9 is no 10, but not all parts need be named
    '9个县登记的民宿超过百家,其中甲县超过200家。', // more than so many in each
    '物价指数为102,其中食品指数为113。',
    '收到意见332条,其中家长居多,共258条,教师有33条,合共291条。', // another total
    '会议用了2小时,其中甲发言3小时。', // time runs for several at once
    '全县总人口30000人,其中男15200人,女14900人。', // rounded
  ])('says nothing false of %s', (text) => {
    expect(lines(text).filter((line) => line.includes('✗') || line.startsWith('sum 4亿'))).toEqual([]);
  });
});

describe('checkOwnFigures: shares', () => {
  it.each<[string, string[]]>([
    ['抽检的1400户商户中,有448户不合格,占比32%。', ['share 448户+1400户=32% ✓ 32%']],
    ['抽检的1400户商户中,有448户不合格,占比近七成。', ['share 448户+1400户=32% ✗ 近七成']],
    ['全村300户,其中240户装上了暖气,占总数的八成。', ['share 240户+300户=80% ✓ 八成']],
    ['全村300户,其中240户(60%)装上了暖气。', ['share 240户+300户=80% ✗ 60%']],
    ['抽查钢筋75枝,29枝不达标,不合格率83.67%。', ['share 29枝+75枝=38.67% ✗ 83.67%']],
    ['263家公司披露年报,其中228家公司盈利,占已披露公司的96.7%。', ['share 228家+263家=86.69% ✗ 96.7%']],
    ['已建成112.8万套,占年度计划170.4万套的66.2%。', ['share 112.8万套+170.4万套=66.2% ✓ 66.2%']],
    ['已建成112.8万套,占年度计划170.4万套的76.2%。', ['share 112.8万套+170.4万套=66.2% ✗ 76.2%']],
    ['公司有员工1000人,研发人员占45%,即540人。', ['share 540人+1000人=54% ✗ 45%']],
    ['全村300户,其中240户装上了暖气,占全县的3%。', []],
    ['全村300户装上了暖气,240户用上了自来水,合格率95%。', []],
    ['开工1032个项目,其中制造业项目721个,投资额占比超7成。', []],
    ['264家公司披露年报,其中19家公司毛利率超过90%。', []],
    ['新增发电量20亿千瓦时,占全口径新增发电量的70%。', []],
    ['12个省份公布数据。其中,甲省等11个省份开工率超过95%。', []],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  const holding = (text: string): string[] => lines(text).filter((line) => line.startsWith('share'));
  it.each([
    '全市共有企业1200家,其中制造业占30%,即360家;服务业占45%,即540家;其他占25%,即300家。',
    '全镇有农户800户,其中种粮户占50%,为400户;种菜户占30%,为240户;养殖户占20%,为160户。',
    '本届代表300名,其中工人代表占25%,共75名,妇女代表占32%,共96名。',
    '全市共有企业1200家,其中制造业占30%(360家);服务业占45%(540家);其他占25%(300家)。',
    '全市共有企业1200家,其中制造业360家,占30%;服务业540家,占45%;其他300家,占25%。',
  ])('takes each share with its own count: %s', (text) => {
    expect(holding(text).length).toBeGreaterThanOrEqual(2);
    expect(lines(text).filter((line) => line.includes('✗'))).toEqual([]);
    expect(holding(text.replace(/\d%/, '9%')).filter((line) => line.includes('✗'))).toHaveLength(1);
  });

  it('finds two shares of one whole that imply two', () => {
    expect(lines('制造业企业360家,占30%;服务业企业540家,占40%。')).toEqual(['share 540家+(360家 ÷ 30%)=45% ✗ 40%']);
    expect(lines('制造业企业360家,占30%;服务业企业540家,占45%。')).toEqual([]);
    expect(lines('制造业企业360家,占全省的30%;服务业企业540家,占全市的40%。')).toEqual([]);
    expect(lines('甲在东区得3064票,占52%,乙得2767票;甲在西区得1262票,占64%。')).toEqual([]);
  });

  it('allows what rounding and hedges allow', () => {
    expect(lines('2000余人参加,其中青年1200余人,占六成。')).toEqual(['share 1200余人+2000余人=60% ✓ 六成']);
    expect(lines('企业近5000家,其中民营企业占八成,约4000家。').filter((line) => line.includes('✗'))).toEqual([]);
    expect(lines('党员12.5万名,其中女党员3.8万名,占30.7%。')).toEqual(['share 3.8万名+12.5万名=30.4% ✓ 30.7%']);
  });
});

describe('checkOwnFigures: growth', () => {
  it.each<[string, string[]]>([
    ['床位由120张增至150张,增长25%。', ['growth 120张+150张=25% ✓ 25%']],
    ['床位由120张增至150张,增长35%。', ['growth 120张+150张=25% ✗ 35%']],
    ['等候时间由42天缩短至28天,缩短14天。', ['growth 42天+28天=14天 ✓ 14天']],
    ['等候时间由42天缩短至28天,缩短了16天。', ['growth 42天+28天=14天 ✗ 16天']],
    ['招收新生150人,比去年的120人增加30人。', ['growth 120人+150人=30人 ✓ 30人']],
    ['立案120起,去年同期100起,同比上升30%。', ['growth 100起+120起=20% ✗ 30%']],
    ['立案120起,同比上升20%,去年同期为100起。', ['growth 100起+120起=20% ✓ 20%']],
    ['得票106475票,比得93047票的对手多13410票。', ['growth 93047票+106475票=13428票 ✗ 13410票']],
    ['合格率由81%提高到93%,提高12个百分点。', ['growth 81%+93%=12个百分点 ✓ 12个百分点']],
    ['拨款由2013年的44.6亿元增加28%至52.8亿元。', ['growth 44.6亿元+52.8亿元=18.39% ✗ 28%']],
    ['转介人数由2011年的3810人,升至2017年的5241人,升幅为380%。', ['growth 3810人+5241人=37.56% ✗ 380%']],
    ['存款余额3500亿元,较年初增加200亿元,增长6.1%。', ['growth 3300亿元+3500亿元=6.06% ✓ 6.1%']],
    ['存款余额3500亿元,较年初增加200亿元,增长8.1%。', ['growth 3300亿元+3500亿元=6.06% ✗ 8.1%']],
    ['标普指数收报2581点,跌58点,跌幅2.2%。', ['growth 2639点+2581点=2.2% ✓ 2.2%']],
    ['纳指跌193点或2.73%,报6870点。', ['growth 7063点+6870点=2.73% ✓ 2.73%']],
    ['存款余额3500亿元,同比增长8.1%,较年初增加200亿元。', []], // of two bases
    ['招收新生150人,录取分数增长12%。', []],
    ['保有量从12万辆增加到18万辆,增长60%。', []], // 11.5 and 18.4 would do
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
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
