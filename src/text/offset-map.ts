import { firstIndex } from './first-index';

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

/** The last piece that begins at `offset` or before it; the first one where none does. */
function pieceAt(map: OffsetMap, offset: number): number {
  return Math.max(0, firstIndex(map.at.length, (i) => (map.at[i] ?? 0) > offset) - 1);
}
