import { describe, expect, it } from 'vitest';
import { claimsIn, kindsIn, namesIn, OF_GANZHOU } from './found';

const OWN = '江西省赣州市';

describe('readWho', () => {
  it.each<[string, ...string[]]>([
    ['瑞金市人民医院开设床位600张,于都县人民医院开设床位450张。', '瑞金市人民医院', '于都县人民医院'],
    ['比亚迪汽车有员工3万人,工会有300人。', '比亚迪汽车', '比亚迪汽车'],
    ['瑞金市人民医院扩建。新增床位120张。', '瑞金市人民医院'],
    ['南康区有企业300家,章贡区有企业260家。', '南康区', '章贡区'],
    ['南康区有企业300家。其中,工业企业120家。', '南康区', '南康区'],
    ['有企业300家。', OWN],
    ['老人每天走2公里。', OWN],
  ])('is what is named before the figure, or carried on: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['比亚迪汽车在南康区建厂,投资3亿元,招聘员工300人。', '比亚迪汽车', '比亚迪汽车'],
    ['比亚迪汽车在南康区的工厂投产,有员工300人。', '比亚迪汽车'],
    ['比亚迪汽车发布财报,南康区有员工300人。', '南康区'],
  ])('stays with a body that is somewhere, unless the place stands beside the figure: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('is nobody where nothing is named', () => {
    const [claim] = claimsIn('老人每天走2公里。');
    expect(claim?.who).toEqual({ name: null, kind: null, stated: 'article' });
  });

  it.each<[string, string]>([
    ['南康区有企业300家。', 'clause'],
    ['南康区招商,有企业300家。', 'sentence'],
    ['章贡区有学校52所。南康区有企业300家。新增企业30家。', 'paragraph'],
    ['有企业300家。', 'article'],
  ])('says where it is named: %s', (text, expected) => {
    expect(claimsIn(text, OF_GANZHOU).at(-1)?.who.stated).toBe(expected);
  });
});

describe('readWho: 分别', () => {
  it.each<[string, ...string[]]>([
    ['章贡区、南康区、赣县区分别有学校52所、61所和40所。', '章贡区', '南康区', '赣县区'],
    ['章贡、南康两区分别有学校52所和61所。', '章贡区', '南康区'],
    ['吉利汽车、比亚迪汽车分别交付新车3.2万辆和4.1万辆。', '吉利汽车', '比亚迪汽车'],
    ['南昌海关和赣州海关分别查获货物12批、8批。', '南昌海关', '赣州海关'],
    ['苹果、雪梨、桃子每斤分别卖4.2元、3.1元和5元。', '苹果', '雪梨', '桃子'],
    ['甲鱼和鲈鱼价格分别为每斤40元和30元。', '甲鱼', '鲈鱼'],
    ['男生、女生各自有320人和280人。', '男生', '女生'],
    ['南康区和章贡区招商。两区分别有企业300家和260家。', '南康区', '章贡区'],
  ])('gives each member its figure: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['南康区分别有小学300所和中学260所。', '南康区', '南康区'],
    ['南康区有小学300所,中学260所。', '南康区', '南康区'],
  ])('has no list in %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('says of what kind the members are', () => {
    expect(kindsIn('章贡区、南康区分别有学校52所和61所。')).toEqual(['place', 'place']);
    expect(kindsIn('吉利汽车、比亚迪汽车分别交付新车3.2万辆和4.1万辆。')).toEqual(['body', 'body']);
    expect(kindsIn('苹果、雪梨、桃子每斤分别卖4.2元、3.1元和5元。')).toEqual(['item', 'item', 'item']);
  });
});

describe('readWho: events', () => {
  it.each<[string, ...string[]]>([
    ['瑞金市一座厂房起火。赣州市消防赶到,火灾造成3人受伤。', '瑞金市'],
    ['于都县发生泥石流。泥石流导致12户受灾。', '于都县'],
    ['智利发生地震,地震造成5人死亡。', '智利'],
    ['于都县发生车祸,车祸致3人受伤。', '于都县'],
  ])('is where it happened: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['瑞金市加工厂起火。工厂有员工60人。', '瑞金市加工厂'],
    ['于都县发生泥石流。赣州银行捐款30万元。', '赣州银行'],
  ])('is no scene: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

describe('readWho: labels', () => {
  it.each<[string, ...string[]]>([
    ['锦绣小区:入住320户,出租50户。', '锦绣小区', '锦绣小区'],
    ['文清路站:客流3.2万人次。', '文清路站'],
    ['南康区:添置课桌300张。', '南康区'],
    ['白菜2.1元\n萝卜1.6元\n土豆1.9元', '白菜', '萝卜', '土豆'],
    ['客流情况\n文清路站:3.2万人次\n登峰站:2.1万人次', '文清路站', '登峰站'],
    ['瑞安小学:学生820人\n育英小学:学生640人', '瑞安小学', '育英小学'],
  ])('is what stands before a colon, or at the beginning of a row: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['水情通报\n白菜2.1元', OWN],
    ['负责这项工作多年的同志们都说:入住320户。', OWN],
  ])('is no label: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});
