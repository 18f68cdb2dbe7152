import type { Truth, TruthChange } from './truth/truth';
import type { ArticleRow } from './truth/truth-schema';

/** Another batch, or an update of the seeds, may publish first: then the change is planned again. */
const MOST_ATTEMPTS = 5;

/** What is to change, and what to say of it. */
export type Plan<Said> = { readonly change: Omit<TruthChange, 'basedOn'>; readonly said: Said };

/**
 * Plans and publishes a change; again from the beginning where something else was published meanwhile. `meanwhile` is begun
 * when a change is on its way to the disk, with the articles that come.
 */
export async function changeArticles<Said>(
  truth: Truth,
  plan: () => Promise<Plan<Said>>,
  meanwhile?: (articles: readonly ArticleRow[]) => void,
): Promise<Said> {
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
    const state = await truth.readState();
    const { change, said } = await plan();
    if (change.articles.length + change.removed.length === 0) return said;
    const published = truth.publish({ ...change, basedOn: state?.revision ?? 0 });
    meanwhile?.(change.articles);
    if (await published) return said;
  }
  throw new Error('corpus: the state changed with each attempt');
}
