import type { RateLimit } from '@/messaging/rate-limit';
import { type Container, containerOf, readContainer } from './blocks';
import { countScripts, isChinese, type ScriptCount } from './chinese';
import { type Flow, samePlaces } from './flow';
import { isConnected, isVisible, parentOf, shadowRootOf } from './native-dom';
import { createTableLabels } from './table-labels';

/** One paragraph of the page that is worth checking. A block's text never changes: another text is another block. */
export type Block = Flow & {
  readonly id: number;
  readonly container: Container;
  readonly labels: readonly string[];
};

/** What a pass over the page came to. */
export type BlockChanges = {
  /** Blocks of a text not seen before, in the order of reading. */
  readonly added: readonly Block[];
  /** Blocks read again with the same text and id, perhaps in other nodes or at another place. */
  readonly kept: readonly Block[];
  /** Ids of blocks that are gone. */
  readonly removed: readonly number[];
};

/** Keeps the blocks of a page and, asked to, reads again the parts that changed. */
interface PageBlocks {
  readonly live: ReadonlyMap<number, Block>;
  /** Han and foreign characters in all that was read so far: is this page Chinese? */
  readonly scripts: ScriptCount;
  /** Are there places whose reading was put off because they change too often? */
  readonly hasPostponed: boolean;
  /** Puts all under a node on the list of places to read. */
  requestAll(node: Node): void;
  /** Puts a node whose text or children changed on the list. */
  requestChanged(node: Node): void;
  /** Puts a node that was inserted on the list, if it has been elsewhere on the page before. */
  requestInserted(node: Node): void;
  /** Puts the places on the list that were hidden, or had no shadow root, when they were read and now are, or have. */
  requestRevealed(): void;
  /** Reads what is on the list, until `deadline` (as by `performance.now`); false where something is left. */
  read(deadline: number): boolean;
  /** What changed since this was last asked. */
  takeChanges(): BlockChanges;
}

/** `origin` is the changed place that led here: how often it changes is what is limited. */
type Visit = { readonly container: Container; readonly deep: boolean; readonly origin: Container };

/** Starts with nothing read. `onShadowRoot` hears of every open shadow root once. */
export function createPageBlocks(options: {
  readonly rateLimit: RateLimit<Container>;
  readonly onShadowRoot: (root: ShadowRoot) => void;
}): PageBlocks {
  return new BlockList(options.rateLimit, options.onShadowRoot);
}

class BlockList implements PageBlocks {
  readonly live = new Map<number, Block>();
  readonly #known = new WeakMap<Container, readonly number[]>();
  readonly #hidden = new Set<Element>();
  readonly #hosts = new Set<Element>();
  readonly #postponed = new Set<Container>();
  readonly #rateLimit: RateLimit<Container>;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  #scripts: ScriptCount = { han: 0, foreign: 0 };
  #queue: Visit[] = [];
  #added = new Map<Block, Container>();
  #kept = new Map<number, Block>();
  #removed = new Map<number, Block>();
  #labelsOf = createTableLabels();
  #lastId = 0;

  constructor(rateLimit: RateLimit<Container>, onShadowRoot: (root: ShadowRoot) => void) {
    this.#rateLimit = rateLimit;
    this.#onShadowRoot = onShadowRoot;
  }

  get scripts(): ScriptCount {
    return this.#scripts;
  }

  get hasPostponed(): boolean {
    return this.#postponed.size > 0;
  }

  requestAll(node: Node): void {
    const container = containerOf(node);
    if (container) this.#queue.push({ container, deep: true, origin: container });
  }

  requestChanged(node: Node): void {
    const container = containerOf(node);
    if (container) this.#queue.push({ container, deep: false, origin: container });
  }

  requestInserted(node: Node): void {
    if (node instanceof Element && this.#known.has(node)) this.requestAll(node);
  }

  requestRevealed(): void {
    for (const host of this.#hosts) {
      const root = shadowRootOf(host);
      if (isConnected(host) && !root) continue;
      this.#hosts.delete(host);
      if (root) this.requestAll(root);
    }
    for (const element of this.#hidden) {
      if (isConnected(element) && !isVisible(element, { visibilityProperty: true })) continue;
      this.#hidden.delete(element);
      this.requestAll(element);
      const parent = parentOf(element);
      if (parent) this.requestChanged(parent);
    }
  }

  read(deadline: number): boolean {
    for (const container of this.#postponed) {
      if (!this.#rateLimit.allows(container)) continue;
      this.#postponed.delete(container);
      this.#queue.push({ container, deep: true, origin: container });
    }
    // A stack: what stands first on the page is on top.
    for (let visit = this.#queue.pop(); visit; visit = this.#queue.pop()) {
      this.#visit(visit);
      if (performance.now() > deadline) break;
    }
    return this.#queue.length === 0;
  }

  takeChanges(): BlockChanges {
    for (const block of this.live.values()) if (!block.pieces[0]?.node.isConnected) this.#remove(block);
    this.#matchRewritten();
    if (this.#queue.length === 0) for (const origin of new Set(this.#added.values())) this.#rateLimit.count(origin);
    const changes = {
      added: [...this.#added.keys()],
      kept: [...this.#kept.values()],
      removed: [...this.#removed.keys()],
    };
    this.#added = new Map();
    this.#kept = new Map();
    this.#removed = new Map();
    this.#labelsOf = createTableLabels();
    return changes;
  }

  #visit({ container, deep, origin }: Visit): void {
    const isNew = !this.#known.has(container);
    if (isNew && container instanceof ShadowRoot) this.#onShadowRoot(container);
    const reading = readContainer(container);
    for (const element of reading.hidden) this.#hidden.add(element);
    for (const host of reading.hosts) this.#hosts.add(host);
    this.#known.set(container, this.#merge(container, reading.flows, origin));
    for (const child of reading.containers.toReversed())
      if (deep || isNew || this.#isUnread(child)) this.#queue.push({ container: child, deep: deep || isNew, origin });
  }

  /** Has it not been read yet, or got a shadow root since? */
  #isUnread(container: Container): boolean {
    const root = container instanceof Element ? shadowRootOf(container) : null;
    return !this.#known.has(container) || (root !== null && !this.#known.has(root));
  }

  /** Matches a container's flows with the blocks it had, by text: only the rest is new, or gone. Returns their ids. */
  #merge(container: Container, flows: readonly Flow[], origin: Container): number[] {
    const before = (this.#known.get(container) ?? []).flatMap((id) => this.live.get(id) ?? []);
    const ids: number[] = [];
    for (const flow of flows) {
      const i = before.findIndex((block) => block.text === flow.text);
      const old = before.splice(i, i < 0 ? 0 : 1)[0];
      const block = old ? this.#keep(old, flow) : this.#add(container, flow, origin);
      if (block) ids.push(block.id);
    }
    for (const block of before) this.#remove(block);
    return ids;
  }

  #keep(old: Block, flow: Flow): Block {
    const block = samePlaces(old, flow) ? old : { ...old, ...flow };
    const origin = this.#added.get(old);
    this.live.set(old.id, block);
    if (origin) {
      this.#added.delete(old);
      this.#added.set(block, origin);
    } else this.#kept.set(block.id, block);
    return block;
  }

  #add(container: Container, flow: Flow, origin: Container): Block | null {
    const { han, foreign } = countScripts(flow.text);
    this.#scripts = { han: this.#scripts.han + han, foreign: this.#scripts.foreign + foreign };
    const labels = container instanceof Element ? this.#labelsOf(container, flow.text) : [];
    if (!isWorthChecking(flow.text, labels)) return null;
    if (!this.#rateLimit.allows(origin)) {
      this.#postponed.add(origin);
      return null;
    }
    const block = { ...flow, id: ++this.#lastId, container, labels };
    this.live.set(block.id, block);
    this.#added.set(block, origin);
    return block;
  }

  #remove(block: Block): void {
    this.live.delete(block.id);
    this.#kept.delete(block.id);
    if (!this.#added.delete(block)) this.#removed.set(block.id, block);
  }

  /** Frameworks throw elements away and write the same text anew: such a block is kept, in its new place. */
  #matchRewritten(): void {
    if (this.#removed.size === 0) return;
    const gone = new Map<string, Block[]>();
    for (const block of this.#removed.values())
      gone.set(contentOf(block), [...(gone.get(contentOf(block)) ?? []), block]);
    for (const block of this.#added.keys()) {
      const old = gone.get(contentOf(block))?.shift();
      if (!old) continue;
      const kept = { ...block, id: old.id };
      this.#added.delete(block);
      this.#removed.delete(old.id);
      this.live.delete(block.id);
      this.live.set(kept.id, kept);
      this.#kept.set(kept.id, kept);
      const ids = this.#known.get(block.container) ?? [];
      this.#known.set(
        block.container,
        ids.map((id) => (id === block.id ? kept.id : id)),
      );
    }
  }
}

function contentOf(block: Block): string {
  return [block.text, ...block.labels].join('\n\n');
}

/** Chinese text, or a figure in a table with Chinese heads. */
export function isWorthChecking(text: string, labels: readonly string[]): boolean {
  const scripts = countScripts(text);
  const hasDigit = /[\d０-９]/.test(text);
  if (scripts.han > 0) return isChinese(scripts) && (scripts.han > 1 || hasDigit);
  return hasDigit && labels.some((label) => isChinese(countScripts(label)));
}
