import type { Claim } from '@/recognition/mention';
import { claimKeys } from './claim-keys';
import type { EvidenceSource, KnownClaim } from './evidence-source';
import { type Judgement, judge } from './judge';

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
  return claims.map((claim, i) =>
    judge({ claim, date }, [...new Set((keys[i] ?? []).flatMap((key) => byKey.get(key) ?? []))]),
  );
}
