import { FEATURE_NAMES, placeOf } from './vectors';

/** All pairs of a page with its articles: in columns, one row a pair. `here` and `there` are places among the figures of a text. */
export type ScoredPairs = {
  readonly size: number;
  readonly here: ArrayLike<number>;
  readonly there: ArrayLike<number>;
  readonly article: ArrayLike<number>;
  readonly vectors: Float32Array;
  /** Value of the known figure. */
  readonly values: readonly (number | null)[];
  /** The sum without values, and with them. */
  readonly plain: ArrayLike<number>;
  readonly full: ArrayLike<number>;
  /** The sum for one measure, whatever the time. */
  readonly topic: ArrayLike<number>;
};

const WIDTH = FEATURE_NAMES.length;
/** Sums are looked at between these; the lower one also stands for a rival that is not there. */
export const FLOOR = -12;
export const CEILING = 8;
const within = (sum: number): number => Math.max(FLOOR, Math.min(CEILING, sum));

/** What decides about one figure of the page: the pair that stands for the verdict, and how its rivals do. */
export type Contest = {
  /** The row of the pair. */
  readonly row: number;
  readonly plain: number;
  readonly full: number;
  readonly topic: number;
  /** The best sum for one measure among all pairs of the figure. */
  readonly bestTopic: number;
  /** The best meeting pairs in the same article and in others, by both sums. */
  readonly sameMeets: number;
  readonly sameMeetsFull: number;
  readonly otherMeets: number;
  readonly otherMeetsFull: number;
  /** How many known figures could be meant as words go, over all articles: a sum of likelihoods. */
  readonly partners: number;
  /** How many other articles meet the number at least half-likely. */
  readonly meetingArticles: number;
  /** The best apart pairs: the next of the same article, and any. */
  readonly nextApart: number;
  readonly bestApart: number;
  readonly bestApartFull: number;
  /** Of the known figure: the best other figure of the page, by both sums, and the best that meets it. */
  readonly rival: number;
  readonly rivalFull: number;
  readonly rivalMeets: number;
  /** Other articles that state the known number where they are as much of one thing, and those that state another there. */
  readonly seconded: number;
  readonly unseconded: number;
  /** Other figures of the page that surely meet one of the article, those that are another number there, and how many next to it meet one next to the known. */
  readonly agreeing: number;
  readonly disagreeing: number;
  readonly aligned: number;
  /** Of an exchange with another figure: how much better the words' way is than the numbers', and how good. */
  readonly crossGain: number;
  readonly crossSum: number;
  readonly crossTopic: number;
  /** Is it an exchange between two that both texts name: A's number given for B and B's for A? */
  readonly crossWho: boolean;
  readonly value: (name: string) => number;
};

/** How each figure of the page does in one article, at its place: the best of its pairs. */
type Standing = {
  /** The meeting pair with the greatest sum, -1 where none. */
  readonly meeting: Int32Array;
  readonly meetingFull: Float64Array;
  /** The best apart pair's sum for one measure. */
  readonly apartTopic: Float64Array;
};

/** The pairs of one page by figure, and by known figure. */
export type Rounds = {
  readonly standings: ReadonlyMap<number, Standing>;
  /** The row of a pair by `pairKey`. */
  readonly rows: ReadonlyMap<number, number>;
  readonly pairs: ScoredPairs;
  /** The articles that have anything to do with the page. */
  readonly relevant: ReadonlySet<number>;
  readonly byFigure: ReadonlyMap<number, readonly number[]>;
  readonly byKnown: ReadonlyMap<number, readonly number[]>;
};

const keyOf = ({ article, there }: ScoredPairs, row: number): number =>
  (article[row] as number) * 0x10000 + (there[row] as number);

const MOST_FIGURES = 0x4000;
const pairKey = (article: number, here: number, there: number): number =>
  (article * MOST_FIGURES + here) * MOST_FIGURES + there;

/** Sorts the pairs of a page by figure. */
export function roundsOf(pairs: ScoredPairs): Rounds {
  const [byFigure, byKnown] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const standings = new Map<number, Standing>();
  const rows = new Map<number, number>();
  const relevant = new Set<number>();
  const add = (map: Map<number, number[]>, key: number, row: number): void => {
    const list = map.get(key);
    if (list) list.push(row);
    else map.set(key, [row]);
  };
  let figures = 0;
  for (let row = 0; row < pairs.size; row++) figures = Math.max(figures, (pairs.here[row] as number) + 1);
  for (let row = 0; row < pairs.size; row++) {
    const [here, there, article] = [
      pairs.here[row] as number,
      pairs.there[row] as number,
      pairs.article[row] as number,
    ];
    add(byFigure, here, row);
    add(byKnown, keyOf(pairs, row), row);
    rows.set(pairKey(article, here, there), row);
    if (at(pairs.vectors, row * WIDTH + LETTERS) >= RELEVANT) relevant.add(article);
    const standing = standings.get(article) ?? emptyStanding(figures);
    standings.set(article, standing);
    if (meetsAt(pairs, row) && at(pairs.full, row) > (standing.meetingFull[here] as number)) {
      standing.meetingFull[here] = at(pairs.full, row);
      standing.meeting[here] = row;
    }
    if (isApartAt(pairs, row) && at(pairs.topic, row) > (standing.apartTopic[here] as number))
      standing.apartTopic[here] = at(pairs.topic, row);
  }
  return { pairs, relevant, byFigure, byKnown, standings, rows };
}

function emptyStanding(figures: number): Standing {
  return {
    meeting: new Int32Array(figures).fill(-1),
    meetingFull: new Float64Array(figures).fill(FLOOR),
    apartTopic: new Float64Array(figures).fill(FLOOR),
  };
}

/** How the other figures of the page stand to the article of a pair. */
function companyOf({ pairs, standings }: Rounds, row: number): Pick<Contest, 'agreeing' | 'disagreeing' | 'aligned'> {
  const standing = standings.get(pairs.article[row] as number);
  let [agreeing, disagreeing, aligned] = [0, 0, 0];
  const [here, there] = [pairs.here[row] as number, pairs.there[row] as number];
  for (const [figure, sum] of standing?.meetingFull.entries() ?? []) {
    if (figure === here) continue;
    if (sum > SURELY_MEETS) agreeing++;
    else if (sum < HARDLY_MEETS && (standing?.apartTopic[figure] as number) > LIKELY_APART) disagreeing++;
  }
  for (const step of [-1, 1]) {
    const meeting = standing?.meeting[here + step] ?? -1;
    if (meeting < 0 || at(pairs.full, meeting) < 0) continue;
    const off = ((pairs.there[meeting] as number) - there) * step;
    if (off > 0 && off <= 2) aligned++;
  }
  return { agreeing, disagreeing, aligned };
}

const SURELY_MEETS = 1;
const HARDLY_MEETS = -1;
const LIKELY_APART = 0.5;

/**
 * Whether two figures of the page and two of the article stand crosswise: words join each to one, the numbers to the other.
 * How much better the words' way is than the numbers', and how good it is; both by the sum without values.
 */
function crossingOf(rounds: Rounds, row: number): Pick<Contest, 'crossGain' | 'crossSum' | 'crossTopic' | 'crossWho'> {
  const { pairs, byFigure, byKnown, rows } = rounds;
  const [here, article] = [pairs.here[row] as number, pairs.article[row] as number];
  const crossing = { crossGain: FLOOR, crossSum: FLOOR, crossTopic: FLOOR, crossWho: false };
  const isSame = (one: number): boolean => pairs.vectors[one * WIDTH + WHO_SAME] === 1;
  const joins = (a: number, b: number): boolean => isSame(a) && isSame(b);
  const parts = (a: number, b: number): boolean => !isSame(a) && !isSame(b);
  const isApart = isApartAt(pairs, row);
  // Where the pair is apart, its rivals meet; where it meets, they are apart.
  const fits = (one: number): boolean => (isApart ? meetsAt(pairs, one) : isApartAt(pairs, one));
  for (const one of byFigure.get(here) ?? []) {
    if (one === row || pairs.article[one] !== article || !fits(one)) continue;
    for (const two of byKnown.get(keyOf(pairs, row)) ?? []) {
      if (pairs.here[two] === here || !fits(two)) continue;
      const fourth = rows.get(pairKey(article, pairs.here[two] as number, pairs.there[one] as number));
      if (fourth === undefined) continue;
      if (isApart ? !isApartAt(pairs, fourth) : !meetsAt(pairs, fourth)) continue;
      const gain = at(pairs.plain, row) + at(pairs.plain, fourth) - at(pairs.plain, one) - at(pairs.plain, two);
      const better = isApart ? gain : -gain;
      if (isApart ? joins(row, fourth) && parts(one, two) : joins(one, two) && parts(row, fourth))
        crossing.crossWho = true;
      if (better > crossing.crossGain) {
        crossing.crossGain = Math.min(CEILING, better);
        crossing.crossSum = within((at(pairs.plain, row) + at(pairs.plain, fourth)) / 2);
        const topic = at(pairs.topic, row) + at(pairs.topic, fourth) - at(pairs.topic, one) - at(pairs.topic, two);
        crossing.crossTopic = within(isApart ? topic : -topic);
      }
    }
  }
  return crossing;
}

const LETTERS = placeOf('letters');
const MEET = placeOf('meet');
const WHO_SAME = placeOf('whoSame');
const APART = placeOf('apart');
const KIND_OTHER = placeOf('kindOther');

/** Does the pair of this row meet, is it apart? Neither where the numbers are only near. */
export const meetsAt = ({ vectors }: ScoredPairs, row: number): boolean => vectors[row * WIDTH + MEET] === 1;
export const isApartAt = ({ vectors }: ScoredPairs, row: number): boolean => vectors[row * WIDTH + APART] === 1;

/** Are the two of kinds that exclude each other, as exports and imports are? */
export const isOtherKindAt = ({ vectors }: ScoredPairs, row: number): boolean =>
  vectors[row * WIDTH + KIND_OTHER] === 1;

const LEAST_FULL = -6;

/** The pairs apart that most likely are of one thing with a figure, best first. */
export function apartCandidates({ pairs, byFigure }: Rounds, figure: number): number[] {
  return bestRows(byFigure.get(figure) ?? [], (row) =>
    isApartAt(pairs, row)
      ? at(pairs.plain, row) + 0.5 * at(pairs.topic, row) + 0.5 * Math.max(at(pairs.full, row), LEAST_FULL)
      : null,
  );
}

/** The meeting pairs that most likely are of one thing with a figure, best first. */
export function meetingCandidates({ pairs, byFigure }: Rounds, figure: number): number[] {
  return bestRows(byFigure.get(figure) ?? [], (row) =>
    meetsAt(pairs, row) ? at(pairs.full, row) + 0.3 * at(pairs.plain, row) : null,
  );
}

const MOST_CANDIDATES = 3;

function bestRows(rows: readonly number[], rank: (row: number) => number | null): number[] {
  const ranked: { readonly row: number; readonly rank: number }[] = [];
  for (const row of rows) {
    const one = rank(row);
    if (one !== null) ranked.push({ row, rank: one });
  }
  return ranked
    .sort((a, b) => b.rank - a.rank || a.row - b.row)
    .slice(0, MOST_CANDIDATES)
    .map(({ row }) => row);
}

/** A pair of another article is as much of one thing where its sum is at most this much smaller. */
const NEARLY = 1.5;

/** A pair with this sum less could still be of one thing, as words go. */
const EASILY = 4;

/** An article that has a smaller share of its letters in common with the page has nothing to do with it: it is as if it were not there. */
const RELEVANT = 0.2;

const at = (sums: ArrayLike<number>, row: number): number => sums[row] as number;

/** How a pair and its rivals do. */
export function contestOf(rounds: Rounds, row: number): Contest {
  const { pairs, byFigure, byKnown } = rounds;
  const { plain, full, article, here } = pairs;
  const figure = here[row] as number;
  const c = {
    sameMeets: FLOOR,
    sameMeetsFull: FLOOR,
    otherMeets: FLOOR,
    otherMeetsFull: FLOOR,
    nextApart: FLOOR,
    bestApart: FLOOR,
    bestApartFull: FLOOR,
    rival: FLOOR,
    rivalFull: FLOOR,
    rivalMeets: FLOOR,
    bestTopic: FLOOR,
  };
  const raise = (name: keyof typeof c, sum: number): void => {
    if (sum > c[name]) c[name] = Math.min(CEILING, sum);
  };
  const meeting = new Set<number>();
  let partners = 0;
  const [seconds, others] = [new Set<number>(), new Set<number>()];
  for (const one of byFigure.get(figure) ?? []) {
    const same = article[one] === article[row];
    if (!same && !rounds.relevant.has(article[one] as number)) continue;
    raise('bestTopic', at(pairs.topic, one));
    partners += 1 / (1 + Math.exp(-at(plain, one) - EASILY));
    if (one === row) continue;
    if (meetsAt(pairs, one)) {
      raise(same ? 'sameMeets' : 'otherMeets', at(plain, one));
      raise(same ? 'sameMeetsFull' : 'otherMeetsFull', at(full, one));
      if (!same && at(full, one) > 0) meeting.add(article[one] as number);
    } else if (isApartAt(pairs, one)) {
      if (same) raise('nextApart', at(plain, one));
      raise('bestApart', at(plain, one));
      raise('bestApartFull', at(full, one));
      if (!same && at(plain, one) > at(plain, row) - NEARLY)
        (pairs.values[one] === pairs.values[row] ? seconds : others).add(article[one] as number);
    }
  }
  for (const one of byKnown.get(keyOf(pairs, row)) ?? []) {
    if (here[one] === figure) continue;
    raise('rival', at(plain, one));
    raise('rivalFull', at(full, one));
    if (meetsAt(pairs, one)) raise('rivalMeets', at(plain, one));
  }
  const offset = row * WIDTH;
  return {
    row,
    plain: within(at(plain, row)),
    full: within(at(full, row)),
    topic: within(at(pairs.topic, row)),
    ...c,
    partners,
    meetingArticles: meeting.size,
    seconded: seconds.size,
    unseconded: others.size,
    ...companyOf(rounds, row),
    ...crossingOf(rounds, row),
    value: (name) => pairs.vectors[offset + placeOf(name)] as number,
  };
}
