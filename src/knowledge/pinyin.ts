import { isHan } from '@/text/fold';
import { PINYIN } from './pinyin-data';

/** How a character sounds, all ways, without tones and ü as v; nothing for what is not in the table. */
export function readingsOf(character: string): readonly string[] {
  readings ??= unpacked();
  return readings.get(character) ?? [];
}

/** Made when it is asked for first: a few milliseconds that no start pays. */
let readings: ReadonlyMap<string, readonly string[]> | undefined;

function unpacked(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of PINYIN.trim().split('\n')) {
    const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
    for (const character of line.slice(syllable.length)) {
      const known = found.get(character);
      if (known) known.push(syllable);
      else found.set(character, [syllable]);
    }
  }
  return found;
}

/**
 * How many characters of a text from `at` on are spelled by these letters: each by its whole syllable or by what it begins
 * with (xhl, xinghl and xinghualing for 杏花岭; the last may be cut anywhere), other signs by themselves. The fewest that
 * use up the letters; 0 if none do.
 */
export function spelledLength(letters: string, text: string, at: number): number {
  const dead = new Set<number>();
  const from = (used: number, place: number): number => {
    if (used === letters.length) return place - at;
    const id = place * (letters.length + 1) + used;
    if (place >= text.length || dead.has(id)) return 0;
    for (const length of stepsOf(letters, used, text.charAt(place))) {
      const found = from(used + length, place + 1);
      if (found > 0) return found;
    }
    dead.add(id);
    return 0;
  };
  return from(0, at);
}

/** How many letters a character may take, the most first. */
function stepsOf(letters: string, used: number, character: string): number[] {
  if (!isHan(character.charCodeAt(0))) return letters.charAt(used) === character ? [1] : [];
  const left = letters.length - used;
  const steps = new Set<number>();
  for (const reading of readingsOf(character)) {
    if (letters.startsWith(reading, used)) steps.add(reading.length);
    else if (left < reading.length && reading.startsWith(letters.slice(used))) steps.add(left);
    for (const begin of [/^[zcs]h/.exec(reading)?.[0] ?? '', reading.charAt(0)])
      if (begin !== '' && letters.startsWith(begin, used)) steps.add(begin.length);
  }
  return [...steps].sort((a, b) => b - a);
}

/** A syllable without what many speakers do not tell apart: z is zh, n is l, in is ing. */
export function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/([aei])ng$/, '$1n');
}
