/** What became of articles of a backup. */
export type RestoreTally = {
  readonly added: number;
  readonly updated: number;
  /** They were there already. */
  readonly unchanged: number;
};

/** What was put back of a few lines of a backup; `refused`: nothing can be kept for good now. */
export type RestoreOutcome =
  | { readonly outcome: 'restored'; readonly tally: RestoreTally; readonly rulings: number }
  | { readonly outcome: 'refused' };

/** Saving all that is the reader's own, and putting it back; lines are those of a backup file (src/backup). */
export interface BackupProtocol {
  /** Library → worker: the lines of the first of these articles, of at least one if it is there; `done`: of how many. */
  readArticleLines(request: { readonly ids: readonly string[] }): {
    readonly lines: readonly string[];
    readonly done: number;
  };
  /** Library → worker: the lines of the next rulings behind one, by its id; `last` is null where there are no more. */
  readRulingLines(request: { readonly after: string }): {
    readonly lines: readonly string[];
    readonly last: string | null;
  };
  /** Library → worker: put these articles and rulings back. Doing it again changes nothing. */
  restoreLines(request: { readonly lines: readonly string[] }): RestoreOutcome;
}
