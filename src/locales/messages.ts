import type { CardMessages } from './card-messages';
import type { ImportMessages } from './import-messages';
import type { LibraryMessages } from './library-messages';
import type { SearchMessages } from './search-messages';
import type { SettingsMessages } from './settings-messages';
import type { WelcomeMessages } from './welcome-messages';

/** Every word that the popup and the library page show, over and above the card's. */
export type PageMessages = {
  // This page
  readonly thisPage: string;
  readonly organizationCount: (count: number) => string;
  /** What a click on a count does. */
  readonly toNext: string;
  /** Of figures that others of the page do not bear out. */
  readonly unsound: string;
  readonly unsoundCount: (count: number) => string;
  readonly nothingOnPage: string;
  readonly reading: string;
  /** How far the check has come, and of how many characters. */
  readonly checking: (checked: number, all: number) => string;
  readonly checkProgress: string;
  /** All is checked but for what the reader's own articles have to say, which is counted last. */
  readonly countingOwn: (characters: number) => string;
  readonly checkedAmount: (characters: number) => string;
  readonly leftOutAmount: (characters: number) => string;
  readonly unansweredAmount: (characters: number) => string;
  readonly checkAgain: string;
  readonly nothingHint: string;
  readonly notChinese: string;
  readonly notStarted: string;
  readonly unanswered: string;
  readonly reload: string;
  /** Over what the verdicts say, and what not. */
  readonly meaningsTitle: string;
  readonly whatDiffers: string;
  /** Over what was said in cards on this page. */
  readonly rulingsHere: string;
  readonly ruled: Readonly<Record<'same' | 'other' | 'nothing', string>>;
  /** Under what waits to be confirmed. */
  readonly rulingInDoubt: string;
  readonly takeBack: string;
  readonly confirmRuling: string;
  readonly rejectRuling: string;
  readonly showOnPage: string;
  /** In how many places of the page a figure stands. */
  readonly timesOnPage: (count: number) => string;
  readonly moreDiffering: (count: number) => string;
  readonly checkThisSite: string;
  readonly localFiles: string;
  readonly siteOff: string;
  readonly unreadable: string;
  /** A PDF is shown, which can be added as a file. */
  readonly pdf: string;
  readonly addPdf: string;
  /** The browser does not let extensions read files of this computer, until its user does. */
  readonly filesRefused: string;
  readonly accessRefused: string;
  readonly allowAccess: string;
  // Report of the page, side panel
  readonly openPanel: string;
  readonly findingsList: string;
  readonly filterFindings: string;
  readonly allFindings: string;
  readonly nextFinding: string;
  readonly previousFinding: string;
  readonly noFindings: string;
  readonly noReport: string;
  readonly copyReport: string;
  readonly reportCopied: string;
  readonly reportNotCopied: string;
  readonly saveHtml: string;
  readonly saveCsv: string;
  readonly makingReport: string;
  // The corpus
  readonly corpusSize: (articles: number) => string;
  readonly corpusContents: (counts: {
    readonly articles: number;
    readonly organizations: number;
    readonly figures: number;
  }) => readonly string[];
  readonly corpusDates: (from: string, to: string) => string;
  /** Articles that can be found already, of how many. */
  readonly corpusIndexing: (indexed: number, articles: number) => string;
  readonly corpusUnread: string;
  readonly openLibrary: string;
  // What is wrong with it
  readonly storageUnavailable: string;
  readonly storageBroken: string;
  readonly storageFull: string;
  readonly storageNewer: string;
  readonly articlesLost: (held: number, left: number) => string;
  readonly seedsUnreadable: string;
  // Checking it
  readonly checkCorpus: string;
  readonly checkingCorpus: string;
  readonly articlesSound: (articles: number) => string;
  readonly indexRemade: string;
  readonly articlesDamaged: (articles: number) => string;
  readonly saveDamaged: string;
  readonly detail: string;
  readonly rebuild: string;
  readonly rebuildWarning: string;
  readonly confirmRebuild: string;
  readonly keep: string;
  readonly rebuilding: string;
  readonly rebuildFailed: string;
  // The library
  readonly library: string;
  readonly articleList: string;
  readonly noArticles: string;
  readonly chooseArticle: string;
  readonly unknownArticle: string;
  readonly articleFailed: string;
  /** Of a figure that was chosen in an article. */
  readonly noTimeline: string;
  /** Over a text that an article had before; the day it was replaced. */
  readonly earlierVersion: (date: string) => string;
  readonly originalText: string;
  readonly originalChanged: (count: number) => string;
  readonly originalOmitted: (count: number) => string;
  readonly originalHint: string;
  readonly useOriginal: string;
  readonly originalShown: string;
  readonly useRead: string;
  readonly choosingText: string;
  readonly choosingFailed: string;
  readonly loading: string;
};

/** All words of the extension's own pages. */
export type Messages = CardMessages &
  PageMessages &
  ImportMessages &
  LibraryMessages &
  SearchMessages &
  SettingsMessages &
  WelcomeMessages;
