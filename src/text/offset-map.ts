/**
 * A way back from a derived text to the text it was made from.
 *
 * Folding and cleaning only delete characters or replace them one for one, so the map is piecewise linear and
 * monotone: from derived offset `at[i]` on, the original offset is `original[i] + (offset - at[i])`, until `at[i + 1]`.
 * All offsets are UTF-16 code units. Plain arrays, so that a map can be stored and sent.
 */
export type OffsetMap = {
  readonly at: readonly number[];
  readonly original: readonly number[];
};

/** A half-open range of UTF-16 code units; the type that holds it says of which text. */
export type Span = { readonly start: number; readonly end: number };

/** The map of a text onto itself. */
export const IDENTITY: OffsetMap = { at: [0], original: [0] };

/** The original offset of the character that stands at derived `offset`. */
export function toOriginal(map: OffsetMap, offset: number): number {
  const piece = pieceAt(map, offset);
  return (map.original[piece] ?? 0) + offset - (map.at[piece] ?? 0);
}

/**
 * The original range of a derived range: from its first character to just behind its last one, so that what was
 * deleted inside is covered and what was deleted around it is not. An empty span stays empty.
 */
export function toOriginalSpan(map: OffsetMap, span: Span): Span {
  const start = toOriginal(map, span.start);
  return { start, end: span.end > span.start ? toOriginal(map, span.end - 1) + 1 : start };
}

/** The map from the most derived text to the first one: `outer` leads from it to a text that `inner` leads on from. */
export function compose(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  const builder = new OffsetMapBuilder();
  const ends = new Set<number>(outer.at);
  for (let i = 0; i < outer.at.length; i++) {
    const start = outer.original[i] ?? 0;
    const stop =
      i + 1 < outer.at.length ? start + (outer.at[i + 1] ?? 0) - (outer.at[i] ?? 0) : Number.POSITIVE_INFINITY;
    for (const middle of inner.at) if (middle > start && middle < stop) ends.add((outer.at[i] ?? 0) + middle - start);
  }
  for (const at of [...ends].sort((a, b) => a - b)) builder.add(at, toOriginal(inner, toOriginal(outer, at)));
  return builder.map();
}

/** Collects an `OffsetMap` while a derived text is written from left to right. */
export class OffsetMapBuilder {
  readonly #at: number[] = [];
  readonly #original: number[] = [];

  /** Says that the derived character at `at` came from `original`; calls must come with rising offsets. */
  add(at: number, original: number): void {
    const last = this.#at.length - 1;
    if (last >= 0 && (this.#original[last] ?? 0) - (this.#at[last] ?? 0) === original - at) return;
    this.#at.push(at);
    this.#original.push(original);
  }

  map(): OffsetMap {
    return this.#at.length ? { at: this.#at, original: this.#original } : IDENTITY;
  }
}

function pieceAt(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.at[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
