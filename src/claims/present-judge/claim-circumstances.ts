import { type DateMention } from '@/dates/calendar';
import { type Period } from '@/dates/period';
import { type FoldedFigure } from '@/figures/figures';
import { findPlaces } from '@/knowledge/gazetteer';
import { type Span } from '@/text/offset-map';
import { type Claim } from '../claim';
import { type Site } from './claim-site';

/**
 * The organization named last before the figure in its sentence, else the one carried on; none where the sentence
 * speaks of a whole city or district.
 */
export function subjectOf({ text, organizations, sentence, figure, subject }: Site): {
  readonly name: string | null;
  readonly stated: boolean;
} {
  const before = organizations.filter(({ name, end }) => name !== null && end <= figure.start);
  const lead = text.slice(sentence.start, figure.start);
  const named =
    before.findLast((mention) => !isRecipient(text, mention, before) && !isExample(text, mention, figure)) ??
    before.find((mention) => !isExample(text, mention, figure));
  if (named) return { name: named.name, stated: true };
  if (NAMELESS.test(lead)) return { name: null, stated: false };
  const whole = /(?:^|[,;:。"年月日前止底末度])(?:全|我|本)[省市区县镇]/.test(lead);
  return { name: whole ? null : subject, stated: false };
}

/** 某市, 某品牌: a sentence that names nobody on purpose, whatever its text is about. */
const NAMELESS = /某(?:[省市区县镇乡村州地厂校]|街道|社区|小区|企业|公司|单位|医院|学校|品牌|银行|机构)/;

/** 第一实验小学、三官庙小学等48所学校: one of those that are counted. */
function isExample(text: string, mention: Span, figure: Span): boolean {
  return /^[^,。;]*等[^,。;]{0,4}$/.test(text.slice(mention.end, figure.start));
}

/** 给小店区团委、营盘街道办事处送去, 走进美食店铺: to whom or where something is done, alone or in a list. */
function isRecipient(text: string, mention: Span, others: readonly Span[]): boolean {
  const previous = others.find(({ end }) => end === mention.start - 1 && text.charAt(end) === '、');
  if (previous) return isRecipient(text, previous, others);
  return /(?:给|向|对|为|替|帮|帮助|协助|支援|援助|驰援|同|与|走进|进入|深入|走访|到|在|赴)$/.test(
    text.slice(Math.max(0, mention.start - 2), mention.start),
  );
}

/**
 * The place named last before the figure in its sentence, else the one carried on; 全市 and 全区 say how much of it.
 * `stated` where the sentence says either.
 */
export function placeOf({ text, places, sentence, figure, place }: Site): {
  readonly name: string | null;
  readonly stated: boolean;
} {
  const named = places.findLast(({ end }) => end <= figure.start);
  const lead = text.slice(named?.end ?? sentence.start, figure.start);
  if (NAMELESS.test(lead)) return { name: null, stated: true };
  const level = /(?:全|我|本)([省市区县])(?!场|政|民)/.exec(lead)?.[1];
  const here = named?.name ?? place;
  const name = level && here ? (atLevel(here, level) ?? here) : here;
  return { name, stated: named !== undefined || level !== undefined };
}

/** 太原市晋源区 at the level of 市 is 太原市; null where the place says nothing of that level. */
function atLevel(place: string, level: string): string | null {
  const chain = findPlaces(place).flatMap(({ name, parents }) => [...parents, name]);
  return chain.findLast((name) => name.endsWith(level)) ?? null;
}

/** The state (截至…) or else the date named last before the figure in its sentence, else the first of the sentence that 其中 goes on with. */
export function periodOf({ text, dates, figure, inherited, state: carried }: Site): Period | null {
  const stated = dates.filter((date) => date.period !== null && !isReportDay(text, date));
  const state = stated.findLast(({ end, period }) => end <= figure.start && period?.asOf);
  if (state) return state.period;
  return stated.findLast(({ end }) => end <= figure.start)?.period ?? inherited ?? carried;
}

/** 4月23日发布的数据, 15日电, 今天公布: the day of the report and not of what it reports. */
export function isReportDay(text: string, { end, period }: DateMention): boolean {
  if (!period || period.asOf || period.start !== period.end) return false;
  return /^[^。;]{0,12}?(?:公布|发布|通报|披露|公告|获悉|介绍|透露|表示|消息|报道|宣布|晒出|统计|电$|电[,)]|讯)/.test(
    text.slice(end, end + 18),
  );
}

export function readExtent(clause: string): Claim['extent'] {
  if (/累计|累积/.test(clause)) return 'cumulative';
  return /当日|单日|日新增|当天|本日|最高日|高峰日|新增/.test(clause) ? 'single' : null;
}

/** Words that speak of what is to come; 计划总投资 and 拟建项目 are measures and not among them. */
const PROJECTED =
  /预测|预估|有望|力争|争取|目标(?:是|为|达)|将(?:达|超|增至|升至|降至|突破)|计划(?:让|将|使|把)|到20\d\d年底?/;

/** Does what leads to a figure say that it is a forecast, a plan or a target? */
export function isProjected(before: string): boolean {
  return PROJECTED.test(before);
}

/** Words by which a sentence takes back what it quotes. */
const DENIED = /网传|谣传|网络流传|并没有|并无|并非|从未/;

/** Is what the sentence says quoted only to be denied? */
export function isDenied(sentence: string): boolean {
  return DENIED.test(sentence);
}

/** Does what leads to a figure say that what it measures does not take place: 取消了|1000亿元逆回购操作? */
export function isCalledOff(before: string): boolean {
  return CALLED_OFF.test(before);
}

const CALLED_OFF = /(?:取消|叫停|撤销|否决|终止|放弃)了?$/;

/** Does what leads to a figure say that it is of others than those spoken of before? */
export function isAdditional(before: string): boolean {
  return /另外|另有|另|其余|其他|还(?=为|有|向|给|对|帮|协)/.test(before);
}

const UP = /(?:增长|上升|提高|增加|上涨|提升|增幅|涨幅|增速|增长率|成长|攀升|走高|升|涨|增|扩大|多|高出|高)$/;

const DOWN = /(?:下降|减少|回落|下滑|下跌|降低|降幅|减幅|跌幅|跌|降|减|缩减|缩短|压减|倒退|缩水|锐减|骤降|走低|少|低)$/;

const YEARLY = /同比|按年|比上年|比去年|较上年|较去年|年增|年减|比前一年|较前一年|同期/;

const PREVIOUS = /环比|月增|月减|季增|季减|比上月|较上月|比上周|较上周|较前|比前|按月/;

/** 同比增长22%, 环比微跌0.4%: the base and the direction of a change. */
export function readGrowth(text: string, clause: Span, figure: FoldedFigure): Claim['growth'] {
  if (!['%', '百分点', '倍'].includes(figure.unit) && !YEARLY.test(text.slice(clause.start, figure.start))) return null;
  const before = text.slice(clause.start, figure.start).replace(/(?:了|达|达到|为|约|近|超|逾|近乎)$/, '');
  const direction = UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null;
  if (!direction) return null;
  return { base: YEARLY.test(before) ? 'year' : PREVIOUS.test(before) ? 'previous' : null, direction };
}

const TO = /(?:至|到|为|成)$/;

const CHANGE = /[减增升降缩压提扩涨跌暴激变改调]/;

/** 由8项缩减为5项: the old and the new value. */
export function readRole(text: string, clause: Span, figures: readonly FoldedFigure[], i: number): Claim['role'] {
  const figure = figures[i];
  const next = figures[i + 1];
  const last = figures[i - 1];
  if (!figure) return null;
  const before = text.slice(Math.max(clause.start, figure.start - 12), figure.start);
  const leads = (other: FoldedFigure, gap: string): boolean =>
    other.unit === figure.unit && gap.length <= 8 && TO.test(gap) && CHANGE.test(gap);
  if (/[由从自]/.test(before) && next && leads(next, text.slice(figure.end, next.start))) return 'from';
  if (last && leads(last, text.slice(last.end, figure.start))) return 'to';
  return TO.test(before) && CHANGE.test(before.slice(-5)) && !before.endsWith('达到') ? 'to' : null;
}
