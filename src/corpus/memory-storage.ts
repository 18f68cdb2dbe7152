import type {
  ArticleRow,
  ClaimRow,
  DerivedRows,
  NamesRow,
  OrganizationRow,
  PostingsRow,
  ReadingRow,
  RulingRow,
  SegmentRow,
  StateRow,
  VersionRow,
  WordsRow,
} from './schema';
import { type ClaimReference, type Drops, NO_ROWS, type Publication, type Storage } from './storage';

/**
 * Keeps rows in memory for as long as the worker lives: for browsers that refuse IndexedDB. Nobody adds many articles
 * to it, so look-ups may walk through a list.
 */
export class MemoryStorage implements Storage {
  readonly #states = new Map<StateRow['key'], StateRow>();
  #articles = new Map<string, ArticleRow>();
  #versions: VersionRow[] = [];
  #rulings = new Map<string, RulingRow>();
  readonly #generations = new Map<number, DerivedRows>();

  async readState(key: StateRow['key'] = 'state'): Promise<StateRow | null> {
    return this.#states.get(key) ?? null;
  }

  async readArticles(ids: readonly string[]): Promise<ArticleRow[]> {
    return ids.flatMap((id) => this.#articles.get(id) ?? []);
  }

  async readAllArticles(): Promise<ArticleRow[]> {
    return [...this.#articles.values()];
  }

  async readArticlesAfter(id: string, count: number): Promise<ArticleRow[]> {
    const later = [...this.#articles.values()].filter((row) => row.id > id);
    return later.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, count);
  }

  async readVersions(article: string): Promise<VersionRow[]> {
    return this.#versions.filter((row) => row.article === article);
  }

  async readDates(): Promise<string[]> {
    return [...this.#articles.values()].flatMap(({ article }) => article.date ?? []).sort();
  }

  async readRulings(sentences: readonly string[]): Promise<RulingRow[]> {
    return [...this.#rulings.values()].filter(({ here }) => sentences.includes(here.sentence));
  }

  async countRulings(): Promise<number> {
    return this.#rulings.size;
  }

  async writeRuling(row: RulingRow): Promise<void> {
    this.#rulings.set(row.id, row);
  }

  async removeRuling(id: string): Promise<void> {
    this.#rulings.delete(id);
  }

  async publish({ basedOn, articles, versions, drops, rows, state }: Publication): Promise<boolean> {
    if ((this.#states.get(state.key)?.revision ?? 0) !== basedOn) return false;
    const kept = [...this.#articles.values()].filter(({ id }) => !drops.articles.includes(id));
    this.#articles = new Map([...kept, ...articles].map((row) => [row.id, row]));
    this.#versions = this.#versions.filter(({ article }) => !drops.articles.includes(article));
    const isGone = (id: string): boolean => drops.articles.includes(id) && !this.#articles.has(id);
    this.#rulings = new Map([...this.#rulings].filter(([, { there }]) => !isGone(there.article)));
    for (const version of versions) {
      const before = this.#versions.filter(({ article }) => article === version.article).length;
      this.#versions.push({ ...version, version: before + 1 });
    }
    const left = without(this.#rowsOf(state.generation), drops);
    this.#generations.set(state.generation, joined(left, rows));
    if (state.key === 'state') this.#states.delete('build');
    this.#states.set(state.key, state);
    return true;
  }

  async sweep(): Promise<void> {
    this.#states.delete('build');
    for (const generation of this.#generations.keys()) {
      if (generation !== this.#states.get('state')?.generation) this.#generations.delete(generation);
    }
  }

  async readReadings(generation: number, articles: readonly string[]): Promise<ReadingRow[]> {
    return this.#rowsOf(generation).readings.filter(({ article }) => articles.includes(article));
  }

  async readReadingsNaming(generation: number, names: readonly string[]): Promise<ReadingRow[]> {
    return this.#rowsOf(generation).readings.filter((row) => row.names.some((name) => names.includes(name)));
  }

  async readOrganizationsByKey(generation: number, keys: readonly string[]): Promise<OrganizationRow[]> {
    return this.#rowsOf(generation).organizations.filter(({ key }) => keys.includes(key));
  }

  async readOrganizationsSince(generation: number, revision: number): Promise<OrganizationRow[]> {
    return this.#rowsOf(generation).organizations.filter((row) => row.revision > revision);
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

  async readWords(generation: number): Promise<WordsRow[]> {
    return this.#rowsOf(generation).wordLists.toSorted((a, b) => a.segment - b.segment);
  }

  async readSegments(generation: number): Promise<SegmentRow[]> {
    return this.#rowsOf(generation).segments.toSorted((a, b) => a.segment - b.segment);
  }

  async readPostingsOf(generation: number, segments: readonly number[]): Promise<PostingsRow[]> {
    return this.#rowsOf(generation).postings.filter(({ segment }) => segments.includes(segment));
  }

  async readPostings(generation: number, shards: readonly number[]): Promise<PostingsRow[]> {
    return this.#rowsOf(generation).postings.filter(({ shard }) => shards.includes(shard));
  }

  close(): void {
    this.#generations.clear();
  }

  #rowsOf(generation: number): DerivedRows {
    return this.#generations.get(generation) ?? NO_ROWS;
  }
}

function without(rows: DerivedRows, { read, organizations, segments }: Drops): DerivedRows {
  const isLeft = ({ segment }: { readonly segment: number }): boolean => !segments.includes(segment);
  return {
    readings: rows.readings.filter(({ article }) => !read.includes(article)),
    claims: rows.claims.filter(({ article }) => !read.includes(article)),
    organizations: rows.organizations.filter(({ name }) => !organizations.includes(name)),
    names: rows.names,
    wordLists: rows.wordLists.filter(isLeft),
    segments: rows.segments.filter(isLeft),
    postings: rows.postings.filter(isLeft),
  };
}

/** Rows with others put over them; what has the same key is replaced. */
function joined(before: DerivedRows, more: DerivedRows): DerivedRows {
  const put = <T>(one: readonly T[], other: readonly T[], keyOf: (row: T) => string | number): T[] => [
    ...new Map([...one, ...other].map((row) => [keyOf(row), row])).values(),
  ];
  return {
    readings: put(before.readings, more.readings, ({ article }) => article),
    claims: put(before.claims, more.claims, ({ article, index }) => `${article}|${index}`),
    organizations: put(before.organizations, more.organizations, ({ name }) => name),
    names: put(before.names, more.names, ({ generation }) => generation),
    wordLists: put(before.wordLists, more.wordLists, ({ segment }) => segment),
    segments: put(before.segments, more.segments, ({ segment }) => segment),
    postings: put(before.postings, more.postings, ({ segment, shard }) => `${segment}|${shard}`),
  };
}
