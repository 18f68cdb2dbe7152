import { mergeFigures } from './figure-columns';
import type { IndexState, SegmentRow } from './index-schema';
import { NO_ROWS } from './index-schema';
import { type IndexChange, type IndexStore, NO_DROPS } from './index-store';
import { mergeLists, NO_LISTS, packLists } from './packed-lists';
import { mergeTextShards } from './text-postings';

/**
 * Each batch of articles is a segment of its own, and when there are `FAN` segments of one size they become one of the
 * next (as in log-structured merge trees; O'Neil et al. 1996), so that an article is written a few times in all and a
 * query reads some thirty segments at most. Above the last size segments stay as they are.
 */
const FAN = 8;
/** Articles of the smallest size; sizes grow by `FAN`. */
const SMALLEST = 50;
/** Sizes that are merged: up to 50 and up to 400 articles, to 3,200. */
const MERGED_SIZES = 2;

/** A segment is made anew without the articles that have gone once they are such a share of it. */
const MOST_GONE = 1 / 8;

/**
 * The next segments to be made one, the oldest first: many of one size, else one of which too many articles have gone
 * (`purge`: any); or none.
 */
export function segmentsToMerge(segments: readonly SegmentRow[], purge: boolean): readonly SegmentRow[] {
  const mature = Array.from({ length: MERGED_SIZES }, (_, size) => segments.filter((one) => sizeOf(one) === size));
  const group = mature.find((one) => one.length >= FAN);
  const isDue = ({ gone, ids }: SegmentRow): boolean => gone.length > (purge ? 0 : MOST_GONE * ids.length);
  return group ?? segments.filter(isDue).slice(0, 1);
}

function sizeOf({ ids }: SegmentRow): number {
  return Math.ceil(Math.log(Math.max(ids.length, SMALLEST) / SMALLEST) / Math.log(FAN) - 1e-9);
}

/** The change that makes segments one, without the articles that have gone: of those nothing is left in any of its rows. */
export async function mergeChange(
  store: IndexStore,
  state: IndexState,
  chosen: readonly SegmentRow[],
): Promise<IndexChange> {
  const { generation } = state;
  const next: IndexState = { ...state, revision: state.revision + 1, nextSegment: state.nextSegment + 1 };
  const numbers = chosen.map((one) => one.segment);
  const at = { generation, segment: state.nextSegment };
  const [entries, listings, tokens, figures, texts] = await Promise.all([
    store.readEntries(generation, numbers),
    store.readListings(generation, numbers),
    store.readTokens(generation, numbers),
    store.readFigures(generation, numbers),
    store.readTextsOf(generation, numbers),
  ]);
  const joined = join(chosen);
  const of = <Row extends { readonly segment: number }>(rows: readonly Row[], segment: number): Row[] =>
    rows.filter((one) => one.segment === segment);
  const drops = { ...NO_DROPS, segments: numbers };
  const articles = joined.columns.ids.length;
  if (articles === 0) return { basedOn: state.revision, drops, rows: NO_ROWS, state: next };
  const kept = <Row extends { readonly segment: number }, One>(
    rows: readonly Row[],
    all: (row: Row) => readonly One[],
  ) =>
    joined.moves.flatMap(({ segment, places }) =>
      of(rows, segment).flatMap((row) => all(row).filter((_, place) => (places[place] ?? -1) >= 0)),
    );
  const lists = mergeLists(
    joined.moves.map(({ segment, parts }) => ({ lists: of(tokens, segment)[0]?.lists ?? NO_LISTS, places: parts })),
  );
  const columns = mergeFigures(
    joined.moves.flatMap(({ segment, places }) => of(figures, segment).map((one) => ({ columns: one, places }))),
  );
  const shards = mergeTextShards(
    articles,
    joined.moves.map(({ segment, places }) => ({ shards: of(texts, segment), places })),
  );
  return {
    basedOn: state.revision,
    drops,
    rows: {
      ...NO_ROWS,
      segments: [{ ...at, revision: next.revision, ...joined.columns, shards: shards.length }],
      entries: [{ ...at, entries: kept(entries, (row) => row.entries) }],
      listings: [{ ...at, listings: kept(listings, (row) => row.listings) }],
      tokens: [{ ...at, lists: packLists(lists) }],
      figures: [{ ...at, ...columns }],
      texts: shards.map((shard) => ({ ...at, ...shard })),
    },
    state: next,
  };
}

/** Where the articles and parts of a segment went, or -1. */
type Move = { readonly segment: number; readonly places: Int32Array; readonly parts: Int32Array };

/** The columns of several segments in one, without articles that have gone. */
function join(segments: readonly SegmentRow[]): {
  readonly columns: Omit<SegmentRow, 'generation' | 'segment' | 'revision' | 'shards'>;
  readonly moves: readonly Move[];
} {
  const kept: { readonly of: SegmentRow; readonly place: number }[] = [];
  const parts: { readonly article: number; readonly tokens: number }[] = [];
  const moves = segments.map((of): Move => {
    const gone = new Set(of.gone);
    const places = Int32Array.from(of.ids, (_, place) => (gone.has(place) ? -1 : kept.push({ of, place }) - 1));
    const moved = Int32Array.from(of.partArticles, (place, part) => {
      const article = places[place] ?? -1;
      return article < 0 ? -1 : parts.push({ article, tokens: of.partTokens[part] ?? 0 }) - 1;
    });
    return { segment: of.segment, places, parts: moved };
  });
  return {
    columns: {
      ids: kept.map(({ of, place }) => of.ids[place] ?? ''),
      dates: kept.map(({ of, place }) => of.dates[place] ?? null),
      isPrivate: Uint8Array.from(kept, ({ of, place }) => of.isPrivate[place] ?? 1),
      addresses: kept.map(({ of, place }) => of.addresses[place] ?? null),
      stories: kept.map(({ of, place }) => of.stories[place] ?? ''),
      figures: Uint16Array.from(kept, ({ of, place }) => of.figures[place] ?? 0),
      partArticles: Uint32Array.from(parts, ({ article }) => article),
      partTokens: Uint16Array.from(parts, ({ tokens }) => tokens),
      gone: [],
    },
    moves,
  };
}
