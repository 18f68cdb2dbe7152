import { createRateLimit } from '@/messaging/rate-limit';
import type { Container } from './blocks';
import { isChinese } from './chinese';
import { type FlushTiming, type PageChanges, watchChanges } from './observe';
import { type Block, type BlockChanges, createPageBlocks } from './page-blocks';
import { BATCH_CHARACTERS, isInView } from './page-check';

/** The text of the page, kept up to date. */
export interface PageReading {
  /** The blocks that are on the page now. */
  readonly live: ReadonlyMap<number, Block>;
  /** Is some of it still to be read? */
  readonly isReading: boolean;
  /** Reads the page and begins to follow its changes. */
  start(): void;
  /** Looks at the page again in a moment. */
  refresh(): void;
}

/** How long reading may keep the page waiting at a time: less than a frame. */
const SLICE_MS = 12;

/** A place that changes more often (a clock, a chat) is read again less often, and looked at after so long. */
const REREADING = { burst: 10, perMinute: 10 };
const POSTPONED_MS = 5000;

/** Shadow roots and style sheets that come late are no changes that an observer hears of: look again after so long. */
const LATE_MS = [1000, 3000, 10_000];

/**
 * Reads paragraph by paragraph, in slices. `onChanges` hears of what came and went; new blocks are told once the page as
 * a whole has proved Chinese and not Japanese. `onOtherPage` hears of an address that changed without a new document.
 */
export function createPageReading(options: {
  readonly onChanges: (changes: BlockChanges) => void;
  readonly onOtherPage: () => void;
  readonly signal: AbortSignal;
  readonly timing?: FlushTiming | undefined;
}): PageReading {
  const { onChanges, onOtherPage, signal, timing } = options;
  const blocks = createPageBlocks({
    rateLimit: createRateLimit<Container>({ ...REREADING, uses: new WeakMap() }),
    onShadowRoot: (root) => watch.observe(root),
  });
  const isOtherPage = createAddressWatch();
  let held: Block[] = [];
  let isReading = true;
  const read = (): void => {
    if (signal.aborted) return;
    const isDone = blocks.read(performance.now() + SLICE_MS);
    isReading = !isDone;
    const { added, kept, removed } = blocks.takeChanges();
    const waiting = [...held, ...added].filter((block) => blocks.live.has(block.id));
    const isReady = isChinese(blocks.scripts) && (isDone || isWorthSending(waiting));
    held = isReady ? [] : waiting;
    onChanges({ added: isReady ? waiting : [], kept, removed });
    if (!isDone) requestIdleCallback(read, { timeout: 200 });
    else if (blocks.hasPostponed) setTimeout(() => watch.request(), POSTPONED_MS);
  };
  const request = ({ everything, changed, inserted }: PageChanges): void => {
    if (everything) blocks.requestAll(document.documentElement);
    for (const node of changed) blocks.requestChanged(node);
    for (const node of inserted) blocks.requestInserted(node);
    blocks.requestRevealed();
  };
  const onFlush = (changes: PageChanges): void => {
    if (isOtherPage()) onOtherPage();
    request(changes);
    read();
  };
  const watch = watchChanges({ onFlush, appearance: true, signal, timing });
  return {
    live: blocks.live,
    get isReading() {
      return isReading;
    },
    start: () => {
      watch.observe(document);
      request({ everything: true, changed: [], inserted: [] });
      read();
      for (const delayMs of LATE_MS) setTimeout(() => watch.request(), delayMs);
    },
    refresh: () => watch.request(),
  };
}

/** While the page is still being read: is there a message full of text, or all that is in view? */
function isWorthSending(blocks: readonly Block[]): boolean {
  const characters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return characters >= BATCH_CHARACTERS || (isInView(blocks[0]) && !isInView(blocks.at(-1)));
}

/** Tells whether path or query of the address changed since it was last asked; fragments are the same page. */
function createAddressWatch(): () => boolean {
  let last = location.pathname + location.search;
  return () => {
    const before = last;
    last = location.pathname + location.search;
    return last !== before;
  };
}
