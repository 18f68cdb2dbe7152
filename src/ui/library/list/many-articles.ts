import { MOST } from '@/messaging/limits';

/** What can be done with many articles of the reader's own. */
export type ManyChange = 'remove' | 'private' | 'everywhere';

/** How far it is: of how many. */
export type ManyProgress = { readonly done: number; readonly of: number };

type ManyOptions = {
  /** Changes at most `MOST.changed` articles; rejects where the worker does not answer. */
  readonly change: (ids: readonly string[]) => Promise<unknown>;
  readonly onProgress: (progress: ManyProgress) => void;
  /** Ends it behind what is under way. */
  readonly signal: AbortSignal;
};

/** Changes many articles in small steps, each of which is whole; resolves to how many were. */
export async function changeMany(
  ids: readonly string[],
  { change, onProgress, signal }: ManyOptions,
): Promise<ManyProgress> {
  let done = 0;
  while (done < ids.length && !signal.aborted) {
    onProgress({ done, of: ids.length });
    const step = ids.slice(done, done + MOST.changed);
    try {
      await change(step);
    } catch {
      break; // what was changed until here stays so, and is said
    }
    done += step.length;
  }
  return { done, of: ids.length };
}
