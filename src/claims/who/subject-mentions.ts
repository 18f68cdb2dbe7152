import { findPlaces, placesNamed } from '@/knowledge/gazetteer';
import { WORD_KIND } from '@/knowledge/word-kinds';
import { PLACES_ABROAD } from '@/knowledge/world-places';
import type { Span } from '@/text/offset-map';
import type { Frame, NamedBody } from '../frame';

/** Whose a figure can be. */
export type Subject = { readonly name: string; readonly kind: 'body' | 'place' | 'item' };

/**
 * One place where a sentence names a subject. `weak`: it is hardly the one spoken of, but says where something was done, to
 * whom, or who reported it.
 */
export type SubjectMention = Span &
  Subject & {
    readonly weak: boolean;
    /** Is it all of a place: 全市, 全国? */
    readonly isWhole?: boolean;
  };

/** Words before a body or place by which it is no subject: to whom, with whom or on whom something is done. */
export const OBJECT_OF =
  /(?:占|较|比|高于|低于|相当于|给|向|对|为|替|帮|帮助|协助|支援|援助|驰援|同|与|走进|进入|深入|走访|收购|并购|入股|起诉|状告|委托|出售给|转让给|控告|针对|击败|战胜|不敌|负于|逼平|迎战|对阵|访问|抵达|联合|会同|供应|销往|出口到|出口至)$/;

/** Before the maker's name that goods go by: 售出|骏澜汽车3200辆. */
const TRADED = /(?:售出|卖出|销售|交付|出售|采购|购买|购入|买入|生产|租用|投放)$/;

/** Words before a place where something is done. */
const LOCATED = /(?:在|于|到|赴|往|至|从|自|经|由|距|位于|飞|来自)$/;

/** 来自美国|2例: one of the items that a number is told of. */
const ORIGIN = /来自$/;

/** 第一实验小学、三官庙小学等48所学校: one of those that are counted. */
const EXAMPLE = /^[^,。;]*?等[^,。;]{0,4}$/;

/** What bodies say, publish or tell, within a few words behind their name. */
const REPORTS =
  /^[^,。;:]{0,16}?(?:公布|发布|通报|披露|公告|数据|消息|统计|显示|介绍|透露|表示|称|说|指出|宣布|获悉|报道|测定|监测|印发|认为|预估|预计|预测|估计|预期|回应|提醒|快讯|讯|电)/;
/** 岭南证券|研报: what others are reported on in. */
const STUDIES = /^(?:的)?(?:研报|研究|分析|报告|消息)/;
/** Banks and brokers speak of a market when they look ahead. */
const FORECASTER = /(?:银行|证券|投行|高盛|大摩|摩通|瑞银|花旗|汇丰)$/;
const FORECASTS = /^[^,。]{0,4}(?:预料|预计|预测|认为|估计|指出)/;
const ACCORDING = /(?:据|从|来自|获悉|根据|按照|按)$/;

/** What ends a remark in brackets that tells no figure: 云栈科技(|港交所上市). */
const ASIDE = /^[^()\d]{0,15}\)/;

/** Bodies that report on others: offices, statisticians, associations, institutes, media. Police and courts act themselves. */
const REPORTER =
  /(?:局|部|委|委员会|办|厅|署|处|总处|台|台网|中心|协会|分会|学会|商会|联合会|研究院|研究所|社|报|网|组织|政府|交易所|人民银行|央行|金管局|海关|气象台|观象台|天文台|联储|旅发局|机构|咨询|资讯|数据|智库|评级|统计)$/;
const ACTS_ITSELF = /(?:公安|警|缉私|缉毒|法院|检察|消防|监狱|法庭|廉署|廉政公署|执法|海关$)/;

/** The bodies and places of a sentence that figures can belong to, in their order. */
export function findSubjects(frame: Frame): SubjectMention[] {
  const bodies = frame.organizations.flatMap((body) => bodyMention(frame, body));
  const free = (span: Span): boolean =>
    !frame.organizations.some(({ start, end }) => span.start < end && span.end > start);
  const places = [...frame.places.filter(free), ...abroad(frame).filter(free)];
  return [...bodies, ...places.map((place) => placeMention(frame, place, places))].sort((a, b) => a.start - b.start);
}

function bodyMention({ text, sentence, figures }: Frame, { start, end, kind, ...body }: NamedBody): SubjectMention[] {
  const name = body.name ?? text.slice(start, end);
  if (/\d/.test(text.charAt(start - 1))) return []; // 35.1特斯拉
  const before = text.slice(Math.max(sentence.start, start - 4), start);
  if (TRADED.test(before) && figures.some((figure) => figure.start === end)) return [];
  const listed = text.indexOf('等', end);
  const figure = listed >= 0 && listed < sentence.end ? figures.find((one) => one.start >= end) : undefined;
  if (figure && listed < figure.start && EXAMPLE.test(text.slice(end, figure.start))) return [];
  const studies =
    STUDIES.test(text.slice(end, end + 4)) ||
    (FORECASTER.test(name.slice(-3)) && FORECASTS.test(text.slice(end, end + 8)));
  const reporter = studies || ((kind === 'government' || REPORTER.test(name.slice(-4))) && !ACTS_ITSELF.test(name));
  const reports = reporter && REPORTS.test(text.slice(end, end + 24));
  const aside = text.charAt(start - 1) === '(' && ASIDE.test(text.slice(end, end + 16));
  const weak = OBJECT_OF.test(before) || LOCATED.test(before) || reports || ACCORDING.test(before) || aside;
  return [{ start, end, name, kind: 'body', weak }];
}

type FoundPlace = Span;

function placeMention(
  { text, sentence, figures }: Frame,
  { start, end }: FoundPlace,
  all: readonly FoundPlace[],
): SubjectMention {
  // 丽江市|宁蒗县: what stands before the first of a chain stands before all of it.
  let first = start;
  for (let outer = all.find((one) => one.end === first); outer; outer = all.find((one) => one.end === first))
    first = outer.start;
  const before = text.slice(Math.max(sentence.start, first - 3), first);
  const outer = all.some((one) => one.start === end);
  const agency = outer ? '' : (AGENCY_BEHIND.exec(text.slice(end, end + 4))?.[0] ?? '');
  if (agency) {
    const name = text.slice(first, end + agency.length);
    return { start: first, end: end + agency.length, name, kind: 'body', weak: OBJECT_OF.test(before) };
  }
  const feature = outer ? '' : (FEATURE_BEHIND.exec(text.slice(end, end + 8))?.[0] ?? '');
  if (feature) {
    const name = text.slice(isDivision(text.slice(first, start)) ? start : first, end + feature.length);
    return { start: first, end: end + feature.length, name, kind: 'place', weak: OBJECT_OF.test(before) };
  }
  const happens = /^.{0,6}发生/.test(text.slice(end, end + 10));
  if (ORIGIN.test(before) && figures.some((figure) => figure.start === end))
    return { start: first, end, name: text.slice(first, end), kind: 'item', weak: false };
  const weak = outer || OBJECT_OF.test(before) || (LOCATED.test(before) && !happens);
  return { start, end, name: text.slice(start, end), kind: 'place', weak };
}

/** Agencies right behind the name of a place: 杭州|交警. */
const AGENCY_BEHIND = /^(?:轨道交通|电网|警方|交警|消防(?![救员车]|安全|设施)|公安(?![局厅部]|机关|分局))/;

/** Features of traffic and land right behind the name of a place: 秦皇岛|港, 池州至黄山|高铁. */
const FEATURE_BEHIND =
  /^(?:至[\u4e00-\u9fff]{2,3})?(?:国际)?(?:港(?![口股币元澳台区域府人]|务)|[东西南北]?站(?!点|台|长)|机场|口岸|大桥|高速|高铁|铁路|城际)/;

function isDivision(name: string): boolean {
  return /[省市区县]$/.test(name);
}

/** What still belongs to a name abroad: 中国大陆, 刚果(金). */
const BEHIND_ABROAD = /^(?:大陆|\([金布]\))/;

/** What follows a name of a place abroad where it is none: a language, an illness, a currency. */
const NOT_A_PLACE_BEFORE = /^(?:语|文|元|盾|肺炎|病毒|流感|裔|籍|人(?!口|均)|卢布|法郎)/;

function abroad({ text, sentence, places, words }: Frame): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let next = sentence.start + 1; next <= sentence.end; next++) {
    if (words.kind[next] !== WORD_KIND.abroad) continue;
    const at = words.begin[next] ?? -1;
    if (at < sentence.start || PLACES_ABROAD.matchAt(text, at)?.word.length !== next - at) continue;
    const end = next + (BEHIND_ABROAD.exec(text.slice(next, next + 3))?.[0].length ?? 0);
    const known = places.some((place) => place.start < end && place.end > at);
    if (!known && !NOT_A_PLACE_BEFORE.test(text.slice(end, end + 3))) found.push({ start: at, end });
  }
  return found;
}

/** The place that the name of a body begins with: a division of China, a country or city abroad; 中国 for 国家. */
export function placeInName(name: string): string | null {
  const abroad = PLACES_ABROAD.matchAt(name, 0)?.word;
  if (abroad) return abroad;
  let end = 0;
  for (const place of findPlaces(name)) if (place.start === end) end = place.end;
  return end > 0 ? name.slice(0, end) : /^(?:国家|全国|中央)/.test(name) ? '中国' : null;
}

/** Does a body tell of others here, by its name and by what stands behind it: 观数咨询|数据显示? */
export function reportsOnOthers(name: string, behind: string): boolean {
  return REPORTER.test(name.slice(-4)) && !ACTS_ITSELF.test(name) && REPORTS.test(behind);
}

/** Is this the name of a division of China or of a place abroad? */
export function isPlaceName(name: string): boolean {
  return placesNamed(name).length > 0 || PLACES_ABROAD.matchAt(name, 0)?.word === name;
}

/** Who a mention names. */
export function subjectOf({ name, kind }: Subject): Subject {
  return { name, kind };
}
