import type { Frame, Page } from 'puppeteer-core';

// The functions handed to `evaluate` run in the page: they are self-contained, and they name no inner functions,
// because tsx wraps named ones in a helper that the page does not have.

export type MarkKind = 'organization' | 'agrees' | 'differs' | 'related';

/** One highlighted passage. */
export type Mark = { readonly kind: MarkKind; readonly text: string };

/** A mark with the middle of its first line box, in CSS pixels from the top left corner of its document. */
export type PlacedMark = Mark & { readonly x: number; readonly y: number };

/** All marks of the extension in a page and its frames, each frame in reading order. */
export async function readMarks(page: Page): Promise<Mark[]> {
  const perFrame = await Promise.all(page.frames().map(readPlacedMarks));
  return perFrame.flat().map(({ kind, text }) => ({ kind, text }));
}

/** Text of the marks of one kind, in reading order. */
export async function readMarkTexts(page: Page, kind: MarkKind): Promise<string[]> {
  return (await readMarks(page)).filter((mark) => mark.kind === kind).map((mark) => mark.text);
}

/** The marks of one frame, in reading order. */
export function readPlacedMarks(frame: Frame): Promise<PlacedMark[]> {
  return frame.evaluate(() => {
    const ranges: { kind: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('yinzheng-')) continue;
      for (const range of highlight) {
        if (range instanceof Range && !range.collapsed) ranges.push({ kind: name.slice('yinzheng-'.length), range });
      }
    }
    ranges.sort((a, b) => {
      if (a.range.startContainer.getRootNode() === b.range.startContainer.getRootNode()) {
        return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
      }
      const order = a.range.startContainer.compareDocumentPosition(b.range.startContainer);
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    // One passage has one range for each of its text nodes: put them together again.
    const passages: { kind: string; text: string; first: Range; last: Range }[] = [];
    for (const { kind, range } of ranges) {
      const before = passages.at(-1);
      if (before?.kind === kind && before.last.endContainer.getRootNode() === range.startContainer.getRootNode()) {
        const between = new Range();
        between.setStart(before.last.endContainer, before.last.endOffset);
        between.setEnd(range.startContainer, range.startOffset);
        if (range.startContainer !== before.last.endContainer && between.toString().trim() === '') {
          before.text += range.toString();
          before.last = range;
          continue;
        }
      }
      passages.push({ kind, text: range.toString(), first: range, last: range });
    }
    return passages.map(({ kind, text, first }) => {
      const { x, y, width, height } = first.getClientRects()[0] ?? new DOMRect();
      return { kind: kind as MarkKind, text, x: x + width / 2 + scrollX, y: y + height / 2 + scrollY };
    });
  });
}

/** Scrolls a mark of the main frame into view and moves the mouse onto it. */
export async function hoverMark(page: Page, mark: PlacedMark): Promise<void> {
  const { x, y } = await page.evaluate((target) => {
    scrollTo({ top: target.y - innerHeight / 2, behavior: 'instant' });
    return { x: target.x - scrollX, y: target.y - scrollY };
  }, mark);
  await moveOnto(page, x, y);
}

/** Where to find a text in a page: its `occurrence`-th place (from 0) in the main frame or in the frame given. */
export type Passage = { readonly text: string; readonly occurrence?: number; readonly frame?: Frame };

/** Scrolls a passage into view and moves the mouse onto it. Open shadow roots are searched too. */
export async function hoverText(page: Page, passage: Passage): Promise<void> {
  const { x, y } = await locateText(page, passage);
  await moveOnto(page, x, y);
}

/** Arrives with a movement, as a hand does: the place itself may be where the mouse was before. */
async function moveOnto(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Scrolls a passage into view and clicks it. */
export async function clickText(page: Page, passage: Passage): Promise<void> {
  const { x, y } = await locateText(page, passage);
  await page.mouse.click(x, y);
}

/** Scrolls a passage into view and returns the middle of its first line box, in the coordinates of the page's view. */
export async function locateText(
  page: Page,
  { text, occurrence = 0, frame }: Passage,
): Promise<{ x: number; y: number }> {
  const point = await (frame ?? page.mainFrame()).evaluate(findPoint, text, occurrence);
  if (!point) throw new Error(`browsers: no occurrence ${occurrence} of ${text} on the page`);
  const element = frame?.parentFrame() ? await frame.frameElement() : null;
  const box = element ? await element.boundingBox() : null;
  return { x: point.x + (box?.x ?? 0), y: point.y + (box?.y ?? 0) };
}

function findPoint(text: string, occurrence: number): { x: number; y: number } | null {
  const roots: (Document | ShadowRoot)[] = [document];
  let left = occurrence;
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest('script, style')) nodes.push(walker.currentNode as Text);
    }
    const flow = nodes.map((node) => node.data).join('');
    let at = flow.indexOf(text);
    while (at >= 0 && left > 0) {
      at = flow.indexOf(text, at + 1);
      left--;
    }
    if (at < 0) continue;
    let passed = 0;
    for (const node of nodes) {
      if (at < passed + node.data.length) {
        const range = new Range();
        range.setStart(node, at - passed);
        range.setEnd(node, Math.min(node.data.length, at - passed + text.length));
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [rect] = range.getClientRects();
        return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
      }
      passed += node.data.length;
    }
  }
  return null;
}
