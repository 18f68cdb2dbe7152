import type { AddOutcome } from '@/messaging/add-protocol';
import type { ArticleChange } from './change-organizations';
import type { Installed } from './installation';
import { prepareChange } from './prepare-change';
import type { StateRow } from './schema';
import { mergeSegments } from './segments';
import { type Storage, StorageFailure } from './storage';

/** Another batch, or an update of the seeds, may publish first: then the change is prepared again. */
const MOST_ATTEMPTS = 5;

/** What there is after a change, and what became of each article asked for. */
export type Changed = { readonly installed: Installed; readonly outcomes: AddOutcome[] };

/** What a change is about, before anything is derived for it. */
type Plan = ArticleChange & { readonly outcomes: readonly AddOutcome[] };

/** Plans, prepares and publishes; again from the beginning where something else was published meanwhile. */
export async function makeChange(storage: Storage, installed: Installed, plan: () => Promise<Plan>): Promise<Changed> {
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
    const state = await storage.readState();
    if (!state) throw new Error('corpus: nothing can be added before the corpus is installed');
    const planned = await plan();
    if (planned.added.length + planned.removed.length === 0) return { installed, outcomes: [...planned.outcomes] };
    const change = await prepareChange({ storage, state, installed }, planned);
    if (await storage.publish(change.publication)) {
      const merged = await merge(storage, change.publication.state);
      return {
        installed: { ...installed, state: merged, names: change.names, pending: change.pending },
        outcomes: planned.outcomes.map((outcome) => reprintOr(outcome, change.reprints)),
      };
    }
  }
  throw new Error('corpus: the state changed with each attempt to add');
}

/** Merging can wait for another batch: what was added is there already, and must not be reported as lost. */
async function merge(storage: Storage, state: StateRow): Promise<StateRow> {
  try {
    return await mergeSegments(storage, state);
  } catch (error) {
    if (error instanceof StorageFailure) return state;
    throw error;
  }
}

function reprintOr(outcome: AddOutcome, reprints: ReadonlyMap<string, string>): AddOutcome {
  if (outcome.outcome !== 'added') return outcome;
  const of = reprints.get(outcome.id);
  return of === undefined ? outcome : { outcome: 'reprint', id: outcome.id, of };
}
