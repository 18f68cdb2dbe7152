import type { StatementKind } from '@/claims/statement';
import type { Comparison } from '@/figures/compare-quantities';
import { containment, likeness, type WeighedBag, weigh, weighedLikeness } from './bags';
import { compareValues } from './compare-values';
import { areCountedAlike } from './counted-alike';
import type { Figure, ReadText } from './read-text';
import { compareWhen, type WhenRelation } from './when-relation';
import { compareWho, type WhoRelation } from './who-relation';

/** A page and an article, and how they stand to each other as a whole. */
export type Texts = {
  readonly page: ReadText;
  readonly article: ReadText;
  /** Likeness of the titles, and how far the letters of one text are in the other; 0 … 1. */
  readonly titles: number;
  readonly letters: number;
  /** Days between the two; null where one has no date. */
  readonly days: number | null;
};

/** A figure of the page and one of the article that can be of one thing, and what was found in comparing them. */
export type Pair = {
  readonly here: Figure;
  readonly there: Figure;
  readonly texts: Texts;
  readonly comparison: Comparison;
  readonly isTurned: boolean;
  readonly who: WhoRelation;
  readonly when: WhenRelation;
  /** Is the one that a figure belongs to named nowhere in the other text? */
  readonly isAbsentThere: boolean;
  readonly isAbsentHere: boolean;
  /** Likeness of the slots, weighed by how well their words tell the figures of these texts apart; 0 … 1. */
  readonly slot: number;
  readonly lead: number;
  /** The same of all words between the figure before and this one, and behind it. */
  readonly words: number;
  /** How much the slots are more alike than with any other figure of the article, and of the page: -1 … 1. */
  readonly margin: number;
  readonly reverse: number;
  readonly sentence: number;
  /** Other figures of the page that meet one of the article, with two digits and more, and with three and more. */
  readonly support: number;
  readonly telling: number;
  /** Other figures of the sentence that meet one of the other sentence, and those that could. */
  readonly sentenceSupport: number;
  readonly sentenceOthers: number;
  /** Do the figures next to both, on each side, meet? 0 … 2 */
  readonly neighbors: number;
  /** Does another figure of the article meet the page's, another of the page the article's? */
  readonly otherMeets: boolean;
  readonly otherWants: boolean;
};

const LEAD_WEIGHT = 0.5;
/** Numbers of fewer digits meet by chance too often to speak for anything; so many tell. */
const LEAST_DIGITS = 2;
const TELLING_DIGITS = 3;

/** Can two figures count the same: of one unit, or of measure words that stand for each other? */
export function isComparable({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return areCountedAlike(a.unit, b.unit);
}

/** A page's figures (rows) and an article's (columns): what is read off any two of them at first sight. */
type Grid = {
  readonly height: number;
  readonly width: number;
  /** Likeness of the slots; `APART` where the two cannot count the same. */
  readonly slots: Float32Array;
  readonly leads: Float32Array;
  /** 1 where the numbers meet. */
  readonly met: Uint8Array;
};

const APART = -1;

function isMetAt({ width, met }: Grid, i: number, k: number): boolean {
  return i >= 0 && k >= 0 && k < width && met[i * width + k] === 1;
}

const totalAt = ({ slots, leads }: Grid, at: number): number =>
  (slots[at] as number) + LEAD_WEIGHT * (leads[at] as number);

/** Numbers without a hedge that are farther apart than this, as a part of the larger, never meet by rounding. */
const FARTHEST_ROUNDED = 0.12;

/** Do two numbers meet? The plain ones that are far apart are told from their values alone. */
function areMet(here: Figure, there: Figure): boolean {
  const [a, b] = [here.claim, there.claim];
  if (a.hedge === 'none' && b.hedge === 'none' && a.value !== null && b.value !== null) {
    const [one, other] = [Math.abs(a.value), Math.abs(b.value)];
    if (Math.abs(one - other) > FARTHEST_ROUNDED * Math.max(one, other)) return false;
  }
  const { comparison, isTurned } = compareValues(here, there);
  return comparison.outcome === 'meet' && !isTurned;
}

function gridOf(page: readonly Figure[], article: readonly Figure[], { slots, leads }: Weighed): Grid {
  const [height, width] = [page.length, article.length];
  const grid = {
    height,
    width,
    slots: new Float32Array(height * width).fill(APART),
    leads: new Float32Array(height * width),
    met: new Uint8Array(height * width),
  };
  for (let i = 0; i < height; i++)
    for (let k = 0; k < width; k++) {
      const [here, there] = [page[i] as Figure, article[k] as Figure];
      if (!isComparable(here, there)) continue;
      const at = i * width + k;
      grid.slots[at] = weighedLikeness(slots.here[i] as WeighedBag, slots.there[k] as WeighedBag);
      grid.leads[at] = weighedLikeness(leads.here[i] as WeighedBag, leads.there[k] as WeighedBag);
      if (areMet(here, there)) grid.met[at] = 1;
    }
  return grid;
}

/** What a grid says of each of its rows and columns. */
type Tallies = {
  readonly bestOfRow: readonly BestTwo[];
  readonly bestOfColumn: readonly BestTwo[];
  /** Of each figure of the page: with how many digits it is met at most; 0 where it is not. */
  readonly digitsMet: readonly number[];
  readonly metOfRow: readonly number[];
  readonly metOfColumn: readonly number[];
  readonly support: number;
  readonly telling: number;
};

function tally(grid: Grid, page: readonly Figure[], article: readonly Figure[]): Tallies {
  const digitsMet = page.map(() => 0);
  const metOfRow = page.map(() => 0);
  const metOfColumn = article.map(() => 0);
  for (let i = 0; i < grid.height; i++)
    for (let k = 0; k < grid.width; k++) {
      if (!isMetAt(grid, i, k)) continue;
      const digits = Math.min(page[i]?.digits ?? 0, article[k]?.digits ?? 0);
      digitsMet[i] = Math.max(digitsMet[i] ?? 0, digits);
      metOfRow[i] = (metOfRow[i] ?? 0) + 1;
      metOfColumn[k] = (metOfColumn[k] ?? 0) + 1;
    }
  return {
    bestOfRow: page.map((_, i) => bestTwo(grid, { from: i * grid.width, step: 1, count: grid.width })),
    bestOfColumn: article.map((_, k) => bestTwo(grid, { from: k, step: grid.width, count: grid.height })),
    digitsMet,
    metOfRow,
    metOfColumn,
    support: digitsMet.filter((digits) => digits >= LEAST_DIGITS).length,
    telling: digitsMet.filter((digits) => digits >= TELLING_DIGITS).length,
  };
}

/** A page and an article laid beside each other, and which of their figures may be of one thing. */
export type Laid = {
  readonly texts: Texts;
  readonly likely: readonly Likely[];
  readonly weights: Weighed;
  readonly grid: Grid;
  readonly tallies: Tallies;
  readonly absentThere: readonly boolean[];
  readonly absentHere: readonly boolean[];
};

/** Two figures that may be of one thing, by their places, and how much speaks for it at first sight. */
export type Likely = { readonly i: number; readonly k: number; readonly sentence: number; readonly rank: number };

/** Lays a page and an article beside each other and finds the figures that may be of one thing. */
export function layBeside(page: ReadText, article: ReadText): Laid {
  const texts = {
    page,
    article,
    titles: likeness(page.title, article.title),
    letters: containment(page.letters, article.letters),
    days: page.day === null || article.day === null ? null : Math.abs(page.day - article.day),
  };
  const weights = weighWords(page, article);
  const grid = gridOf(page.figures, article.figures, weights);
  const isAbsent = (figures: readonly Figure[], text: string): boolean[] =>
    figures.map(({ claim: { who } }) => who.name !== null && !text.includes(who.name));
  return {
    texts,
    likely: likelyOf(grid, page.figures, article.figures),
    weights,
    grid,
    tallies: tally(grid, page.figures, article.figures),
    absentThere: isAbsent(page.figures, article.text),
    absentHere: isAbsent(article.figures, page.text),
  };
}

/** Less in common than this, and the two are hardly ever of one thing. */
const LEAST_WORDS = 0.08;
const LEAST_SENTENCE = 0.1;
/** What numbers that meet add to the rank, for each digit from the second on, up to three. */
const MET = 0.3;

/** What is denied or rumoured takes part in no verdict; what is supposed only beside what is supposed too. */
const UNSAID: ReadonlySet<StatementKind> = new Set(['denied', 'rumour']);

function isUnsaid({ claim: { statement: a } }: Figure, { claim: { statement: b } }: Figure): boolean {
  return UNSAID.has(a) || UNSAID.has(b) || (a === 'supposed') !== (b === 'supposed');
}

function likelyOf(grid: Grid, page: readonly Figure[], article: readonly Figure[]): Likely[] {
  const likely: Likely[] = [];
  for (let i = 0; i < grid.height; i++)
    for (let k = 0; k < grid.width; k++) {
      const at = i * grid.width + k;
      const slot = grid.slots[at] as number;
      if (slot === APART) continue;
      const [here, there] = [page[i] as Figure, article[k] as Figure];
      if (isUnsaid(here, there)) continue;
      const sentence = likeness(here.sentence, there.sentence);
      const met = grid.met[at] === 1 ? Math.min(here.digits, there.digits, TELLING_DIGITS) - 1 : 0;
      if (slot + (grid.leads[at] as number) <= LEAST_WORDS && sentence <= LEAST_SENTENCE && met <= 0) continue;
      likely.push({ i, k, sentence, rank: totalAt(grid, at) + sentence + MET * met });
    }
  return likely;
}

/** Compares two figures that may be of one thing. */
export function pairOf(laid: Laid, { i, k, sentence }: Likely): Pair {
  const { texts, weights, grid, tallies } = laid;
  const { page, article } = texts;
  const [here, there] = [page.figures[i] as Figure, article.figures[k] as Figure];
  const at = i * grid.width + k;
  const own = tallies.digitsMet[i] ?? 0;
  const isMet = grid.met[at] as number;
  const beside = sentenceSupport(page.figures, article.figures, { i, k, grid });
  const { comparison, isTurned } = compareValues(here, there);
  return {
    here,
    there,
    texts,
    comparison,
    isTurned,
    who: compareWho(here, there),
    when: compareWhen(here, there),
    isAbsentThere: laid.absentThere[i] ?? false,
    isAbsentHere: laid.absentHere[k] ?? false,
    slot: grid.slots[at] as number,
    lead: grid.leads[at] as number,
    words: weighedLikeness(weights.words.here[i] as WeighedBag, weights.words.there[k] as WeighedBag),
    margin: totalAt(grid, at) - best(tallies.bestOfRow[i], k),
    reverse: totalAt(grid, at) - best(tallies.bestOfColumn[k], i),
    sentence,
    support: tallies.support - (own >= LEAST_DIGITS ? 1 : 0),
    telling: tallies.telling - (own >= TELLING_DIGITS ? 1 : 0),
    sentenceSupport: beside.met,
    sentenceOthers: beside.others,
    neighbors: neighbors(grid, i, k),
    otherMeets: (tallies.metOfRow[i] ?? 0) > isMet,
    otherWants: (tallies.metOfColumn[k] ?? 0) > isMet,
  };
}

/** On how many sides the figures next to both meet. */
function neighbors(grid: Grid, i: number, k: number): number {
  const near = (step: number): boolean => isMetAt(grid, i + step, k + step) || isMetAt(grid, i + step, k + 2 * step);
  return (near(-1) ? 1 : 0) + (near(1) ? 1 : 0);
}

/** Other figures of the page's sentence, and how many of them meet one of the article's sentence. */
function sentenceSupport(
  here: readonly Figure[],
  there: readonly Figure[],
  { i, k, grid }: { readonly i: number; readonly k: number; readonly grid: Grid },
): { readonly met: number; readonly others: number } {
  let [met, others] = [0, 0];
  const sentence = here[i]?.sentenceNumber;
  const other = there[k]?.sentenceNumber;
  const isMetThere = (j: number): boolean => {
    for (let l = k - 1; there[l]?.sentenceNumber === other; l--) if (isMetAt(grid, j, l)) return true;
    for (let l = k + 1; there[l]?.sentenceNumber === other; l++) if (isMetAt(grid, j, l)) return true;
    return false;
  };
  const visit = (j: number): void => {
    others++;
    if (isMetThere(j)) met++;
  };
  for (let j = i - 1; here[j]?.sentenceNumber === sentence; j--) visit(j);
  for (let j = i + 1; here[j]?.sentenceNumber === sentence; j++) visit(j);
  return { met, others };
}

type BestTwo = { readonly best: number; readonly at: number; readonly second: number };

/** The greatest totals along a row or a column. */
function bestTwo(
  grid: Grid,
  { from, step, count }: { readonly from: number; readonly step: number; readonly count: number },
): BestTwo {
  let [top, place, second] = [0, -1, 0];
  for (let n = 0, at = from; n < count; n++, at += step) {
    if (grid.slots[at] === APART) continue;
    const one = totalAt(grid, at);
    if (one > top) [top, place, second] = [one, n, top];
    else if (one > second) second = one;
  }
  return { best: top, at: place, second };
}

/** The best but for the one at `i`. */
function best(two: BestTwo | undefined, i: number): number {
  if (!two) return 0;
  return two.at === i ? two.second : two.best;
}

type WeighedSides = { readonly here: readonly WeighedBag[]; readonly there: readonly WeighedBag[] };
type Weighed = Readonly<Record<'slots' | 'leads' | 'words', WeighedSides>>;

/** Slots, leads and words of both texts, each pair of characters weighed by how few figures of the two texts have it. */
function weighWords(page: ReadText, article: ReadText): Weighed {
  const all = page.figures.length + article.figures.length;
  const weighed = (kind: 'slot' | 'lead' | 'words'): WeighedSides => {
    const [ours, theirs] = [page.counts[kind], article.counts[kind]];
    const weightOf = (member: number): number =>
      Math.log((all + 1) / Math.max(1, (ours.get(member) ?? 0) + (theirs.get(member) ?? 0)));
    const weighAll = (figures: readonly Figure[]): WeighedBag[] => figures.map((one) => weigh(one[kind], weightOf));
    return { here: weighAll(page.figures), there: weighAll(article.figures) };
  };
  return { slots: weighed('slot'), leads: weighed('lead'), words: weighed('words') };
}
