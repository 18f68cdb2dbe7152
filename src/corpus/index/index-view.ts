import type { Frequencies, PartHit, Sketch } from '@/evidence/evidence-source';
import { MOST_HITS } from '@/evidence/ranking';
import { type Scope, scopeTest } from '@/evidence/scope';
import { hashOf } from '@/text/hash';
import { StorageFailure } from '../storage-failure';
import type { IndexState, SegmentRow } from './index-schema';
import type { IndexChange, IndexStore } from './index-store';
import { listOf, type PackedLists } from './packed-lists';

/** An article as the index knows it: the place of a segment where it stands. */
export type Placed = { readonly segment: SegmentRow; readonly place: number };

/** A change that comes between two reads makes a view read again, so many times; changes are short and rare. */
const MOST_ATTEMPTS = 10;

/**
 * The segments of one generation as they are at one revision, with the postings of their tokens: some ten megabytes for
 * 50,000 articles, read when they are asked for first and kept, since a page touches most of them. A segment never
 * changes but for the articles that go from it, so that after a change only new ones are read.
 */
export class IndexView {
  readonly #store: IndexStore;
  readonly #key: IndexState['key'];
  readonly generation: number;
  #revision = 0;
  #segments: ReadonlyMap<number, SegmentRow> = new Map();
  readonly #tokens = new Map<number, PackedLists>();
  readonly #reading = new Map<'segments' | 'tokens', Promise<void>>();
  readonly #masks = new WeakMap<Scope, Map<SegmentRow, Uint8Array>>();

  constructor(store: IndexStore, { key, generation }: Pick<IndexState, 'key' | 'generation'>) {
    this.#store = store;
    this.#key = key;
    this.generation = generation;
  }

  /** All segments, the oldest first, as they are now. */
  async segments(): Promise<readonly SegmentRow[]> {
    const state = await this.#store.readState(this.#key);
    while (state?.generation === this.generation && state.revision > this.#revision)
      await this.#once('segments', () => this.#refresh(state.revision));
    return [...this.#segments.values()];
  }

  /** What is read of all segments' rows, read again where some of them were merged away meanwhile and their rows with them. */
  async ofOneMoment<Rows>(read: (segments: readonly SegmentRow[]) => Promise<Rows>): Promise<Rows> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const segments = await this.segments();
      const rows = await read(segments);
      const left = new Set((await this.segments()).map(({ segment }) => segment));
      if (segments.every(({ segment }) => left.has(segment))) return rows;
    }
    throw new StorageFailure('index-damaged', 'segments that do not stay');
  }

  /** Takes over a change that was just published on the state this view is of, instead of reading it. */
  apply({ basedOn, drops, rows, state }: IndexChange): void {
    if (basedOn !== this.#revision) return; // something else came in between: all of it is read when asked for
    const segments = new Map([...this.#segments, ...rows.segments.map((row) => [row.segment, row] as const)]);
    for (const number of drops.segments) {
      segments.delete(number);
      this.#tokens.delete(number);
    }
    for (const { segment, lists } of rows.tokens) this.#tokens.set(segment, lists);
    this.#segments = new Map([...segments].sort(([a], [b]) => a - b));
    this.#revision = state.revision;
  }

  /** For each of these stories the articles that tell it, the oldest first. */
  async articlesOfStories(stories: ReadonlySet<string>): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const segment of await this.segments()) {
      segment.stories.forEach((story, place) => {
        if (!stories.has(story) || segment.gone.includes(place)) return;
        const ids = found.get(story) ?? [];
        ids.push(segment.ids[place] ?? '');
        found.set(story, ids);
      });
    }
    return found;
  }

  /** Every article that counts, the oldest segments first. */
  async articles(scope: Scope): Promise<Placed[]> {
    return (await this.segments()).flatMap((segment) => {
      const mask = this.maskOf(segment, scope);
      return segment.ids.flatMap((_, place) => (mask[place] === 1 ? [{ segment, place }] : []));
    });
  }

  /** Where articles stand; those that do not are left out. */
  async find(ids: ReadonlySet<string>): Promise<Map<string, Placed>> {
    const found = new Map<string, Placed>();
    for (const segment of await this.segments())
      segment.ids.forEach((id, place) => {
        if (ids.has(id) && !segment.gone.includes(place)) found.set(id, { segment, place });
      });
    return found;
  }

  /** See `EvidenceSource.frequencies`. */
  async frequencies(tokens: readonly string[], scope: Scope): Promise<Frequencies> {
    const hashes = tokens.map((token) => hashOf(token));
    const counts = new Uint32Array(tokens.length);
    let parts = 0;
    for (const { row, lists } of await this.#withTokens()) {
      const mask = this.maskOf(row, scope);
      const inScope = row.partArticles.map((article) => mask[article] ?? 0);
      for (const one of inScope) parts += one;
      hashes.forEach((hash, i) => {
        for (const part of listOf(lists, hash)) counts[i] = (counts[i] ?? 0) + (inScope[part] ?? 0);
      });
    }
    return { parts, counts: [...counts] };
  }

  /** See `EvidenceSource.findParts`. */
  async findParts({ tokens, floor }: Sketch, scope: Scope): Promise<PartHit[]> {
    const hits: PartHit[] = [];
    const hashed = tokens.map(({ token, weight }) => ({ hash: hashOf(token), weight }));
    for (const { row, lists } of await this.#withTokens()) {
      const sums = new Map<number, number>();
      for (const { hash, weight } of hashed)
        for (const part of listOf(lists, hash)) sums.set(part, (sums.get(part) ?? 0) + weight);
      const mask = this.maskOf(row, scope);
      for (const [part, sum] of sums) {
        const article = row.partArticles[part] ?? 0;
        if (sum < floor || mask[article] !== 1) continue;
        const [id, story] = [row.ids[article] ?? '', row.stories[article] ?? ''];
        hits.push({ article: id, sum, tokens: row.partTokens[part] ?? 0, story });
      }
    }
    return hits.sort((a, b) => b.sum - a.sum).slice(0, MOST_HITS);
  }

  /** The articles in which a token stands. */
  async articlesWith(token: string, scope: Scope): Promise<Placed[]> {
    const hash = hashOf(token);
    return (await this.#withTokens()).flatMap(({ row, lists }) => {
      const mask = this.maskOf(row, scope);
      const places = new Set(listOf(lists, hash).map((part) => row.partArticles[part] ?? 0));
      return [...places].filter((place) => mask[place] === 1).map((place) => ({ segment: row, place }));
    });
  }

  /** For each place of a segment 1 where its article counts. */
  maskOf(segment: SegmentRow, scope: Scope): Uint8Array {
    const masks = this.#masks.get(scope) ?? new Map<SegmentRow, Uint8Array>();
    this.#masks.set(scope, masks);
    const known = masks.get(segment) ?? maskOf(segment, scope);
    masks.set(segment, known);
    return known;
  }

  /** All segments with their postings, of one moment: what was merged away between two reads is read again. */
  async #withTokens(): Promise<{ readonly row: SegmentRow; readonly lists: PackedLists }[]> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const segments = await this.segments();
      const missing = segments.map(({ segment }) => segment).filter((segment) => !this.#tokens.has(segment));
      if (missing.length > 0) await this.#once('tokens', () => this.#load(missing));
      const found = segments.flatMap((row) => {
        const lists = this.#tokens.get(row.segment);
        return lists ? [{ row, lists }] : [];
      });
      if (found.length === segments.length) return found;
    }
    throw new StorageFailure('index-damaged', 'segments without their postings');
  }

  /** Those who ask at the same time wait for one reading: a search asks for twenty bodies at once. */
  #once(what: 'segments' | 'tokens', read: () => Promise<void>): Promise<void> {
    const reading = this.#reading.get(what) ?? read().finally(() => this.#reading.delete(what));
    this.#reading.set(what, reading);
    return reading;
  }

  async #load(segments: readonly number[]): Promise<void> {
    for (const { segment, lists } of await this.#store.readTokens(this.generation, segments))
      this.#tokens.set(segment, lists);
  }

  async #refresh(revision: number): Promise<void> {
    const [numbers, changed] = await Promise.all([
      this.#store.readSegmentNumbers(this.generation),
      this.#store.readSegmentsSince(this.generation, this.#revision),
    ]);
    const known = new Map([...this.#segments, ...changed.map((row) => [row.segment, row] as const)]);
    const rows = numbers.flatMap((number) => known.get(number) ?? []);
    this.#segments = new Map(rows.map((row) => [row.segment, row]));
    for (const number of this.#tokens.keys()) if (!this.#segments.has(number)) this.#tokens.delete(number);
    this.#revision = revision;
  }
}

function maskOf(segment: SegmentRow, scope: Scope): Uint8Array {
  const mask = new Uint8Array(segment.ids.length).fill(1);
  for (const place of segment.gone) mask[place] = 0;
  const isLimited = scope.omit !== undefined || scope.only !== undefined || scope.address !== undefined;
  if (scope.visibility === 'all' && !isLimited) return mask;
  const counts = scopeTest(scope);
  segment.ids.forEach((id, place) => {
    const [isPrivate, address] = [segment.isPrivate[place] === 1, segment.addresses[place] ?? null];
    if (!counts({ id, isPrivate, address })) mask[place] = 0;
  });
  return mask;
}
