import { changedIds, stateAfter, type Truth, type TruthChange } from './truth';
import type { ArticleRow, ChangeRow, RulingRow, TruthState, VersionRow } from './truth-schema';

/** Articles in memory for as long as the worker lives: for browsers that refuse IndexedDB. Look-ups may walk through a list. */
export class MemoryTruth implements Truth {
  #state: TruthState | null = null;
  #articles = new Map<string, ArticleRow>();
  #versions: VersionRow[] = [];
  #rulings = new Map<string, RulingRow>();
  /** By article. */
  readonly #changes = new Map<string, ChangeRow>();
  #lastChange = 0;

  async readState(): Promise<TruthState | null> {
    return this.#state;
  }

  async publish(change: TruthChange): Promise<TruthState | null> {
    if ((this.#state?.revision ?? 0) !== change.basedOn) return null;
    const coming = new Set(change.articles.map(({ id }) => id));
    const gone = new Set(change.removed.filter((id) => !coming.has(id)));
    for (const id of gone) this.#articles.delete(id);
    this.#versions = this.#versions.filter(({ article }) => !gone.has(article));
    if (change.seedVersion === undefined)
      this.#rulings = new Map([...this.#rulings].filter(([, { there }]) => !gone.has(there.article)));
    for (const version of change.versions) {
      const earlier = this.#versions.filter(({ article }) => article === version.article).length;
      this.#versions.push({ ...version, version: earlier + 1 });
    }
    for (const row of change.articles) this.#articles.set(row.id, row);
    for (const article of changedIds(change)) this.#changes.set(article, { sequence: ++this.#lastChange, article });
    this.#state = stateAfter(this.#state, change, this.#lastChange);
    return this.#state;
  }

  async readArticles(ids: readonly string[]): Promise<ArticleRow[]> {
    return ids.flatMap((id) => this.#articles.get(id) ?? []);
  }

  readRawArticles(ids: readonly string[]): Promise<ArticleRow[]> {
    return this.readArticles(ids);
  }

  async readAllArticles(): Promise<ArticleRow[]> {
    return [...this.#articles.values()];
  }

  async readArticleIds(): Promise<string[]> {
    return [...this.#articles.keys()];
  }

  async countArticles(): Promise<number> {
    return this.#articles.size;
  }

  async readVersions(article: string): Promise<VersionRow[]> {
    return this.#versions.filter((row) => row.article === article);
  }

  async readChangesSince(sequence: number, count: number): Promise<ChangeRow[]> {
    const later = [...this.#changes.values()].filter((row) => row.sequence > sequence);
    return later.sort((a, b) => a.sequence - b.sequence).slice(0, count);
  }

  async forgetGone(followed: number): Promise<void> {
    for (const [id, { sequence }] of this.#changes)
      if (sequence <= followed && !this.#articles.has(id)) this.#changes.delete(id);
    if (this.#state) this.#state = { ...this.#state, hasGone: this.#changes.size > this.#articles.size };
  }

  async readRulings(sentences: readonly string[]): Promise<RulingRow[]> {
    return [...this.#rulings.values()].filter(({ here }) => sentences.includes(here.sentence));
  }

  async readRulingsAfter(id: string, count: number): Promise<RulingRow[]> {
    const ids = [...this.#rulings.keys()].filter((one) => one > id).sort((a, b) => (a < b ? -1 : 1));
    return ids.slice(0, count).flatMap((one) => this.#rulings.get(one) ?? []);
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

  close(): void {
    this.#articles.clear();
  }
}
