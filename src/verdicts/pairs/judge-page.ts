import type { ArticleFacts, KnownClaim } from '../known-claim';
import type { FigureInContext, KnownRuling } from '../ruling';
import { rulingOn, rulingsOn } from '../rulings';
import type { Reason, Verdict } from '../verdict';
import type { Pair } from './beside';
import { type Contest, contestOf, isApartAt, meetsAt, type Rounds, roundsOf } from './contest';
import { familySums, figureParts, type Part, pairParts } from './explain';
import { AGREES_ALL, DIFFERS_ALL } from './figure-features';
import { CERTAIN, candidatesOf, sumsOf, verdictBySums } from './figure-verdicts';
import { layOut, type PlacedPair, pairTable, WIDTH } from './pair-table';
import { type ClaimedText, readOnce, readText } from './read-text';
import { decisive, groundsOf, obstaclesOf, valueReason } from './reasons';
import { scorePairs } from './score-pairs';
import { TOPIC_COLUMNS, VALUE_COLUMNS } from './vectors';
import type { JudgeWeights } from './weights';

/** An article that was found for a page, with all that it says. */
export type FoundArticle = ClaimedText & { readonly facts: ArticleFacts };

/** What the articles say about one figure. `evidence` is never empty; best first. */
export type PageJudgement = { readonly verdict: Verdict; readonly evidence: readonly PageEvidence[] };

export type PageEvidence = {
  readonly known: KnownClaim;
  readonly reasons: readonly Reason[];
  /** The sum that speaks for the verdict; where asked for, what it is made of. */
  readonly weight: number;
  readonly parts?: readonly Part[];
};

/** What the reader said of figures before: those of the page in its order, and the rulings that may hold for them. */
export type Rulings = { readonly seen: readonly FigureInContext[]; readonly rulings: readonly KnownRuling[] };

/** What is asked beside the verdicts: the reader's word heard, the sums in parts. */
export type Wanted = { readonly ruled?: Rulings; readonly explained?: boolean };

const MOST_EVIDENCE = 5;

/**
 * Judges all figures of a page against whole articles; one answer for each claim of its passages, in their order, null
 * where the articles have nothing to say. The page itself must not be among the articles.
 */
export function judgePage(
  page: ClaimedText,
  articles: readonly FoundArticle[],
  weights: JudgeWeights,
  { ruled, explained = false }: Wanted = {},
): (PageJudgement | null)[] {
  const here = readText(page);
  const placed = layOut(here, articles.map(readOnce));
  const rounds = roundsOf(scorePairs(pairTable(placed), weights));
  const laid: Laid = { articles, placed, rounds, weights, explained };
  return here.figures.map((_, figure) => {
    const own = ruled?.seen[figure];
    const rulings = own && ruled ? rulingsOn(own, ruled.rulings) : [];
    return rulings.length > 0 ? judgeRuled(laid, figure, rulings) : judgeFigure(laid, figure);
  });
}

/** A page laid beside its articles, with all sums. */
type Laid = {
  readonly articles: readonly FoundArticle[];
  readonly placed: readonly PlacedPair[];
  readonly rounds: Rounds;
  readonly weights: JudgeWeights;
  readonly explained: boolean;
};

function judgeFigure(laid: Laid, figure: number): PageJudgement | null {
  const { placed, rounds, weights } = laid;
  const at = (row: number): PlacedPair => placed[row] as PlacedPair;
  const sums = sumsOf(candidatesOf(rounds, figure), weights);
  const verdict = verdictBySums(sums, weights.thresholds);
  if (verdict === null) return null;
  if (verdict === 'related') {
    if (sums.topicRow === null) return null;
    const row = sums.topicRow;
    const sum = { weight: sums.topic, parts: () => partsOf(laid, row, 'topic') };
    return { verdict, evidence: [evidenceOf(laid, row, obstaclesOf(at(row).pair), sum)] };
  }
  const contest = verdict === 'differs' ? sums.apart : sums.meeting;
  if (!contest) return null;
  const rows = [contest.row, ...others(rounds, contest, verdict)].slice(0, MOST_EVIDENCE);
  return {
    verdict,
    evidence: rows.map((row) => {
      const grounds = decisiveGrounds(laid, row, row === contest.row ? contest : contestOf(rounds, row));
      const reasons = [valueReason(at(row).pair), ...grounds, ...updateOf(laid, row)];
      if (row !== contest.row)
        return evidenceOf(laid, row, reasons, {
          weight: rounds.pairs.full[row] as number,
          parts: () => partsOf(laid, row, 'full'),
        });
      return evidenceOf(laid, row, reasons, {
        weight: sums[verdict],
        parts: () =>
          sums[verdict] === CERTAIN
            ? [{ feature: 'verbatim', weight: CERTAIN }]
            : figureParts(weights[verdict], verdict === 'differs' ? DIFFERS_ALL : AGREES_ALL, contest),
      });
    }),
  };
}

/** Of what makes a pair the same thing what its sum bears out. */
function decisiveGrounds({ placed, rounds, weights }: Laid, row: number, contest: Contest): Reason[] {
  const sums = familySums(weights.full, VALUE_COLUMNS, rounds.pairs.vectors, row * WIDTH);
  return decisive(groundsOf((placed[row] as PlacedPair).pair, contest), sums);
}

/** What a sum of a pair is made of. */
function partsOf({ rounds, weights }: Laid, row: number, sum: 'full' | 'topic'): Part[] {
  return pairParts(weights[sum], sum === 'full' ? VALUE_COLUMNS : TOPIC_COLUMNS, rounds.pairs.vectors, row * WIDTH);
}

/** What other articles say to the same effect, best first: of each the best pair that is more likely than not. */
function others({ pairs, byFigure }: Rounds, { row }: Contest, verdict: 'agrees' | 'differs'): number[] {
  const best = new Map<number, number>();
  for (const one of byFigure.get(pairs.here[row] as number) ?? []) {
    const article = pairs.article[one] as number;
    const fits = verdict === 'agrees' ? meetsAt(pairs, one) : pairs.values[one] === pairs.values[row];
    if (article === pairs.article[row] || !fits || (pairs.full[one] as number) < 0) continue;
    const known = best.get(article);
    if (known === undefined || (pairs.full[one] as number) > (pairs.full[known] as number)) best.set(article, one);
  }
  return [...best.values()].sort((a, b) => (pairs.full[b] as number) - (pairs.full[a] as number));
}

/**
 * The latest report by which the source of a known figure changed its number: of the same measure, in a later article,
 * and of no other time that both state. Reports of other sources contradict, and do not update.
 */
function updateOf({ articles, placed, rounds, weights }: Laid, row: number): Reason[] {
  const factsOf = (one: number): ArticleFacts => (articles[(placed[one] as PlacedPair).number] as FoundArticle).facts;
  const { source, date } = factsOf(row);
  if (source === '' || date === null) return [];
  let [latest, on] = [null as string | null, date];
  for (const one of rounds.byFigure.get(rounds.pairs.here[row] as number) ?? []) {
    const later = factsOf(one);
    const { pair } = placed[one] as PlacedPair;
    const isOther = pair.who === 'other' || pair.who === 'sibling' || pair.when === 'apart';
    if (later.source !== source || later.date === null || later.date <= on || isOther) continue;
    if (!isApartAt(rounds.pairs, one) || (rounds.pairs.topic[one] as number) < weights.thresholds.related) continue;
    [latest, on] = [pair.there.claim.text, later.date];
  }
  return latest === null ? [] : [{ code: 'updated', there: latest, date: on }];
}

/** A pair as evidence; its parts are counted up only where they are asked for. */
function evidenceOf(
  { articles, placed, explained }: Laid,
  row: number,
  reasons: readonly Reason[],
  { weight, parts }: { readonly weight: number; readonly parts: () => readonly Part[] } = RULED,
): PageEvidence {
  const { pair, number } = placed[row] as PlacedPair;
  const { facts } = articles[number] as FoundArticle;
  const known = { article: facts, index: pair.there.index, claim: pair.there.claim };
  return { known, reasons, weight, ...(explained && { parts: parts() }) };
}

/** What the reader decided has no sum. */
const RULED = { weight: 0, parts: (): readonly Part[] => [] };

const BY_OUTCOME = [
  ['meet', 'agrees'],
  ['apart', 'differs'],
  ['near', 'related'],
] as const;

/**
 * The reader's word goes first: what the reader called the same thing agrees or differs by its number alone; what the
 * reader called another thing says nothing any more, and is kept at the end of the evidence.
 */
function judgeRuled(laid: Laid, figure: number, rulings: readonly KnownRuling[]): PageJudgement | null {
  const { rounds } = laid;
  const rows = rounds.byFigure.get(figure) ?? [];
  const known = new Map(rows.map((row) => [row, evidenceOf(laid, row, []).known]));
  const all = [...known.values()];
  const ruling = new Map(rows.map((row) => [row, rulingOn(known.get(row) as KnownClaim, rulings, all)]));
  const open = rows.filter((row) => ruling.get(row) === null);
  const same = rows.filter((row) => ruling.get(row) === 'same');
  const judged =
    judgeAsSame(laid, same) ??
    judgeFigure({ ...laid, rounds: { ...rounds, byFigure: new Map(rounds.byFigure).set(figure, open) } }, figure);
  const aside = rows
    .filter((row) => ruling.get(row) === 'other')
    .map((row) =>
      evidenceOf(laid, row, [
        { code: 'other-by-reader' },
        ...decisiveGrounds(laid, row, contestOf(rounds, row)), // by which it was taken for the same
      ]),
    );
  if (aside.length === 0) return judged;
  return { verdict: judged?.verdict ?? 'related', evidence: [...(judged?.evidence ?? []), ...aside] };
}

function judgeAsSame(laid: Laid, rows: readonly number[]): PageJudgement | null {
  const { placed } = laid;
  for (const [outcome, verdict] of BY_OUTCOME) {
    const found = rows.filter((row) => outcomeOf((placed[row] as PlacedPair).pair) === outcome);
    if (found.length === 0) continue;
    const evidence = found.map((row) => {
      const { pair } = placed[row] as PlacedPair;
      const reasons: Reason[] = [valueReason(pair), { code: 'same-by-reader' }, ...groundsOf(pair, null)];
      return evidenceOf(laid, row, reasons);
    });
    return { verdict, evidence };
  }
  return null;
}

function outcomeOf({ comparison, isTurned }: Pair): 'meet' | 'apart' | 'near' {
  return isTurned ? 'apart' : comparison.outcome;
}
