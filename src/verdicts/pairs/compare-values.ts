import type { Claim } from '@/claims/claim';
import { type Comparison, compareQuantities } from '@/figures/compare-quantities';

/** A claim, and which of two opposites its amount is. */
export type Signed = Pick<Claim, 'sign'> & { readonly claim: Claim };

/** How two numbers stand to each other; `isTurned`: one says up, or a surplus, and the other down, or a deficit. */
export type ComparedValues = { readonly comparison: Comparison; readonly isTurned: boolean };

/** Compares two numbers; changes and amounts of opposite direction are turned, whatever their size. */
export function compareValues(here: Signed, there: Signed): ComparedValues {
  const [a, b] = [unsigned(here.claim), unsigned(there.claim)];
  const alike =
    (a.direction !== null && b.direction !== null) ||
    (here.sign !== null && there.sign !== null) ||
    isNegative(a) ||
    isNegative(b);
  if (!alike || !isSigned(a, here) || !isSigned(b, there))
    return { comparison: compareQuantities(a, b), isTurned: false };
  return { comparison: compareQuantities(positive(a), positive(b)), isTurned: isDown(a, here) !== isDown(b, there) };
}

const isNegative = ({ value }: Claim): boolean => value !== null && value < 0;

/** Does the text say which way it goes, in words or by a minus sign? */
const isSigned = (claim: Claim, { sign }: Signed): boolean =>
  isNegative(claim) || claim.direction !== null || sign !== null;

const isDown = (claim: Claim, { sign }: Signed): boolean =>
  isNegative(claim) || claim.direction === 'down' || (claim.direction === null && sign === 'deficit');

/** A dash that opens an aside, and the second half of 正负, are no minus sign. */
function unsigned(claim: Claim): Claim {
  const isAside = /^[—―–]/.test(claim.text) || /[正±]$/.test(claim.words.before);
  return isNegative(claim) && isAside ? positive(claim) : claim;
}

function positive(claim: Claim): Claim {
  const { value, low, high } = claim;
  if (value === null || value >= 0) return claim;
  return { ...claim, value: -value, low: high === null ? null : -high, high: low === null ? null : -low };
}
