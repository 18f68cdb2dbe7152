import { apartCandidates, type Contest, contestOf, isOtherKindAt, meetingCandidates, type Rounds } from './contest';
import { mayAgree, mayDiffer } from './vetoes';
import { agreesSum, differsSum, type Thresholds, type VerdictSums } from './weights';

/** What the sums say of one figure of a page: the best pair apart and the best that meets, each with its sum. */
export type FigureSums = {
  readonly differs: number;
  readonly apart: Contest | null;
  readonly agrees: number;
  readonly meeting: Contest | null;
  /** The pair that most likely measures the same, and its sum. */
  readonly topic: number;
  readonly topicRow: number | null;
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
  };
}

export function sumsOf({ aparts, meetings, topic, topicRow }: FigureCandidates, sums: VerdictSums): FigureSums {
  const [apart, differs] = best(aparts.filter(mayDiffer), (one) => differsSum(sums.differs, one));
  const [meeting, agrees] = best(meetings.filter(mayAgree), (one) =>
    one.value('verbatim') === 1 ? CERTAIN : agreesSum(sums.agrees, one),
  );
  return { differs, apart, agrees, meeting, topic, topicRow };
}

function best(contests: readonly Contest[], sum: (contest: Contest) => number): readonly [Contest | null, number] {
  let found: readonly [Contest | null, number] = [null, NOTHING];
  for (const one of contests) {
    const total = sum(one);
    if (total > found[1]) found = [one, total];
  }
  return found;
}

/** The verdict that sums give; null: nothing. What agrees does not differ. */
export function verdictBySums(
  { agrees, differs, topic }: Pick<FigureSums, 'agrees' | 'differs' | 'topic'>,
  limits: Thresholds,
): 'agrees' | 'differs' | 'related' | null {
  if (agrees >= limits.agrees) return 'agrees';
  if (differs >= limits.differs) return 'differs';
  return topic >= limits.related ? 'related' : null;
}
