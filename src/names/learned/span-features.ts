import { ORGANIZATION_KINDS } from '@/knowledge/organization-kind';
import { WORD_KIND } from '@/knowledge/word-kinds';
import { type CutText, endsCleanly, isCleanEdge, isEdge, nextEdge } from '../cut-text';
import { HEADS } from '../organization-tables';
import { LABELS } from './sequence-features';
import type { Lattice } from './sequence-lattice';
import { type Candidate, outside } from './span-candidates';
import { ACTS_AFTER, BEFORE, MARKET_AFTER, STOCK_CODE } from './span-cues';
import { FEATURE, RULES } from './span-table';

/** Takes one feature of a candidate: its number and its value. */
export type Take = (feature: number, value: number) => void;

/** A candidate among all of its text. */
export type Situation = {
  readonly cut: CutText;
  readonly lattice: Lattice;
  /** By start and end. */
  readonly candidates: readonly Candidate[];
  readonly surfaces: ReadonlyMap<string, Recurrence>;
};

/** How many candidates have one surface, and the probabilities of the likeliest two. */
export type Recurrence = { readonly times: number; readonly first: number; readonly second: number };

const FARTHEST = 6;

/** Log odds of a probability, from -6 to 6. */
export function logOdds(probability: number): number {
  if (probability <= 0) return -FARTHEST;
  if (probability >= 1) return FARTHEST;
  return Math.max(-FARTHEST, Math.min(FARTHEST, Math.log(probability / (1 - probability))));
}

/** Candidates farther apart in the list are not compared. */
const NEIGHBORS = 16;

/** Gives all that speaks for and against a candidate. */
export function describe(index: number, { cut, lattice, candidates, surfaces }: Situation, take: Take): void {
  const candidate = candidates[index];
  if (!candidate) return;
  take(FEATURE.bias, 1);
  describeOdds(candidate, lattice, take);
  describeRivals(index, candidates, take);
  describeMarks(candidate, take);
  describeForm(candidate, cut, take);
  describeWords(candidate, cut, take);
  describeBorders(candidate, cut, take);
  describeCues(candidate, cut, take);
  describeRecurrence(candidate, surfaces.get(cut.text.slice(candidate.start, candidate.end)), take);
}

const KNOTS = [-4, -2, 0, 2];

function describeOdds(candidate: Candidate, lattice: Lattice, take: Take): void {
  const odds = logOdds(candidate.probability);
  take(FEATURE.odds, odds);
  KNOTS.forEach((knot, i) => {
    if (odds > knot) take(FEATURE.oddsOver + i, odds - knot);
  });
  const { least, mean } = outside(lattice, candidate);
  take(FEATURE.leastOutside, logOdds(least));
  take(FEATURE.meanOutside, logOdds(mean));
  take(FEATURE.begins, logOdds(lattice.marginals[candidate.start * LABELS + 1] ?? 0));
  take(FEATURE.ends, logOdds(lattice.marginals[(candidate.end - 1) * LABELS + 3] ?? 0));
}

/** Rivals by how they lie: 0 longer, 1 inside, 2 crossing. */
function describeRivals(index: number, candidates: readonly Candidate[], take: Take): void {
  const { start, end } = candidates[index] as Candidate;
  const likeliest = [0, 0, 0];
  const marked = [0, 0, 0];
  const last = Math.min(candidates.length, index + NEIGHBORS);
  for (let i = Math.max(0, index - NEIGHBORS); i < last; i++) {
    const other = candidates[i] as Candidate;
    if (i === index || other.start >= end || other.end <= start) continue;
    const lies = other.start <= start && other.end >= end ? 0 : other.start >= start && other.end <= end ? 1 : 2;
    likeliest[lies] = Math.max(likeliest[lies] ?? 0, other.probability);
    if (other.grammar) marked[lies] = (marked[lies] ?? 0) | 1;
    if (other.list) marked[lies] = (marked[lies] ?? 0) | (2 << other.list.ambiguity);
  }
  for (let lies = 0; lies < 3; lies++) {
    take(FEATURE.rival + lies, logOdds(likeliest[lies] ?? 0));
    if ((likeliest[lies] ?? 0) > 0.5) take(FEATURE.strongRival + lies, 1);
    for (let bit = 0; bit < 4; bit++)
      if (((marked[lies] ?? 0) >> bit) & 1) take(FEATURE.markedRival + lies * 4 + bit, 1);
  }
}

function describeMarks({ start, end, grammar, list, probability }: Candidate, take: Take): void {
  if (grammar) {
    take(FEATURE.grammar, 1);
    take(FEATURE.grammarRule + ruleNumber(grammar.rule), 1);
    take(FEATURE.grammarKind + ORGANIZATION_KINDS.indexOf(grammar.kind), 1);
    take(FEATURE.grammarOdds, logOdds(probability));
  }
  if (list) {
    take(FEATURE.list + list.ambiguity, 1);
    take(FEATURE.listLength + list.ambiguity * 5 + Math.min(end - start, 5) - 1, 1);
    take(FEATURE.listOdds + list.ambiguity, logOdds(probability));
    if (grammar) take(FEATURE.listAndGrammar, 1);
  }
  if (!grammar && !list) take(FEATURE.unknown, 1);
}

/** Twice the row of `RULES`, one more where a place stands in the name. */
function ruleNumber(rule: string): number {
  const found = RULES.findIndex((one) => rule.includes(one));
  return 2 * (found < 0 ? RULES.length : found) + (rule.includes('place') ? 1 : 0);
}

const STRENGTHS = ['legal', 'strong', 'plain', 'named', 'weak'];

function describeForm({ start, end }: Candidate, { text, words }: CutText, take: Take): void {
  const length = end - start;
  take(FEATURE.length + (length < 6 ? length - 1 : length < 9 ? 5 : length < 15 ? 6 : 7), 1);
  const surface = text.slice(start, end);
  if (/^[ -~]+$/.test(surface)) take(FEATURE.latin, 1);
  if (/^[\d一二三四五六七八九十]/.test(surface)) take(FEATURE.number, 1);
  if (/[,。;:!?、"《》]/.test(surface)) take(FEATURE.punctuation, 1);
  const torn = (isEdge(words, start) ? 0 : 1) + (isEdge(words, end) ? 0 : 2);
  if (torn > 0) take(FEATURE.torn + torn - 1, 1);
  const head = HEADS.matchBefore(text, end);
  if (head && head.word.length < length) take(FEATURE.head + STRENGTHS.indexOf(head.value.strength), 1);
  if (head && head.word.length === length) take(FEATURE.headAlone, 1);
}

const PLACES: ReadonlySet<number> = new Set<number>([
  WORD_KIND.place,
  WORD_KIND.abroad,
  WORD_KIND.location,
  WORD_KIND.town,
]);

function describeWords({ start, end }: Candidate, { words }: CutText, take: Take): void {
  let allPlaces = true;
  let count = 0;
  for (let at = start + 1; at <= end; at++) {
    const begin = words.begin[at] ?? -1;
    if (begin < start) continue;
    const kind = words.kind[at] ?? 0;
    count++;
    if (begin === start) take(FEATURE.firstWord + kind, 1);
    if (at === end) take(FEATURE.lastWord + kind, 1);
    if (!PLACES.has(kind)) allPlaces = false;
  }
  if (allPlaces) take(FEATURE.placesAlone, 1);
  take(FEATURE.words + Math.min(count, 4), 1);
}

/** Words beside a candidate that are none: a torn one, the text's end. */
const TORN = 19;
const NONE = 20;
export const MARKS_BEFORE = '"《(、:,。;';
export const MARKS_AFTER = '"》)(、:,。;·-';

function describeBorders({ start, end }: Candidate, cut: CutText, take: Take): void {
  const { text, words } = cut;
  if (isCleanEdge(cut, start)) take(FEATURE.cleanStart, 1);
  if (endsCleanly(cut, end)) take(FEATURE.cleanEnd, 1);
  const last = start === 0 ? NONE : (words.begin[start] ?? -1) < 0 ? TORN : (words.kind[start] ?? 0);
  take(FEATURE.kindBefore + last, 1);
  const next = nextEdge(words, end);
  const following = end >= text.length ? NONE : next < 0 || !isEdge(words, end) ? TORN : (words.kind[next] ?? 0);
  take(FEATURE.kindAfter + following, 1);
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const markBefore = before ? MARKS_BEFORE.indexOf(before) : -1;
  const markAfter = after ? MARKS_AFTER.indexOf(after) : -1;
  if (markBefore >= 0) take(FEATURE.markBefore + markBefore, 1);
  if (markAfter >= 0) take(FEATURE.markAfter + markAfter, 1);
  if (before === '"' && after === '"') take(FEATURE.quoted, 1);
  if (before === '《' && after === '》') take(FEATURE.titled, 1);
}

function describeCues({ start, end, list }: Candidate, { text }: CutText, take: Take): void {
  const acts = ACTS_AFTER.matchAt(text, end) !== null;
  const trades = MARKET_AFTER.matchAt(text, end) !== null || STOCK_CODE.test(text.slice(end, end + 12));
  const led = BEFORE.matchBefore(text, start) !== null;
  if (acts) take(FEATURE.acts, 1);
  if (trades) take(FEATURE.trades, 1);
  if (led) take(FEATURE.ledUpTo, 1);
  if (list && (acts || trades || led)) take(FEATURE.cuedList + list.ambiguity, 1);
  if (HEADS.matchAt(text, end)) take(FEATURE.headBehind, 1);
}

function describeRecurrence({ probability }: Candidate, again: Recurrence | undefined, take: Take): void {
  if (!again || again.times < 2) return;
  take(FEATURE.again, 1);
  take(FEATURE.againOdds, logOdds(probability >= again.first ? again.second : again.first));
}

/** How often each surface comes, for `Situation`. */
export function countSurfaces({ text }: CutText, candidates: readonly Candidate[]): Map<string, Recurrence> {
  const surfaces = new Map<string, Recurrence>();
  for (const { start, end, probability } of candidates) {
    const surface = text.slice(start, end);
    const known = surfaces.get(surface) ?? { times: 0, first: 0, second: 0 };
    const first = Math.max(known.first, probability);
    const second = probability > known.first ? known.first : Math.max(known.second, probability);
    surfaces.set(surface, { times: known.times + 1, first, second });
  }
  return surfaces;
}
