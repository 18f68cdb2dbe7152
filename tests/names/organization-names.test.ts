import { describe, expect, it } from 'vitest';
import { recognizePassages } from '@/claims/recognize';
import { organizationKey } from '@/names/organization-key';
import { shortForms } from '@/names/organization-names';
import { organizationsIn } from '../claims/found';

const namesIn = (text: string, place: string | null = null, title = '') =>
  organizationsIn(text, { place, title }).map(({ name }) => name);

describe('names', () => {
  it.each<[string, string, string | null]>([
    ['区商务局走访企业。', '河南省安阳市文峰区', '文峰区商务局'],
    ['区商务局走访企业。', '山西省太原市杏花岭区', '杏花岭区商务局'],
    ['區商務局走訪企業。', '山西省太原市杏花岭区', '杏花岭区商务局'],
    ['我区教育局提醒家长。', '太原市杏花岭区', '杏花岭区教育局'],
    ['市商务局走访企业。', '山西省太原市杏花岭区', '太原市商务局'],
    ['省商务厅走访企业。', '太原市', '山西省商务厅'],
    ['县人民医院收治30人。', '山西省临汾市洪洞县', '洪洞县人民医院'],
    ['市生态环境局文峰分局到场。', '河南省安阳市文峰区', '安阳市生态环境局文峰分局'],
    ['自治区能源局批复。', '内蒙古自治区呼和浩特市', '内蒙古自治区能源局'],
    ['中国女排获胜。', '山西省太原市', '中国女排'],
    ['团区委发出倡议。', '山西省太原市杏花岭区', '共青团杏花岭区委'],
  ])('resolves %s in %s', (text, place, name) => {
    expect(namesIn(text, place)).toEqual([name]);
  });

  it('resolves by the place named before', () => {
    expect(namesIn('太原市晋源区召开会议。区财政局参加。')).toEqual(['晋源区财政局']);
  });

  it.each([
    ['区商务局走访企业。', null],
    ['区商务局走访企业。', '太原市'],
    ['市场监管局提醒商户。', null],
    ['街道党工委部署工作。', '太原市杏花岭区'],
    ['团区委发出倡议。', null],
    ['特区政府公布方案。', null],
  ])('leaves the name of %s open in %s', (text, place) => {
    expect(namesIn(text, place)).toEqual([null]);
  });

  it('gives one name to every wording of a body, the fullest', () => {
    const full = '文峰区发展和改革委员会';
    expect(namesIn(`文峰区发改委负责。${full}牵头。文峰区发展改革委配合。`)).toEqual([full, full, full]);
    expect(namesIn('区发改委负责。', '安阳市文峰区', '文峰区发展改革委召开会议')).toEqual(['文峰区发展改革委']);
  });

  it.each([
    ['国家发改委发布通知。发改委表示,今年继续。', ['国家发改委', '国家发改委']],
    ['文峰区教育局召开会议。教育局要求开学检查。', ['文峰区教育局', '文峰区教育局']],
    ['太原市教育局、临汾市教育局出席。教育局表示满意。', ['太原市教育局', '临汾市教育局', null]],
  ])('resolves a bare name where the text has one body that it can be: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['文峰区市监局', '文峰区市场监督管理局'],
    ['文峰区市监管局', '文峰区市场监管局'],
    ['太原市应急局', '太原市应急管理局'],
    ['太原市教体局', '太原市教育体育局'],
    ['安阳市文旅局', '安阳市文化和旅游局'],
    ['安阳市交通局', '安阳市交通运输局'],
    ['杏花岭区法院', '杏花岭区人民法院'],
  ])('links %s and %s', (short, full) => {
    expect(organizationKey(short)).toBe(organizationKey(full));
  });

  it('knows the short forms of a company once its full name was read', () => {
    const pharmacy = '漱玉平民大药房连锁股份有限公司';
    expect(namesIn(`${pharmacy}公布年报。目前漱玉平民大药房有门店3000家。`)).toEqual([pharmacy, pharmacy]);
    expect(namesIn('东港股份有限公司公布年报。东港股份预计扩大产能。')).toEqual([
      '东港股份有限公司',
      '东港股份有限公司',
    ]);
  });

  it('takes over what the text itself calls a name for short', () => {
    const full = '江苏恒远生物科技有限公司';
    const found = organizationsIn(`${full}(以下简称“恒远生物”)投产。恒远生物有员工300人。`);
    expect(found.map(({ text, name }) => [text, name])).toEqual([
      [full, full],
      ['恒远生物', full],
      ['恒远生物', full],
    ]);
  });

  it('goes on with the names of the text before', () => {
    const context = { title: '', place: null, date: null };
    const first = recognizePassages([{ text: '江苏恒远生物科技有限公司(以下简称“恒远生物”)投产。' }], context);
    const second = recognizePassages([{ text: '去年,恒远生物扩大产能。' }], { ...context, names: first.names });
    expect(second.passages[0]?.organizations.map(({ name }) => name)).toEqual(['江苏恒远生物科技有限公司']);
  });
});

describe('organizationKey', () => {
  it.each([
    [
      '文峰区发改委',
      '文峰区发展改革委',
      '文峰区发展和改革委员会',
      '安阳市文峰区发改委',
      '河南省安阳市文峰区发展改革委员会',
    ],
    ['晋源区市场监管局', '晋源区市场监督管理局', '太原市晋源区市场监督管理局'],
    ['杏花岭区住建局', '杏花岭区住房和城乡建设局', '杏花岭区住房城乡建设局'],
    ['太原市卫健委', '太原市卫生健康委员会', '山西省太原市卫生健康委'],
    ['坞城街办', '坞城街道办', '坞城街道办事处'],
    ['东港股份', '东港股份有限公司'],
    ['太原地铁', '太原地铁运营有限责任公司'],
    ['港交所', '香港交易所', '香港交易及结算所有限公司'],
    ['工行', '工商银行', '中国工商银行'],
    ['世卫组织', '世界卫生组织'],
    ['食环署', '食物环境卫生署'],
    ['北大', '北京大学'],
  ])('is one for %s and its other wordings', (...names) => {
    expect(new Set(names.map(organizationKey)).size).toBe(1);
  });

  it('keeps bodies of other places and other kinds apart', () => {
    const names = [
      '文峰区商务局',
      '杏花岭区商务局',
      '安阳市商务局',
      '文峰区财政局',
      '义井街道',
      '义井街道办',
      '义井社区',
      '太原市',
      '晋源区',
      '中国银行',
      '中国农业银行',
      '上海证券交易所',
      '深圳证券交易所',
      '北京大学',
      '北京大学医学部',
    ];
    expect(new Set(names.map(organizationKey)).size).toBe(names.length);
  });
});

describe('shortForms', () => {
  it('strips legal form and place', () => {
    expect(shortForms('漱玉平民大药房连锁股份有限公司')).toContain('漱玉平民大药房');
    expect(shortForms('东港股份有限公司')).toContain('东港股份');
    expect(shortForms('太原市恒远达化工有限公司')).toContain('恒远达化工');
    expect(shortForms('太原地铁运营有限责任公司')).toContain('太原地铁');
  });

  it('gives none that is too short to tell, and none for what is no company', () => {
    expect(shortForms('安达有限公司').filter((form) => form.length < 3)).toEqual([]);
    expect(shortForms('文峰区商务局')).toEqual([]);
  });
});
