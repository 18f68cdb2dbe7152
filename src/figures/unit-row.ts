/** A row of a table of units: surfaces are folded and parted by spaces, factors exact decimals. */
export type UnitRow = readonly [canonical: string, factor: string, surfaces: string, upperFactor?: string];
