import { amount } from './amount';
import type { LibraryMessages } from './library-messages';

const articles = (count: number): string => `${amount(count)} article${count === 1 ? '' : 's'}`;

/** The library's list, in English. */
export const libraryEn: LibraryMessages = {
  listedCount: (listed, all) => (listed === all ? articles(all) : `${amount(listed)} of ${articles(all)}`),
  nothingListed: 'There are no such articles. Loosen or clear the filter.',
  sortBy: 'Sort',
  sorts: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    added: 'Latest added',
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
  exportSelected: 'Export',
  backup: 'Backup and restore',
  notSavedYet: (count) => `${articles(count)} not backed up yet`,
  saveBackup: 'Back up',
  saveBackupHint: (own) =>
    `Saves the ${articles(own)} added by you (with earlier versions), what you said of evidence, and all settings to one file. Bundled articles need no backup. The file is not encrypted: keep it safe.`,
  neverSaved: 'There was no backup yet.',
  savedLast: (day) => `Last backup: ${day}`,
  saveToFile: 'Save a backup file',
  saving: 'Being saved',
  saved: (count, name) => `${articles(count)} saved as ${name} in the browser’s folder of downloads.`,
  savingFailed: 'It could not be saved. Reload this page and try again.',
  restoreBackup: 'Restore',
  restoreBackupHint:
    'Reads a backup file from elsewhere or from before. Nothing in the corpus is lost: of two texts of one article the one added later counts, the other is kept as an earlier version.',
  chooseBackup: 'Choose a backup file',
  lookingAtFile: 'Checking the file; nothing is changed yet …',
  backupHolds: (day, count, rulings) =>
    `A whole file, saved on ${day}: ${articles(count)}${
      rulings > 0 ? `, ${amount(rulings)} thing${rulings === 1 ? '' : 's'} said of evidence` : ''
    }.`,
  restoreSettings: 'Take over the settings in it too',
  restore: 'Restore into the corpus',
  leaveFile: 'Do not restore',
  restoring: 'Being restored …',
  restored: ({ added, updated, unchanged, rulings, settings }) =>
    `Restored: ${amount(added)} added, ${amount(updated)} completed, ${amount(unchanged)} were there already${
      rulings > 0 ? `; ${amount(rulings)} said of evidence` : ''
    }${settings ? '; settings taken over' : ''}.`,
  restoringFailed:
    'It was not restored to the end. What was restored stays; choose the file again to restore the rest.',
  backupRefused: {
    foreign: 'This is no backup file of Yinzheng; nothing was changed. Choose another file.',
    newer: 'A later version of Yinzheng saved this file; nothing was changed. Update the extension first.',
    cut: 'This file is not whole, its end is missing; nothing was changed. Copy it again and try once more.',
    damaged: 'This file is not as it was saved (its checksum does not fit); nothing was changed. Try another backup.',
    unreadable: 'The file cannot be opened; nothing was changed. Choose it again.',
  },
  storageUse: 'Storage',
  storedMegabytes: (megabytes) => `The corpus takes ${megabytes} MB.`,
  keeping: {
    promised: 'The browser has promised to keep the corpus.',
    'not-asked': 'Browsers do not usually clear what extensions store. You can ask for a promise.',
    refused:
      'The browser did not promise. It does not usually clear what extensions store; to be safe, back up now and then.',
  },
  askToKeep: 'Ask the browser to keep it',
};
