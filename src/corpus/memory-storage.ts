import type {
  ArticleRow,
  ClaimRow,
  DerivedRows,
  NamesRow,
  OrganizationRow,
  PostingsRow,
  ReadingRow,
  SegmentRow,
  StateRow,
  WordsRow,
} from './schema';
import type { ClaimReference, Publication, Storage } from './storage';

const NOTHING: DerivedRows = {
  readings: [],
  claims: [],
  organizations: [],
  names: [],
  words: [],
  segments: [],
  postings: [],
};

/**
 * Keeps rows in memory for as long as the worker lives: for browsers that refuse IndexedDB. It holds the bundled
 * articles only, so look-ups may walk through a list.
 */
export class MemoryStorage implements Storage {
  #state: StateRow | null = null;
  #articles = new Map<string, ArticleRow>();
  readonly #generations = new Map<number, DerivedRows>();

  async readState(): Promise<StateRow | null> {
    return this.#state;
  }

  async readArticles(ids: readonly string[]): Promise<ArticleRow[]> {
    return ids.flatMap((id) => this.#articles.get(id) ?? []);
  }

  async readAllArticles(): Promise<ArticleRow[]> {
    return [...this.#articles.values()];
  }

  async publish({ basedOn, replaces, articles, rows, state }: Publication): Promise<boolean> {
    if ((this.#state?.revision ?? 0) !== basedOn) return false;
    if (!rows && !this.#generations.has(state.generation)) return false;
    const kept = [...this.#articles.values()].filter(({ origin }) => origin !== replaces);
    this.#articles = new Map([...kept, ...articles].map((row) => [row.id, row]));
    if (rows) this.#generations.set(state.generation, rows);
    this.#state = state;
    return true;
  }

  async stage(generation: number, rows: DerivedRows): Promise<void> {
    this.#generations.set(generation, rows);
  }

  async sweep(): Promise<void> {
    for (const generation of this.#generations.keys()) {
      if (generation !== this.#state?.generation) this.#generations.delete(generation);
    }
  }

  async readReadings(generation: number, articles: readonly string[]): Promise<ReadingRow[]> {
    return this.#rowsOf(generation).readings.filter(({ article }) => articles.includes(article));
  }

  async readOrganizations(generation: number, names: readonly string[]): Promise<OrganizationRow[]> {
    return this.#rowsOf(generation).organizations.filter(({ name }) => names.includes(name));
  }

  async readClaimsOf(generation: number, article: string): Promise<ClaimRow[]> {
    return this.#rowsOf(generation).claims.filter((row) => row.article === article);
  }

  async readClaims(generation: number, references: readonly ClaimReference[]): Promise<ClaimRow[]> {
    const { claims } = this.#rowsOf(generation);
    return references.flatMap(({ article, index }) =>
      claims.filter((row) => row.article === article && row.index === index),
    );
  }

  async readClaimsFiledUnder(keys: readonly string[]): Promise<ClaimRow[]> {
    const wanted = new Set(keys);
    return [...this.#generations.values()].flatMap(({ claims }) =>
      claims.filter(({ filedUnder }) => filedUnder.some((key) => wanted.has(key))),
    );
  }

  async readNames(generation: number): Promise<NamesRow | null> {
    return this.#rowsOf(generation).names[0] ?? null;
  }

  async readWords(generation: number): Promise<WordsRow | null> {
    return this.#rowsOf(generation).words[0] ?? null;
  }

  async readSegments(generation: number): Promise<SegmentRow[]> {
    return [...this.#rowsOf(generation).segments];
  }

  async readPostings(generation: number, shards: readonly number[]): Promise<PostingsRow[]> {
    return this.#rowsOf(generation).postings.filter(({ shard }) => shards.includes(shard));
  }

  close(): void {
    this.#generations.clear();
  }

  #rowsOf(generation: number): DerivedRows {
    return this.#generations.get(generation) ?? NOTHING;
  }
}
