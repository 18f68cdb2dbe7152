import type { Finding } from '@/messaging/check-protocol';
import type { Settings } from '@/settings/settings';
import type { Container } from './blocks';
import { isCurrent } from './flow';
import { createMarkSheet, highlightName } from './mark-sheet';
import { createMark, isStanding, MARK_KINDS, type Mark, type MarkKind, type Plate } from './marks';
import { rootOf } from './native-dom';
import type { Block } from './page-blocks';
import { createRangeSet, type RangeSet } from './range-set';
import { groundBehind } from './word-theme';

type Intensity = Settings['intensity'];

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
  /** Marks as loudly as that from now on. */
  show(intensity: Intensity): void;
  /** Is a mark to be seen? */
  shows(mark: Mark): boolean;
  /** Puts back what the page threw out of the highlight registry or of a root's style sheets. */
  repair(): void;
  /** Marks that are to be seen in a text node; usually none. */
  marksIn(node: Node): readonly Mark[];
  /** The marks of a block, seen or not. */
  marksOf(block: number): readonly Mark[];
  /** All marks, seen or not, block by block. */
  marks(): Mark[];
  /** All findings that were painted, whether they are marked or not, block by block. */
  findings(): Finding[];
  /** Shadow roots that marks stand in: hit tests must name them. */
  shadowRoots(): ShadowRoot[];
}

/** Starts with nothing painted. `signal` takes all marks away for good. */
export function createPainter(intensity: Intensity, signal: AbortSignal): Painter {
  const painter = new HighlightPainter(intensity);
  signal.addEventListener('abort', () => painter.clear(), { once: true });
  return painter;
}

/**
 * Ranges that are painted in one container. Browsers take time by the square of those on one line: 1,054 stop a tab for
 * 0.3 s, 10,528 for 28.6 s (Chromium 156). No container that is read has more, unless it was made to.
 */
const MOST_RANGES = 800;

class HighlightPainter implements Painter {
  readonly #findings = new Map<number, readonly Finding[]>();
  readonly #marks = new Map<number, readonly Mark[]>();
  #byNode = new WeakMap<Node, Mark[]>();
  #rangesIn = new WeakMap<Container, number>();
  readonly #sets = new Map<MarkKind | Plate, RangeSet>();
  readonly #roots = new Set<ShadowRoot>();
  readonly #sheet = createMarkSheet();
  #intensity: Intensity;

  /** Firefox takes the script of an old version away without a word to it, and puts the new one into the same page. */
  constructor(intensity: Intensity) {
    this.#intensity = intensity;
    this.#sheet.show(intensity);
    for (const kind of [...MARK_KINDS, ...PLATES]) CSS.highlights.delete(highlightName(kind));
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
    const marks = this.#marks.get(block) ?? [];
    for (const mark of marks) {
      for (const kind of [mark.kind, ...PLATES]) this.#sets.get(kind)?.delete(mark.ranges);
      this.#count(mark, -1);
    }
    for (const { node } of marks[0]?.block.pieces ?? []) this.#byNode.delete(node);
    this.#marks.delete(block);
    this.#findings.delete(block);
  }

  clear(): void {
    for (const set of this.#sets.values()) set.remove();
    this.#sets.clear();
    this.#marks.clear();
    this.#findings.clear();
    this.#byNode = new WeakMap();
    this.#rangesIn = new WeakMap();
    this.#sheet.remove();
  }

  show(intensity: Intensity): void {
    const before = this.#intensity;
    if (intensity === before) return;
    this.#intensity = intensity;
    this.#sheet.show(intensity);
    if (intensity !== 'differing' && before !== 'differing') return; // the same marks, in other colours
    for (const set of this.#sets.values()) set.remove();
    this.#sets.clear();
    this.#byNode = new WeakMap();
    for (const marks of this.#marks.values()) this.#register(marks);
  }

  shows({ kind }: Mark): boolean {
    return this.#intensity !== 'differing' || kind === 'differs' || kind === 'sum';
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
    const left = MOST_RANGES - (this.#rangesIn.get(block.container) ?? 0);
    const marks = withinLimit(
      findings.flatMap((finding) => createMark(block, finding) ?? []),
      left,
    );
    this.#marks.set(block.id, marks);
    for (const mark of marks) this.#count(mark, 1);
    this.#register(marks);
    this.#adoptFor(block.container);
  }

  /** The marks of one block. */
  #register(marks: readonly Mark[]): void {
    const shown = marks.filter((mark) => this.shows(mark));
    const plate = shown[0] && plateUnder(shown[0]);
    for (const mark of shown) {
      this.#set(mark.kind).add(mark.ranges);
      if (plate) this.#set(plate).add(mark.ranges);
      for (const { startContainer } of mark.ranges) {
        const others = this.#byNode.get(startContainer);
        if (others) others.push(mark);
        else this.#byNode.set(startContainer, [mark]);
      }
    }
  }

  /** In Firefox the document's sheet does not reach into shadow roots. */
  #adoptFor(place: Node): void {
    this.#sheet.adoptInto(document);
    for (let root = rootOf(place); root instanceof ShadowRoot; root = rootOf(root.host)) {
      this.#roots.add(root);
      this.#sheet.adoptInto(root);
    }
  }

  #count({ block: { container }, ranges }: Mark, sign: 1 | -1): void {
    this.#rangesIn.set(container, (this.#rangesIn.get(container) ?? 0) + sign * ranges.length);
  }

  #set(kind: MarkKind | Plate): RangeSet {
    const set = this.#sets.get(kind) ?? createRangeSet(kind);
    this.#sets.set(kind, set);
    return set;
  }
}

const PLATES: readonly Plate[] = ['on-light', 'on-dark'];

/** Only on pictures: elsewhere the marks stand out by themselves. */
function plateUnder({ block }: Mark): Plate | null {
  const { isPicture, theme } = groundBehind(block.container);
  return isPicture ? (theme === 'dark' ? 'on-dark' : 'on-light') : null;
}

/** The loudest marks, in the order given, that have no more than `most` ranges together. */
function withinLimit(marks: readonly Mark[], most: number): readonly Mark[] {
  if (marks.reduce((sum, { ranges }) => sum + ranges.length, 0) <= most) return marks;
  let left = most;
  const kept = new Set<Mark>();
  for (const mark of marks.toSorted((a, b) => MARK_KINDS.indexOf(b.kind) - MARK_KINDS.indexOf(a.kind))) {
    left -= mark.ranges.length;
    if (left >= 0) kept.add(mark);
  }
  return marks.filter((mark) => kept.has(mark));
}
