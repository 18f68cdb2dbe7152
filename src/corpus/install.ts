import type { Problem } from '@/messaging/protocol';
import type { Article } from '@/reading/article';
import type { recognize } from '@/recognition/recognize';
import { type Derived, derive, type Target } from './derive';
import { extendNames } from './known-names';
import { rowWithText } from './original';
import type { ArticleRow, NamesRow, StateRow } from './schema';
import { NO_DROPS, type Storage } from './storage';

/** An article on its way into the corpus. `id` must be its own for ever: letters, digits, `_` and `-`. */
export type NewArticle = {
  readonly id: string;
  readonly source: string;
  readonly licence: string | null;
  readonly article: Article;
};

/** The bundled articles; a batch of another version replaces the installed one as a whole. */
export type SeedBatch = { readonly version: number; readonly articles: readonly NewArticle[] };

/** What installing needs. `loadSeeds` may throw: then the corpus goes on with what it has. */
export type Installation = {
  readonly storage: Storage;
  readonly recognize: typeof recognize;
  /** Changes whenever the recognizer finds something else in the same text. */
  readonly recognizerVersion: number;
  readonly loadSeeds: () => Promise<SeedBatch>;
  /** The present moment as an ISO instant; by the clock where it is left out. */
  readonly now?: () => string;
};

/** What the storage holds after all; `state` is null while nothing could be installed. */
export type Installed = {
  readonly state: StateRow | null;
  /** The matcher with all organizations of `state`; what is stored of it may be `pending` organizations behind. */
  readonly names: NamesRow | null;
  readonly pending: number;
  readonly problem: Problem | null;
};

/** Each step is followed by another look at what is left to do: another start may have published first. */
const MOST_ATTEMPTS = 4;

/**
 * Installs the seeds if there are none (or, when asked to look, if their version is another), and derives everything
 * anew if the recognizer has changed or derived rows are missing.
 *
 * All reading and recognizing comes before the first write, and what becomes visible does so in one transaction that
 * checks that nothing was published meanwhile. Killed at any moment, it leaves the old state or the new one; two that
 * run at once install once. Throws `StorageFailure`.
 */
export async function bringUpToDate(input: Installation, lookForSeeds: boolean): Promise<Installed> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const state = await input.storage.readState();
    const names = state && (await input.storage.readNames(state.generation));
    const { seeds, problem } = state && !lookForSeeds ? NO_SEEDS : await loadSeeds(input);
    if (seeds && seeds.version !== state?.seedVersion) {
      await installSeeds(input, state, seeds);
    } else if (state && (state.recognizerVersion !== input.recognizerVersion || !names)) {
      await deriveAnew(input, state);
    } else {
      return { state, ...(await readAllNames(input.storage, state, names)), problem };
    }
  }
  throw new Error('corpus: the state changed with each attempt to install');
}

/** The stored matcher with the organizations that were changed since it was written. */
export async function readAllNames(
  storage: Storage,
  state: StateRow | null,
  names: NamesRow | null,
): Promise<Pick<Installed, 'names' | 'pending'>> {
  if (!state || !names || names.revision >= state.revision) return { names, pending: 0 };
  const changed = await storage.readOrganizationsSince(state.generation, names.revision);
  return { names: extendNames(names, changed, state.revision), pending: changed.length };
}

const NO_SEEDS = { seeds: null, problem: null };

async function loadSeeds(input: Installation): Promise<{ seeds: SeedBatch | null; problem: Problem | null }> {
  try {
    return { seeds: await input.loadSeeds(), problem: null };
  } catch (error) {
    return { seeds: null, problem: { code: 'seeds-unreadable', detail: String(error) } };
  }
}

/** Seeds and everything derived from them in one transaction; the reader's own articles stay. */
async function installSeeds(input: Installation, state: StateRow | null, seeds: SeedBatch): Promise<void> {
  const { storage, recognize: recognizeArticle } = input;
  const before = await storage.readAllArticles();
  const own = before.filter(({ origin }) => origin !== 'seed');
  const articles = seeds.articles.map((seed) => seedRow(seed, before));
  const derived = derive(targetAfter(state), [...articles, ...own], recognizeArticle);
  await storage.sweep();
  await storage.publish({
    basedOn: state?.revision ?? 0,
    replaces: 'seed',
    articles,
    versions: [],
    drops: NO_DROPS,
    rows: derived.rows,
    state: nextState(input, { before: state, seedVersion: seeds.version, derived }),
  });
}

/** A seed as it is stored: with its document's own text where the reader chose that for the seed of this id. */
function seedRow(seed: NewArticle, before: readonly ArticleRow[]): ArticleRow {
  const row: ArticleRow = { ...seed, origin: 'seed', visibility: 'everywhere', url: null, part: null, seen: null };
  const isOriginal = before.some(({ id, asRead }) => id === seed.id && asRead !== undefined);
  return (isOriginal ? rowWithText(row, 'original') : null) ?? row;
}

/** A new generation beside the old one, and one small transaction that turns to it. */
async function deriveAnew(input: Installation, state: StateRow): Promise<void> {
  const { storage, recognize: recognizeArticle } = input;
  const target = targetAfter(state);
  const derived = derive(target, await storage.readAllArticles(), recognizeArticle);
  await storage.sweep();
  await storage.stage(target.generation, derived.rows);
  await storage.publish({
    basedOn: state.revision,
    replaces: null,
    articles: [],
    versions: [],
    drops: NO_DROPS,
    rows: null,
    state: nextState(input, { before: state, seedVersion: state.seedVersion, derived }),
  });
}

function targetAfter(state: StateRow | null): Target {
  return { generation: (state?.generation ?? 0) + 1, revision: (state?.revision ?? 0) + 1 };
}

function nextState(
  { recognizerVersion }: Installation,
  { before, seedVersion, derived }: { before: StateRow | null; seedVersion: number | null; derived: Derived },
): StateRow {
  return {
    key: 'state',
    ...targetAfter(before),
    seedVersion,
    recognizerVersion,
    ...derived.counts,
  };
}
