import type { Claim } from '@/recognition/mention';

/** The keys under which a claim is filed, so that comparable claims share one. Between 1 and some 12 short strings. */
export function claimKeys(claim: Claim): string[] {
  return [claim.unit];
}
