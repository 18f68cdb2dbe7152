import { amount } from './amount';
import type { LibraryMessages } from './library-messages';

const articles = (count: number): string => `${amount(count)} article${count === 1 ? '' : 's'}`;

/** The library's list, in English. */
export const libraryEn: LibraryMessages = {
  listedCount: (listed, all) => (listed === all ? articles(all) : `${amount(listed)} of ${articles(all)}`),
  nothingListed: 'There are no such articles. Loosen or clear the filter.',
  sortBy: 'Sort',
  sorts: {
    newest: 'Date, newest first',
    oldest: 'Date, oldest first',
    added: 'Latest added first',
    title: 'By title',
    source: 'By source',
  },
  filter: 'Filter',
  filterSource: 'Source',
  filterPlace: 'Place',
  filterFrom: 'Date from',
  filterTo: 'Date to',
  filterOrigin: 'Origin',
  filterVisibility: 'Marked',
  broughtBy: { seed: 'Bundled', reader: 'Added by you' },
  visibilities: { private: 'Private: on allowed sites only', everywhere: 'Public: on any page' },
  anyValue: 'All',
  facet: (value, count) => `${value} (${amount(count)})`,
  noSource: 'Source unknown',
  clearFilter: 'Clear filter',
  bundled: 'bundled',
  isPublic: 'public',
};
