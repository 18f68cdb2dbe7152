import { isReprint, SKETCH_SIZE, type SketchIndex } from './reprints';

/** A text that may be the origin of others: searchable, with the story that it belongs to. */
type KnownText = { readonly folded: string; readonly story: string };

/** Which story an article tells: its own, or that of the article that it repeats (`of`). */
export type StoryOf = { readonly story: string; readonly of: string | null; readonly sketch: Uint32Array };

/**
 * Tells for each article (`folded` is its searchable text) whether it repeats one before it, in this batch or in `index`.
 * Candidates whose text is not in `known` are passed over. Articles are added to `index` and `known` on the way.
 */
export function assignStories(
  articles: readonly { readonly id: string; readonly folded: string; readonly sketch: Uint32Array }[],
  index: SketchIndex,
  known: Map<string, KnownText>,
): StoryOf[] {
  return articles.map(({ id, folded, sketch }) => {
    const of = index.candidates(id, sketch).find((one) => isReprint(folded, known.get(one)?.folded ?? '')) ?? null;
    const story = (of === null ? undefined : known.get(of)?.story) ?? id;
    index.add([id], sketch);
    known.set(id, { folded, story });
    return { story, of, sketch };
  });
}

/** The sketches of a segment, in the order of its articles. */
export function joinSketches(sketches: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(sketches.length * SKETCH_SIZE);
  sketches.forEach((sketch, i) => joined.set(sketch, i * SKETCH_SIZE));
  return joined;
}
