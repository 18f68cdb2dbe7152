/**
 * Names in an archive from a Windows that wrote them in the code page of its language, which nothing in the archive says.
 *
 * Both code pages begin with their frequent characters (level 1 of GB 2312 and of Big5) and leave rare ones to other
 * bytes, so the names of one archive together tell which it was; what is frequent in both decides by the character.
 */
import { decodeWith, plausibility } from './encodings';

type Level = (lead: number, trail: number) => number;

/** How common a character with these bytes is, from 0 to 1. */
const CODE_PAGES: readonly { readonly encoding: string; readonly level: Level }[] = [
  {
    encoding: 'gb18030',
    level: (lead, trail) =>
      trail < 0xa1 || lead < 0xa1 || (lead > 0xa9 && lead < 0xb0) ? 0.1 : levelOf(lead, 0xb0, 0xd7),
  },
  { encoding: 'big5', level: (lead) => (lead < 0xa1 || lead > 0xf9 ? 0.1 : levelOf(lead, 0xa4, 0xc6)) },
];
const RARE = 0.35;
const SIGN = 0.5;
/** What the share of frequent characters counts beside the level of all. */
const FREQUENT = 0.5;

/** The names of one archive, each as bytes of the same code page. Names in UTF-8 are none of these. */
export function decodeOldNames(names: readonly Uint8Array[]): readonly string[] {
  let best: readonly string[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const { encoding, level } of CODE_PAGES) {
    const decoded = names.map((name) => decodeWith(encoding, name) ?? '\ufffd');
    const text = decoded.join('\n');
    const score = text.includes('\ufffd') ? -1 : meanLevel(names, level) + FREQUENT * plausibility(text);
    if (score > highest) [best, highest] = [decoded, score];
  }
  return best;
}

function levelOf(lead: number, first: number, last: number): number {
  if (lead < first) return SIGN;
  return lead <= last ? 1 : RARE;
}

function meanLevel(names: readonly Uint8Array[], level: Level): number {
  let sum = 0;
  let count = 0;
  for (const name of names)
    for (let at = 0; at < name.length; at++) {
      const lead = name[at] ?? 0;
      if (lead < 0x80) continue;
      sum += level(lead, name[++at] ?? 0);
      count++;
    }
  return count === 0 ? 0 : sum / count;
}
