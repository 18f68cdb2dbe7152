/** What can be wrong with the corpus, told to the reader in words by the interface. */
export type Problem =
  | { readonly code: 'storage-unavailable' } // never remember history, storage switched off
  | { readonly code: 'storage-broken'; readonly detail: string }
  | { readonly code: 'seeds-unreadable'; readonly detail: string };

export type CorpusState = {
  readonly articles: number;
  readonly organizations: number;
  readonly figures: number;
  /** Dates of the oldest and newest article that has one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly problem: Problem | null;
};

/** How the corpus is, and building it anew. */
export interface CorpusProtocol {
  /** Popup and library → worker: how large the corpus is and whether something is wrong with it. */
  getCorpusState(): CorpusState;
  /** Popup → worker: throw away a broken database and build it again from the bundled articles. */
  rebuildCorpus(): CorpusState;
}
