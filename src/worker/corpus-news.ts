import { corpusChanged } from '@/messaging/notices';
import { tellTabs } from './tell-tabs';

/** So long nothing must have changed before pages are checked anew: an import changes the corpus with every batch. */
const QUIET_MS = 2000;

/** Pages are not checked anew more often. The worker lives longer than both together after it was last asked. */
const APART_MS = 10_000;

/**
 * Returns what is called whenever articles were added, changed or taken out: our own pages hear of it at once, pages of
 * the web when it has been quiet for a while.
 */
export function createCorpusNews(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;
  const tellPages = (): void => {
    lastMs = Date.now();
    void tellTabs('checkAgain');
  };
  return () => {
    corpusChanged.announce();
    clearTimeout(waiting);
    waiting = setTimeout(tellPages, Math.max(QUIET_MS, lastMs + APART_MS - Date.now()));
  };
}
