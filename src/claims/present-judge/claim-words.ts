import { type FoldedFigure } from '@/figures/figures';
import { beginsCommonWord, isVerb } from '@/names/words';
import { characterSet } from '@/text/character-table';
import { isHan } from '@/text/fold';
import { type Span } from '@/text/offset-map';
import { within } from '@/text/within';
import { blank, clauseAround, type Site } from './claim-site';
import { contentTerms, type TermAt, termsWithin } from './terms';

/** The terms at the figure; where there are hardly any (莫高窟景区14.1万人次), the names beside it are what is measured. */
export function ownTerms({ text, terms, figures, dates, labelTerms }: Site, item: Span): string[] {
  const own = withLabels(termsWithin(terms, item), labelTerms);
  if (own.length > 1) return own;
  const named = blank(
    text.slice(item.start, item.end),
    [...within<Span>(figures, item), ...within<Span>(dates, item)].map(({ start, end }) => ({
      start: start - item.start,
      end: end - item.start,
    })),
  );
  return withLabels(contentTerms(named), labelTerms);
}

function withLabels(terms: string[], labels: readonly string[]): string[] {
  return labels.length === 0 ? terms : [...new Set([...terms, ...labels])];
}

/** A figure goes back to one of the figures just before it. */
const MOST_STEPS_BACK = 6;

/**
 * What a figure goes back to in an earlier clause: 新开工项目 for 其中新开工项目28个,计划总投资151.51亿元, and 增值税 for the
 * growth in 增值税36.2亿元,同比增3.1%. Empty where it goes back to none.
 */
export function headTerms({ text, terms, sentence, figures, i, figure }: Site, clause: Span): string[] {
  const change = isChange(terms, { start: clause.start, end: figure.start }, figure);
  for (let j = i - 1; j >= Math.max(0, i - MOST_STEPS_BACK); j--) {
    const earlier = figures[j];
    if (!earlier || (!change && text.slice(earlier.end, clause.start).includes(';'))) break;
    const around = clauseAround(text, sentence, earlier);
    if (around.start === clause.start) continue;
    if (earlier.counts || (change && !isChange(terms, { start: around.start, end: earlier.start }, earlier)))
      return termsWithin(terms, { start: around.start, end: Math.min(around.end, earlier.end + 8) });
  }
  return [];
}

/** The nearest clause before this one that has content: 最大雨量出现在山区 for the figure in ,达268.4毫米. */
export function termsBefore({ text, terms, sentence }: Site, clause: Span): string[] {
  for (let end = clause.start - 1; end > sentence.start; ) {
    const before = clauseAround(text, sentence, { start: end, end });
    const found = termsWithin(terms, { start: before.start, end });
    if (found.length > 0) return found;
    end = before.start - 1;
  }
  return [];
}

/** Words of change that are terms elsewhere. */
const OF_CHANGE = new Set(['增速', '实际']);

/** A rate of change that says nothing of what changes: 同比增长22%. */
function isChange(terms: readonly TermAt[], lead: Span, { unit }: FoldedFigure): boolean {
  return (unit === '%' || unit === '百分点') && within(terms, lead).every(({ term }) => OF_CHANGE.has(term));
}

/** 107家|小微企业, 累计授信金额|达6776万元: the noun counted, else the words before the figure. */
export function readMeasured(site: Site, item: Span): string {
  const { text } = site;
  const after = nounAfter(text, site.figure, item.end);
  const before = phraseBefore(site, item.start);
  if (after && (site.figure.counts || isVerb(before))) return after;
  return before || after || site.labels[0] || '';
}

const LONGEST_NOUN = 12;
const BRACKET = characterSet('()');
const BEHIND_NOUN = characterSet('的了在是为和与及已均共等');

function isOfNoun(unit: number): boolean {
  return BRACKET[unit] === 1 || (isHan(unit) && !BEHIND_NOUN[unit]);
}

function nounAfter(text: string, figure: FoldedFigure, end: number): string {
  let at = figure.end;
  if ('的"'.includes(text.charAt(at) || ' ')) at++;
  const start = at;
  while (at < end && at - start < LONGEST_NOUN && isOfNoun(text.charCodeAt(at))) {
    if (at - start >= 2 && beginsCommonWord(text, at)) break;
    at++;
  }
  return text.slice(start, at).replace(/[()]+$/, '');
}

const TRAILING =
  /(?:累计达到|累计达|达到|达|为|有|共计|合计|共有|共|约|是|至|到|完成|实现|突破|超|计|同比增长|同比下降|增长|下降|由|从|自|原|了|的|近|已|均)+$/;

const LEADING =
  /^(?:截至目前|目前|截至|其中|同时|此外|另外|另有|已经|已|先后|共计|共|累计|全区|全市|全县|全省|今年|同期|分别|并|还|为|实现|完成|新增|有|了|,|、|"|\s)+/;

function phraseBefore({ text, dates, organizations, figure }: Site, start: number): string {
  let from = start;
  const lead = { start, end: figure.start };
  for (const { end } of [...within<Span>(dates, lead), ...within<Span>(organizations, lead)])
    from = Math.max(from, end);
  const phrase = text.slice(from, figure.start).replace(TRAILING, '');
  const kept = phrase.replace(LEADING, (words) => (words.endsWith('累计') ? '累计' : ''));
  return kept.length > 16 ? kept.slice(-16) : kept;
}
