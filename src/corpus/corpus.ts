import type { ArticleReader } from '@/evidence/article-reader';
import type { Cancellation, EvidenceSource, KnownName } from '@/evidence/evidence-source';
import { EVERYTHING, type Scope } from '@/evidence/scope';
import type { AddOutcome, HandedArticle } from '@/messaging/add-protocol';
import type { RestoreTally } from '@/messaging/backup-protocol';
import type { OrganizationCard, RulingOutcome, RulingRequest } from '@/messaging/card-protocol';
import type { CorpusState, Problem, RepairReport } from '@/messaging/corpus-protocol';
import type { ArticleView, Correction, ListedArticle } from '@/messaging/library-protocol';
import type { SearchResults, Suggestion } from '@/messaging/search-protocol';
import { answerQuery } from '@/query/answer-query';
import type { SearchSource } from '@/query/search-source';
import type { Article } from '@/reading/article';
import type { KeptRuling } from '@/verdicts/ruling';
import { addBatch, removeBatch } from './add-articles';
import { listAllArticles, makeArticleView, makeOrganizationCard } from './card-answers';
import { changeVisibility, correctArticle } from './change-own';
import { changeText } from './change-text';
import { giveWay } from './give-way';
import type { HandedDigest } from './index/digest';
import type { Generation } from './index/follow';
import { HandedDigests } from './index/handed-digests';
import { installSeeds } from './install';
import type { Installation } from './installation';
import { findKeptRulings, keepRuling } from './kept-rulings';
import { type Ground, LOCAL, LocalSource } from './local-source';
import { oneAtATime } from './one-at-a-time';
import { checkArticles } from './repair';
import { reprintsAmong } from './reprint-outcomes';
import { restoreArticles, restoreRulings, type StoredArticle, storedArticles } from './restore';
import { LOCAL_HEEDS, searchCorpus } from './search';
import type { FigureSource } from './search-figures';
import { memoryStorage, type Storage, type StorageProvider } from './storage';
import { StorageFailure } from './storage-failure';
import { suggestQueries } from './suggest-queries';
import type { Truth } from './truth/truth';
import type { ArticleRow, RulingRow, Visibility } from './truth/truth-schema';
import {
  articlesIn,
  beginAnew,
  followOnce,
  isConsistent,
  isImpure,
  mergeOnce,
  openGeneration,
  progressOf,
  purge,
  readRow,
  readyForStarts,
  rebuildOnce,
  type Upkeep,
} from './upkeep';

/** What the corpus is given: where to keep rows, how to read articles, and where the bundled ones come from. */
export type CorpusOptions = Installation & { readonly provider: StorageProvider };

/** What was put back of a backup: of its articles, and how many rulings. */
type Restored = { readonly tally: RestoreTally; readonly rulings: number };

/** Steps that are made before the corpus answers: what a first start takes, and what a kill has left. */
const FIRST_STEPS = 3;
/** Milliseconds without a change, after which what has gone is taken out of what is derived: an import must not wait for it. */
const QUIET_MS = 2000;

/**
 * Opens the corpus and installs the bundled articles where they are missing. Never fails for what storage or seeds are
 * like: without storage it holds the seeds in memory, without seeds what is stored, and `problem` says so. What is derived
 * from the articles is brought up to them in the background, and made anew where it is in doubt, or said to be.
 */
export async function openCorpus(options: CorpusOptions, isIndexInDoubt = false): Promise<Corpus> {
  try {
    return await openStored(options, isIndexInDoubt);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return openInMemory(options, error);
  }
}

/** Deletes the databases with all that is in them, the reader's own articles too, and begins again. */
export async function emptyCorpus(options: CorpusOptions): Promise<Corpus> {
  try {
    await options.provider.delete();
    await options.heldArticles?.setValue(0);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return openInMemory(options, error);
  }
  return openCorpus(options);
}

/** A corpus in memory, for as long as it is needed. */
export function openMemoryCorpus(options: Installation): Promise<Corpus> {
  return start(memoryStorage(), options, null);
}

/** Opens the corpus in memory, because storage failed in the way given. */
export function openInMemory(options: Installation, { code, message }: StorageFailure): Promise<Corpus> {
  const problem: Problem =
    code === 'storage-unavailable'
      ? { code }
      : { code: code === 'index-damaged' ? 'storage-broken' : code, detail: message };
  return start(memoryStorage(), options, problem);
}

async function openStored(options: CorpusOptions, isIndexInDoubt: boolean): Promise<Corpus> {
  const truth = await twice(() => options.provider.openTruth());
  try {
    try {
      return await openOver(truth, options, isIndexInDoubt);
    } catch (error) {
      const isBroken = error instanceof StorageFailure && ['index-damaged', 'storage-broken'].includes(error.code);
      if (isIndexInDoubt || !isBroken) throw error;
      return await openOver(truth, options, true);
    }
  } catch (error) {
    truth.close();
    throw error;
  }
}

async function openOver(truth: Truth, options: CorpusOptions, isIndexInDoubt: boolean): Promise<Corpus> {
  const index = await twice(() => options.provider.openIndex(isIndexInDoubt));
  try {
    return await start({ truth, index }, options, null);
  } catch (error) {
    index.close();
    if (!(error instanceof StorageFailure) || error.code !== 'storage-full') throw error;
    return start({ truth, index: memoryStorage().index }, options, { code: error.code, detail: error.message });
  }
}

/** Chromium's "Internal error opening backing store" is often gone at the second attempt. */
async function twice<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof StorageFailure && error.code !== 'storage-broken') throw error;
    return open();
  }
}

async function start(storage: Storage, options: Installation, problem: Problem | null): Promise<Corpus> {
  const seedProblem = await installSeeds(storage.truth, options, problem !== null);
  const isEmpty = (await storage.truth.readState()) === null;
  // An empty corpus is one too: articles can be added where the seeds cannot be read.
  if (isEmpty) await storage.truth.publish({ basedOn: 0, articles: [], versions: [], removed: [] });
  const upkeep = { ...storage, reader: options.reader, tokens: options.tokens, handed: new HandedDigests() };
  const corpus = new Corpus(upkeep, options, await openGeneration(upkeep), problem ?? seedProblem);
  await corpus.follow(0);
  return corpus;
}

/** The articles that this browser knows, and all that can be asked about them. Methods throw `StorageFailure`. */
export class Corpus {
  /** What page checks, cards and reports ask. */
  readonly source: EvidenceSource;
  /** What look-ups ask. */
  readonly lookUp: SearchSource;
  /** Reads its articles, and remembers the last. */
  readonly reader: ArticleReader;
  readonly #upkeep: Upkeep;
  readonly #options: Installation;
  #generation: Generation;
  #problem: Problem | null;
  #isBehind = true;
  /** How often articles were changed: what began before the last time may not have seen it. */
  #changes = 0;
  #isClosed = false;
  #isSwept = false;
  /** How many articles there are, once they were counted. */
  #count: number | null = null;
  #tidying: ReturnType<typeof setTimeout> | undefined;
  /** Changes are made one after the other: each begins with what the one before left. Articles do not wait for the index. */
  readonly #articlesInTurn = oneAtATime();
  readonly #indexInTurn = oneAtATime();

  /** Use `openCorpus`. */
  constructor(upkeep: Upkeep, options: Installation, generation: Generation, problem: Problem | null) {
    this.#upkeep = upkeep;
    this.#options = options;
    this.#generation = generation;
    this.#problem = problem;
    this.reader = options.reader;
    this.source = new LocalSource((ask) => this.#asServed(ask));
    this.lookUp = {
      id: LOCAL,
      heeds: LOCAL_HEEDS,
      search: (query, asked) => this.#asServed((ground) => searchCorpus(ground, query, asked)),
    };
  }

  /** What keeps the corpus from being whole, or null; that articles are lost is known once `state` was asked. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Looks whether the extension brings other seeds than those installed, and installs them. */
  async update(): Promise<void> {
    const { truth } = this.#upkeep;
    const before = await truth.readState();
    const found = await this.#articlesInTurn(() => installSeeds(truth, this.#options, true));
    if (this.#problem === null || this.#problem.code === 'seeds-unreadable') this.#problem = found;
    if ((await truth.readState())?.revision === before?.revision) return;
    this.#count = null;
    await this.#changed();
  }

  /**
   * Adds articles, at most 50 at once, all of them in one transaction; outcomes in their order. Asking again, after
   * whatever happened to the answer, adds nothing twice. Where nothing can be stored for good, nothing is added. Those
   * that come with their digest are not recognized here.
   */
  async addArticles(articles: readonly HandedArticle[]): Promise<AddOutcome[]> {
    const refusal = this.#refusal;
    if (refusal) return articles.map(() => ({ outcome: 'failed', problem: refusal }));
    try {
      const digests = new Map(articles.map(({ article, digest }) => [article, digest]));
      const adding = {
        now: this.#now(),
        meanwhile: (rows: readonly ArticleRow[]) => void this.#readAhead(rows, digests),
      };
      const outcomes = await this.#articlesInTurn(async () => {
        const before = await this.#countArticles();
        const said = await addBatch(this.#upkeep.truth, articles, adding);
        this.#count = before + said.filter(({ outcome }) => outcome === 'added').length;
        return said;
      });
      await this.#changed();
      return await this.#asServed((source) => reprintsAmong(outcomes, source));
    } catch (error) {
      if (!(error instanceof StorageFailure) || error.code !== 'storage-full') throw error;
      return articles.map(() => ({ outcome: 'failed', problem: { code: 'storage-full', detail: error.message } }));
    }
  }

  /** Removes articles that the reader added, with their versions, in one transaction; others are left alone. */
  async removeArticles(ids: readonly string[]): Promise<void> {
    if (this.#refusal) return;
    await this.#articlesInTurn(async () => {
      const before = await this.#countArticles();
      this.#count = before - (await removeBatch(this.#upkeep.truth, ids)).length;
    });
    await this.#changed();
  }

  /** Cites an article of the reader's own so; false where there is none, or nothing can be kept. */
  async correct(correction: Correction & { readonly id: string }): Promise<boolean> {
    if (this.#refusal) return false;
    const { truth } = this.#upkeep;
    const isThere = await this.#articlesInTurn(() => correctArticle(truth, correction, this.#now()));
    await this.#changed();
    return isThere;
  }

  /** Says of articles of the reader's own where their findings may be painted; others are left alone. */
  async changeVisibility(ids: readonly string[], visibility: Visibility): Promise<void> {
    if (this.#refusal) return;
    await this.#articlesInTurn(() => changeVisibility(this.#upkeep.truth, ids, visibility));
    await this.#changed();
  }

  /** Articles of the reader's own as they are stored, for a backup. */
  storedArticles(ids: readonly string[]): Promise<StoredArticle[]> {
    return storedArticles(this.#upkeep.truth, ids);
  }

  /** The next of what the reader said, by id, for a backup. */
  async storedRulings(after: string, count: number): Promise<RulingRow[]> {
    return this.#upkeep.truth.readRulingsAfter(after, count);
  }

  /** Puts back what a backup holds; null where nothing can be kept for good. */
  async restore(stored: readonly StoredArticle[], rulings: readonly RulingRow[]): Promise<Restored | null> {
    if (this.#refusal) return null;
    const { truth } = this.#upkeep;
    const restored = await this.#articlesInTurn(async () => {
      const before = await this.#countArticles();
      const tally = await restoreArticles(truth, stored, this.#now());
      this.#count = before + tally.added;
      return { tally, rulings: await restoreRulings(truth, rulings) };
    });
    if (stored.length > 0) await this.#changed();
    return restored;
  }

  /** Has an article stand here with its document's own text or as it was read; false where the former was not kept. */
  async chooseText(id: string, wanted: 'original' | 'read'): Promise<boolean> {
    const isPossible = await this.#articlesInTurn(() => changeText(this.#upkeep.truth, id, wanted));
    await this.#changed();
    return isPossible;
  }

  /** Are there articles that must not be shown on pages unless the reader allows it there? */
  async holdsPrivateArticles(): Promise<boolean> {
    const segments = await this.#generation.view.segments();
    return this.#isBehind || segments.some(({ isPrivate }) => isPrivate.includes(1));
  }

  /**
   * Known surfaces in a folded text, from the left, the longest at each place; an organization once for each city. In
   * the scope `everywhere` (here and below) it is as if private articles were not there.
   */
  findNames(foldedText: string, visibility: Scope['visibility'] = 'all'): readonly KnownName[] {
    return this.#generation.names.find(foldedText, visibility);
  }

  /** What the reader said of figures in these sentences (see `FigureInSentence`); the latest first. */
  findRulings(sentences: readonly string[]): Promise<readonly KeptRuling[]> {
    return findKeptRulings(this.#upkeep.truth, sentences);
  }

  /** Keeps what the reader says of a figure and a claim, or takes it back; refuses where it would not be kept for good. */
  rule(request: RulingRequest, visibility: Scope['visibility'] = 'all'): Promise<RulingOutcome> {
    return this.#articlesInTurn(async () => {
      if (this.#refusal) return { outcome: 'refused' };
      return keepRuling(this.#upkeep, request, visibility);
    });
  }

  /** At most `limit` organizations, figures and articles for a query, however it is written. */
  search(asked: string, limit: number, signal?: Cancellation): Promise<SearchResults> {
    return answerQuery(this.lookUp, asked, { limit, scope: EVERYTHING, ...(signal && { signal }) });
  }

  /** Something that could be looked up. */
  suggestQueries(): Promise<Suggestion> {
    return this.#asServed(suggestQueries);
  }

  /** What is known of an organization, by its canonical name; null if nothing. */
  organizationCard(name: string, scope: Scope = EVERYTHING): Promise<OrganizationCard | null> {
    return this.#asServed((source) => makeOrganizationCard(source, name, scope));
  }

  /** One article to read; null if there is none of that id. */
  articleView(id: string): Promise<ArticleView | null> {
    return makeArticleView(this.#upkeep, id);
  }

  /** All articles, newest first. */
  listArticles(): Promise<ListedArticle[]> {
    return this.#asServed(listAllArticles);
  }

  /** How large the corpus is, how far what is derived from it has come, and what is wrong with it. */
  async state(): Promise<CorpusState> {
    await this.#lookForLost();
    const placed = await this.#generation.view.articles(EVERYTHING);
    const dates = placed.flatMap(({ segment, place }) => segment.dates[place] ?? []).sort();
    const { done, of } = await progressOf(this.#upkeep.truth, this.#generation);
    return {
      articles: of,
      organizations: this.#generation.state.organizations,
      figures: placed.reduce((sum, { segment, place }) => sum + (segment.figures[place] ?? 0), 0),
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      indexed: this.#isBehind ? done : of,
      problem: this.#problem,
    };
  }

  /**
   * Brings what is derived up to the articles, leaves nothing in it of what has gone, and makes it anew where it was made
   * by other tokens, while it goes on serving. In short steps; others may ask in between.
   */
  async catchUp(): Promise<void> {
    clearTimeout(this.#tidying);
    while (await this.#indexInTurn(() => this.#step()));
  }

  /**
   * Looks at every article and at all that is derived from them. What is derived and wrong is made anew; an article that
   * cannot be read is left where it is, and named.
   */
  async repair(): Promise<RepairReport> {
    const { sound, damaged } = await checkArticles(this.#upkeep.truth);
    await this.catchUp();
    const isRemade = await this.#indexInTurn(async () => {
      if (await isConsistent(this.#upkeep, this.#generation, sound)) return false;
      this.#generation = await beginAnew(this.#upkeep);
      this.#isBehind = true;
      return true;
    });
    if (isRemade) await this.follow(0);
    return { articles: sound.size, damaged, isRemade };
  }

  /** Closes the databases; nothing can be asked any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#tidying);
    this.#upkeep.truth.close();
    this.#upkeep.index.close();
  }

  /** Says so where the browser has fewer articles than there were when they were changed last. */
  async #lookForLost(): Promise<void> {
    const { heldArticles } = this.#options;
    if (this.#count !== null || !heldArticles || this.#problem) return;
    const [held, left] = await Promise.all([heldArticles.getValue(), this.#upkeep.truth.countArticles()]);
    this.#count ??= left;
    if (left < held) this.#problem ??= { code: 'articles-lost', detail: '', held, left };
  }

  /** Recognizes articles that the index will follow next, and that did not come with their digest: it finds them read. */
  async #readAhead(
    articles: readonly ArticleRow[],
    digests: ReadonlyMap<Article, HandedDigest | undefined>,
  ): Promise<void> {
    const { handed, tokens } = this.#upkeep;
    const unread: ArticleRow[] = [];
    for (const row of articles) {
      const digest = digests.get(row.article);
      if (digest?.tokens === tokens) handed.keep(row, digest);
      else unread.push(row);
    }
    for (const row of unread) {
      await giveWay();
      readRow(this.reader, row);
    }
  }

  /** How many articles there are: an index that has them all is asked sooner than their own database. */
  async #countArticles(): Promise<number> {
    if (this.#count !== null) return this.#count;
    return this.#isBehind ? this.#upkeep.truth.countArticles() : articlesIn(this.#generation);
  }

  /** Articles have changed: what was said of them before holds no more, and the index follows. */
  async #changed(): Promise<void> {
    this.#isBehind = true;
    this.#changes++;
    if (this.#problem?.code === 'articles-lost' || this.#problem?.code === 'storage-full') this.#problem = null;
    this.#count ??= await this.#upkeep.truth.countArticles();
    await this.#options.heldArticles?.setValue(this.#count);
    try {
      await this.follow(QUIET_MS);
    } catch (error) {
      // What is stored is in the articles already; the index follows later.
      if (!(error instanceof StorageFailure)) throw error;
    }
  }

  /**
   * Brings the index up to the articles if a few steps do it, else in the background, as segments are merged; the rest of
   * upkeep comes when it has been quiet for some milliseconds. Where the disk is full, the index follows later, and what it
   * has can be asked.
   */
  async follow(quietMs: number): Promise<void> {
    clearTimeout(this.#tidying);
    try {
      for (let step = 0; this.#isBehind && step < FIRST_STEPS; step++)
        await this.#indexInTurn(() => this.#followOnce());
      if (this.#isBehind)
        void this.catchUp().catch(() => undefined); // whoever asks next meets what failed, and is told
      else {
        void this.#merge().catch(() => undefined);
        if (await this.#isUntidy())
          this.#tidying = setTimeout(() => void this.catchUp().catch(() => undefined), quietMs);
      }
    } catch (error) {
      if (!(error instanceof StorageFailure) || error.code !== 'storage-full') throw error;
      this.#problem ??= { code: error.code, detail: error.message };
    }
  }

  /** One step of upkeep; false where nothing is left to do. */
  async #step(): Promise<boolean> {
    if (this.#isClosed) return false;
    if (await this.#mergeOnce()) return true; // before there are many more
    if (await this.#followOnce()) return true;
    if (await isImpure(this.#generation)) {
      this.#generation = await purge(this.#upkeep, this.#generation);
      return true;
    }
    if (this.#generation.state.tokens === this.#upkeep.tokens) {
      const ready = await readyForStarts(this.#upkeep, this.#generation);
      this.#generation = ready ?? this.#generation;
      if (ready) return true;
      // What a rebuild or a kill has left of other generations.
      if (!this.#isSwept) await this.#upkeep.index.sweep();
      this.#isSwept = true;
      // Not before: a generation that is being made may have read articles that are gone now, and has to hear of it.
      if (await this.#hasGone()) await this.#upkeep.truth.forgetGone(this.#generation.state.followed);
      return false;
    }
    const turned = await rebuildOnce(this.#upkeep, this.#generation);
    if (turned) this.#isSwept = false;
    this.#generation = turned ?? this.#generation;
    return true;
  }

  async #followOnce(): Promise<boolean> {
    const changes = this.#changes;
    const followed = await followOnce(this.#upkeep, this.#generation);
    this.#isBehind = followed !== null || this.#changes !== changes;
    this.#generation = followed ?? this.#generation;
    return this.#isBehind;
  }

  /** Others may ask, and follow, between two merges: nobody who adds an article waits for what they take. */
  async #merge(): Promise<void> {
    while (await this.#indexInTurn(() => this.#mergeOnce()));
  }

  async #mergeOnce(): Promise<boolean> {
    if (this.#isClosed) return false;
    const merged = await mergeOnce(this.#upkeep, this.#generation);
    this.#generation = merged ?? this.#generation;
    return merged !== null;
  }

  async #isUntidy(): Promise<boolean> {
    if (!this.#isSwept || this.#generation.state.tokens !== this.#upkeep.tokens) return true;
    if (this.#generation.names.isOutdated) return true;
    return (await this.#hasGone()) || isImpure(this.#generation);
  }

  async #hasGone(): Promise<boolean> {
    return (await this.#upkeep.truth.readState())?.hasGone !== false;
  }

  /** Why nothing can be added: memory is no place for what a reader adds. */
  get #refusal(): Problem | null {
    const canBeAddedTo: readonly (Problem['code'] | undefined)[] = [
      undefined,
      'seeds-unreadable',
      'articles-lost',
      'storage-full',
    ];
    return canBeAddedTo.includes(this.#problem?.code) ? null : this.#problem;
  }

  /** Asks the generation that serves, and again where another has come to serve meanwhile: the rows of the first may be gone. */
  async #asServed<Answer>(ask: (ground: Ground & FigureSource) => Promise<Answer>): Promise<Answer> {
    const { truth, index, reader } = this.#upkeep;
    const generation = this.#generation;
    try {
      const answer = await ask({ truth, index, reader, generation, isBehind: () => this.#isBehind });
      if (generation === this.#generation) return answer;
    } catch (error) {
      if (generation === this.#generation) throw error;
    }
    return this.#asServed(ask);
  }

  #now(): string {
    return this.#options.now?.() ?? new Date().toISOString();
  }
}
