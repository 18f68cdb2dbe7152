import { apartCandidates, type Contest, contestOf, isOtherKindAt, meetingCandidates, type Rounds } from './contest';
import { mayAgree, mayDiffer } from './vetoes';
import { agreesSum, differsSum, type JudgeWeights, type Thresholds } from './weights';

/** What the sums say of one figure of a page: the best pair apart and the best that meets, each with its sum. */
export type FigureSums = {
  readonly differs: number;
  readonly apart: Contest | null;
  readonly agrees: number;
  readonly meeting: Contest | null;
  /** The pair that most likely measures the same, and its sum. */
  readonly topic: number;
  readonly topicRow: number | null;
  /** How many articles the page is compared with, those of other topics left out. */
  readonly compared: number;
};

/** What nothing can be said by. */
const NOTHING = -20;

/** In the place of a sum where none is needed. */
export const CERTAIN = 20;

/** What may decide about a figure: the likeliest pairs apart and meeting, and the one that most likely measures the same. */
export type FigureCandidates = {
  readonly aparts: readonly Contest[];
  readonly meetings: readonly Contest[];
  readonly topic: number;
  readonly topicRow: number | null;
  readonly compared: number;
};

export function candidatesOf(rounds: Rounds, figure: number): FigureCandidates {
  let [topic, topicRow]: [number, number | null] = [NOTHING, null];
  for (const row of rounds.byFigure.get(figure) ?? []) {
    const one = rounds.pairs.topic[row] as number;
    if (one > topic && !isOtherKindAt(rounds.pairs, row)) [topic, topicRow] = [one, row];
  }
  return {
    aparts: apartCandidates(rounds, figure).map((row) => contestOf(rounds, row)),
    meetings: meetingCandidates(rounds, figure).map((row) => contestOf(rounds, row)),
    topic,
    topicRow,
    compared: rounds.compared,
  };
}

export function sumsOf(
  { aparts, meetings, topic, topicRow, compared }: FigureCandidates,
  weights: Pick<JudgeWeights, 'differs' | 'agrees'>,
): FigureSums {
  const [apart, differs] = best(aparts.filter(mayDiffer), (one) => differsSum(weights.differs, one));
  const [meeting, agrees] = best(meetings.filter(mayAgree), (one) =>
    one.value('verbatim') === 1 ? CERTAIN : agreesSum(weights.agrees, one),
  );
  return { differs, apart, agrees, meeting, topic, topicRow, compared };
}

function best(contests: readonly Contest[], sum: (contest: Contest) => number): readonly [Contest | null, number] {
  let found: readonly [Contest | null, number] = [null, NOTHING];
  for (const one of contests) {
    const total = sum(one);
    if (total > found[1]) found = [one, total];
  }
  return found;
}

/** Cases, which thresholds are chosen by, have so few articles; real pages, which say how much more is needed, so many. */
const FEW_ARTICLES = 3;
const MANY_ARTICLES = 12;

/** How many times more than few articles the page is compared with, as a logarithm: so much likelier a number meets by chance. */
function crowdingOf(compared: number): number {
  return Math.log(Math.max(FEW_ARTICLES, Math.min(MANY_ARTICLES, compared)) / FEW_ARTICLES);
}

/** The sum from which on a figure agrees, differs: the more articles it was compared with, the greater. */
export function neededFor(verdict: 'agrees' | 'differs', compared: number, limits: Thresholds): number {
  return limits[verdict] + limits[`${verdict}Crowding`] * crowdingOf(compared);
}

/** The verdict that sums give; null: nothing. What agrees does not differ. */
export function verdictBySums(
  { agrees, differs, topic, compared }: Pick<FigureSums, 'agrees' | 'differs' | 'topic' | 'compared'>,
  limits: Thresholds,
): 'agrees' | 'differs' | 'related' | null {
  if (agrees >= neededFor('agrees', compared, limits)) return 'agrees';
  if (differs >= neededFor('differs', compared, limits)) return 'differs';
  return topic >= limits.related ? 'related' : null;
}
