import { characterSet } from '@/text/character-table';
import type { Frame } from './frame';

/** The words at a figure, folded. */
export type Words = { readonly before: string; readonly after: string };

const LONGEST_BEFORE = 60;
const LONGEST_AFTER = 12;
const PAUSES = characterSet(',;:。!?、()"');

/** The words between each figure of a sentence and the one before it, and those behind it to the next pause or figure. */
export function readWords({ text, sentence, figures }: Frame): Words[] {
  return figures.map(({ start, end }, i) => {
    const from = Math.max(figures[i - 1]?.end ?? sentence.start, start - LONGEST_BEFORE);
    const limit = Math.min(figures[i + 1]?.start ?? sentence.end, end + LONGEST_AFTER);
    let to = end;
    while (to < limit && !PAUSES[text.charCodeAt(to)]) to++;
    return { before: text.slice(from, start), after: text.slice(end, to) };
  });
}
