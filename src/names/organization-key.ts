import { findPlaces } from '@/knowledge/gazetteer';
import { KNOWN_ALIASES } from '@/knowledge/known-aliases';
import { remember } from '@/knowledge/remember';

/**
 * Long wordings of official names and the short ones that mean the same body. Every name is brought to the short
 * wording for comparison; longest first, so that 发展和改革委员会 is not cut by 委员会.
 */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['发展和改革委员会', '发改委'],
  ['发展与改革委员会', '发改委'],
  ['发展改革委员会', '发改委'],
  ['发展和改革委', '发改委'],
  ['发展改革委', '发改委'],
  ['发展和改革局', '发改局'],
  ['发展改革局', '发改局'],
  ['卫生和健康委员会', '卫健委'],
  ['卫生健康委员会', '卫健委'],
  ['卫生健康委', '卫健委'],
  ['卫生健康局', '卫健局'],
  ['纪律检查委员会', '纪委'],
  ['监察委员会', '监委'],
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['工业和信息化', '工信'],
  ['国有资产监督管理委员会', '国资委'],
  ['市场监督管理', '市场监管'],
  ['市监局', '市场监管局'],
  ['市监管局', '市场监管局'],
  ['应急管理', '应急'],
  ['交通运输局', '交通局'],
  ['文化广电和旅游', '文广旅'],
  ['文化广电旅游', '文广旅'],
  ['文化和旅游', '文旅'],
  ['文化旅游', '文旅'],
  ['教育体育局', '教体局'],
  ['教育和体育局', '教体局'],
  ['民族和宗教事务', '民宗'],
  ['民族宗教事务', '民宗'],
  ['自然资源和规划', '自规'],
  ['行政审批服务管理局', '行政审批局'],
  ['行政审批服务局', '行政审批局'],
  ['政务服务和大数据管理局', '政数局'],
  ['政务服务和数据管理局', '政数局'],
  ['政务服务数据管理局', '政数局'],
  ['退役军人事务', '退役军人'],
  ['城市管理综合执法', '城管执法'],
  ['机关事务管理局', '机关事务局'],
  ['机构编制委员会办公室', '编办'],
  ['消防救援', '消防'],
  ['人民检察院', '检察院'],
  ['人民法院', '法院'],
  ['城市管理', '城管'],
  ['疾病预防控制中心', '疾控中心'],
  ['疾病管制署', '疾管署'],
  ['街道办事处', '街道办'],
  ['街办', '街道办'],
  ['人民政府', '政府'],
  ['人民代表大会常务委员会', '人大常委会'],
  ['居民委员会', '居委会'],
  ['村民委员会', '村委会'],
  ['医疗保障', '医保'],
  ['金融工作办公室', '金融办'],
  ['地铁运营有限责任公司', '地铁'],
  ['地铁运营有限公司', '地铁'],
  ['地铁集团有限公司', '地铁'],
  ['股份有限公司', '股份'],
  ['有限责任公司', '公司'],
  ['有限公司', '公司'],
  ['连锁股份', '股份'],
];

/** Names recur within a text, between texts, and in every comparison of claims. */
const MOST_KEYS = 20_000;

/**
 * What two names have in common when they name one body: larger places before the last county or city dropped,
 * official wordings short, one name for bodies that are known by several. Compare keys, show names. `name` must be folded.
 */
export const organizationKey = remember((name): string => {
  const key = inShort(name);
  return ALIASES.get(key) ?? key;
}, MOST_KEYS);

function inShort(name: string): string {
  let key = withoutLargerPlaces(name).replace(/["·\s]/g, '');
  for (const [long, short] of SHORT_FORMS) if (key.includes(long)) key = key.split(long).join(short);
  return key;
}

const ALIASES: ReadonlyMap<string, string> = new Map(
  KNOWN_ALIASES.map(([other, short]) => [inShort(other), inShort(short)]),
);

/** 山西省太原市杏花岭区商务局 → 杏花岭区商务局; 太原市商务局 stays, and so does a place that is all of the name. */
function withoutLargerPlaces(name: string): string {
  const chain: { start: number; end: number; name: string }[] = [];
  let end = 0;
  for (const place of findPlaces(name)) {
    if (place.start !== end) break;
    chain.push(place);
    end = place.end;
  }
  const last = chain.at(-1);
  if (!last) return name;
  const rest = name.slice(last.end);
  const official = /(?:局|委|办|厅|院|队|部|府|中心|站|所|会|街道|镇|村|社区)$/.test(rest);
  return (official ? last.name : name.slice(last.start, last.end)) + rest;
}
