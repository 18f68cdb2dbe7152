import type { Claim } from '@/claims/claim';
import { areaOf } from '@/knowledge/place-relations';
import { organizationKey } from '@/names/organization-key';
import { isGenericMeasure, weightOf } from './term-weights';

const MOST_TERMS = 10;
const MOST_CONTEXT = 4;
const MOST_OF_PROVINCE = 5;
const MOST_PAIRED = 3;

/**
 * The keys under which a claim is filed, so that those that can be compared are found and a page is not compared with all
 * that a large corpus holds: unit and prefecture (or the province, where the claim is of all of it) with each of its
 * weightiest terms, and these for claims of the whole province too; for other places, or none, unit with pairs of terms;
 * unit with its subject. At most 32 short strings.
 */
export function claimKeys(claim: Claim): string[] {
  return keysOf(claim, (province) => `in ${province}`);
}

/** The keys to look for claims under that can be compared with one; a claim finds itself, and what finds it. */
export function lookUpKeys(claim: Claim): string[] {
  const { province, prefecture } = areaOf(claim.place);
  if (province === null || prefecture !== null) return keysOf(claim, (name) => name);
  const unit = unitOf(claim);
  const inProvince = heaviest(claim.terms, MOST_TERMS).map((term) => `${unit}|${term}|in ${province}`);
  return [...keysOf(claim, (name) => name), ...inProvince];
}

/** `ofProvince` names what claims of a prefecture and of its whole province meet under. */
function keysOf(claim: Claim, ofProvince: (province: string) => string): string[] {
  const { province, prefecture } = areaOf(claim.place);
  const unit = unitOf(claim);
  const own = heaviest(claim.terms, MOST_TERMS);
  const context = heaviest(claim.context, MOST_CONTEXT);
  const where = prefecture ?? province ?? '';
  const keys = new Set([...own, ...context].map((term) => `${unit}|${term}|${where}`));
  if (province !== null && prefecture !== null)
    for (const term of own.slice(0, MOST_OF_PROVINCE)) keys.add(`${unit}|${term}|${ofProvince(province)}`);
  for (const pair of pairsOf(own.slice(0, MOST_PAIRED), context.slice(0, MOST_PAIRED))) keys.add(`${unit}|${pair}`);
  if (claim.organization) keys.add(`${unit}|@${organizationKey(claim.organization)}`);
  return [...keys];
}

function unitOf({ unit }: Claim): string {
  return isGenericMeasure(unit) ? '#' : unit;
}

function heaviest(terms: readonly string[], most: number): string[] {
  const byWeight = new Map<number, string[]>();
  for (const term of terms) {
    const weight = weightOf(term);
    const equals = byWeight.get(weight);
    if (equals) equals.push(term);
    else byWeight.set(weight, [term]);
  }
  const weights = [...byWeight.keys()].sort((a, b) => b - a);
  return weights.flatMap((weight) => byWeight.get(weight) ?? []).slice(0, most);
}

/** Each of a claim's own terms with each other one, and with the context's. */
function pairsOf(own: readonly string[], context: readonly string[]): string[] {
  const others = [...new Set([...own, ...context])];
  const pairs = own.flatMap((a) => others.flatMap((b) => (a === b ? [] : [a < b ? `${a}+${b}` : `${b}+${a}`])));
  return [...new Set(pairs)];
}
