const RELATIVE: ReadonlySet<string> = new Set(['%', '百分点', '倍']);

/** Is it a unit of shares, rates and multiples, which count nothing themselves? */
export function isRelative(unit: string): boolean {
  return RELATIVE.has(unit);
}
