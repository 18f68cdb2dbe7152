import type { PlaceMention } from '@/text/gazetteer';
import type { Span } from '@/text/offset-map';
import { splitSentences } from '@/text/sentences';
import { beginsCommonWord, isVerb } from './boundaries';
import type { DateMention } from './dates';
import type { FoldedFigure } from './figures';
import type { Claim, Period } from './mention';
import { contentTerms } from './terms';

/** A measure of no more terms (计划总投资) says too little without the clause it goes back to. */
const MOST_DEPENDENT_TERMS = 5;

/** A paragraph with all that was found in it; offsets are into its folded text. */
export type FoldedParagraph = {
  readonly text: string;
  readonly figures: readonly FoldedFigure[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly organizations: readonly (Span & { readonly name: string | null })[];
  /** What stands over and beside a table cell. */
  readonly labels: readonly string[];
};

/** What a paragraph takes over from the text before it. */
export type Carried = { readonly subject: string | null; readonly place: string | null };

/** A claim whose offsets are still into the folded paragraph. */
export type FoldedClaim = Omit<Claim, 'text'>;

/** Turns the figures of a paragraph into claims: what they measure, of whom, where, when. */
export function readClaims(paragraph: FoldedParagraph, carried: Carried): FoldedClaim[] {
  const claims: FoldedClaim[] = [];
  let { subject, place } = carried;
  let topic: Topic = { period: null, terms: [] };
  for (const sentence of splitSentences(paragraph.text)) {
    const figures = within(paragraph.figures, sentence);
    const goesOn = /^"?(?:其中|当中|另|此外|同时|其余)/.test(paragraph.text.slice(sentence.start, sentence.start + 4));
    if (!goesOn) topic = { period: null, terms: [] };
    for (const [i, figure] of figures.entries()) {
      claims.push(readClaim({ paragraph, sentence, figures, i, figure, subject, topic, place }));
    }
    topic = {
      period: topic.period ?? within(paragraph.dates, sentence)[0]?.period ?? null,
      terms: contentTerms(firstClause(paragraph.text, sentence)),
    };
    place = narrower(within(paragraph.places, sentence), place);
    subject = within(paragraph.organizations, sentence).find(({ name }) => name)?.name ?? subject;
  }
  return claims;
}

/** The place named last, if it lies in the one carried on; a place elsewhere holds for its sentence only. */
function narrower(named: readonly PlaceMention[], place: string | null): string | null {
  const last = named.findLast(
    ({ name, parents }) => place !== null && (parents.some((parent) => place.endsWith(parent)) || place.endsWith(name)),
  );
  return last && !place?.endsWith(last.name) ? last.name : place;
}

type Topic = { readonly period: Period | null; readonly terms: readonly string[] };

type Site = {
  readonly paragraph: FoldedParagraph;
  readonly sentence: Span;
  readonly figures: readonly FoldedFigure[];
  readonly i: number;
  readonly figure: FoldedFigure;
  readonly subject: string | null;
  readonly topic: Topic;
  readonly place: string | null;
};

function readClaim(site: Site): FoldedClaim {
  const { paragraph, sentence, figure, figures, i } = site;
  const clause = clauseAround(paragraph.text, sentence, figure);
  const item = itemAround(paragraph.text, clause, site);
  const text = paragraph.text;
  const measured = readMeasured(site, item);
  const head = headClause(site, clause);
  const own = ownTerms(paragraph, item, figure);
  const dependent = !figure.counts && own.length <= MOST_DEPENDENT_TERMS;
  const subject = subjectOf(site);
  return {
    ...figure,
    measured,
    terms: dependent ? [...new Set([...contentTerms(head), ...own])] : own,
    context: contentTerms(
      `${without(paragraph, clause, figure)}|${head}|${without(paragraph, sentence, figure)}`,
    ).concat(site.topic.terms),
    organization: subject.name,
    organizationStated: subject.stated,
    place: placeOf(site),
    period: periodOf(site),
    extent: readExtent(text.slice(clause.start, figure.end + 2)),
    growth: readGrowth(text, clause, figure),
    role: readRole(text, clause, figures, i),
    sentence,
  };
}

/** The terms at the figure; where there are hardly any (莫高窟景区14.1万人次), the names beside it are what is measured. */
function ownTerms(paragraph: FoldedParagraph, item: Span, figure: Span): string[] {
  const labels = paragraph.labels.join('|');
  const terms = contentTerms(`${without(paragraph, item, figure)}|${labels}`);
  if (terms.length > 1) return terms;
  return contentTerms(`${without({ ...paragraph, organizations: [], places: [] }, item, figure)}|${labels}`);
}

function within<T extends Span>(items: readonly T[], span: Span): T[] {
  return items.filter(({ start, end }) => start >= span.start && end <= span.end);
}

function firstClause(text: string, sentence: Span): string {
  return text.slice(sentence.start, sentence.end).split(/[,;:]/, 3).join('');
}

/** From comma to comma; brackets of the figure's own unit do not end a clause. */
function clauseAround(text: string, sentence: Span, figure: Span): Span {
  let start = figure.start;
  while (start > sentence.start && !',;:?'.includes(text.charAt(start - 1))) start--;
  let end = figure.end;
  while (end < sentence.end && !',;:。!?'.includes(text.charAt(end))) end++;
  return { start, end };
}

/** Within a clause that lists figures (条幅320条、告知书1600份) the part that belongs to this one. */
function itemAround(text: string, clause: Span, { figures, i, figure }: Site): Span {
  let { start, end } = clause;
  const before = figures[i - 1];
  const after = figures[i + 1];
  if (before && before.end > start) {
    const comma = text.lastIndexOf('、', figure.start);
    start = comma >= before.end ? comma + 1 : before.end;
  }
  if (after && after.start < end) {
    const comma = text.indexOf('、', figure.end);
    end =
      comma >= 0 && comma < after.start ? comma : figure.counts ? Math.min(after.start, figure.end + 12) : figure.end;
  }
  return { start, end: Math.max(end, figure.end) };
}

/**
 * What a figure goes back to in an earlier clause: 新开工项目 for 其中新开工项目28个,计划总投资151.51亿元, and 增值税 for the
 * growth in 增值税36.2亿元,同比增3.1%.
 */
function headClause({ paragraph, sentence, figures, i, figure }: Site, clause: Span): string {
  const { text } = paragraph;
  const change = isChange(text.slice(clause.start, figure.start), figure);
  for (let j = i - 1; j >= 0; j--) {
    const earlier = figures[j];
    if (!earlier || text.slice(earlier.end, clause.start).includes(';')) break;
    const around = clauseAround(text, sentence, earlier);
    if (around.start === clause.start) continue;
    if (earlier.counts || (change && !isChange(text.slice(around.start, earlier.start), earlier))) {
      return without(paragraph, { start: around.start, end: Math.min(around.end, earlier.end + 8) }, earlier);
    }
  }
  return '';
}

/** A rate of change that says nothing of what changes: 同比增长22%. */
function isChange(before: string, { unit }: FoldedFigure): boolean {
  return (
    unit === '%' &&
    contentTerms(
      before.replace(
        /同比|环比|较?[上去]年(?:同期)?|增长|下降|增加|减少|上升|回落|上涨|下跌|增幅|涨幅|降幅|名义|微跌|微涨|按年|实际/g,
        '',
      ),
    ).length === 0
  );
}

/** The text of a span without its figures, dates and names: what terms are made of. */
function without({ text, figures, dates, organizations, places }: FoldedParagraph, span: Span, own: Span): string {
  const cuts = [...figures, ...dates, ...organizations, ...places, own]
    .filter(({ start, end }) => start < span.end && end > span.start)
    .sort((a, b) => a.start - b.start);
  let rest = '';
  let at = span.start;
  for (const { start, end } of cuts) {
    if (start > at) rest += `${text.slice(at, start)}|`;
    at = Math.max(at, end);
  }
  return rest + text.slice(at, Math.max(at, span.end));
}

/** 107家|小微企业, 累计授信金额|达6776万元: the noun counted, else the words before the figure. */
function readMeasured(site: Site, item: Span): string {
  const { text } = site.paragraph;
  const after = nounAfter(text, site.figure, item.end);
  const before = phraseBefore(site, item.start);
  if (after && (site.figure.counts || isVerb(before))) return after;
  return before || after || site.paragraph.labels[0] || '';
}

function nounAfter(text: string, figure: FoldedFigure, end: number): string {
  let at = figure.end;
  if ('的"'.includes(text.charAt(at) || ' ')) at++;
  const start = at;
  while (
    at < end &&
    at - start < 12 &&
    /[\u4e00-\u9fff()]/.test(text.charAt(at)) &&
    !'的了在是为和与及已均共等、'.includes(text.charAt(at))
  ) {
    if (at - start >= 2 && beginsCommonWord(text, at)) break;
    at++;
  }
  return text.slice(start, at).replace(/[()]+$/, '');
}

const TRAILING =
  /(?:累计达到|累计达|达到|达|为|有|共计|合计|共有|共|约|是|至|到|完成|实现|突破|超|计|同比增长|同比下降|增长|下降|由|从|自|原|了|的|近|已|均)+$/;
const LEADING =
  /^(?:截至目前|目前|截至|其中|同时|此外|另外|另有|已经|已|先后|共计|共|累计|全区|全市|全县|全省|今年|同期|分别|并|还|为|实现|完成|新增|有|了|,|、|"|\s)+/;

function phraseBefore({ paragraph, figure }: Site, start: number): string {
  const { text, dates, organizations } = paragraph;
  let from = start;
  for (const { end } of [...dates, ...organizations]) if (end > from && end <= figure.start) from = end;
  const phrase = text.slice(from, figure.start).replace(TRAILING, '');
  const kept = phrase
    .replace(/^累计(?=.{2})/, '累计')
    .replace(LEADING, (lead) => (lead.endsWith('累计') ? '累计' : ''));
  return kept.length > 16 ? kept.slice(-16) : kept;
}

/**
 * The organization named last before the figure in its sentence, else the one carried on; none where the sentence
 * speaks of a whole city or district.
 */
function subjectOf({ paragraph, sentence, figure, subject }: Site): {
  readonly name: string | null;
  readonly stated: boolean;
} {
  const before = within(paragraph.organizations, sentence).filter(
    ({ name, end }) => name !== null && end <= figure.start,
  );
  const named = before.findLast((mention) => !isRecipient(paragraph.text, mention, before)) ?? before[0];
  if (named) return { name: named.name, stated: true };
  const whole = /全[省市区县镇]|[我本][省市区县]/.test(paragraph.text.slice(sentence.start, figure.start));
  return { name: whole ? null : subject, stated: false };
}

/** 给小店区团委、营盘街道办事处送去: to whom something is done, alone or in a list. */
function isRecipient(text: string, mention: Span, others: readonly Span[]): boolean {
  const previous = others.find(({ end }) => end === mention.start - 1 && text.charAt(end) === '、');
  if (previous) return isRecipient(text, previous, others);
  return /(?:给|向|对|为|替|帮|帮助|协助|支援|援助|驰援|同|与)$/.test(
    text.slice(Math.max(0, mention.start - 2), mention.start),
  );
}

function placeOf({ paragraph, sentence, figure, place }: Site): string | null {
  return within(paragraph.places, sentence).findLast(({ end }) => end <= figure.start)?.name ?? place;
}

/** The state (截至…) or else the date named last before the figure in its sentence, else the first of the sentence that 其中 goes on with. */
function periodOf({ paragraph, sentence, figure, topic }: Site): Period | null {
  const dates = within(paragraph.dates, sentence).filter(
    (date) => date.period !== null && !isReportDay(paragraph.text, date),
  );
  const state = dates.findLast(({ end, period }) => end <= figure.start && period?.asOf);
  if (state) return state.period;
  return dates.findLast(({ end }) => end <= figure.start)?.period ?? topic.period;
}

/** 4月23日发布的数据, 15日电, 今天公布: the day of the report and not of what it reports. */
function isReportDay(text: string, { end, period }: DateMention): boolean {
  if (!period || period.asOf || period.start !== period.end) return false;
  return /^[^。;]{0,12}?(?:公布|发布|通报|披露|公告|获悉|介绍|透露|表示|消息|报道|宣布|晒出|统计|电$|电[,)]|讯)/.test(
    text.slice(end, end + 18),
  );
}

function readExtent(clause: string): Claim['extent'] {
  if (/累计|累积|总计|合计|共计/.test(clause)) return 'cumulative';
  return /当日|单日|日新增|当天|本日|新增/.test(clause) ? 'single' : null;
}

const UP = /(?:增长|上升|提高|增加|上涨|提升|增幅|涨幅|升|涨|增|扩大|多|高出|高)$/;
const DOWN = /(?:下降|减少|回落|下滑|下跌|降低|降幅|减幅|跌幅|跌|降|减|缩减|缩短|压减|少|低)$/;
const YEARLY = /同比|按年|比上年|比去年|较上年|较去年|年增|年减|比前一年|较前一年|同期/;
const PREVIOUS = /环比|月增|月减|季增|季减|比上月|较上月|比上周|较上周|较前|比前|按月/;

/** 同比增长22%, 环比微跌0.4%: the base and the direction of a change. */
function readGrowth(text: string, clause: Span, figure: FoldedFigure): Claim['growth'] {
  if (!['%', '百分点', '倍'].includes(figure.unit) && !YEARLY.test(text.slice(clause.start, figure.start))) return null;
  const before = text.slice(clause.start, figure.start).replace(/(?:了|达|达到|为|约|近|超|逾|近乎)$/, '');
  const direction = UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null;
  if (!direction) return null;
  return { base: YEARLY.test(before) ? 'year' : PREVIOUS.test(before) ? 'previous' : null, direction };
}

const TO = /(?:至|到|为|成)$/;
const CHANGE = /[减增升降缩压提扩涨跌暴激变改调]/;

/** 由8项缩减为5项: the old and the new value. */
function readRole(text: string, clause: Span, figures: readonly FoldedFigure[], i: number): Claim['role'] {
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
