import type { Claim } from '@/claims/claim';
import { SAME_SUBJECT } from './candidate';
import { claimKeys, lookUpKeys } from './claim-keys';
import { compare, type Judgement } from './judge';
import { judgeRuled, sortByRulings } from './judge-ruled';
import type { KnownClaim } from './known-claim';
import { findCounterparts } from './retelling';
import type { FigureInContext, KnownRuling } from './ruling';
import { rulingsOn } from './rulings';

/** What a text is judged by. */
type Evidence = {
  /** All claims of the articles that may tell of the same. */
  readonly known: readonly KnownClaim[];
  /** What the reader said of figures of this text and claims among `known`; with `seen`, the words of the text's claims. */
  readonly rulings?: readonly KnownRuling[];
  readonly seen?: readonly FigureInContext[];
};

/** Judges claims of one text, in their order; null where its evidence has nothing to say. `date`: the text's own (ISO). */
export function checkClaims(
  claims: readonly Claim[],
  date: string | null,
  { known, rulings = [], seen = [] }: Evidence,
): (Judgement | null)[] {
  const byKey = new Map<string, KnownClaim[]>();
  for (const one of known) {
    for (const key of claimKeys(one.claim)) {
      const list = byKey.get(key);
      if (list) list.push(one);
      else byKey.set(key, [one]);
    }
  }
  const ruled = claims.map((claim, i) => {
    const found = lookUpKeys(claim).flatMap((key) => byKey.get(key) ?? []);
    const here = seen[i];
    return sortByRulings(compare({ claim, date }, likelyOf(claim, found)), here ? rulingsOn(here, rulings) : []);
  });
  const judged = ruled.map((one) => judgeRuled(one));
  const agreements = judged.map((judgement, i) => {
    const setAside = new Set(ruled[i]?.setAside.map((candidate) => candidate.known));
    const agreed = judgement?.verdict === 'agrees' ? judgement.evidence : [];
    return agreed
      .filter(({ known: claim, alignment }) => alignment.subject >= SAME_SUBJECT && !setAside.has(claim))
      .map((evidence) => evidence.known);
  });
  const counterparts = findCounterparts(
    ruled.map(({ open }) => open),
    agreements,
  );
  return judged.map((judgement, i) => {
    const [one, counterpart] = [ruled[i], counterparts[i]];
    return one && counterpart ? judgeRuled(one, counterpart) : judgement;
  });
}

/** A claim that says so little has no second key to share. */
const FEW_TERMS = 6;
/** No figure is compared with more reports than these; a corpus has so many only of what is reported every day. */
const MOST_COMPARED = 200;
/** What a report is worth, in keys shared, that is likelier than others to be of the same thing. */
const LIKELY = { subject: 4, period: 4, number: 8 } as const;

/** Of claims found under a claim's keys, once for each, the likeliest: those that share two, or all that so few words can. */
function likelyOf(claim: Claim, found: readonly KnownClaim[]): KnownClaim[] {
  const shared = new Map<KnownClaim, number>();
  for (const known of found) shared.set(known, (shared.get(known) ?? 0) + 1);
  const few = ({ terms }: Claim): boolean => terms.length <= FEW_TERMS;
  const likely = [...shared].filter(([known, times]) => times > 1 || few(claim) || few(known.claim));
  if (likely.length <= MOST_COMPARED) return likely.map(([known]) => known);
  return likely
    .map(([known, times]) => ({ known, rank: times + likeness(claim, known.claim) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_COMPARED)
    .map(({ known }) => known);
}

function likeness(here: Claim, there: Claim): number {
  const sameBody = here.organization !== null && here.organization === there.organization;
  const samePeriod = here.period !== null && here.period.end === there.period?.end;
  return (
    (sameBody ? LIKELY.subject : 0) +
    (samePeriod ? LIKELY.period : 0) +
    (here.value !== null && here.value === there.value ? LIKELY.number : 0)
  );
}
