import { ALL_ARTICLES, type ListView, readView, viewParameters } from './list/list-view';

/** Which article the library shows, and which sentence of it; `offset` counts in the article's text. */
export type Selection = { readonly id: string; readonly offset: number | null };

/** What the library shows beside its list. */
export type LibraryPlace = ({ readonly kind: 'article' } & Selection) | { readonly kind: 'add' | 'backup' | 'start' };

/** The hash of the page that adds articles. */
export const ADD_ADDRESS = '#add';

/** Reads a hash: `#article=ID&offset=N` or `#add`, with how articles are listed behind it. A broken offset counts as none. */
export function readAddress(hash: string): { readonly place: LibraryPlace; readonly view: ListView } {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return { place: placeIn(parameters), view: readView(parameters) };
}

/** The hash that `readAddress` reads back. */
export function writeAddress(place: LibraryPlace, view: ListView = ALL_ARTICLES): string {
  const parameters = new URLSearchParams(viewParameters(view)).toString();
  const parts = [partOf(place), parameters].filter((part) => part !== '');
  return `#${parts.join('&')}`;
}

/** Reads the query of `#find=QUERY`, which others have the library look up; null where there is none. */
export function readQuery(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('find')?.trim() || null;
}

function placeIn(parameters: URLSearchParams): LibraryPlace {
  for (const kind of ['add', 'backup'] as const) if (parameters.has(kind)) return { kind };
  const id = parameters.get('article');
  if (!id) return { kind: 'start' };
  const offset = parameters.get('offset');
  return { kind: 'article', id, offset: offset !== null && /^\d+$/.test(offset) ? Number(offset) : null };
}

function partOf(place: LibraryPlace): string {
  switch (place.kind) {
    case 'start':
      return '';
    case 'add':
    case 'backup':
      return place.kind;
    case 'article': {
      const { id, offset } = place;
      return new URLSearchParams({ article: id, ...(offset !== null && { offset: String(offset) }) }).toString();
    }
  }
}

/** The hash that `readQuery` reads back. */
export function findAddress(query: string): string {
  return `#find=${encodeURIComponent(query)}`;
}
