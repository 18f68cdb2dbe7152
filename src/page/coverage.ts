import type { Coverage } from '@/messaging/tab-protocol';
import { type Container, readContainer } from './blocks';
import { parentElementOf, textOf } from './native-dom';
import { isWorthChecking } from './page-blocks';
import type { Checker } from './page-check';
import type { PageReading } from './page-reading';
import { lengthOf, measureProgress } from './progress';

/** What of the page was read and checked by now, and what was not, and why. Walks through the whole page. */
export function measureCoverage(reading: PageReading, checker: Checker): Coverage {
  const blocks = [...reading.live.values()];
  const { checked, waiting, unanswered, leftOut } = measureProgress(reading, checker);
  const { hidden, notChinese, postponed } = readSkipped(new Set(blocks.map(({ text }) => text)));
  return {
    paragraphs: blocks.filter(({ id }) => checker.stateOf(id) === 'checked').length,
    characters: checked,
    hidden,
    notChinese,
    leftOut,
    waiting: waiting + unanswered + postponed,
    heldBack: checker.heldBack,
  };
}

/** Characters of the page that are in none of the blocks. */
function readSkipped(texts: ReadonlySet<string>): { hidden: number; notChinese: number; postponed: number } {
  const skipped = { hidden: 0, notChinese: 0, postponed: 0 };
  const containers: Container[] = [document.documentElement];
  const hidden = new Set<Element>();
  for (const container of containers) {
    const reading = readContainer(container);
    containers.push(...reading.containers);
    for (const element of reading.hidden) hidden.add(element);
    for (const { text } of reading.flows) {
      if (texts.has(text)) continue;
      skipped[isWorthChecking(text, []) ? 'postponed' : 'notChinese'] += lengthOf(text);
    }
  }
  for (const element of hidden) if (!isInside(element, hidden)) skipped.hidden += lengthOf(textOf(element));
  return skipped;
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let place = parentElementOf(element); place; place = parentElementOf(place)) if (others.has(place)) return true;
  return false;
}
