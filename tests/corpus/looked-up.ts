import type { SearchResults } from '@/messaging/search-protocol';
import { resultRows } from '@/ui/search/result-rows';
import { sampleArticle } from './sample-articles';

/** Articles beside the bundled ones, so that there is something to mix things up with. */
export const BESIDE_SEEDS = [
  sampleArticle('credit', '太原市金融办介绍,一季度全市累计授信金额0.6776亿元。太原市市场监督管理局抽检食品300批次。', {
    title: '太原新增授信',
    source: '太原日报',
    place: '太原市',
    date: '2022-05-02',
  }),
  sampleArticle('university', '山西大学(以下简称山大)今年计划招生6776人,较上年增加120人。', {
    title: '山西大学公布招生计划',
    source: '新华社',
    place: '太原市',
    date: '2023-03-01',
  }),
  sampleArticle('taipei', '臺北市衛生局通報,接種點增至150家,預算1.2億元。', {
    title: '臺北市衛生局通報接種進度',
    source: '聯合報',
    place: null,
    date: '2021-11-05',
  }),
  sampleArticle('water', '太原供水集团有限公司投资3.5亿元改造管网120公里。', {
    title: '供水管网改造开工',
    source: '太原日报',
    place: '太原市',
    date: '2022-03-15',
  }),
  sampleArticle('pharmacy', '漱玉平民大药房连锁股份有限公司上半年营业收入35.8亿元,门店3230家。', {
    title: '漱玉平民半年报',
    source: '大众日报',
    place: '济南市',
    date: '2022-06-10',
  }),
  sampleArticle('shops', '文峰区市场监督管理局近日检查了190家药店。', {
    title: '药店检查',
    source: '安阳日报',
    place: '安阳市文峰区',
    date: '2020-04-01',
  }),
  sampleArticle('vouchers', '郑州市商务局发放消费券1亿元,4000家商户参加。', {
    title: '消费券发放',
    source: '河南日报',
    place: '郑州市',
    date: '2020-05-01',
  }),
  sampleArticle('codes', '健康码由支付宝提供,全市已申领860万人。', {
    title: '健康码上线',
    source: '河南日报',
    place: '郑州市',
    date: '2020-02-20',
  }),
];

/** A query, what its first row must be, and what any of the first five must match; see `rowsOf`. */
type LookedUp = readonly [query: string, first: RegExp, belongs: RegExp];

/**
 * What people look up, with what they mean, over the bundled articles and `BESIDE_SEEDS`. Written before the search was
 * tuned to it.
 */
export const LOOKED_UP: readonly LookedUp[] = [
  // names: whole, short, in either script, with a slip, by their sounds
  ['杏花岭区市场监管局', /^O 杏花岭区市场监管局/, /杏花岭区市场监管局/],
  ['杏花岭市监局', /^O 杏花岭区市场监管局/, /杏花岭区市场监管局/],
  ['市监局', /^O .*市场监(督管理|管)局/, /市场监(督管理|管)局/],
  ['文峰区市监局', /^O 文峰区市场监督管理局/, /文峰区市场监督管理局/],
  ['晋源区金融办', /^O 晋源区金融办/, /晋源区金融办|金融帮扶/],
  ['晋源金融办', /^O 晋源区金融办/, /晋源区金融办/],
  ['漱玉', /^O 漱玉平民大药房/, /漱玉/],
  ['漱玉平民', /^O 漱玉平民大药房/, /漱玉/],
  ['溯玉', /^O 漱玉平民大药房/, /漱玉/],
  ['漱玉平民大药店', /^O 漱玉平民大药房/, /漱玉/],
  ['山大', /^O 山西大学/, /山大|山西大学/],
  ['山西大學', /^O 山西大学/, /山西大学/],
  ['xhl', /^O 杏花岭/, /杏花岭/],
  ['xhlqscjgj', /^O 杏花岭区市场监管局/, /杏花岭区市场监管局/],
  ['jyqjrb', /^O 晋源区金融办/, /晋源区金融办/],
  ['shuyu', /^O 漱玉平民大药房/, /漱玉/],
  ['jinyuan', /^O 晋源区金融办/, /晋源/],
  ['臺北市衛生局', /^O [台臺]北市[卫衛]生局/, /[台臺]北/],
  ['台北卫生局', /^O [台臺]北市[卫衛]生局/, /[台臺]北/],
  ['西山煤电', /^O 西山煤电杜儿坪矿/, /西山煤电|杜儿坪矿/],
  ['杜儿坪', /^O .*杜儿坪矿/, /杜儿坪/],
  ['中车太原', /^O 中车长江集团太原公司/, /中车/],
  ['文峰區商務局', /^O 文峰区商务局/, /文峰区商务局|协调解决问题/],
  ['赛鼎', /^O 赛鼎工程有限公司/, /赛鼎/],
  ['tyssthjj', /^O 太原市生态环境局/, /市生态环境局/],
  ['杏花领区商务局', /^O 杏花岭区商务局/, /杏花岭区商务局/],
  ['12345热线', /^O 太原市12345政务服务便民热线/, /12345/],
  ['org:杏花岭区商务局', /^[OA] .*杏花岭/, /杏花岭区商务局/],
  // figures: in other units, without one, between bounds, with words
  ['6776万元', /^F (6776万元|0\.6776亿元) /, /6776万元|0\.6776亿元/],
  ['0.6776亿元', /^F (6776万元|0\.6776亿元) /, /6776万元|0\.6776亿元/],
  ['0.6776亿', /^F (6776万元|0\.6776亿元) /, /6776万元|0\.6776亿元/],
  ['6776万', /^F (6776万元|0\.6776亿元) /, /6776万元|0\.6776亿元/],
  ['6776', /^F 6776人 /, /6776/],
  ['67760000元', /^F (6776万元|0\.6776亿元) /, /6776万元|0\.6776亿元/],
  ['６７７６萬元', /^F (6776万元|0\.6776亿元) /, /6776万元|0\.6776亿元/],
  ['>100亿元', /^F (571\.41|151\.51|399\.08|272\.04)亿元/, /(571\.41|151\.51|399\.08|272\.04)亿元/],
  ['>10亿', /^F (571\.41|151\.51|399\.08|272\.04|90\.24|32\.41|57\.83|20\.83|41\.65|48\.88|35\.8)[亿億]元/, /[亿億]元/],
  ['100..200家', /^F (107|150|190)家/, /107家|150家|190家/],
  ['13400家', /^F 13400家/, /13400家/],
  ['一亿元', /^F 1亿元/, /1亿元/],
  ['累计授信金额', /^F (6776万元|0\.6776亿元) 累计授信金额/, /授信/],
  ['晋源区金融办 6776万元', /^F 6776万元 .*2022-04-23/, /6776万元|0\.6776亿元|晋源区金融办/],
  ['授信 >1000万元', /^F (6776万元|0\.6776亿元)/, /授信|3200余万元/],
  ['3200万元', /^F 3200余万元/, /3200/],
  ['unit:元 授信', /^F (6776万元|0\.6776亿元)/, /授信|3200余万元/],
  ['投资 unit:元 after:2022', /^F (1\.85億元|3\.5亿元)/, /[亿億]元.*2022-|投[资資].*2022-/],
  ['120公里', /^F 120公里/, /120公里/],
  ['>100公里 管网', /^F 120公里/, /120公里/],
  // articles: by title, words, phrases, who printed them and when
  ['金融帮扶遇困小微企业', /^A 金融帮扶遇困小微企业/, /金融帮扶遇困小微企业/],
  ['"蔬菜滞销"', /^A .*蔬菜滞销/, /蔬菜滞销/],
  ['健康码 -支付宝', /^A (?!健康码上线|统筹推进)/, /^(?!.*支付宝).*健康码|健康碼/],
  ['source:太原日报 授信', /^[FA] .*太原日报/, /太原日报/],
  ['来源：安阳日报 药店', /^[FA] .*安阳日报/, /安阳日报/],
  ['复工复产 before:2021', /2020-/, /复工复产.*2020-/],
  ['复工复产 after:2022-04', /2022-/, /复工复产.*2022-|復工復產.*2022-|复产.*2022-|復[產産].*2022-/],
  ['疫情防控 2021年以前', /2020-/, /疫情防控.*2020-/],
  ['無人機自主巡檢', /^A 电力系统实现无人机自主巡检/, /无人机/],
  ['六个快速 清徐', /^A 我市“六个快速”/, /六个快速/],
  ['水防線', /^A 筑牢病毒“防火墙” 守护全市“水防线”/, /水防线/],
  ['機構：晉源區金融辦 授信', /晋源区金融办/, /晋源区金融办|授信/],
  ['授信 source:', /授信/, /授信/],
  // written after it, on reading what these found
  ['济南 税收', /^F 3億元 税收/, /疫情期間/],
  ['文峰区 复工率', /^F .*复工率/, /复工率|吹响复工号角/],
  ['571亿', /^F 571\.41亿元/, /571\.41亿元/],
  ['漱玉药房', /^O 漱玉平民大药房/, /漱玉/],
  ['杜儿坪煤矿', /^O .*杜儿坪矿/, /杜儿坪/],
  ['太原市卫生健康委', /^O 太原市卫健委/, /卫健委/],
  ['blsz', /^O 宝莲寺镇/, /宝莲寺/],
];

/** The rows of an answer in the order in which they are shown, as one line each: group, heading, beside it, sentence, source, day. */
export function rowsOf(results: SearchResults): string[] {
  return resultRows(results).map(({ group, heading, aside, quotation }) => {
    const { source = '', date = '', title = '' } = quotation?.article ?? {};
    return [GROUPS[group], heading, aside, quotation?.text, source, date, title].join(' ');
  });
}

const GROUPS = { organizations: 'O', figures: 'F', articles: 'A' } as const;
