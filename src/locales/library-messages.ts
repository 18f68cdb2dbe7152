import type { BackupStep } from '@/ui/library/backup/backup-desk';
import type { Restored } from '@/ui/library/backup/restore-backup';
import type { StorageUse } from '@/ui/library/backup/storage-use';
import type { ListView } from '@/ui/library/list/list-view';

/** The words for the list of the library, and for what is done with many articles. */
export type LibraryMessages = {
  // The list
  /** How many articles are listed, of how many. */
  readonly listedCount: (listed: number, all: number) => string;
  readonly nothingListed: string;
  readonly sortBy: string;
  readonly sorts: Readonly<Record<ListView['sort'], string>>;
  readonly filter: string;
  readonly filterSource: string;
  readonly filterPlace: string;
  readonly filterFrom: string;
  readonly filterTo: string;
  readonly filterOrigin: string;
  readonly filterVisibility: string;
  readonly broughtBy: Readonly<Record<NonNullable<ListView['origin']>, string>>;
  readonly visibilities: Readonly<Record<NonNullable<ListView['visibility']>, string>>;
  readonly anyValue: string;
  /** A value to choose, and how many articles have it. */
  readonly facet: (value: string, count: number) => string;
  readonly noSource: string;
  readonly clearFilter: string;
  /** On an article that comes with the extension, and on one of the reader's own that may be marked on any page. */
  readonly bundled: string;
  readonly isPublic: string;
  // Many of them
  readonly select: string;
  readonly selection: string;
  readonly selectNamed: (title: string) => string;
  readonly selectedCount: (count: number) => string;
  readonly selectAll: (count: number) => string;
  readonly selectNone: string;
  readonly makePublic: string;
  readonly makePrivate: string;
  readonly removeCount: (count: number) => string;
  readonly confirmRemovalOf: (count: number) => string;
  readonly confirmPublic: (count: number) => string;
  readonly leaveAsIs: string;
  readonly changing: string;
  readonly changedCount: (done: number, of: number) => string;
  readonly allChanged: (count: number) => string;
  readonly partChanged: (done: number, of: number) => string;
  readonly exportSelected: string;
  // Backup
  readonly backup: string;
  /** So many articles are in none. */
  readonly notSavedYet: (count: number) => string;
  readonly saveBackup: string;
  readonly saveBackupHint: (articles: number) => string;
  readonly neverSaved: string;
  readonly savedLast: (day: string) => string;
  readonly saveToFile: string;
  readonly saving: string;
  readonly saved: (articles: number, name: string) => string;
  readonly savingFailed: string;
  readonly restoreBackup: string;
  readonly restoreBackupHint: string;
  readonly chooseBackup: string;
  readonly lookingAtFile: string;
  readonly backupHolds: (day: string, articles: number, rulings: number) => string;
  readonly restoreSettings: string;
  readonly restore: string;
  readonly leaveFile: string;
  readonly restoring: string;
  readonly restored: (restored: Restored) => string;
  readonly restoringFailed: string;
  readonly backupRefused: Readonly<Record<Extract<BackupStep, { readonly kind: 'refused' }>['why'], string>>;
  readonly storageUse: string;
  readonly storedMegabytes: (megabytes: string) => string;
  readonly keeping: Readonly<Record<StorageUse['keeping'], string>>;
  readonly askToKeep: string;
  // Putting one right
  readonly correct: string;
  readonly correctTitle: string;
  readonly correctSource: string;
  readonly correctDate: string;
  readonly correctHint: string;
  readonly saveCorrection: string;
  readonly correcting: string;
  readonly correctionFailed: string;
};
