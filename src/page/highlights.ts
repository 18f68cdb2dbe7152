import type { Finding } from '@/messaging/check-protocol';
import { isCurrent } from './flow';
import { createMarkSheet, highlightName } from './mark-sheet';
import { createMark, isStanding, MARK_KINDS, type Mark, type MarkKind } from './marks';
import { rootOf } from './native-dom';
import type { Block } from './page-blocks';
import { createRangeSet, type RangeSet } from './range-set';

/** Paints marks with CSS highlights: nothing of the page's own tree is touched. */
export interface Painter {
  /** Puts a block's findings on the page instead of those it had; nothing where the page has changed under it. */
  paint(block: Block, findings: readonly Finding[]): void;
  /** Puts a kept block's findings on its present nodes, where they no longer stand. */
  restore(block: Block): void;
  /** Takes a block's marks away. */
  erase(block: number): void;
  /** Takes all marks away. */
  clear(): void;
  /** Puts back what the page threw out of the highlight registry or of a root's style sheets. */
  repair(): void;
  /** Marks that stand in a text node; usually none. */
  marksIn(node: Node): readonly Mark[];
  /** The marks of a block. */
  marksOf(block: number): readonly Mark[];
  /** All marks, block by block. */
  marks(): Mark[];
  /** All findings that were painted, whether they are marked or not, block by block. */
  findings(): Finding[];
  /** Shadow roots that marks stand in: hit tests must name them. */
  shadowRoots(): ShadowRoot[];
}

/** Starts with nothing painted. `signal` takes all marks away for good. */
export function createPainter(signal: AbortSignal): Painter {
  const painter = new HighlightPainter();
  signal.addEventListener('abort', () => painter.clear(), { once: true });
  return painter;
}

class HighlightPainter implements Painter {
  readonly #findings = new Map<number, readonly Finding[]>();
  readonly #marks = new Map<number, readonly Mark[]>();
  #byNode = new WeakMap<Node, readonly Mark[]>();
  readonly #sets = new Map<MarkKind, RangeSet>();
  readonly #roots = new Set<ShadowRoot>();
  readonly #sheet = createMarkSheet();

  /** Firefox takes the script of an old version away without a word to it, and puts the new one into the same page. */
  constructor() {
    for (const kind of MARK_KINDS) CSS.highlights.delete(highlightName(kind));
  }

  paint(block: Block, findings: readonly Finding[]): void {
    this.erase(block.id);
    if (findings.length === 0) return;
    this.#findings.set(block.id, findings);
    if (isCurrent(block)) this.#put(block, findings);
  }

  restore(block: Block): void {
    const marks = this.#marks.get(block.id);
    if (marks?.every((mark) => mark.block === block && isStanding(mark))) return;
    this.paint(block, this.#findings.get(block.id) ?? []);
  }

  erase(block: number): void {
    for (const mark of this.#marks.get(block) ?? []) {
      this.#sets.get(mark.kind)?.delete(mark.ranges);
      for (const { node } of mark.block.pieces) this.#byNode.delete(node);
    }
    this.#marks.delete(block);
    this.#findings.delete(block);
  }

  clear(): void {
    for (const set of this.#sets.values()) set.remove();
    this.#sets.clear();
    this.#marks.clear();
    this.#findings.clear();
    this.#byNode = new WeakMap();
    this.#sheet.remove();
  }

  repair(): void {
    for (const set of this.#sets.values()) set.repair();
    this.#sheet.repair();
  }

  marksIn(node: Node): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  marksOf(block: number): readonly Mark[] {
    return this.#marks.get(block) ?? [];
  }

  marks(): Mark[] {
    return [...this.#marks.values()].flat();
  }

  findings(): Finding[] {
    return [...this.#findings.values()].flat();
  }

  shadowRoots(): ShadowRoot[] {
    for (const root of this.#roots) if (!root.host.isConnected) this.#roots.delete(root);
    return [...this.#roots];
  }

  #put(block: Block, findings: readonly Finding[]): void {
    const marks = findings.flatMap((finding) => createMark(block, finding) ?? []);
    this.#marks.set(block.id, marks);
    for (const mark of marks) {
      this.#set(mark.kind).add(mark.ranges);
      for (const { startContainer } of mark.ranges)
        this.#byNode.set(startContainer, [...this.marksIn(startContainer), mark]);
    }
    this.#adoptFor(block.container);
  }

  /** In Firefox the document's sheet does not reach into shadow roots. */
  #adoptFor(place: Node): void {
    this.#sheet.adoptInto(document);
    for (let root = rootOf(place); root instanceof ShadowRoot; root = rootOf(root.host)) {
      this.#roots.add(root);
      this.#sheet.adoptInto(root);
    }
  }

  #set(kind: MarkKind): RangeSet {
    const set = this.#sets.get(kind) ?? createRangeSet(kind);
    this.#sets.set(kind, set);
    return set;
  }
}
