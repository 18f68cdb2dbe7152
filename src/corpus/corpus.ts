import type { AddOutcome } from '@/messaging/add-protocol';
import type { FigureCard, OrganizationCard, Proof, RulingOutcome, RulingRequest } from '@/messaging/card-protocol';
import type { EvidenceReference } from '@/messaging/check-protocol';
import type { CorpusState, Problem } from '@/messaging/corpus-protocol';
import type { ArticleView } from '@/messaging/library-protocol';
import type { ArticleReference, TimelinePoint } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import type { ImportedArticle } from '@/reading/imported';
import type { KnownClaim } from '@/verdicts/known-claim';
import type { KnownRuling } from '@/verdicts/ruling';
import { addBatch, removeBatch } from './add-articles';
import { listAllArticles, makeArticleView, makeFigureCard, makeOrganizationCard, makeProof } from './card-answers';
import { changeText } from './change-text';
import { filingKey } from './claim-filing';
import type { FiledClaims, KnownName } from './filed-claims';
import { bringUpToDate } from './install';
import type { Installation, Installed } from './installation';
import { findKnownRulings, keepRuling } from './kept-rulings';
import { findKnownNames } from './known-names';
import { MemoryStorage } from './memory-storage';
import { oneAtATime } from './one-at-a-time';
import { searchCorpus } from './search';
import { type Storage, StorageFailure, type StorageProvider } from './storage';
import { isInScope, type Scope } from './tally';
import { makeTimeline } from './timelines';
import { loadWords, type WordIndex } from './word-index';

/** What the corpus is given: where to keep rows, how to recognize, and where the bundled articles come from. */
export type CorpusOptions = Omit<Installation, 'storage'> & { readonly provider: StorageProvider };

/**
 * Opens the corpus and installs the bundled articles where they are missing. Never fails for what storage or seeds are
 * like: without storage it holds the seeds in memory, without seeds what is stored, and `problem` says so.
 */
export async function openCorpus(options: CorpusOptions): Promise<Corpus> {
  try {
    return await openStored(options);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return openInMemory(options, error);
  }
}

/** Deletes the database with all that is in it, the reader's own articles too, and opens a new one. */
export async function rebuildCorpus(options: CorpusOptions): Promise<Corpus> {
  try {
    await options.provider.delete();
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return openInMemory(options, error);
  }
  return openCorpus(options);
}

/** Opens the corpus in memory, because storage failed in the way given. */
export async function openInMemory(options: CorpusOptions, failure: StorageFailure): Promise<Corpus> {
  const installation = { ...options, storage: new MemoryStorage() };
  const installed = await bringUpToDate(installation, true);
  const { code, message } = failure;
  const problem: Problem = code === 'storage-unavailable' ? { code } : { code, detail: message };
  return new Corpus(installation, { ...installed, problem: installed.problem ?? problem });
}

async function openStored(options: CorpusOptions): Promise<Corpus> {
  const storage = await openTwice(options.provider);
  const installation = { ...options, storage };
  try {
    return new Corpus(installation, await bringUpToDate(installation, false));
  } catch (error) {
    storage.close();
    throw error;
  }
}

/** Chromium's "Internal error opening backing store" is often gone at the second attempt. */
async function openTwice(provider: StorageProvider): Promise<Storage> {
  try {
    return await provider.open();
  } catch (error) {
    if (error instanceof StorageFailure && error.code === 'storage-unavailable') throw error;
    return provider.open();
  }
}

/** The articles that this browser knows, and all that can be asked about them. Methods throw `StorageFailure`. */
export class Corpus implements FiledClaims {
  readonly #installation: Installation;
  #installed: Installed;
  #words: Promise<WordIndex> | null = null;
  /** Changes are made one after the other: each begins with what the one before left. */
  readonly #inTurn = oneAtATime();

  /** Use `openCorpus`. */
  constructor(installation: Installation, installed: Installed) {
    this.#installation = installation;
    this.#installed = installed;
  }

  /** What keeps the corpus from being whole, or null. */
  get problem(): Problem | null {
    return this.#installed.problem;
  }

  /** Looks whether the extension brings other seeds than those installed, and installs them. */
  update(): Promise<void> {
    return this.#inTurn(async () => {
      const { problem, ...installed } = await bringUpToDate(this.#installation, true);
      const lasting = this.problem?.code === 'seeds-unreadable' ? null : this.problem;
      this.#installed = { ...installed, problem: problem ?? lasting };
      this.#words = null;
    });
  }

  /**
   * Adds articles, at most 50 at once, all of them in one transaction; outcomes in their order. Asking again, after
   * whatever happened to the answer, adds nothing twice. Where nothing can be stored for good, nothing is added.
   */
  addArticles(articles: readonly ImportedArticle[]): Promise<AddOutcome[]> {
    return this.#inTurn(async () => {
      const refusal = this.#refusal;
      if (refusal) return articles.map(() => ({ outcome: 'failed', problem: refusal }));
      const { installed, outcomes } = await addBatch(this.#installation, this.#installed, articles);
      this.#replace(installed);
      return outcomes;
    });
  }

  /** Removes articles that the reader added, with their versions, in one transaction; others are left alone. */
  removeArticles(ids: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#refusal) this.#replace(await removeBatch(this.#installation, this.#installed, ids));
    });
  }

  /** Has an article stand here with its document's own text or as it was read; false where the former was not kept. */
  chooseText(id: string, wanted: 'original' | 'read'): Promise<boolean> {
    return this.#inTurn(async () => {
      const installed = await changeText(this.#installation, this.#installed, { id, wanted });
      if (installed) this.#replace(installed);
      return installed !== null;
    });
  }

  /** Are there articles that must not be shown on pages unless the reader allows it there? */
  get holdsPrivateArticles(): boolean {
    return (this.#installed.state?.privateArticles ?? 0) > 0;
  }

  /**
   * Known surfaces in a folded text, from the left, the longest at each place; an organization once for each city. In
   * the scope `everywhere` (here and below) it is as if private articles were not there.
   */
  async findNames(foldedText: string, scope: Scope = 'all'): Promise<readonly KnownName[]> {
    const { names } = this.#installed;
    return names ? findKnownNames(names, foldedText, scope) : [];
  }

  /** Claims filed under any of these keys (see `claimKeys`), each once. */
  async findClaims(keys: readonly string[], scope: Scope = 'all'): Promise<readonly KnownClaim[]> {
    const asked = new Set(keys.map((key) => filingKey(this.#generation, { by: 'alignment', key })));
    const rows = await this.#storage.readClaimsFiledUnder([...asked]);
    const counting = rows.filter((row) => isInScope(row, scope));
    return counting.map(({ facts, index, claim }) => ({ article: facts, index, claim }));
  }

  /** What the reader said of figures in these sentences (see `FigureInSentence`); the latest first. */
  findRulings(sentences: readonly string[]): Promise<readonly KnownRuling[]> {
    return findKnownRulings(this.#source, sentences);
  }

  /** Keeps what the reader says of a figure and a claim, or takes it back; refuses where it would not be kept for good. */
  rule(request: RulingRequest, scope: Scope = 'all'): Promise<RulingOutcome> {
    return this.#inTurn(async () => {
      if (this.#refusal) return { outcome: 'refused' };
      return keepRuling(this.#source, request, scope);
    });
  }

  /** At most `limit` organizations, figures and articles for a query, however it is written. */
  async search(query: string, limit: number): Promise<SearchResults> {
    const { recognize } = this.#installation;
    return searchCorpus({ ...this.#source, recognize, words: await this.#loadWords() }, query, limit);
  }

  /** The evidence behind a verdict, for a report; what is gone by now is left out. */
  proof(evidence: readonly EvidenceReference[], scope: Scope = 'all'): Promise<Proof> {
    return makeProof({ ...this.#source, scope }, evidence);
  }

  /** Who reported what of the measure of an article's claim, and when; empty where nobody else did. */
  timeline(article: string, claim: number): Promise<readonly TimelinePoint[]> {
    const source = { ...this.#source, scope: 'all' } as const;
    return makeTimeline(source, { article, index: claim });
  }

  /** The evidence behind a verdict with what else was reported of its measure, for a card. */
  figureCard(evidence: readonly EvidenceReference[], scope: Scope = 'all'): Promise<FigureCard> {
    return makeFigureCard({ ...this.#source, scope }, evidence);
  }

  /** What is known of an organization, by its canonical name; null if nothing. */
  organizationCard(name: string, scope: Scope = 'all'): Promise<OrganizationCard | null> {
    return makeOrganizationCard({ ...this.#source, scope }, name);
  }

  /** One article to read; null if there is none of that id. */
  articleView(id: string): Promise<ArticleView | null> {
    return makeArticleView(this.#source, id);
  }

  /** All articles, newest first. */
  listArticles(): Promise<ArticleReference[]> {
    return listAllArticles(this.#storage);
  }

  /** How large the corpus is, and what is wrong with it. */
  state(): CorpusState {
    const { state, problem } = this.#installed;
    const { articles = 0, organizations = 0, figures = 0, from = null, to = null } = state ?? {};
    return { articles, organizations, figures, from, to, problem };
  }

  /** Closes the database; nothing can be asked any more. */
  close(): void {
    this.#storage.close();
  }

  /** Why nothing can be added: memory is no place for what a reader adds. */
  get #refusal(): Problem | null {
    return this.problem?.code === 'seeds-unreadable' && this.#installed.state ? null : this.problem;
  }

  #replace(installed: Installed): void {
    if (installed === this.#installed) return;
    this.#installed = { ...installed, problem: this.#installed.problem };
    this.#words = null;
  }

  get #storage(): Storage {
    return this.#installation.storage;
  }

  get #generation(): number {
    return this.#installed.state?.generation ?? 0;
  }

  /** What answers are read from. */
  get #source(): { readonly storage: Storage; readonly generation: number } {
    return { storage: this.#storage, generation: this.#generation };
  }

  async #loadWords(): Promise<WordIndex> {
    this.#words ??= this.#storage.readWords(this.#generation).then(loadWords);
    try {
      return await this.#words;
    } catch (error) {
      this.#words = null;
      throw error instanceof StorageFailure ? error : new StorageFailure('storage-broken', error);
    }
  }
}
