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
  select: 'Select',
  selection: 'Articles selected',
  selectNamed: (title) => `Select “${title}”`,
  selectedCount: (count) => `${amount(count)} selected`,
  selectAll: (count) => `Select all ${amount(count)} added by you`,
  selectNone: 'Select none',
  makePublic: 'Make public',
  makePrivate: 'Make private',
  removeCount: (count) => `Remove ${articles(count)}`,
  confirmRemovalOf: (count) =>
    `Remove the ${articles(count)} selected from the corpus, with their earlier versions? This cannot be undone.`,
  confirmPublic: (count) =>
    `Make the ${articles(count)} selected public? Public articles are marked on any page, and scripts of a page can see which words are marked.`,
  leaveAsIs: 'Leave as is',
  changing: 'Being changed',
  changedCount: (done, of) => `${amount(done)} of ${amount(of)} done`,
  allChanged: (count) => `${articles(count)} done.`,
  partChanged: (done, of) => `${amount(done)} of ${amount(of)} done; the others are as they were. You can try again.`,
  correct: 'Edit title, source, date',
  correctTitle: 'Title',
  correctSource: 'Source',
  correctDate: 'Date',
  correctHint:
    'From then on it is compared and found as edited; how it was is kept as an earlier version. Adding the same article again undoes nothing.',
  saveCorrection: 'Save',
  correcting: 'Saving …',
  correctionFailed: 'It could not be saved. Reload this page and try again.',
};
