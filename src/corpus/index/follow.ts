import { giveWay } from '../give-way';
import { readArticlesById, type Truth } from '../truth/truth';
import type { ArticleRow, TruthState } from '../truth/truth-schema';
import { entryOf, type ReadArticle, segmentOf } from './derive';
import type { Digest } from './digest';
import {
  type Entry,
  type IndexRows,
  type IndexState,
  NO_ROWS,
  type OrganizationRow,
  type SegmentRow,
  type Target,
} from './index-schema';
import { type IndexChange, type IndexStore, NO_DROPS } from './index-store';
import { IndexView, type Placed } from './index-view';
import { NameMatcher, noNames } from './name-matcher';
import { changeOrganizations } from './organization-rows';
import { mergeChange, segmentsToMerge } from './segments';

/** So many changes are followed in one step: half a second or so, in one transaction. */
const STEP = 50;

/** A generation of the index with what is kept of it in memory. */
export type Generation = { state: IndexState; readonly view: IndexView; names: NameMatcher };

/** What following needs: where articles are, where derived rows go, and what these keep of an article. */
export type Follower = {
  readonly truth: Truth;
  readonly store: IndexStore;
  readonly digest: (row: ArticleRow) => Digest;
};

/** An empty generation, not stored yet. */
export function beginGeneration(
  key: IndexState['key'],
  { id }: TruthState,
  { generation, tokens }: { readonly generation: number; readonly tokens: string },
): IndexState {
  return {
    key,
    generation,
    revision: 0,
    truth: id,
    tokens,
    followed: 0,
    nextSegment: 0,
    organizations: 0,
    lostNames: 0,
  };
}

/** A generation as it is stored, with its matcher brought up to its state. */
export async function loadGeneration(store: IndexStore, state: IndexState): Promise<Generation> {
  // What has gone is in the stored matcher until it is renewed, and in no row of its own any more.
  const stored = state.lostNames > 0 ? null : await store.readNames(state.generation);
  const row = stored ?? noNames({ generation: state.generation, revision: 0 });
  const names = new NameMatcher(row);
  if (row.revision < state.revision)
    names.change(await store.readOrganizationsSince(state.generation, row.revision), state.revision);
  return { state, view: new IndexView(store, state), names };
}

/** What a step came to; `overtaken`: another run has changed the generation, which must be loaded again. */
export type StepOutcome = 'done' | 'nothing-left' | 'overtaken';

/**
 * Brings a generation one step nearer to the articles: the next changes in their order, in one transaction. Killed at any
 * moment it has made the whole step or nothing.
 */
export async function followStep(follower: Follower, generation: Generation): Promise<StepOutcome> {
  const { truth, store, digest } = follower;
  const changes = await truth.readChangesSince(generation.state.followed, STEP);
  const last = changes.at(-1);
  if (!last) return 'nothing-left';
  const ids = changes.map(({ article }) => article);
  const rows = await readArticlesById(truth, ids);
  const added: ReadArticle[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (!row) continue;
    added.push({ row, digest: digest(row) });
    await giveWay();
  }
  return publishChange(store, generation, await changeFor(store, generation, { ids, added, followed: last.sequence }));
}

/** Makes segments that have become many one, in one transaction; `purge`: or one of which an article has gone. */
export async function mergeStep(store: IndexStore, generation: Generation, purge = false): Promise<StepOutcome> {
  const chosen = segmentsToMerge(await generation.view.segments(), purge);
  if (chosen.length === 0) return 'nothing-left';
  return publishChange(store, generation, await mergeChange(store, generation.state, chosen));
}

/** Merges until nothing is left in any row of articles and bodies that have gone. */
export async function purgeSegments(store: IndexStore, generation: Generation): Promise<StepOutcome> {
  for (;;) {
    const outcome = await mergeStep(store, generation, true);
    if (outcome === 'overtaken') return outcome;
    if (outcome === 'done') continue;
    return generation.state.lostNames > 0 ? renewNames(store, generation) : outcome;
  }
}

/** Makes the matcher of the bodies that are there, without a trace of others. */
async function renewNames(store: IndexStore, generation: Generation): Promise<StepOutcome> {
  const { state } = generation;
  const names = new NameMatcher(noNames({ ...state, revision: state.revision + 1 }));
  names.change(await store.readOrganizationsSince(state.generation, 0), state.revision + 1);
  return publishNames(store, generation, { names, lostNames: 0 });
}

/** Writes the matcher as it is now, where a start would have much to bring it up to. */
export async function saveNames(store: IndexStore, generation: Generation): Promise<StepOutcome> {
  if (!generation.names.isOutdated) return 'nothing-left';
  const names = new NameMatcher({ ...generation.names.toRow(), revision: generation.state.revision + 1 });
  return publishNames(store, generation, { names, lostNames: generation.state.lostNames });
}

/** `names`: of the revision that comes next. */
async function publishNames(
  store: IndexStore,
  generation: Generation,
  { names, lostNames }: { readonly names: NameMatcher; readonly lostNames: number },
): Promise<StepOutcome> {
  const { state } = generation;
  const next: IndexState = { ...state, revision: state.revision + 1, lostNames };
  const rows = { ...NO_ROWS, names: [names.toRow()] };
  const change = { basedOn: state.revision, drops: NO_DROPS, rows, state: next };
  if (!(await store.publish(change))) return 'overtaken';
  generation.view.apply(change);
  generation.state = next;
  names.noteWritten();
  generation.names = names;
  return 'done';
}

/** What is in memory changes when the transaction has committed: until then the generation answers as it did. */
async function publishChange(store: IndexStore, generation: Generation, change: IndexChange): Promise<StepOutcome> {
  const { organizations } = change.rows;
  const isDue = generation.names.isDueAfter(organizations.length);
  const names = isDue ? new NameMatcher(generation.names.toRow()) : generation.names;
  const changeNames = (): void => {
    names.change(organizations, change.state.revision);
    names.forget(change.drops.organizations, change.state.revision);
  };
  if (isDue) changeNames();
  const rows: IndexRows = isDue ? { ...change.rows, names: [names.toRow()] } : change.rows;
  if (!(await store.publish({ ...change, rows }))) return 'overtaken';
  if (isDue) names.noteWritten();
  else changeNames();
  generation.names = names;
  generation.view.apply(change);
  generation.state = change.state;
  return 'done';
}

/** What changes with these articles: `added` are those of `ids` that are there, the others have gone. */
async function changeFor(
  store: IndexStore,
  { state, view }: Generation,
  {
    ids,
    added,
    followed,
  }: { readonly ids: readonly string[]; readonly added: readonly ReadArticle[]; readonly followed: number },
): Promise<IndexChange> {
  const target: Target = { generation: state.generation, revision: state.revision + 1 };
  const placed = [...(await view.find(new Set(ids))).values()];
  const before = await entriesAt(store, state, placed);
  const after = added.map(entryOf);
  const keys = [...before, ...after].flatMap(({ names }) => names.map(({ key }) => key));
  const existing = await store.readOrganizations(state.generation, [...new Set(keys)]);
  const organizations = changeOrganizations(target, existing, { added: after, removed: before });
  const kept = organizations.filter(({ mentions }) => mentions.all > 0);
  const emptied = organizations.filter(({ mentions }) => mentions.all <= 0);
  const { segment, ...parts } = segmentOf(target, state.nextSegment, added);
  const left = withoutArticles(placed, target);
  return {
    basedOn: state.revision,
    drops: {
      organizations: emptied.map(({ key }) => key),
      segments: [],
    },
    rows: {
      ...(added.length > 0 ? parts : NO_ROWS),
      organizations: kept,
      names: [],
      segments: added.length > 0 ? [...left, segment] : left,
    },
    state: {
      ...state,
      ...target,
      followed,
      nextSegment: state.nextSegment + (added.length > 0 ? 1 : 0),
      organizations: state.organizations + kept.length - existing.length,
      lostNames: state.lostNames + lostNames(existing, organizations),
    },
  };
}

/** What the index has of articles where they stand now. */
async function entriesAt(store: IndexStore, { generation }: IndexState, placed: readonly Placed[]): Promise<Entry[]> {
  const rows = await store.readEntries(generation, [...new Set(placed.map(({ segment }) => segment.segment))]);
  const bySegment = new Map(rows.map(({ segment, entries }) => [segment, entries]));
  return placed.flatMap(({ segment, place }) => bySegment.get(segment.segment)?.[place] ?? []);
}

/** The segments that hold these articles, with them marked as gone. */
function withoutArticles(placed: readonly Placed[], { revision }: Target): SegmentRow[] {
  return [...Map.groupBy(placed, ({ segment }) => segment)].map(([segment, own]) => ({
    ...segment,
    revision,
    gone: [...segment.gone, ...own.map(({ place }) => place)],
  }));
}

/** How many bodies have names, or may be shown where, no more as before. */
function lostNames(before: readonly OrganizationRow[], after: readonly OrganizationRow[]): number {
  const now = new Map(after.map((row) => [row.key, row]));
  const spoken = ({ names, surfaces, mentions }: OrganizationRow): string[] => [
    ...names.map(({ value }) => value),
    ...surfaces.map(({ value }) => value),
    ...(mentions.everywhere > 0 ? ['everywhere'] : []),
    ...(mentions.all > mentions.everywhere ? ['private'] : []),
  ];
  return before.filter((row) => {
    const left = new Set(spoken(now.get(row.key) ?? row));
    return spoken(row).some((name) => !left.has(name));
  }).length;
}
