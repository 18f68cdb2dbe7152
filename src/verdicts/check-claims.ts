import type { Claim } from '@/recognition/mention';
import { claimKeys, lookUpKeys } from './claim-keys';
import type { EvidenceSource, KnownClaim } from './evidence-source';
import { compare, type Judgement } from './judge';
import { judgeRuled, sortByRulings } from './judge-ruled';
import { findCounterparts } from './retelling';
import { rulingsOn, type SitedStatement } from './rulings';

/**
 * Judges claims of one text, in their order; null where the corpus has nothing to say. One look-up for all. `statements`
 * are those of the claims, for what the reader said of them before; without them, that is passed over.
 */
export async function checkClaims(
  claims: readonly Claim[],
  date: string | null,
  source: EvidenceSource,
  statements: readonly SitedStatement[] = [],
): Promise<(Judgement | null)[]> {
  const keys = claims.map((claim) => lookUpKeys(claim));
  const [known, rulings] = await Promise.all([
    source.findClaims([...new Set(keys.flat())]),
    source.findRulings([...new Set(statements.map(({ sentence }) => sentence))]),
  ]);
  const byKey = new Map<string, KnownClaim[]>();
  for (const one of known) {
    for (const key of claimKeys(one.claim)) {
      const list = byKey.get(key);
      if (list) list.push(one);
      else byKey.set(key, [one]);
    }
  }
  const ruled = claims.map((claim, i) => {
    const found = (keys[i] ?? []).flatMap((key) => byKey.get(key) ?? []);
    const statement = statements[i];
    return sortByRulings(compare({ claim, date }, likelyOf(claim, found)), statement ? rulingsOn(statement, rulings) : []);
  });
  const judged = ruled.map((one) => judgeRuled(one));
  const agreements = judged.map((judgement, i) => {
    const setAside = new Set(ruled[i]?.setAside.map((candidate) => candidate.known));
    const agreed = judgement?.verdict === 'agrees' ? judgement.evidence : [];
    return agreed.map((evidence) => evidence.known).filter((claim) => !setAside.has(claim));
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

/** Of claims found under a claim's keys, once for each, those that share two, or all that so few words can share. */
function likelyOf(claim: Claim, found: readonly KnownClaim[]): KnownClaim[] {
  const shared = new Map<KnownClaim, number>();
  for (const known of found) shared.set(known, (shared.get(known) ?? 0) + 1);
  const few = ({ terms }: Claim): boolean => terms.length <= FEW_TERMS;
  return [...shared].flatMap(([known, times]) => (times > 1 || few(claim) || few(known.claim) ? [known] : []));
}
