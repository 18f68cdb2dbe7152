/**
 * Numbers of the characters that word tables hold. All tables share them, so that each can be as short as there are
 * such characters and what a scan looks up stays in the processor's cache.
 */
const NUMBERS = new Uint16Array(0x10000);
let count = 0;

/** The number of a UTF-16 unit, from 1 on; 0 where no table holds it. */
export function characterNumber(unit: number): number {
  return NUMBERS[unit] ?? 0;
}

/** Gives a UTF-16 unit its number if it has none yet. */
export function numberCharacter(unit: number): number {
  const known = NUMBERS[unit] ?? 0;
  if (known > 0) return known;
  NUMBERS[unit] = ++count;
  return count;
}
