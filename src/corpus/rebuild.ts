import { readArticle } from './derive';
import type { Installation, Installed } from './installation';
import { noNames } from './known-names';
import { prepareChange } from './prepare-change';
import { readAllNames } from './read-names';
import { type NamesRow, NOTHING_COUNTED, type StateRow } from './schema';
import { mergeSegments } from './segments';
import { NO_DROPS, NO_ROWS, type Publication, type Storage } from './storage';

/** So many articles are derived in one step: a second or so, in one transaction. */
const STEP = 50;

/** A generation that is being made, and its matcher as far as it is. */
type Build = { readonly state: StateRow; readonly known: Pick<Installed, 'names' | 'pending'> };

/**
 * Derives everything anew beside what there is, in short steps, and turns to it in one small transaction. Killed at any
 * moment, it goes on with the step that was not done; where the articles have changed meanwhile, it begins again.
 * Returns without having turned to it where another run has come in between.
 */
export async function rebuild(input: Installation, state: StateRow): Promise<void> {
  const { storage } = input;
  let build: Build | null = (await resume(input, state)) ?? (await begin(input, state));
  while (build) {
    const rows = await storage.readArticlesAfter(build.state.progress?.done ?? '', STEP);
    if (rows.length === 0) {
      await turnTo(storage, state, build);
      return;
    }
    const added = rows.map((row) => readArticle(row, input.recognize));
    build = (await deriveStep(storage, build, { added, done: rows.at(-1)?.id ?? '' })) ?? (await resume(input, state));
  }
}

/** The build that was begun, if it is of these articles and for this recognizer. */
async function resume({ storage, recognizerVersion }: Installation, { revision }: StateRow): Promise<Build | null> {
  const state = await storage.readState('build');
  if (state?.progress?.of !== revision || state.recognizerVersion !== recognizerVersion) return null;
  return { state, known: await readAllNames(storage, state, await storage.readNames(state.generation)) };
}

async function begin({ storage, recognizerVersion }: Installation, before: StateRow): Promise<Build | null> {
  await storage.sweep();
  const state: StateRow = {
    ...before,
    key: 'build',
    generation: before.generation + 1,
    revision: before.revision + 1,
    recognizerVersion,
    ...NOTHING_COUNTED,
    progress: { of: before.revision, done: '' },
  };
  const names = noNames(state);
  const begun = await storage.publish({ ...nothingBut(state), basedOn: 0, rows: { ...NO_ROWS, names: [names] } });
  return begun ? { state, known: { names, pending: 0 } } : null;
}

/** Null where another run has done the step first. */
async function deriveStep(
  storage: Storage,
  { state, known }: Build,
  { added, done }: { readonly added: readonly ReturnType<typeof readArticle>[]; readonly done: string },
): Promise<Build | null> {
  const ground = { storage, state, installed: { state, ...known, problem: null } };
  const change = await prepareChange(ground, { added, updated: [], removed: [], versions: [] });
  const { publication } = change;
  const next: StateRow = { ...publication.state, progress: { of: state.progress?.of ?? 0, done } };
  if (!(await storage.publish({ ...publication, articles: [], state: next }))) return null;
  return { state: await mergeSegments(storage, next), known: { names: change.names, pending: change.pending } };
}

async function turnTo(storage: Storage, before: StateRow, { state, known: { names } }: Build): Promise<void> {
  const { progress: _, ...built } = state;
  const turned: StateRow = { ...built, key: 'state', revision: state.revision + 1 };
  const whole: NamesRow[] = names ? [{ ...names, revision: turned.revision }] : [];
  await storage.publish({ ...nothingBut(turned), basedOn: before.revision, rows: { ...NO_ROWS, names: whole } });
}

function nothingBut(state: StateRow): Omit<Publication, 'basedOn' | 'rows'> {
  return { articles: [], versions: [], drops: NO_DROPS, state };
}
