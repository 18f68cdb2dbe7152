import {
  type EntriesRow,
  type FiguresRow,
  type IndexRows,
  type IndexState,
  type ListingsRow,
  type NamesRow,
  NO_ROWS,
  type OrganizationRow,
  type SegmentRow,
  type TextRow,
  type TokensRow,
} from './index-schema';
import type { IndexChange, IndexStore, TextKey } from './index-store';

/** Derived rows in memory, for browsers that refuse IndexedDB. Look-ups may walk through a list. */
export class MemoryIndex implements IndexStore {
  readonly #states = new Map<IndexState['key'], IndexState>();
  readonly #generations = new Map<number, IndexRows>();

  async readState(key: IndexState['key'] = 'state'): Promise<IndexState | null> {
    return this.#states.get(key) ?? null;
  }

  async publish({ basedOn, drops, rows, state }: IndexChange): Promise<boolean> {
    const current = this.#states.get(state.key);
    if ((current?.revision ?? 0) !== basedOn) return false;
    const before = this.#rowsOf(state.generation);
    const isLeft = ({ segment }: { readonly segment: number }): boolean => !drops.segments.includes(segment);
    this.#generations.set(state.generation, {
      entries: put(before.entries.filter(isLeft), rows.entries, segmentKey),
      listings: put(before.listings.filter(isLeft), rows.listings, segmentKey),
      organizations: put(
        before.organizations.filter(({ key }) => !drops.organizations.includes(key)),
        rows.organizations,
        ({ key }) => key,
      ),
      names: rows.names.length > 0 ? rows.names : before.names,
      segments: put(before.segments.filter(isLeft), rows.segments, segmentKey),
      tokens: put(before.tokens.filter(isLeft), rows.tokens, segmentKey),
      figures: put(before.figures.filter(isLeft), rows.figures, segmentKey),
      texts: put(before.texts.filter(isLeft), rows.texts, ({ segment, shard }) => `${segment}|${shard}`),
    });
    if (current && state.key === 'state' && current.generation !== state.generation) this.#states.delete('build');
    this.#states.set(state.key, state);
    return true;
  }

  async sweep(): Promise<void> {
    this.#states.delete('build');
    const kept = [...this.#states.values()].map(({ generation }) => generation);
    for (const generation of this.#generations.keys())
      if (!kept.includes(generation)) this.#generations.delete(generation);
  }

  async readEntries(generation: number, segments: readonly number[]): Promise<EntriesRow[]> {
    return this.#rowsOf(generation).entries.filter(({ segment }) => segments.includes(segment));
  }

  async readListings(generation: number, segments: readonly number[]): Promise<ListingsRow[]> {
    return this.#rowsOf(generation).listings.filter(({ segment }) => segments.includes(segment));
  }

  async readOrganizations(generation: number, keys: readonly string[]): Promise<OrganizationRow[]> {
    return this.#rowsOf(generation).organizations.filter(({ key }) => keys.includes(key));
  }

  async readOrganizationsSince(generation: number, revision: number): Promise<OrganizationRow[]> {
    return this.#rowsOf(generation).organizations.filter((row) => row.revision > revision);
  }

  async readNames(generation: number): Promise<NamesRow | null> {
    return this.#rowsOf(generation).names[0] ?? null;
  }

  async readSegmentNumbers(generation: number): Promise<number[]> {
    return this.#rowsOf(generation)
      .segments.map(({ segment }) => segment)
      .sort((a, b) => a - b);
  }

  async readSegmentsSince(generation: number, revision: number): Promise<SegmentRow[]> {
    const later = this.#rowsOf(generation).segments.filter((row) => row.revision > revision);
    return later.sort((a, b) => a.segment - b.segment);
  }

  async readTokens(generation: number, segments: readonly number[]): Promise<TokensRow[]> {
    return this.#rowsOf(generation).tokens.filter(({ segment }) => segments.includes(segment));
  }

  async readFigures(generation: number, segments: readonly number[]): Promise<FiguresRow[]> {
    return this.#rowsOf(generation).figures.filter(({ segment }) => segments.includes(segment));
  }

  async readTexts(generation: number, keys: readonly TextKey[]): Promise<TextRow[]> {
    return this.#rowsOf(generation).texts.filter((row) =>
      keys.some(({ segment, shard }) => segment === row.segment && shard === row.shard),
    );
  }

  async readTextsOf(generation: number, segments: readonly number[]): Promise<TextRow[]> {
    return this.#rowsOf(generation).texts.filter(({ segment }) => segments.includes(segment));
  }

  close(): void {
    this.#generations.clear();
  }

  #rowsOf(generation: number): IndexRows {
    return this.#generations.get(generation) ?? NO_ROWS;
  }
}

function segmentKey({ segment }: { readonly segment: number }): number {
  return segment;
}

/** Rows with others put over them; what has the same key is replaced. */
function put<T>(before: readonly T[], more: readonly T[], keyOf: (row: T) => string | number): T[] {
  return [...new Map([...before, ...more].map((row) => [keyOf(row), row])).values()];
}
