/**
 * How sure alignment must be. A false "differs" is the gravest error, so it takes the most; a number that is equal in
 * many digits says much by itself, so agreement on it takes less, and so does a slip in many digits.
 */
export const ENOUGH = {
  differs: 0.56,
  slip: 0.5,
  tellingSlip: 0.4,
  agrees: 0.44,
  agreesOnThreeDigits: 0.34,
  agreesOnFourDigits: 0.24,
  related: 0.4,
} as const;
