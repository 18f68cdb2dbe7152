/** Characters of fonts that have pictures in the place of letters, as Word writes them (`w:sym`). */

/** Adobe's Symbol Encoding, the signs that stand in texts with figures; digits and most ASCII signs are themselves. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '-'],
  [0x44, 'Δ'],
  [0x57, 'Ω'],
  [0x61, 'α'],
  [0x62, 'β'],
  [0x67, 'γ'],
  [0x6d, 'μ'],
  [0x70, 'π'],
  [0x7e, '~'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xbe, '-'],
  [0xd7, '·'],
]);
const PICTURES = /^(?:wingdings|webdings|marlett|zapf ?dingbats|mt extra)/i;

/** The character that a font's sign stands for; null for a picture, such as a bullet. `code` may be in the private area. */
export function symbolOf(font: string, code: number): string | null {
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (PICTURES.test(font) || !(plain > 0x20 && plain <= 0x10ffff)) return null;
  if (!/^symbol/i.test(font)) return plain === code || plain < 0x7f ? String.fromCodePoint(plain) : null;
  return SYMBOL.get(plain) ?? (plain < 0x40 ? String.fromCodePoint(plain) : null);
}
