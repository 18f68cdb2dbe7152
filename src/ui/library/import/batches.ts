import type { HandedArticle } from '@/messaging/add-protocol';
import { MOST } from '@/messaging/limits';
import { count, EMPTY_TALLY, type ImportSkip, type ImportTally, type ReportLine, type StoreFailure } from './report';
import { type Store, storeBatch } from './store-batch';

/**
 * No more than `MOST.articles` go in one message: the background writes them in a second or so, well before it may be
 * stopped. Nor more than so many characters, what they were read from included: whole books come as one article.
 */
const MOST_CHARACTERS = 400_000;

/** Gathers articles into batches and keeps the lines of the report in the order of reading. */
export type Batches = {
  /** Resolves when there is room for more: one batch is on its way while the next is gathered. */
  readonly add: (path: string, imported: HandedArticle) => Promise<void>;
  readonly skip: (path: string, reason: ImportSkip, detail: string | null) => void;
  /**
   * Sends what is gathered, unless the import was cancelled or storing makes no sense any more, and waits for every answer.
   * Files whose articles are left over count as unfinished.
   */
  readonly finish: () => Promise<void>;
  /** Set once nothing can be stored any more. */
  readonly problem: () => StoreFailure | null;
  readonly tally: () => ImportTally;
  /** Only what is certain: articles whose outcome is known, and complaints. */
  readonly lines: () => readonly ReportLine[];
};

type Waiting = { readonly slot: number; readonly path: string; readonly imported: HandedArticle };

type BatchesOptions = {
  readonly store: Store;
  /** Ids of the articles that the corpus had before the import; null where that is unknown. */
  readonly known: readonly string[] | null;
  /** Once aborted nothing more is sent. */
  readonly signal: AbortSignal;
  /** Called whenever the tally has changed. */
  readonly onSettled: () => void;
};

/** Batches for one import. */
export function createBatches({ store, known, signal, onSettled }: BatchesOptions): Batches {
  const lines: (ReportLine | null)[] = [];
  const ids = known && new Set(known);
  let tally = EMPTY_TALLY;
  let problem: StoreFailure | null = null;
  let gathered: Waiting[] = [];
  let sent: Promise<void> = Promise.resolve();

  const settle = (slot: number, line: ReportLine): void => {
    lines[slot] = line;
    tally = count(tally, line);
  };
  const send = async (batch: readonly Waiting[]): Promise<void> => {
    const articles = batch.map(({ imported }) => imported);
    const outcomes = await storeBatch(articles, store, ids);
    for (const stored of outcomes) if ('id' in stored) ids?.add(stored.id);
    batch.forEach(({ slot, path, imported }, index) => {
      const stored = outcomes[index];
      if (stored) settle(slot, { type: 'article', path, title: imported.article.title, stored });
    });
    const last = outcomes.at(-1);
    const failed = outcomes.every(({ outcome }) => outcome === 'failed');
    if (failed && last?.outcome === 'failed') problem = isFinal(last.problem, batch.length) ? last.problem : null;
    onSettled();
  };
  const flush = async (): Promise<void> => {
    await sent;
    if (gathered.length === 0 || problem || signal.aborted) return;
    sent = send(gathered);
    gathered = [];
  };
  return {
    add: async (path, imported) => {
      gathered.push({ slot: lines.push(null) - 1, path, imported });
      if (gathered.length >= MOST.articles || charactersOf(gathered) >= MOST_CHARACTERS) await flush();
    },
    skip: (path, reason, detail) => {
      settle(lines.length, { type: 'skipped', path, reason, detail });
      onSettled();
    },
    finish: async () => {
      await flush();
      await sent;
      for (const [path, [first]] of Map.groupBy(gathered, ({ path }) => path)) {
        if (first) settle(first.slot, { type: 'skipped', path, reason: 'unfinished', detail: null });
      }
      gathered = [];
    },
    problem: () => problem,
    tally: () => tally,
    lines: () => lines.filter((line) => line !== null),
  };
}

/** An article that the background refuses says nothing of the next; a storage that is shut does. */
function isFinal(problem: StoreFailure, batch: number): boolean {
  return problem.code !== 'refused' || batch > 1;
}

function charactersOf(articles: readonly Waiting[]): number {
  return articles.reduce(
    (sum, { imported }) => sum + imported.article.text.length + (imported.article.raw?.text.length ?? 0),
    0,
  );
}
