import type {
  EntriesRow,
  Entry,
  FiguresRow,
  IndexState,
  Listing,
  ListingsRow,
  NamesRow,
  OrganizationRow,
  SegmentRow,
  TextRow,
  TokensRow,
} from './index-schema';
import type { PackedLists } from './packed-lists';

/**
 * What a row of each table must be before anything is read from it. One that is not (a browser's file can be damaged in
 * part) puts all of the index in doubt, and it is made anew.
 */
type Unknown<Row> = { readonly [Field in keyof Row]?: unknown };

export function isIndexState(row: Unknown<IndexState>): row is IndexState {
  const { truth, tokens, generation, revision, followed, nextSegment, organizations, lostNames } = row;
  return (
    isText(truth) &&
    isText(tokens) &&
    [generation, revision, followed, nextSegment, organizations, lostNames].every(isCount)
  );
}

export function isEntriesRow({ entries }: Unknown<EntriesRow>): boolean {
  return Array.isArray(entries) && entries.every(isEntry);
}

function isEntry(entry: Unknown<Entry> | null): boolean {
  const names = entry?.names;
  if (!Array.isArray(names)) return false;
  return names.every((one: Unknown<Entry['names'][number]> | null) => isText(one?.key));
}

export function isListingsRow({ listings }: Unknown<ListingsRow>): boolean {
  return (
    Array.isArray(listings) &&
    listings.every(({ id, title, source }: Unknown<Listing>) => isText(id) && isText(title) && isText(source))
  );
}

export function isOrganizationRow({
  key,
  names,
  kinds,
  surfaces,
  places,
  mentions,
}: Unknown<OrganizationRow>): boolean {
  const isTally = (value: unknown): boolean =>
    Array.isArray(value) && value.every((one: { all?: unknown; everywhere?: unknown } | null) => isCounted(one));
  return isText(key) && [names, kinds, surfaces, places].every(isTally) && isCounted(mentions as object | null);
}

export function isNamesRow({ trie, lines }: Unknown<NamesRow>): boolean {
  const { from, unit, to, recordStart, records } = (trie ?? {}) as Unknown<NamesRow['trie']>;
  const arrays = [from, to, recordStart, records].every((one) => one instanceof Int32Array);
  return isText(lines) && arrays && unit instanceof Uint16Array;
}

export function isSegmentRow(row: Unknown<SegmentRow>): boolean {
  const { ids, dates, isPrivate, addresses, stories, figures, partArticles, partTokens, shards, gone } = row;
  if (![ids, dates, addresses, stories, gone].every(Array.isArray) || !isCount(shards)) return false;
  if (!(isPrivate instanceof Uint8Array) || !(figures instanceof Uint16Array)) return false;
  if (!(partArticles instanceof Uint32Array) || !(partTokens instanceof Uint16Array)) return false;
  const lengths = [dates, isPrivate, addresses, stories, figures].map(
    (column) => (column as ArrayLike<unknown>).length,
  );
  const articles = (ids as unknown[]).length;
  return lengths.every((length) => length === articles) && partArticles.every((article) => article < articles);
}

export function isTokensRow({ lists }: Unknown<TokensRow>): boolean {
  return isPacked(lists);
}

export function isTextRow({ shard, lists }: Unknown<TextRow>): boolean {
  return typeof shard === 'number' && isPacked(lists);
}

export function isFiguresRow({ units, unit, low, high, article, figure }: Unknown<FiguresRow>): boolean {
  if (!Array.isArray(units) || !units.every(isText)) return false;
  if (!(unit instanceof Uint16Array) || !(article instanceof Uint32Array) || !(figure instanceof Uint16Array))
    return false;
  return low instanceof Float64Array && high instanceof Float64Array && low.length === unit.length;
}

function isPacked(value: unknown): boolean {
  const { keys, ends, bytes } = (value ?? {}) as Unknown<PackedLists>;
  if (!(keys instanceof Uint32Array) || !(ends instanceof Uint32Array) || !(bytes instanceof Uint8Array)) return false;
  return keys.length === ends.length && (ends.at(-1) ?? 0) === bytes.length;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCounted(value: object | null): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    'all' in value &&
    'everywhere' in value &&
    isCount(value.all) &&
    isCount(value.everywhere)
  );
}
