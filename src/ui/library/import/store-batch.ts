import type { AddOutcome, HandedArticle } from '@/messaging/add-protocol';
import { messageOf } from './message-of';
import type { StoredOutcome } from './report';

/** The background, as an import sees it. */
export type Store = {
  /** Outcomes in the order of the articles; rejects where the background was stopped or failed. */
  readonly add: (articles: readonly HandedArticle[]) => Promise<readonly AddOutcome[]>;
  /** Ids of all articles that the corpus has now. */
  readonly ids: () => Promise<readonly string[]>;
  /** Resolves after so many milliseconds. */
  readonly wait: (delayMs: number) => Promise<void>;
};

/** Both browsers stop the background when they like; Firefox even with an answer outstanding. */
const UNHEARD = /receiving end does not exist|could not establish connection|(port|channel) (was )?closed|no response/i;

/** How long to wait before each further attempt: a browser under load takes seconds to start the background. */
const PAUSES_MS = [250, 500, 1000, 2000, 4000] as const;

/**
 * Hands a batch to the background and says what became of each article. A background that was stopped meanwhile is asked
 * again for the same batch, which adds nothing twice; if it never answers, the outcomes say so. If it fails on the batch,
 * the articles are handed over one by one, so that only the one at fault is lost. `known` are the ids that were in the corpus
 * before the batch; null where that is unknown.
 */
export async function storeBatch(
  articles: readonly HandedArticle[],
  store: Store,
  known: ReadonlySet<string> | null,
): Promise<readonly StoredOutcome[]> {
  const answer = await addPatiently(articles, store);
  if (answer.kind === 'answered') {
    const outcomes = answer.again ? answer.outcomes.map((outcome) => recalled(outcome, known)) : answer.outcomes;
    return articles.map((_, index) => outcomes[index] ?? UNANSWERED);
  }
  if (answer.kind === 'unheard') return articles.map(() => UNANSWERED);
  if (articles.length === 1) return [{ outcome: 'failed', problem: { code: 'refused', detail: answer.detail } }];
  const outcomes: StoredOutcome[] = [];
  for (const article of articles) {
    const silent = outcomes.at(-1) === UNANSWERED;
    outcomes.push(...(silent ? [UNANSWERED] : await storeBatch([article], store, known)));
  }
  return outcomes;
}

const UNANSWERED: StoredOutcome = { outcome: 'failed', problem: { code: 'unanswered' } };

/** Asked again, the background finds unchanged what it added itself the first time, when its answer was lost. */
function recalled(outcome: AddOutcome, known: ReadonlySet<string> | null): AddOutcome {
  const isNew = outcome.outcome === 'unchanged' && known !== null && !known.has(outcome.id);
  return isNew ? { outcome: 'added', id: outcome.id } : outcome;
}

type Answer =
  | { readonly kind: 'answered'; readonly outcomes: readonly AddOutcome[]; readonly again: boolean }
  | { readonly kind: 'unheard' }
  | { readonly kind: 'failed'; readonly detail: string };

async function addPatiently(articles: readonly HandedArticle[], { add, wait }: Store): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return { kind: 'answered', outcomes: await add(articles), again: attempt > 0 };
    } catch (error) {
      const detail = messageOf(error);
      if (!UNHEARD.test(detail)) return { kind: 'failed', detail };
      const pause = PAUSES_MS[attempt];
      if (pause === undefined) return { kind: 'unheard' };
      await wait(pause);
    }
  }
}
