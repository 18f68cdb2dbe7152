import type {
  CheckReply,
  CheckRequest,
  Finding,
  HeldBackRequest,
  PageContext,
  PageFacts,
  ShownFinding,
} from '@/messaging/check-protocol';
import type { Problem } from '@/messaging/corpus-protocol';
import { LONGEST } from '@/messaging/limits';
import { boxOf } from './native-dom';
import type { Block } from './page-blocks';
import { ask } from './worker-link';

/** `unanswered`: sent several times, and given up. */
type BlockState = 'checked' | 'waiting' | 'unanswered';

/** Sends blocks to be checked and hands out what comes back. */
export interface Checker {
  /** Puts blocks in line; they are sent in a moment, what is in view first. */
  enqueue(blocks: readonly Block[]): void;
  /** Forgets what the worker knew of the page, because the page is another one now. */
  reset(): void;
  /** Puts all that was ever in line there again: the worker would answer otherwise now. */
  checkAgain(): void;
  /** Set where the corpus could not be read in full. */
  readonly problem: Problem | null;
  /** Findings that were held back on this page, as far as they are counted by now. */
  readonly heldBack: number;
  /** Characters that were sent, but were too many to be checked. */
  readonly leftOut: number;
  /** Is more to be counted of what was held back? */
  readonly isCounting: boolean;
  /** How far a block has come; null where it was never put in line. */
  stateOf(block: number): BlockState | null;
  /** Has anything been sent yet? */
  readonly hasSent: boolean;
}

/** A message costs some milliseconds and its text little: batches are large. */
export const BATCH_CHARACTERS = 20_000;

/** A page no longer than this goes in one message; splitting off what is in view would only cost another one. */
const SMALL_CHARACTERS = 4_000;

/** So long nothing must have been waiting before what is held back is counted: a long page is read piece by piece. */
const QUIET_MS = 500;

/** How often a block is sent again after a failure, each time behind all others. */
const MOST_ATTEMPTS = 3;

/**
 * One request is under way at a time, so that each takes along what the worker learned of the page from the last one. What
 * is only counted is asked for when nothing that may be shown is waiting.
 * `live` says which blocks are still on the page: replies about others are dropped.
 */
export function createChecker(options: {
  readonly checkBlocks: (request: CheckRequest) => Promise<CheckReply>;
  readonly countHeldBack: (request: HeldBackRequest) => Promise<number>;
  readonly facts: () => PageFacts;
  readonly live: ReadonlyMap<number, Block>;
  readonly onFindings: (block: Block, findings: readonly Finding[]) => void;
  /** A reply has been handed out, or none came, or all is counted. */
  readonly onProgress: () => void;
  readonly onDisconnected: () => void;
  readonly signal: AbortSignal;
  readonly retryDelayMs?: number | undefined;
}): Checker {
  return new BatchChecker(options);
}

class BatchChecker implements Checker {
  problem: Problem | null = null;
  heldBack = 0;
  leftOut = 0;
  hasSent = false;
  readonly #options: Parameters<typeof createChecker>[0];
  readonly #attempts = new Map<number, number>();
  readonly #checked = new Set<number>();
  #waiting = new Map<number, Block>();
  #underWay: ReadonlySet<number> = new Set();
  #uncounted: HeldBackRequest[] = [];
  #counting: ReturnType<typeof setTimeout> | undefined;
  #context: PageContext | null = null;
  #generation = 0;
  #running = false;
  #isAskingToCount = false;
  readonly #inView = createView();

  constructor(options: Parameters<typeof createChecker>[0]) {
    this.#options = options;
  }

  enqueue(blocks: readonly Block[]): void {
    for (const block of blocks) {
      this.#waiting.set(block.id, block);
      this.#checked.delete(block.id);
      this.#attempts.delete(block.id);
    }
    if (!this.#running && !this.#options.signal.aborted && this.#waiting.size > 0) void this.#run();
  }

  reset(): void {
    this.#generation++;
    this.#context = null;
    this.#uncounted = [];
    this.heldBack = 0;
    this.leftOut = 0;
  }

  checkAgain(): void {
    const context = this.#context;
    this.reset();
    // what is in view is no opening of the page, and goes on with nothing
    this.#context = context && { ...context, subject: null };
    this.enqueue([...this.#options.live.values()].filter(({ id }) => this.stateOf(id)));
  }

  get isCounting(): boolean {
    return this.#isAskingToCount || this.#uncounted.length > 0;
  }

  stateOf(block: number): BlockState | null {
    if (this.#waiting.has(block) || this.#underWay.has(block)) return 'waiting';
    if (this.#checked.has(block)) return 'checked';
    return this.#attempts.has(block) ? 'unanswered' : null;
  }

  async #run(): Promise<void> {
    this.#running = true;
    const { live, signal } = this.#options;
    while (!signal.aborted) {
      for (const id of this.#waiting.keys()) if (!live.has(id)) this.#waiting.delete(id);
      const batch = chooseBatch([...this.#waiting.values()], this.#inView);
      if (batch.length === 0) break;
      for (const block of batch) this.#waiting.delete(block.id);
      if (!(await this.#send(batch))) break;
    }
    this.#running = false;
    this.#countSoon();
  }

  #countSoon(): void {
    clearTimeout(this.#counting);
    if (this.#uncounted.length > 0) this.#counting = setTimeout(() => void this.#count(), QUIET_MS);
  }

  /** Counts until it is done or something waits. */
  async #count(): Promise<void> {
    if (this.#running || this.#options.signal.aborted) return;
    this.#running = this.#isAskingToCount = true;
    while (this.#waiting.size === 0 && (await this.#countNext()));
    this.#running = this.#isAskingToCount = false;
    this.#options.onProgress();
    this.enqueue([]);
  }

  /** Returns false where it is no use to go on sending now. */
  async #send(batch: readonly Block[]): Promise<boolean> {
    const { checkBlocks, facts, signal, onProgress, onDisconnected, retryDelayMs } = this.#options;
    const generation = this.#generation;
    const request = { page: facts(), context: this.#context, blocks: batch.map(toPageBlock) };
    this.hasSent = true;
    this.#underWay = new Set(batch.map(({ id }) => id));
    const answer = await ask(() => checkBlocks(request), { retryDelayMs });
    this.#underWay = new Set();
    if (signal.aborted) return false;
    if ('failure' in answer) {
      if (answer.failure === 'disconnected') onDisconnected();
      else this.#putBack(batch);
      onProgress();
      return false;
    }
    if (generation === this.#generation) {
      this.#context = answer.reply.context;
      if (answer.reply.mayHoldBack)
        this.#uncounted.push({ checked: request, shown: answer.reply.findings.map(asShown) });
      this.leftOut += answer.reply.leftOut + cutFrom(batch);
    }
    this.problem = answer.reply.problem;
    this.#handOut(batch, answer.reply.findings);
    onProgress();
    return true;
  }

  /** Returns false where nothing is left to count, or it is no use to ask. */
  async #countNext(): Promise<boolean> {
    const { countHeldBack, signal, onProgress, onDisconnected, retryDelayMs } = this.#options;
    const generation = this.#generation;
    const request = this.#uncounted.shift();
    if (!request) return false;
    const answer = await ask(() => countHeldBack(request), { retryDelayMs });
    if (signal.aborted) return false;
    if ('failure' in answer) {
      if (answer.failure === 'disconnected') onDisconnected();
      return answer.failure === 'failed'; // a number that is too small does no harm
    }
    if (generation === this.#generation) this.heldBack += answer.reply;
    onProgress();
    return true;
  }

  #handOut(batch: readonly Block[], findings: readonly Finding[]): void {
    const byBlock = new Map<number, Finding[]>(batch.map(({ id }) => [id, []]));
    for (const finding of findings) byBlock.get(finding.block)?.push(finding);
    for (const [id, found] of byBlock) {
      const block = this.#options.live.get(id);
      if (block) this.#options.onFindings(block, found);
      this.#attempts.delete(id);
      this.#checked.add(id);
    }
  }

  /** Keeps what failed for later. */
  #putBack(batch: readonly Block[]): void {
    for (const block of batch) {
      const attempts = (this.#attempts.get(block.id) ?? 0) + 1;
      this.#attempts.set(block.id, attempts);
      if (attempts < MOST_ATTEMPTS) this.#waiting.set(block.id, block);
    }
    setTimeout(() => this.enqueue([]), 10 * (this.#options.retryDelayMs ?? 300));
  }
}

/** What is in view, if the rest is long; then up to a batch of the rest in the order of the page. */
function chooseBatch(blocks: readonly Block[], inViewOf: ReturnType<typeof createView>): readonly Block[] {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const inView = length > SMALL_CHARACTERS ? inViewOf(blocks) : [];
  const batch: Block[] = [];
  let characters = 0;
  for (const block of inView.length > 0 ? inView : blocks) {
    characters += block.text.length;
    if (batch.length > 0 && characters > BATCH_CHARACTERS) break;
    batch.push(block);
  }
  return batch;
}

/**
 * The blocks in view. Until the page is scrolled, what was out of view is not measured again: of a page of 10,000 blocks
 * that would take longer than a frame for each batch.
 */
function createView(): (blocks: readonly Block[]) => readonly Block[] {
  let place = '';
  const away = new Set<number>();
  return (blocks) => {
    const here = [scrollX, scrollY, innerWidth, innerHeight].join();
    if (here !== place) away.clear();
    place = here;
    const shown: Block[] = [];
    for (const block of blocks) {
      if (away.has(block.id)) continue;
      if (isInView(block)) shown.push(block);
      else away.add(block.id);
    }
    return shown;
  };
}

/** Does a block begin in an element that is in view? */
export function isInView(block: Block | undefined): boolean {
  const parent = block?.pieces[0]?.node.parentElement;
  if (!parent) return false;
  const rect = boxOf(parent);
  return rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
}

/** What a finding is told from others by: its evidence need not travel again. */
function asShown(finding: Finding): ShownFinding {
  const { block, start, end } = finding;
  return finding.type === 'figure'
    ? { type: 'figure', block, start, end, verdict: finding.verdict }
    : { type: 'organization', block, start, end };
}

/** Characters that were not sent, because no message holds a paragraph of such length. */
function cutFrom(batch: readonly Block[]): number {
  return batch.reduce((sum, { text }) => sum + Math.max(0, text.length - LONGEST.block), 0);
}

function toPageBlock({ id, text: whole, labels }: Block): CheckRequest['blocks'][number] {
  const text = whole.slice(0, LONGEST.block);
  return labels.length > 0 ? { id, text, labels } : { id, text };
}
