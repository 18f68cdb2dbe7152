import { isReprint } from '@/evidence/reprints';
import type { AddOutcome } from '@/messaging/add-protocol';
import { searchable } from './index/text-postings';
import type { FigureSource } from './search-figures';
import { readArticlesById } from './truth/truth';

/** Of the articles of one story, so many are compared with one that has come. */
const MOST_COMPARED = 4;

/** Outcomes of adding, with those that repeat another article's text told from others. */
export async function reprintsAmong(
  outcomes: readonly AddOutcome[],
  { truth, generation }: Pick<FigureSource, 'truth' | 'generation'>,
): Promise<AddOutcome[]> {
  const added = outcomes.flatMap((one) => (one.outcome === 'added' ? [one.id] : []));
  if (added.length === 0) return [...outcomes];
  const placed = await generation.view.find(new Set(added));
  const stories = new Set([...placed.values()].map(({ segment, place }) => segment.stories[place] ?? ''));
  const byStory = await generation.view.articlesOfStories(stories);
  return Promise.all(
    outcomes.map(async (one): Promise<AddOutcome> => {
      if (one.outcome !== 'added') return one;
      const at = placed.get(one.id);
      const same = byStory.get(at?.segment.stories[at.place] ?? '') ?? [];
      const later = new Set(added.slice(added.indexOf(one.id))); // itself, and what came behind it
      const before = same.filter((id) => !later.has(id)).slice(0, MOST_COMPARED);
      if (before.length === 0) return one;
      const rows = await readArticlesById(truth, [one.id, ...before]);
      const text = searchable(rows.get(one.id)?.article.text ?? '').text;
      const of = before.find((id) => isReprint(text, searchable(rows.get(id)?.article.text ?? '').text));
      return of === undefined ? one : { outcome: 'reprint', id: one.id, of };
    }),
  );
}
