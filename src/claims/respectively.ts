import type { FoldedFigure } from '@/figures/figures';
import type { Span } from '@/text/offset-map';

/** A run of figures, each said of another thing that was listed before: 水位分别为96.84米、151.23米. */
export type Run = {
  /** Which of the sentence's figures is its first, and how many there are. */
  readonly first: number;
  readonly length: number;
  /** The text before 分别, from the figure before in its clause, or from the clause's begin. */
  readonly lead: Span;
  /** Behind 分别. */
  readonly behind: number;
  /** Does it go on with the figures right before it, as many as it has: 营收31亿元,净利润3亿元,同比分别增长8%和15%? */
  readonly takesUp: boolean;
};

/** A sentence of a folded text, with its clauses and figures. */
type Told = {
  readonly text: string;
  readonly sentence: Span;
  readonly clauses: readonly Span[];
  readonly figures: readonly FoldedFigure[];
};

/** All that stands before 分别 where it takes up figures and no list of things. */
const NOTHING_NAMED =
  /^(?:同比|环比|按[年月季周]|[比较](?:上|去)?[年月季周](?:同期|末|底)?|同期|并|且|均|也|又|[,、\s])*$/;

const NONE: ReadonlyMap<number, Run> = new Map();

const RESPECTIVELY = /分别|各自|依次/;
const EACH_RESPECTIVELY = new RegExp(RESPECTIVELY, 'g');

/** What stands between the figures of a run: joints and hedges, behind 分别 also words for changes; 2712美元/箱和3852美元/箱. */
const JOINTS = /^(?:\/[\p{L}]{1,4})?(?:以及|[、和与及暨,]|约|近|超|逾)+$/u;
const CHANGES =
  /^(?:\/[\p{L}]{1,4})?(?:以及|[、和与及暨,])(?:约|近|超|逾|按[月季年]|同比|环比|微|小幅|大幅|增长|下降|上升|上涨|下跌|回落|增加|减少|[涨跌升降增减])*$/u;

/** How many figures stand in a row from the `first`-th of a sentence on. */
export function runOfFigures(
  { text, figures }: Pick<Told, 'text' | 'figures'>,
  first: number,
  between = JOINTS,
): number {
  let last = first;
  for (; last + 1 < figures.length; last++) {
    const [one, next] = [figures[last], figures[last + 1]];
    if (!one || !next || !between.test(text.slice(one.end, next.start))) break;
    if (one.unit !== next.unit && one.unit !== '') break; // 255万及69.3万人次
  }
  return last - first + 1;
}

/** The runs of figures of a sentence of which 分别 is said, each by the places of all its figures. */
export function findRuns({ text, sentence, clauses, figures }: Told): ReadonlyMap<number, Run> {
  if (figures.length < 2 || !RESPECTIVELY.test(text.slice(sentence.start, sentence.end))) return NONE;
  const runs = new Map<number, Run>();
  let clause = 0;
  for (let first = 0; first + 1 < figures.length; first++) {
    const { start } = figures[first] as FoldedFigure;
    while ((clauses[clause]?.end ?? start + 1) <= start) clause++;
    const from = Math.max(clauses[clause]?.start ?? sentence.start, figures[first - 1]?.end ?? 0);
    const word = [...text.slice(from, start).matchAll(EACH_RESPECTIVELY)].at(-1);
    if (!word) continue;
    const length = runOfFigures({ text, figures }, first, CHANGES);
    if (length < 2) continue;
    const end = from + word.index;
    const takesUp = first >= length && NOTHING_NAMED.test(text.slice(from, end));
    const run = { first, length, lead: { start: from, end }, behind: end + word[0].length, takesUp };
    for (let k = 0; k < length; k++) runs.set(first + k, run);
    first += length - 1;
  }
  return runs;
}
