import type { Problem } from '@/messaging/protocol';
import type { Article } from '@/reading/article';
import type { recognize } from '@/recognition/recognize';
import { type Derived, derive } from './derive';
import type { ArticleRow, NamesRow, StateRow } from './schema';
import type { Storage } from './storage';

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
};

/** What the storage holds after all; `state` is null while nothing could be installed. */
export type Installed = {
  readonly state: StateRow | null;
  readonly names: NamesRow | null;
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
      return { state, names, problem };
    }
  }
  throw new Error('corpus: the state changed with each attempt to install');
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
  const own = (await storage.readAllArticles()).filter(({ origin }) => origin !== 'seed');
  const articles = seeds.articles.map(
    (article): ArticleRow => ({ ...article, origin: 'seed', visibility: 'everywhere' }),
  );
  const generation = generationAfter(state);
  const derived = derive(generation, [...articles, ...own], recognizeArticle);
  await storage.sweep();
  await storage.publish({
    basedOn: state?.revision ?? 0,
    replaces: 'seed',
    articles,
    rows: derived.rows,
    state: nextState(input, { before: state, seedVersion: seeds.version, derived }),
  });
}

/** A new generation beside the old one, and one small transaction that turns to it. */
async function deriveAnew(input: Installation, state: StateRow): Promise<void> {
  const { storage, recognize: recognizeArticle } = input;
  const generation = generationAfter(state);
  const derived = derive(generation, await storage.readAllArticles(), recognizeArticle);
  await storage.sweep();
  await storage.stage(generation, derived.rows);
  await storage.publish({
    basedOn: state.revision,
    replaces: null,
    articles: [],
    rows: null,
    state: nextState(input, { before: state, seedVersion: state.seedVersion, derived }),
  });
}

function generationAfter(state: StateRow | null): number {
  return (state?.generation ?? 0) + 1;
}

function nextState(
  { recognizerVersion }: Installation,
  { before, seedVersion, derived }: { before: StateRow | null; seedVersion: number | null; derived: Derived },
): StateRow {
  return {
    key: 'state',
    revision: (before?.revision ?? 0) + 1,
    seedVersion,
    generation: generationAfter(before),
    recognizerVersion,
    ...derived.counts,
  };
}
