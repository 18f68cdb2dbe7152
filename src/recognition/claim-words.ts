import { type Span } from '@/text/offset-map';
import { beginsCommonWord, isVerb } from './boundaries';
import { clauseAround, type FoldedParagraph, type Site, within } from './claim-site';
import { type FoldedFigure } from './figures';
import { contentTerms } from './terms';

/** The terms at the figure; where there are hardly any (莫高窟景区14.1万人次), the names beside it are what is measured. */
export function ownTerms(paragraph: FoldedParagraph, item: Span, figure: Span): string[] {
  const labels = paragraph.labels.join('|');
  const terms = contentTerms(`${without(paragraph, item, figure)}|${labels}`);
  if (terms.length > 1) return terms;
  return contentTerms(`${without({ ...paragraph, organizations: [], places: [] }, item, figure)}|${labels}`);
}

/** A figure goes back to one of the figures just before it. */
const MOST_STEPS_BACK = 6;

/**
 * What a figure goes back to in an earlier clause: 新开工项目 for 其中新开工项目28个,计划总投资151.51亿元, and 增值税 for the
 * growth in 增值税36.2亿元,同比增3.1%.
 */
export function headClause({ paragraph, sentence, figures, i, figure }: Site, clause: Span): string {
  const { text } = paragraph;
  const change = isChange(text.slice(clause.start, figure.start), figure);
  for (let j = i - 1; j >= Math.max(0, i - MOST_STEPS_BACK); j--) {
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
export function without(
  { text, figures, dates, organizations, places }: FoldedParagraph,
  span: Span,
  own: Span,
): string {
  const around = { start: span.start - 40, end: span.end + 40 };
  const cuts = [figures, dates, organizations, places]
    .flatMap((items) => within<Span>(items, around))
    .concat(own)
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
export function readMeasured(site: Site, item: Span): string {
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
  const lead = { start, end: figure.start };
  for (const { end } of [...within<Span>(dates, lead), ...within<Span>(organizations, lead)])
    from = Math.max(from, end);
  const phrase = text.slice(from, figure.start).replace(TRAILING, '');
  const kept = phrase
    .replace(/^累计(?=.{2})/, '累计')
    .replace(LEADING, (lead) => (lead.endsWith('累计') ? '累计' : ''));
  return kept.length > 16 ? kept.slice(-16) : kept;
}
