/** What can be wrong with the corpus, told to the reader in words by the interface. */
export type Problem =
  | { readonly code: 'storage-unavailable' } // never remember history, storage switched off
  | { readonly code: 'storage-full'; readonly detail: string } // what is there stays, and can be read
  | { readonly code: 'storage-newer'; readonly detail: string } // a later version of the extension wrote it; left alone
  | { readonly code: 'storage-broken'; readonly detail: string }
  | { readonly code: 'articles-lost'; readonly detail: string; readonly held: number; readonly left: number } // by the browser
  | { readonly code: 'seeds-unreadable'; readonly detail: string };

export type CorpusState = {
  readonly articles: number;
  readonly organizations: number;
  readonly figures: number;
  /** Dates of the oldest and newest article that has one. */
  readonly from: string | null;
  readonly to: string | null;
  /** Articles that can be found already; fewer than all while what is derived from them is being made. */
  readonly indexed: number;
  readonly problem: Problem | null;
};

/** What checking all articles, and all that is derived from them, came to. */
export type RepairReport = {
  /** How many can be read. */
  readonly articles: number;
  /** Those that cannot, as far as there is anything of them (`json`); they are left where they are. */
  readonly damaged: readonly { readonly id: string; readonly title: string; readonly json: string }[];
  /** Was something wrong with what is derived from the articles, so that it is made anew? */
  readonly isRemade: boolean;
};

/** How the corpus is, and putting it right. */
export interface CorpusProtocol {
  /** Popup and library → worker: how large the corpus is and whether something is wrong with it. */
  getCorpusState(): CorpusState;
  /** Library → worker: check all articles and what is derived from them, and put right what can be. */
  repairCorpus(): RepairReport;
  /** Popup → worker: throw away a broken database and build it again from the bundled articles. */
  rebuildCorpus(): CorpusState;
}
