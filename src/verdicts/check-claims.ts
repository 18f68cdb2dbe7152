import type { Claim } from '@/recognition/mention';
import { claimKeys } from './claim-keys';
import type { EvidenceSource, KnownClaim } from './evidence-source';
import { compare, type Judgement, judge } from './judge';
import { findCounterparts } from './retelling';

/** Judges claims of one text, in their order; null where the corpus has nothing to say. One look-up for all. */
export async function checkClaims(
  claims: readonly Claim[],
  date: string | null,
  source: EvidenceSource,
): Promise<(Judgement | null)[]> {
  const keys = claims.map((claim) => claimKeys(claim));
  const known = await source.findClaims([...new Set(keys.flat())]);
  const byKey = new Map<string, KnownClaim[]>();
  for (const one of known) {
    for (const key of claimKeys(one.claim)) {
      const list = byKey.get(key);
      if (list) list.push(one);
      else byKey.set(key, [one]);
    }
  }
  const compared = claims.map((claim, i) =>
    compare({ claim, date }, [...new Set((keys[i] ?? []).flatMap((key) => byKey.get(key) ?? []))]),
  );
  const judged = compared.map((one) => judge(one));
  const agreements = judged.map((judgement) =>
    judgement?.verdict === 'agrees' ? judgement.evidence.map(({ known: claim }) => claim) : [],
  );
  const counterparts = findCounterparts(compared, agreements);
  return judged.map((judgement, i) => {
    const [one, counterpart] = [compared[i], counterparts[i]];
    return one && counterpart ? judge(one, counterpart) : judgement;
  });
}
