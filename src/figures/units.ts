import { Lexicon } from '@/knowledge/lexicon';
import { CURRENCIES } from './currencies';
import { type Decimal, fromInteger, parseDecimal } from './decimal';
import type { UnitRow } from './unit-row';

/** A unit of measurement: how many of the canonical unit one of it is. */
export type Unit = {
  readonly canonical: string;
  readonly factor: Decimal;
  /** For months and years, which have no fixed length: the longer end. */
  readonly upperFactor?: Decimal;
  /** Counts things; the canonical unit is the measure word itself. */
  readonly counts: boolean;
};

/**
 * Units of measurement. Surfaces are folded (simplified, half-width). Factors are exact decimals; sources: GB 3100-93 and
 * the State Council's order of 1984 for 斤, 亩, 里; 1 亩 = 10000/15 m2 is kept to ten decimals.
 */
const MEASUREMENTS: readonly UnitRow[] = [
  ['%', '1', '% 个百分比'],
  ['%', '0.1', '‰'],
  ['%', '10', '成 折'],
  ['百分点', '1', '个百分点 百分点'],
  ['百分点', '0.01', '个基点 基点 个bp bp BP'],
  ['倍', '1', '倍'],
  ['kg', '1000', '吨 公吨 t'],
  ['kg', '1', '公斤 千克 kg KG'],
  ['kg', '0.5', '斤 市斤'],
  ['kg', '50', '担'],
  ['kg', '0.05', '两'],
  ['kg', '0.005', '钱'],
  ['kg', '0.001', '克 g'],
  ['kg', '0.000001', '毫克 mg'],
  ['kg', '0.000000001', '微克 μg'],
  ['kg', '0.45359237', '磅'],
  ['kg', '0.028349523125', '盎司 安士'],
  ['L', '1', '升 公升'],
  ['L', '0.001', '毫升 ml mL'],
  ['m3', '1', '立方米 立方公尺 立方 m3 m³'],
  ['m', '1000', '公里 千米 km KM'],
  ['m', '500', '华里'],
  ['m', '1', '米 公尺 m'],
  ['m', '0.01', '厘米 公分 cm'],
  ['m', '0.001', '毫米 公厘 mm'],
  ['m', '0.000001', '微米 μm'],
  ['m', '0.000000001', '纳米 奈米 nm'],
  ['m', '1852', '海里'],
  ['m', '0.0254', '英寸'],
  ['m', '0.3048', '英尺'],
  ['m', '1609.344', '英里'],
  ['m2', '0.09290304', '平方英尺 平方尺 平方呎'],
  ['m2', '1000000', '平方公里 平方千米 km2 km²'],
  ['m2', '10000', '公顷'],
  ['m2', '666.6666666667', '亩'],
  ['m2', '1', '平方米 平米 平方公尺 ㎡ m2 m²'],
  ['m2', '3.305785', '坪'],
  ['W', '1000000000', '吉瓦 GW'],
  ['W', '1000000', '兆瓦 MW'],
  ['W', '1000', '千瓦 kW KW'],
  ['W', '1', '瓦 W'],
  ['kWh', '1000000', '吉瓦时 GWh'],
  ['kWh', '1000', '兆瓦时 MWh'],
  ['kWh', '1', '千瓦时 千瓦小时 度电 kWh KWh'],
  ['微克/立方米', '1', '微克/立方米 微克每立方米 μg/m³ μg/m3'],
  ['毫克/立方米', '1', '毫克/立方米 毫克每立方米 mg/m³ mg/m3'],
  ['毫克/升', '1', '毫克/升 毫克每升 mg/L'],
  ['毫克/千克', '1', '毫克/千克 毫克每千克 mg/kg'],
  ['克/千瓦时', '1', '克/千瓦时 克标准煤/千瓦时'],
  ['毫摩尔/升', '1', '毫摩尔/升 mmol/L'],
  ['毫米汞柱', '1', '毫米汞柱 mmHg'],
  ['kcal', '1', '千卡 大卡'],
  ['比特', '1', '比特 量子比特 个量子比特'],
  ['比特', '1000', '千比特'],
  ['比特', '1000000', '兆比特'],
  ['字节', '1', '字节'],
  ['字节', '1000', '千字节'],
  ['字节', '1000000', '兆字节'],
  ['毫安时', '1', '毫安时 mAh'],
  ['MB', '1', 'MB'],
  ['GB', '1', 'GB'],
  ['TB', '1', 'TB'],
  ['分贝', '1', '分贝 dB'],
  ['Hz', '1', '赫兹 Hz'],
  ['Hz', '1000', '千赫兹 千赫 kHz'],
  ['Hz', '1000000', '兆赫兹 兆赫 MHz'],
  ['Hz', '1000000000', '吉赫兹 吉赫 GHz'],
  ['V', '1', '伏 伏特'],
  ['V', '1000', '千伏 kV'],
  ['VA', '1000', '千伏安 kVA'],
  ['Pa', '100', '百帕 hPa'],
  ['Pa', '1000', '千帕 kPa'],
  ['Pa', '1000000', '兆帕 MPa'],
  ['℃', '1', '摄氏度 ℃ °C 度C'],
  ['s', '1', '秒 秒钟'],
  ['s', '0.001', '毫秒 ms'],
  ['s', '0.000001', '微秒'],
  ['s', '0.000000001', '纳秒'],
  ['s', '60', '分钟'],
  ['s', '900', '刻钟'],
  ['s', '3600', '小时 个小时 个钟头 钟头 个钟 h'],
  ['s', '86400', '天 日 昼夜 个昼夜'],
  ['s', '604800', '个星期 星期 周 个礼拜'],
  ['s', '2419200', '个月', '2678400'],
  ['s', '31536000', '年', '31622400'],
  ['工作日', '1', '个工作日 工作日 个工作天 工作天'],
  ['人', '1', '人 名 位 人口 口人'],
];

/** Measure words that count: each is its own unit, for counts of different things do not convert. */
const MEASURE_WORDS = `
  个 家 户 件 条 份 本 套 箱 瓶 辆 台 架 艘 例 所 处 座 栋 幢 间 张 只 头 匹 株 棵 项 批 场 类 种 款 支 枝 队 组 班 轮 站
  顶 盒 袋 桶 字 页 篇 部 册 幅 枚 颗 粒 把 道 块 片 根 宗 通 大类 小类 大项 小项 起 笔 单 票 股 床 口 双 副 对 扇 盏 列 趟 次 遍 校 村 尾 羽
  期 打 桌 碗 杯 顿 餐 门 堂 封 首 曲 局 盘 集 捆 筐 船 节 层 亩次 席 档 伙 国 县 镇 乡
  人次 车次 台次 架次 艘次 辆次 列次 班次 批次 场次 乘次 航次 单次 票次 频次 户次 家次 件次 例次 宗次 项次 条次
  包 尊 罐 束 朵 串 卷 面 则 盆 排 帧 滴 拨 棚 桩 眼 梯次
  剂 剂次 针 针次 人份 床位 岗位 课时 学时 车位 泊位 席位 学位 工位 座位 名额 标准箱 标箱 TEU 台套 台(套) 处(所) 宗地 幅地
`;

/** Measure words that mean the same count: 名 = 人 = 位 stand in MEASUREMENTS; these only differ in wording. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['幢', '栋'],
  ['台(套)', '台'],
  ['台套', '台'],
  ['标准箱', 'TEU'],
  ['标箱', 'TEU'],
  ['枝', '支'],
];

/** Nouns that follow a scaled numeral without a measure word and are counted by it: 5万余居民. */
const COUNTED_NOUNS: readonly (readonly [canonical: string, nouns: string])[] = [
  [
    '人',
    '居民 群众 市民 村民 职工 员工 学生 师生 游客 旅客 观众 选手 党员 干部 志愿者 青年 学员 学子 华侨 移民 官兵 医护 患者 病人 教师 农民 农民工 网民 股民 球迷 考生 毕业生 大学生 儿童 老人 老年人 残疾人 劳动力 劳动者 工人 灾民 难民 民众',
  ],
  ['户', '用户 农户 商户 家庭 贫困户 个体工商户'],
  ['家', '企业 小微企业 中小企业 商家'],
];

/** All units by surface, folded. */
export const UNITS: Lexicon<Unit> = new Lexicon(allUnits());

/** The unit with this surface, which the tables hold. */
export function unitOf(surface: string): Unit {
  const match = UNITS.matchAt(surface, 0);
  if (match?.word !== surface) throw new Error(`recognition: no unit ${surface}`);
  return match.value;
}

/** What follows 个 in a unit, where 半 or 多 may stand between: 两个半小时, 三个多月. */
export const BEHIND_GE: Lexicon<Unit> = new Lexicon(
  Array.from(allUnits()).flatMap(([surface, unit]): [string, Unit][] =>
    surface.length > 1 && surface.startsWith('个') ? [[surface.slice(1), unit]] : [],
  ),
);

/** Nouns that stand for a unit, see `COUNTED_NOUNS`. */
export const NOUN_UNITS: Lexicon<Unit> = new Lexicon(
  COUNTED_NOUNS.flatMap(([canonical, nouns]) =>
    nouns.split(' ').map((noun): [string, Unit] => [noun, countUnit(canonical)]),
  ),
);

/** Surfaces that are a measurement only with one of these characters in the same clause: 1.2万度 of 电. */
export const AMBIGUOUS: ReadonlyMap<string, { readonly near: string; readonly unit: Unit }> = new Map([
  ['度', { near: '电充', unit: { canonical: 'kWh', factor: fromInteger(1), counts: false } }],
]);

/** The unit of a number that has none: 日均呼入量1.9万. */
export const NO_UNIT: Unit = countUnit('');

function* allUnits(): Generator<readonly [string, Unit]> {
  const aliases = new Map(ALIASES);
  yield ['度', countUnit('度')];
  yield ['点', countUnit('点')];
  for (const word of MEASURE_WORDS.trim().split(/\s+/)) yield [word, countUnit(aliases.get(word) ?? word)];
  for (const [canonical, factor, surfaces, upper] of [...MEASUREMENTS, ...CURRENCIES]) {
    const unit: Unit = {
      canonical,
      factor: parseDecimal(factor),
      ...(upper ? { upperFactor: parseDecimal(upper) } : {}),
      counts: canonical === '人',
    };
    for (const surface of surfaces.split(' ')) yield [surface, unit];
  }
}

function countUnit(canonical: string): Unit {
  return { canonical, factor: fromInteger(1), counts: true };
}
