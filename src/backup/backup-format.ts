import type { ArticleRow, RulingRow, VersionRow } from '@/corpus/truth/truth-schema';
import type { Settings } from '@/settings/settings';

/** The form of the files that this build writes, and the newest that it reads; see README.md. */
export const BACKUP_VERSION = 1;

/** The first line of a file. */
export type BackupHeader = {
  readonly yinzheng: 'backup';
  readonly version: number;
  /** ISO instant. */
  readonly made: string;
};

/** An article of the reader's own with its earlier texts, oldest first. */
export type BackupArticle = { readonly article: ArticleRow; readonly versions: readonly VersionRow[] };

/** A line between the first and the last. */
export type BackupEntry = BackupArticle | { readonly ruling: RulingRow } | { readonly settings: Partial<Settings> };

/** How many of each a file holds. */
export type BackupCounts = {
  readonly articles: number;
  readonly versions: number;
  readonly rulings: number;
  readonly settings: number;
};

export const NO_COUNTS: BackupCounts = { articles: 0, versions: 0, rulings: 0, settings: 0 };

/** The last line: what stands before it, and the checksum of that. */
export type BackupEnd = { readonly end: BackupCounts; readonly checksum: string };

/** The counts with one entry more. */
export function counted(counts: BackupCounts, entry: BackupEntry): BackupCounts {
  if ('ruling' in entry) return { ...counts, rulings: counts.rulings + 1 };
  if ('settings' in entry) return { ...counts, settings: counts.settings + 1 };
  return { ...counts, articles: counts.articles + 1, versions: counts.versions + entry.versions.length };
}
