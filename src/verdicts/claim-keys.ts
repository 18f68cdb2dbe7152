import type { Claim } from '@/recognition/mention';
import { organizationKey } from '@/recognition/organization-key';
import { isGenericMeasure, weightOf } from './term-weights';

const MOST_TERMS = 12;
const MOST_CONTEXT = 4;

/**
 * The keys under which a claim is filed, so that claims that can be compared share one: unit with each of its
 * weightiest terms, unit with its subject. At most 17 short strings.
 */
export function claimKeys(claim: Claim): string[] {
  const unit = isGenericMeasure(claim.unit) ? '#' : claim.unit;
  const terms = [...heaviest(claim.terms, MOST_TERMS), ...heaviest(claim.context, MOST_CONTEXT)];
  const keys = new Set(terms.map((term) => `${unit}|${term}`));
  if (claim.organization) keys.add(`${unit}|@${organizationKey(claim.organization)}`);
  return [...keys];
}

function heaviest(terms: readonly string[], most: number): string[] {
  return [...terms].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, most);
}
