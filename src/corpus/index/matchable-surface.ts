import type { OrganizationKind } from '@/knowledge/organization-kind';

/**
 * Surfaces that are complete only in their place (区商务局, 街道党工委, 市生态环境局) or name nobody (该公司, 物流园) must
 * not be looked for on other pages: they are resolved there from the page's own words.
 */

/** Beginnings that point at a place, or at a member of a row, without naming it. */
const RELATIVE_BEGINNINGS =
  /^(?:区|市|县|省|州|镇|乡|村|街道|社区|该|本|此|我|全|各|两|上级|当地|辖区|第[一二三四五六七八九十\d])/;

/** Real names that only look relative: administrative names, and trade names known throughout the country. */
const NAMES_THAT_LOOK_RELATIVE = new RegExp(
  `^(?:${[
    '市[北南中](?:区|街道)|市桥',
    '镇(?:江|海|平|原|宁|安|远|雄|康|沅|赉|巴|坪|隆|泰)',
    '本(?:溪|田|钢|来生活)',
    '街道口|乡宁|乡城|省广|我爱我家',
    '全(?:州|南|椒|聚德|家|季|棉时代|友)',
    '两(?:江|当|面针)',
    '第(?:一(?:财经|创业|太平)|四范式|九城市)',
  ].join('|')})`,
);

/** Nouns for kinds of bodies: alone they name none. */
const KIND_NOUNS: ReadonlySet<string> = new Set(
  [
    '公司 集团 企业 银行 支行 分行 工厂 药房 加油站 酒店 商场 超市 市场 商城 广场 公园 物流园 产业园 工业园 园区 污水处理厂 水厂 电厂',
    '医院 人民医院 中心医院 中医院 妇幼保健院 卫生院 疾控中心 学校 大学 学院 中学 小学 实验中学 实验小学 中心小学 幼儿园 研究院 研究所 报社',
    '机关 单位 部门 政府 人民政府 党委 党组 党总支 党支部 纪委 纪检组 村委会 居委会 街道办 街道办事处 办事处 党工委 派出所 法院 检察院 公安局',
    '分局 支队 大队 总队 指挥部 领导小组 工作组 督导组 专班 中心 热线 协会 联合会 商会 合作社',
  ].flatMap((line) => line.split(' ')),
);

/** Up to and with the last administrative suffix of a name: 安阳市文峰区|商务局. */
const PLACE_PART = /^.{1,20}(?:省|自治区|自治州|市|地区|盟|县|区|旗|街道|镇|乡|村|社区)(?=.)/;

/** May this folded surface of an organization be looked for in any text? */
export function isMatchable(
  surface: string,
  organization: { readonly name: string; readonly kind: OrganizationKind },
): boolean {
  if (surface.length < 2 || KIND_NOUNS.has(surface)) return false;
  if (RELATIVE_BEGINNINGS.test(surface) && !NAMES_THAT_LOOK_RELATIVE.test(surface)) return false;
  return organization.kind !== 'government' || namesItsPlace(surface, organization.name);
}

/** Short names of local departments, which every district has: 商务局, 金融办, 发改委 (but 坞城街办 has its name in it). */
const LOCAL_DEPARTMENT = /^(?!国|中央|中国|中共|全国|最高).{1,5}(?:局|(?<!街)办|委|站|所|大队|支队)$/;

/** A department is nobody's without its place: 文峰区商务局 and 文峰商务局 are matched, 商务局 and 发改委 are not. */
function namesItsPlace(surface: string, name: string): boolean {
  const place = PLACE_PART.exec(name)?.[0];
  return place === undefined ? !LOCAL_DEPARTMENT.test(surface) : place.includes(surface.slice(0, 2));
}
