import type { Progress } from '@/messaging/tab-protocol';
import type { Block } from './page-blocks';
import type { Checker } from './page-check';
import type { PageReading } from './page-reading';

/** How far the check of what is on the page now has come; no text is counted twice. */
export function measureProgress({ live, isReading }: PageReading, checker: Checker): Progress {
  const characters = { checked: 0, waiting: 0, unanswered: 0 };
  for (const block of live.values()) {
    // What is in no line waits for the page to be read, or for it to prove Chinese.
    const state = checker.stateOf(block.id) ?? (isReading ? 'waiting' : null);
    if (state) characters[state] += charactersOf(block);
  }
  const { leftOut, isCounting } = checker;
  return { ...characters, checked: Math.max(0, characters.checked - leftOut), leftOut, isReading, isCounting };
}

const counted = new WeakMap<Block, number>();

function charactersOf(block: Block): number {
  const known = counted.get(block) ?? lengthOf(block.text);
  counted.set(block, known);
  return known;
}

/** How many characters there are to read: white space is nothing. */
export function lengthOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}
