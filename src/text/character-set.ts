/** One byte for each UTF-16 unit: 1 where it is one of `characters`, so that a scan asks with one look-up. */
export function characterSet(characters: Iterable<string>): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}
