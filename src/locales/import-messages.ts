import type { ImportSkip, ImportTally, StoreFailure } from '@/ui/library/import/report';

/** The words for adding articles: in the popup from the page, in the library from files, and for removing them again. */
export type ImportMessages = {
  // From this page
  readonly addPage: string;
  readonly addSelection: string;
  readonly addingPage: string;
  readonly openAdded: string;
  /** Why this page cannot be added. */
  readonly cannotAdd: {
    readonly unreadable: string;
    readonly refused: string;
    readonly pdf: string;
    readonly 'files-refused': string;
    readonly off: string;
    readonly private: string;
  };
  /** What the reader's own articles have to say to this page, and is not marked on it. */
  readonly heldBack: (count: number) => string;
  readonly showPrivate: string;
  readonly noArticle: string;
  readonly noArticleInSelection: string;
  // What became of an article
  readonly outcomes: { readonly added: string; readonly updated: string; readonly unchanged: string };
  readonly reprintOf: (title: string) => string;
  readonly reprintOfAnother: string;
  readonly failures: Readonly<Record<StoreFailure['code'], string>>;
  // From files
  readonly addArticles: string;
  readonly addHint: string;
  readonly addFormats: string;
  readonly addPrivacy: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly dropToAdd: string;
  readonly dropLater: string;
  readonly gathering: string;
  readonly nothingChosen: string;
  // On the way
  readonly importing: string;
  readonly importProgress: string;
  readonly filesRead: (read: number, all: number) => string;
  readonly minutesLeft: (minutes: number) => string;
  readonly secondsLeft: (seconds: number) => string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly showImport: string;
  // Tables whose columns are unclear
  readonly columnsQuestion: string;
  readonly columnsHint: (path: string) => string;
  readonly columnsWaiting: string;
  readonly columnRoles: Readonly<Record<'text' | 'title' | 'published' | 'source' | 'url', string>>;
  readonly chooseColumn: string;
  readonly noColumn: string;
  readonly columnNumber: (number: number) => string;
  readonly firstRowIsNames: string;
  readonly firstRows: string;
  readonly readTable: string;
  readonly skipTable: string;
  // The report
  readonly finished: string;
  readonly cancelled: string;
  readonly cancelledHint: string;
  readonly stopped: string;
  readonly nothingAdded: string;
  readonly tally: Readonly<Record<keyof ImportTally, (count: number) => string>>;
  readonly tallyHints: { readonly reprint: string; readonly unchanged: string };
  readonly skips: Readonly<Record<ImportSkip, string>>;
  /** Where in a file something stands. */
  readonly lineNumber: (number: number) => string;
  readonly toSee: string;
  readonly perFile: string;
  readonly moreLines: (count: number) => string;
  readonly downloadReport: string;
  readonly reportFileName: string;
  readonly reportColumns: readonly [file: string, article: string, outcome: string, note: string];
  readonly skippedOutcome: string;
  readonly failedOutcome: string;
  readonly unfinishedOutcome: string;
  readonly addMore: string;
  // The reader's own articles
  readonly ownArticle: string;
  readonly remove: string;
  readonly removeNamed: (title: string) => string;
  readonly confirmRemoval: (title: string) => string;
  readonly keepArticle: string;
  readonly removing: string;
  readonly removalFailed: string;
};
