import { Lexicon } from '@/knowledge/lexicon';
import { CURRENCIES } from './currencies';
import { type Decimal, fromInteger, parseDecimal, toNumber } from './decimal';
import { ALIASES, COUNTED_NOUNS, MEASURE_WORDS, SAID_OF_PEOPLE } from './measure-words';
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
  ['kg', '0.6', '台斤'],
  ['kg', '0.60478982', '司马斤'],
  ['盎司', '1', '盎司 安士'],
  ['L', '1', '升 公升'],
  ['L', '1000', '千升'],
  ['L', '0.001', '毫升 ml mL'],
  ['m3', '1', '立方米 立方公尺 立方 公秉 m3 m³'],
  ['m3', '0.028316846592', '立方英尺 立方呎'],
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
  ['m2', '0.09290304', '平方英尺 平方尺 平方呎 方呎 方尺'],
  ['m2', '4046.8564224', '英亩'],
  ['m2', '9699.173554', '甲地'],
  ['m2', '1000000', '平方公里 平方千米 km2 km²'],
  ['m2', '10000', '公顷'],
  ['m2', '666.6666666667', '亩'],
  ['m2', '1', '平方米 平米 平方公尺 ㎡ m2 m²'],
  ['m2', '3.305785124', '坪'],
  ['W', '1000000000', '吉瓦 GW'],
  ['W', '1000000', '兆瓦 MW'],
  ['W', '1000', '千瓦 瓩 kW KW'],
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
  ['人', '1', `人 名 位 人口 口人 个人 ${SAID_OF_PEOPLE}`],
];

/** All units by surface, folded. */
export const UNITS: Lexicon<Unit> = new Lexicon(allUnits());

/** The unit with this surface, which the tables hold. */
export function unitOf(surface: string): Unit {
  const match = UNITS.matchAt(surface, 0);
  if (match?.word !== surface) throw new Error(`figures: no unit ${surface}`);
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
    nouns.split(/\s+/).map((noun): [string, Unit] => [noun, countUnit(canonical)]),
  ),
);

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

/** How many of a canonical unit the units are that convert to it, each once: 1000 and 1 and 0.01 … of m. */
export function factorsOf(canonical: string): readonly number[] {
  factors ??= Map.groupBy(new Map(allUnits()).values(), (unit) => unit.canonical);
  return [...new Set((factors.get(canonical) ?? [countUnit(canonical)]).map(({ factor }) => toNumber(factor)))];
}

let factors: ReadonlyMap<string, readonly Unit[]> | undefined;

function countUnit(canonical: string): Unit {
  return { canonical, factor: fromInteger(1), counts: true };
}
