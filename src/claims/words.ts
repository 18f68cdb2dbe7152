import { characterSet } from '@/text/character-table';
import type { Frame } from './frame';
import type { Run } from './respectively';

/** The words at a figure, folded. */
export type Words = { readonly before: string; readonly after: string };

const LONGEST_BEFORE = 60;
const LONGEST_AFTER = 12;
const PAUSES = characterSet(',;:。!?、()"');

const JOINTS = /^[、和与及以暨,]+/;

/**
 * The words between each figure of a sentence and the one before it, and those behind it to the next pause or figure. The
 * figures of a run, of which 分别 is said, have those that lead to the run, without that word.
 */
export function readWords(frame: Frame): Words[] {
  const { text, sentence, figures } = frame;
  const words = figures.map(({ start, end }, i) => {
    const from = Math.max(figures[i - 1]?.end ?? sentence.start, start - LONGEST_BEFORE);
    const limit = Math.min(figures[i + 1]?.start ?? sentence.end, end + LONGEST_AFTER);
    let to = end;
    while (to < limit && !PAUSES[text.charCodeAt(to)]) to++;
    return { before: text.slice(from, start), after: text.slice(end, to) };
  });
  for (const run of new Set(frame.runs.values()))
    for (let k = 0; k < run.length; k++) {
      const own = words[run.first + k] as Words;
      const taken = run.takesUp ? (words[run.first + k - run.length] as Words).before : '';
      words[run.first + k] = { ...own, before: `${taken}${leadOf(frame, run, k)}`.slice(-LONGEST_BEFORE) };
    }
  return words;
}

/** The words that lead to the `k`-th figure of a run: those of the run, and its own or the first one's behind 分别. */
function leadOf({ text, figures }: Frame, { first, lead, behind }: Run, k: number): string {
  const between = text.slice(k === 0 ? behind : figures[first + k - 1]?.end, figures[first + k]?.start);
  const own = between.replace(JOINTS, '');
  return text.slice(lead.start, lead.end) + (own === '' ? text.slice(behind, figures[first]?.start) : own);
}
