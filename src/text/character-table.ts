/** One byte for each UTF-16 unit: 1 where one of `words` begins with it, so that a scan asks with one look-up. */
export function characterSet(words: Iterable<string>): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const word of words) set[word.charCodeAt(0)] = 1;
  return set;
}

/** One value for each UTF-16 unit: the key of the row that holds it, -1 for characters of no row. */
export function characterValues(rows: Readonly<Record<number, string>>): Int8Array {
  const values = new Int8Array(0x10000).fill(-1);
  for (const [value, characters] of Object.entries(rows)) {
    for (const character of characters) values[character.charCodeAt(0)] = Number(value);
  }
  return values;
}
