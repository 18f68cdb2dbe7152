import type { Recognition } from '@/claims/claim';
import type { ArticleReader } from '@/evidence/article-reader';
import { EVERYTHING } from '@/evidence/scope';
import { digestOf } from './index/digest';
import {
  beginGeneration,
  type Follower,
  followStep,
  type Generation,
  loadGeneration,
  mergeStep,
  purgeSegments,
  type StepOutcome,
  saveNames,
} from './index/follow';
import type { HandedDigests } from './index/handed-digests';
import { NO_ROWS } from './index/index-schema';
import { type IndexStore, NO_DROPS } from './index/index-store';
import type { Storage } from './storage';
import { StorageFailure } from './storage-failure';
import type { Truth } from './truth/truth';
import type { ArticleRow, TruthState } from './truth/truth-schema';

/** How the index is brought up to the articles, step by step; each is short, and complete by itself. */
export type Upkeep = Storage & {
  readonly reader: ArticleReader;
  readonly tokens: string;
  /** Digests that came with articles; others are made here. */
  readonly handed: HandedDigests;
};

/** How far the index is: articles that are in it, of how many. */
export type Progress = { readonly done: number; readonly of: number };

/**
 * The generation that serves: what is there if it is of these articles, whatever it was made by; else an empty one that
 * is yet to be filled.
 */
export async function openGeneration(upkeep: Upkeep): Promise<Generation> {
  const { truth, index } = upkeep;
  const [articles, state] = await Promise.all([truth.readState(), index.readState()]);
  if (!articles) throw new Error('corpus: there is nothing to index before articles are installed');
  if (state && state.truth === articles.id && state.followed <= articles.lastChange)
    return loadGeneration(index, state);
  return beginAnew(upkeep);
}

/** An empty generation in the place of one that is in doubt, to be filled from the articles. */
export async function beginAnew({ truth, index, tokens }: Upkeep): Promise<Generation> {
  const [articles, state] = await Promise.all([truth.readState(), index.readState()]);
  if (!articles) throw new Error('corpus: there is nothing to index before articles are installed');
  if (!state) await index.sweep(); // rows of a lost state must not be taken for its own
  const generation = 1 + (state?.generation ?? 0);
  const begun = { ...beginGeneration('state', articles, { generation, tokens }), revision: (state?.revision ?? 0) + 1 };
  await index.publish({ basedOn: state?.revision ?? 0, drops: NO_DROPS, rows: NO_ROWS, state: begun });
  await index.sweep();
  return loadGeneration(index, (await index.readState()) ?? begun);
}

/** Is there in the index each of these articles, and no other, and can all of it be read? */
export async function isConsistent(
  { index }: Upkeep,
  { state, view }: Generation,
  articles: ReadonlySet<string>,
): Promise<boolean> {
  try {
    const placed = await view.articles(EVERYTHING);
    const ids = new Set(placed.map(({ segment, place }) => segment.ids[place] ?? ''));
    if (ids.size !== placed.length || ids.size !== articles.size || ![...ids].every((id) => articles.has(id)))
      return false;
    const segments = await view.segments();
    const numbers = segments.map(({ segment }) => segment);
    const [entries, listings, figures, organizations, texts] = await Promise.all([
      index.readEntries(state.generation, numbers),
      index.readListings(state.generation, numbers),
      index.readFigures(state.generation, numbers),
      index.readOrganizationsSince(state.generation, 0),
      index.readTextsOf(state.generation, numbers),
      view.frequencies([], EVERYTHING),
    ]);
    const shards = segments.reduce((sum, segment) => sum + segment.shards, 0);
    const bySegment = new Map(entries.map((row) => [row.segment, row.entries.length]));
    const listed = new Map(listings.map((row) => [row.segment, row.listings.length]));
    return (
      segments.every(({ segment, ids: { length } }) =>
        [bySegment, listed].every((counts) => counts.get(segment) === length),
      ) &&
      figures.length === numbers.length &&
      organizations.length === state.organizations &&
      texts.length === shards
    );
  } catch (error) {
    if (error instanceof StorageFailure) return false;
    throw error;
  }
}

/** One step of following the articles; null where nothing is left to do. Resolves to the generation as it is after it. */
export async function followOnce(upkeep: Upkeep, generation: Generation): Promise<Generation | null> {
  return generationAfter(upkeep, generation, await followStep(followerOf(upkeep), generation));
}

/** Merges segments that have become many, once; null where they are few. Takes some times longer than to add an article. */
export async function mergeOnce(upkeep: Upkeep, generation: Generation): Promise<Generation | null> {
  return generationAfter(upkeep, generation, await mergeStep(upkeep.index, generation));
}

async function generationAfter(
  { index }: Upkeep,
  generation: Generation,
  outcome: StepOutcome,
): Promise<Generation | null> {
  if (outcome === 'nothing-left') return null;
  return outcome === 'overtaken' ? reload(index, generation) : generation;
}

/** Leaves nothing in the index of what has gone. */
export async function purge({ index }: Upkeep, generation: Generation): Promise<Generation> {
  const outcome = await purgeSegments(index, generation);
  return outcome === 'overtaken' ? reload(index, generation) : generation;
}

/** Leaves little for starts to do, where there is much; null where there is not. */
export async function readyForStarts(upkeep: Upkeep, generation: Generation): Promise<Generation | null> {
  return generationAfter(upkeep, generation, await saveNames(upkeep.index, generation));
}

/** Is there something in the index of articles that have gone? */
export async function isImpure({ state, view }: Generation): Promise<boolean> {
  return state.lostNames > 0 || (await view.segments()).some(({ gone }) => gone.length > 0);
}

/**
 * One step of making all anew beside what serves, because what makes tokens is another one; the last step turns to it.
 * Resolves to the generation that serves from then on, or to null while it is still being made. What served before is
 * left to be swept when nobody is answered from it any more.
 */
export async function rebuildOnce(upkeep: Upkeep, serving: Generation): Promise<Generation | null> {
  const { truth, index } = upkeep;
  const [articles, current] = await Promise.all([truth.readState(), index.readState()]);
  if (!articles) return null;
  // Another run has turned to its own meanwhile.
  if (current?.generation !== serving.state.generation) return reload(index, serving);
  const build = await openBuild(upkeep, articles, serving);
  const outcome = await followStep(followerOf(upkeep), build);
  if (outcome === 'done') await mergeStep(index, build);
  if (outcome !== 'nothing-left') return null;
  const { state: before } = serving;
  const turned = {
    ...build.state,
    key: 'state',
    revision: Math.max(before.revision, build.state.revision) + 1,
  } as const;
  const names = { ...build.names.toRow(), revision: turned.revision };
  await index.publish({
    basedOn: before.revision,
    drops: NO_DROPS,
    rows: { ...NO_ROWS, names: [names] },
    state: turned,
  });
  return reload(index, serving);
}

/** How far the index is behind the articles. */
export async function progressOf(truth: Truth, generation: Generation): Promise<Progress> {
  const [of, done] = await Promise.all([truth.countArticles(), articlesIn(generation)]);
  return { done: Math.min(done, of), of };
}

/** How many articles the index has. */
export async function articlesIn({ view }: Generation): Promise<number> {
  const segments = await view.segments();
  return segments.reduce((sum, { ids, gone }) => sum + ids.length - gone.length, 0);
}

async function openBuild({ index, tokens }: Upkeep, articles: TruthState, serving: Generation): Promise<Generation> {
  const state = await index.readState('build');
  if (state && state.tokens === tokens && state.truth === articles.id) return loadGeneration(index, state);
  await index.sweep();
  const generation = 1 + Math.max(serving.state.generation, state?.generation ?? 0);
  const begun = { ...beginGeneration('build', articles, { generation, tokens }), revision: 1 };
  await index.publish({ basedOn: 0, drops: NO_DROPS, rows: NO_ROWS, state: begun });
  return loadGeneration(index, begun);
}

async function reload(index: IndexStore, before: Generation): Promise<Generation> {
  return loadGeneration(index, (await index.readState()) ?? before.state);
}

function followerOf({ truth, index, reader, handed }: Upkeep): Follower {
  return {
    truth,
    store: index,
    digest: (row) => handed.take(row) ?? digestOf(row.article.text, readRow(reader, row)),
  };
}

/** What is recognized in an article. */
export function readRow(reader: ArticleReader, { id, article }: ArticleRow): Recognition {
  return reader.read({ id, ...article });
}
