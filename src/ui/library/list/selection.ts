/** Which articles are selected, by their ids, and the last that was. */
export type ListSelection = { readonly ids: ReadonlySet<string>; readonly last: string | null };

export const NOTHING_SELECTED: ListSelection = { ids: new Set(), last: null };

/** Selects an article of a list, or takes it out again. */
export function toggled({ ids }: ListSelection, id: string): ListSelection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, last: id };
}

/** Selects all from the last one to this one, as they are listed; only this one where there was none. */
export function extended({ ids, last }: ListSelection, id: string, listed: readonly string[]): ListSelection {
  const [from, to] = [listed.indexOf(last ?? id), listed.indexOf(id)];
  if (from < 0 || to < 0) return { ids: new Set([...ids, id]), last: id };
  const between = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...between]), last: id };
}
