import type { Problem } from '@/messaging/corpus-protocol';
import { readArticle } from './derive';
import type { Installation, Installed, NewArticle, SeedBatch } from './installation';
import { noNames } from './known-names';
import { rowWithText } from './original';
import { prepareChange } from './prepare-change';
import { readAllNames } from './read-names';
import { rebuild } from './rebuild';
import { type ArticleRow, NOTHING_COUNTED, type StateRow } from './schema';

/** Each step is followed by another look at what is left to do: another start may have published first. */
const MOST_ATTEMPTS = 4;

/**
 * Derives everything anew, in steps, if the recognizer has changed or derived rows are missing, and installs the seeds if
 * there are none or, when asked to look, if their version is another.
 *
 * What becomes visible does so in one transaction that checks that nothing was published meanwhile. Killed at any moment,
 * it leaves the old state or the new one; two that run at once install once. Throws `StorageFailure`.
 */
export async function bringUpToDate(input: Installation, lookForSeeds: boolean): Promise<Installed> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const state = await input.storage.readState();
    const names = state && (await input.storage.readNames(state.generation));
    const { seeds, problem } = state && !lookForSeeds ? NO_SEEDS : await loadSeeds(input);
    if (state && (state.recognizerVersion !== input.recognizerVersion || !names)) await rebuild(input, state);
    else if (state && seeds && seeds.version !== state.seedVersion) await replaceSeeds(input, state, seeds);
    else if (!state && seeds) await installSeeds(input, seeds);
    else return { state, ...(await readAllNames(input.storage, state, names)), problem };
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

/** The first articles, and everything derived from them, in one transaction. */
async function installSeeds(
  { storage, recognize: recognizeArticle, recognizerVersion }: Installation,
  seeds: SeedBatch,
): Promise<void> {
  const state: StateRow = {
    key: 'state',
    generation: 1,
    revision: 0,
    seedVersion: seeds.version,
    recognizerVersion,
    ...NOTHING_COUNTED,
  };
  const ground = { storage, state, installed: { state, names: noNames(state), pending: 0, problem: null } };
  const { publication, names } = await prepareChange(ground, {
    added: seeds.articles.map((seed) => readArticle(seedRow(seed, []), recognizeArticle)),
    updated: [],
    removed: [],
    versions: [],
  });
  await storage.publish({ ...publication, rows: { ...publication.rows, names: [names] } });
}

/** Other seeds in place of those that are there, in one transaction; the reader's own articles stay. */
async function replaceSeeds(input: Installation, state: StateRow, seeds: SeedBatch): Promise<void> {
  const { storage, recognize: recognizeArticle } = input;
  const before = (await storage.readAllArticles()).filter(({ origin }) => origin === 'seed');
  const kept = new Set(seeds.articles.map(({ id }) => id));
  const known = await readAllNames(storage, state, await storage.readNames(state.generation));
  const ground = { storage, state, installed: { state, ...known, problem: null } };
  const { publication } = await prepareChange(ground, {
    added: seeds.articles.map((seed) => readArticle(seedRow(seed, before), recognizeArticle)),
    updated: before.filter(({ id }) => kept.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    versions: [],
  });
  await storage.publish({ ...publication, state: { ...publication.state, seedVersion: seeds.version } });
}

/** A seed as it is stored: with its document's own text where the reader chose that for the seed of this id. */
function seedRow(seed: NewArticle, before: readonly ArticleRow[]): ArticleRow {
  const row: ArticleRow = { ...seed, origin: 'seed', visibility: 'everywhere', url: null, part: null, seen: null };
  const isOriginal = before.some(({ id, asRead }) => id === seed.id && asRead !== undefined);
  return (isOriginal ? rowWithText(row, 'original') : null) ?? row;
}
