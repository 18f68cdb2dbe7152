import { folded } from '@/text/fold';

const known = new Map<string, string>();

/**
 * Simplified, half-width and with one kind of each quote and dash, as `fold` does it, but character by character: the
 * result is as long as `text`, its offsets are those of `text`, and spaces stay, because bylines and headlines need them.
 */
export function simplify(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    let plain = known.get(character);
    if (plain === undefined) {
      plain = character.trim() === '' ? ' ' : folded(character);
      if (plain.length !== 1) plain = character;
      known.set(character, plain);
    }
    result += plain;
  }
  return result;
}
