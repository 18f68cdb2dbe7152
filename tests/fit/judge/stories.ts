/** A page with the articles that it is checked against. */
type PageWithArticles = { readonly id: string; readonly against: readonly string[] };

export const FOLDS = [0, 1, 2, 3, 4] as const;

/**
 * The fold of each page. Pages of which one is among the other's articles tell one story and are in one fold; the largest
 * stories are dealt out first, each to the fold that holds the fewest pages.
 */
export function foldsOfPages(pages: readonly PageWithArticles[]): ReadonlyMap<string, number> {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id) ?? id;
    if (parent === id) return id;
    const root = rootOf(parent);
    parents.set(id, root);
    return root;
  };
  const isPage = new Set(pages.map(({ id }) => id));
  for (const { id, against } of pages)
    for (const one of against) if (isPage.has(one)) parents.set(rootOf(one), rootOf(id));
  const stories = [...Map.groupBy(pages, ({ id }) => rootOf(id)).values()].sort((a, b) => b.length - a.length);
  const sizes = FOLDS.map(() => 0);
  const folds = new Map<string, number>();
  for (const story of stories) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] = (sizes[fold] ?? 0) + story.length;
    for (const { id } of story) folds.set(id, fold);
  }
  return folds;
}
