import type { FoldedFigure } from '@/figures/figures';
import { beginsCommonWord } from '@/names/words';
import type { Span } from '@/text/offset-map';
import { clauseAt, type Frame } from './frame';

/** What kind of statement a figure is part of. */
export type StatementKind = 'fact' | 'plan' | 'target' | 'forecast' | 'denied' | 'supposed' | 'rumour';

type Marker = { readonly kind: StatementKind; readonly words: RegExp; readonly strength: number };

/**
 * Words before a figure that make it no report of a fact, strongest kind first: what a rumour says of a plan is a rumour.
 * Of kinds of one strength the nearest word says what it is.
 */
const MARKERS: readonly Marker[] = [
  {
    kind: 'rumour',
    words: /网传|传闻|据传|盛传|坊间|有传|流传|谣传|疯传|传言|市传|传出|爆料|自媒体称|有消息称|网友称|消息人士/g,
    strength: 3,
  },
  {
    kind: 'denied',
    words: /否认|并非|并没有|并无|并未|从未|不存在|没有(?=[^,。;]{0,6}$)|不是(?=[^,。;]{0,4}$)|而非/g,
    strength: 3,
  },
  { kind: 'supposed', words: /如果|假如|假设|假定|倘若|若(?!干)|一旦|要是|设想|万一/g, strength: 2 },
  {
    kind: 'target',
    words:
      /力争|争取|目标(?!(?:任务)?的|区间|利率|值|人群|客户)|确保|力求|冲刺|务求|任务(?:是|为)|(?:(?<![有可])望|盼|冀)(?=[^,。;]{0,12}(?:达|破|增|减|升|降|超))/g,
    strength: 1,
  },
  {
    kind: 'forecast',
    words:
      /预计|预测|预估|预期|预料|预告|有望|可望|料(?=将|达|会|为|增|减|升|跌|约|余|有)|估计|估算|料将|或将|将会|可能|展望|推算|估(?=达|约|计|为)|看好|或(?=达|超|增|减|升|跌|突破)/g,
    strength: 1,
  },
  {
    kind: 'plan',
    words:
      /计[划画](?!单列|生育|经济|总投资|投资额|总额)|拟(?!建|人|合|定)|打算|准备(?!金)|规划(?:建设|新建|总|面积)|部署|安排(?=资金|专项|预算)|编列|申请(?=加|增|拨|上调)/g,
    strength: 1,
  },
  { kind: 'plan', words: /将/g, strength: 0 },
];

/** Words by which a text takes back what it quoted before them. */
const TAKEN_BACK = /不实|不属实|有误|误传|误读|辟谣|谣言|虚假|子虚乌有|否认|并非事实|不符|失实|纯属|捏造|系编造/g;

/** 4所|将于明年停办. */
const PLANNED_BEHIND = /^[\u4e00-\u9fff]{0,3}(?:将|拟|计划)[于在会]/;

/** Words that begin a report of fact behind a forecast or a rumour. */
const FACTUAL =
  /目前|截至|实际|已(?!知)|共有|现有|完成了|实现了|(?<![比较与])(?:去年|上年)|昨|据统计|澄清|回应|核实|查明|强调/;

/** Reads what kind of statement each figure of a sentence is part of; `rumour`: does the paragraph tell of one to deny it? */
export function readStatements(frame: Frame, deniesRumour: boolean): StatementKind[] {
  const { text, sentence, figures } = frame;
  const whole = text.slice(sentence.start, sentence.end);
  const back = Array.from(whole.matchAll(TAKEN_BACK), ({ index }) => sentence.start + index);
  return figures.map((figure) => {
    const marker = lastMarker(frame, figure);
    if (back.some((at) => at >= figure.end && isSaid(text.slice(figure.end, at), marker?.kind))) return 'denied';
    if (!marker) return PLANNED_BEHIND.test(text.slice(figure.end, figure.end + 8)) ? 'plan' : 'fact';
    if (marker.kind === 'rumour' && (deniesRumour || back.length > 0))
      return back.some((at) => at < figure.start) ? 'fact' : 'denied';
    return marker.kind;
  });
}

/** Does what is taken back behind a figure reach it: it was quoted or rumoured, or the same clause takes it back? */
function isSaid(between: string, kind: StatementKind | undefined): boolean {
  if (between.includes(';')) return false;
  return kind === 'rumour' || !between.includes(',') || /的?(?:说法|消息|传言|传闻|数字|数据)/.test(between);
}

type Marked = { readonly kind: StatementKind; readonly at: number; readonly strength: number };

/** The marker that tells the kind of a figure: in its clause, else in one of those before it that it goes on with. */
function lastMarker(frame: Frame, figure: FoldedFigure): Marked | null {
  const { text, clauses } = frame;
  const own = clauseAt(frame, figure.start);
  let found = markerIn(text, { start: own.start, end: figure.start });
  let stop = own.start;
  for (const clause of clauses.filter(({ end }) => end <= own.start).toReversed()) {
    if (FACTUAL.test(text.slice(stop, figure.start)) || text.charAt(clause.end - 1) === ';') break;
    const carried = markerIn(text, clause);
    if (carried && carried.kind !== 'denied' && (!found || carried.strength > found.strength)) found = carried;
    stop = clause.start;
  }
  return found;
}

function markerIn(text: string, { start, end }: Span): Marked | null {
  const stretch = text.slice(start, end);
  let last: Marked | null = null;
  for (const { kind, words, strength } of MARKERS)
    for (const { index: at, 0: word } of stretch.matchAll(words))
      if (!last || strength > last.strength || (strength === last.strength && at >= last.at))
        if (stands(stretch, at, word)) last = { kind, at, strength };
  return last;
}

/** 将 before a verb is a plan, before a noun it only turns the sentence round: 将107家企业纳入. */
function stands(stretch: string, at: number, word: string): boolean {
  if (word !== '将') return true;
  if (/[即必终又仍也还均都]$/.test(stretch.slice(0, at))) return true;
  return (
    /^(?:于|在|在.{0,8}|会|有|再|新|继续|达|达到|增|减|升|降|超|突破|为|由|从|投|建|推|举|开|拨|发|派|裁|关|被|获|对|向|把|全面|陆续|分|加|续|额外)/.test(
      stretch.slice(at + 1),
    ) || beginsCommonWord(stretch, at + 1)
  );
}
