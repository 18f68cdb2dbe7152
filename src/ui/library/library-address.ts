/** Which article the library shows, and which sentence of it; `offset` counts in the article's text. */
export type Selection = { readonly id: string; readonly offset: number | null };

/** The hash of the page that adds articles. */
export const ADD_ADDRESS = '#add';

/** Reads `#article=ID&offset=N`; null where no article is named. A broken offset counts as none. */
export function readSelection(hash: string): Selection | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const id = parameters.get('article');
  if (!id) return null;
  const offset = parameters.get('offset');
  return { id, offset: offset !== null && /^\d+$/.test(offset) ? Number(offset) : null };
}

/** The hash that `readSelection` reads back. */
export function writeSelection({ id, offset }: Selection): string {
  const parameters = new URLSearchParams({ article: id });
  if (offset !== null) parameters.set('offset', String(offset));
  return `#${parameters}`;
}

/** Reads the query of `#find=QUERY`, which others have the library look up; null where there is none. */
export function readQuery(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('find')?.trim() || null;
}
