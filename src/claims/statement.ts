import type { FoldedFigure } from '@/figures/figures';
import { beginsCommonWord } from '@/names/words';
import { characterSet } from '@/text/character-table';
import { clauseAt, type Frame } from './frame';

/** What kind of statement a figure is part of. */
export type StatementKind = 'fact' | 'plan' | 'target' | 'forecast' | 'denied' | 'supposed' | 'rumour';

/**
 * Words before a figure that make it no report of a fact, as alternatives of a pattern. What a rumour says of a plan is a
 * rumour, so the greater `strength` tells; of one strength the nearest word does. `reach`: no further before the figure.
 */
type Row = {
  readonly kind: StatementKind;
  readonly strength: number;
  readonly words: string;
  readonly reach?: number;
};

const ROWS: readonly Row[] = [
  {
    kind: 'rumour',
    strength: 3,
    words: '网传|传闻|据传|盛传|坊间|有传|流传|谣传|疯传|传言|市传|传出|爆料|自媒体称|有消息称|网友称|消息人士',
  },
  { kind: 'denied', strength: 3, words: '否认|并非|并没有|并无|并未|从未|不存在|而非' },
  { kind: 'denied', strength: 3, words: '没有|不是', reach: 6 },
  { kind: 'denied', strength: 3, words: '取消|叫停|撤销|否决|终止|放弃', reach: 2 },
  {
    kind: 'supposed',
    strength: 2,
    words: '如果|假如|假设|假定|倘若|若(?![干论以按从由乌])|一旦|要是|设想|(?<![一二两三四五六七八九十百千\\d])万一',
  },
  {
    kind: 'target',
    strength: 1,
    words:
      '力争|争取|目标(?!(?:任务)?的|区间|利率|值|人群|客户)|确保|力求|冲刺|务求|任务(?:是|为)|(?:(?<![有可])望|盼|冀)(?=[^,。;]{0,12}(?:达|破|增|减|升|降|超))',
  },
  {
    kind: 'forecast',
    strength: 1,
    words:
      '预计|预测|预估|预期|预料|预告|有望|可望|料(?=将|达|会|为|增|减|升|跌|约|余|有)|估计|估算|或将|可能|展望|推算|估(?=达|约|计|为)|看好|或(?=达|超|增|减|升|跌|突破)|将会',
  },
  {
    kind: 'plan',
    strength: 1,
    words:
      '计[划画](?!单列|生育|经济|总投资|投资额|总额)|拟(?!建|人|合|定)|打算|准备(?!金)|规划(?:建设|新建|总|面积)|部署|安排(?=资金|专项|预算)|编列|申请(?=加|增|拨|上调)',
  },
  { kind: 'plan', strength: 0, words: '将', reach: 24 },
];

const MARKERS = new RegExp(ROWS.map(({ words }) => `(${words})`).join('|'), 'y');

/** What the words of `ROWS` begin with. */
const STARTERS = characterSet(
  '网传据盛坊有流谣疯市爆自消否并从不而没如假倘若一要设万力争目确冲务任望盼冀预可料估或展推看将计拟打准规部安编申取叫撤终放',
);

/** 将 before these is a plan, before a noun it only turns the sentence round: 将107家企业纳入. */
const BEHIND_WILL =
  /^(?:于|在|会|有|再|新|继续|达|增|减|升|降|超|突破|为|由|从|投|建|推|举|开|拨|发|派|裁|关|被|获|对|向|把|全面|陆续|分|加|续|额外)/;

/** 4所|将于明年停办. */
const PLANNED_BEHIND = /^[\u4e00-\u9fff]{0,3}(?:将|拟|计划)[于在会]/;

/** Words by which a text takes back what it quoted before them. */
const TAKEN_BACK =
  /不实|不属实|有误|误传|误读|辟谣|谣言|虚假|子虚乌有|否认|并非事实|与事实不符|不符事实|失实|纯属|捏造|系编造/g;

/** Words that begin a report of fact behind a forecast or a rumour. */
const FACTUAL =
  /目前|截至|实际|已(?!知)|共有|现有|完成了|实现了|(?<![比较与])(?:去年|上年)|昨|据统计|澄清|回应|核实|查明|强调/;

const TELLS_RUMOUR = /谣言|讹传|误传|辟谣|不实|不属实|假消息|虚假(?:信息|消息|内容)|子虚乌有/;

/** Does a paragraph tell of a rumour, so that what it says of it is denied? */
export function tellsRumour(paragraph: string): boolean {
  return TELLS_RUMOUR.test(paragraph);
}

type Marker = Row & { readonly at: number };

/** Reads what kind of statement each figure of a sentence is part of. `deniesRumour`: the paragraph tells of one to deny it. */
export function readStatements(frame: Frame, deniesRumour: boolean): StatementKind[] {
  const { text, sentence, figures } = frame;
  const whole = text.slice(sentence.start, sentence.end);
  const markers = findMarkers(whole, sentence.start);
  const back = Array.from(whole.matchAll(TAKEN_BACK), ({ index }) => sentence.start + index);
  return figures.map((figure) => {
    const marker = markers.length > 0 ? lastMarker(frame, figure, markers) : null;
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
  return (
    kind === 'rumour' ||
    POINTS_BACK.test(between) ||
    !between.includes(',') ||
    /的?(?:说法|消息|传言|传闻|数字|数据)/.test(between)
  );
}

/** 3600元,这是|谣言. */
const POINTS_BACK = /^[,:]?(?:这|此|上述|以上|该)[^,;]{0,4}(?:是|系|属|为)?$/;

function findMarkers(sentence: string, offset: number): Marker[] {
  const markers: Marker[] = [];
  for (let at = 0; at < sentence.length; at++) {
    if (!STARTERS[sentence.charCodeAt(at)]) continue;
    MARKERS.lastIndex = at;
    const match = MARKERS.exec(sentence);
    if (!match) continue;
    const row = ROWS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
    if (row && (match[0] !== '将' || isWill(sentence, at))) markers.push({ ...row, at: offset + at });
    at += match[0].length - 1;
  }
  return markers;
}

function isWill(sentence: string, at: number): boolean {
  if ('即必终又仍也还均都'.includes(sentence.charAt(at - 1) || ' ')) return true;
  return BEHIND_WILL.test(sentence.slice(at + 1, at + 3)) || beginsCommonWord(sentence, at + 1);
}

/** The marker that tells the kind of a figure: in its clause, else in one of those before it that it goes on with. */
function lastMarker(frame: Frame, figure: FoldedFigure, markers: readonly Marker[]): Marker | null {
  const { text, clauses } = frame;
  const own = clauseAt(frame, figure.start);
  const before = markers.filter(({ at, reach = 500 }) => at < figure.start && figure.start - at <= reach + 2);
  const tells = (from: number, to: number): Marker | null =>
    before
      .filter(({ at }) => at >= from && at < to)
      .reduce<Marker | null>((best, one) => (best && best.strength > one.strength ? best : one), null);
  let found = tells(own.start, figure.start);
  let stop = own.start;
  for (let i = clauses.indexOf(own) - 1; i >= 0; i--) {
    const clause = clauses[i];
    if (!clause || text.charAt(clause.end - 1) === ';' || FACTUAL.test(text.slice(stop, figure.start))) break;
    const carried = tells(clause.start, clause.end);
    if (carried && carried.kind !== 'denied' && (!found || carried.strength > found.strength)) found = carried;
    stop = clause.start;
  }
  return found;
}
