import { type MergedPart, mergePostings } from './postings';
import { SKETCH_SIZE } from './reprints';
import type { DerivedRows, SegmentRow, StateRow } from './schema';
import { NO_DROPS, NO_ROWS, type Storage } from './storage';
import { mergeWords } from './word-index';

/**
 * Each batch of articles is a segment of its own, and when there are `FAN` segments of one size they become one of the
 * next (as in log-structured merge trees; O'Neil et al. 1996), so that an article is written a few times in all and a
 * query reads some twenty segments at most. Above the last size segments stay as they are.
 */
const FAN = 8;
/** Articles of the smallest size; sizes grow by `FAN`. */
const SMALLEST = 50;
/** Sizes that are merged: up to 50 and up to 400 articles, to 3,200. */
const MERGED_SIZES = 2;

/** Merges segments where there are many; one transaction each. Returns the state after. */
export async function mergeSegments(storage: Storage, state: StateRow): Promise<StateRow> {
  let current = state;
  for (;;) {
    const segments = await storage.readSegments(current.generation);
    const mature = Array.from({ length: MERGED_SIZES }, (_, size) => segments.filter((one) => sizeOf(one) === size));
    const chosen = mature.find((group) => group.length >= FAN);
    if (!chosen) return current;
    const next = { ...current, revision: current.revision + 1 };
    const published = await storage.publish({
      basedOn: current.revision,
      articles: [],
      versions: [],
      drops: { ...NO_DROPS, segments: chosen.map(({ segment }) => segment) },
      rows: await mergedRows(storage, chosen),
      state: next,
    });
    if (!published) return current; // another batch came in between; it will merge
    current = next;
  }
}

/** A number that no segment has yet, above all others. */
export function nextSegment(segments: readonly SegmentRow[]): number {
  return Math.max(-1, ...segments.map(({ segment }) => segment)) + 1;
}

function sizeOf({ articles }: SegmentRow): number {
  return Math.ceil(Math.log(Math.max(articles.length, SMALLEST) / SMALLEST) / Math.log(FAN) - 1e-9);
}

async function mergedRows(storage: Storage, chosen: readonly SegmentRow[]): Promise<DerivedRows> {
  const generation = chosen[0]?.generation ?? 0;
  const numbers = chosen.map((one) => one.segment);
  const segment = Math.max(...numbers); // it stays older than all that came after
  const [postings, words] = await Promise.all([
    storage.readPostingsOf(generation, numbers),
    storage.readWords(generation),
  ]);
  const { articles, sketches, places } = joinArticles(chosen);
  const parts = chosen.map(
    (one, i): MergedPart => ({
      rows: postings.filter((row) => row.segment === one.segment),
      places: places[i] ?? new Int32Array(0),
    }),
  );
  return {
    ...NO_ROWS,
    wordLists: [
      mergeWords(
        generation,
        segment,
        words.filter((row) => numbers.includes(row.segment)),
      ),
    ],
    segments: [{ generation, segment, articles, sketches }],
    postings: mergePostings(generation, { segment, articles: articles.length }, parts),
  };
}

/** The articles of all segments, each as the newest has it; `places` say where those of each segment went, or -1. */
function joinArticles(
  segments: readonly SegmentRow[],
): Pick<SegmentRow, 'articles' | 'sketches'> & { places: Int32Array[] } {
  const newest = new Map(segments.flatMap((one, i) => one.articles.map(({ id }) => [id, i] as const)));
  const articles: SegmentRow['articles'][number][] = [];
  const sketches: number[] = [];
  const places = segments.map((one, i) =>
    Int32Array.from(one.articles, (article, place) => {
      if (newest.get(article.id) !== i) return -1;
      sketches.push(...one.sketches.subarray(place * SKETCH_SIZE, (place + 1) * SKETCH_SIZE));
      return articles.push(article) - 1;
    }),
  );
  return { articles, sketches: Uint32Array.from(sketches), places };
}
