import Dexie, { type DexieOptions, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Article } from '@/reading/article';
import type { KeptRuling } from '@/verdicts/ruling';

/**
 * What nobody can make anew: articles, their earlier texts, and the reader's word. It is only ever added to, so that its
 * version rarely rises; everything derived stands in another database (src/corpus/index).
 */

/** Who brought an article: the extension or its reader. Seeds are replaced by newer seeds, a reader's articles never are. */
type ArticleOrigin = 'seed' | 'reader';

/** Whether findings from an article may be painted on any page; what a page's scripts can see gives away the match. */
export type Visibility = 'everywhere' | 'private';

/** An article as one of several parts of a longer one; see `ImportedArticle`. */
type ArticlePart = { readonly number: number; readonly of: number | null };

/** How an article is cited. */
export type Citation = Pick<Article, 'title' | 'date' | 'dateInference'> & { readonly source: string };

/** An article as it was read. */
export type ArticleRow = {
  /** Letters, digits, `_` and `-` only; never used again for another article. */
  readonly id: string;
  readonly origin: ArticleOrigin;
  readonly visibility: Visibility;
  /** Newspaper or site, as shown to the reader. */
  readonly source: string;
  /** Where the text comes from and what may be done with it; null where the reader did not say. */
  readonly licence: string | null;
  /** Address that it was read from, or null. */
  readonly url: string | null;
  readonly part: ArticlePart | null;
  /** When this text came into the corpus, as an ISO instant; null for what the extension brings. */
  readonly seen: string | null;
  readonly article: Article;
  /** Set where `article` has its document's own text because the reader wants it so: the article as it was read (see original.ts). */
  readonly asRead?: Article;
  /** Set where the reader has put right how it is cited: how it came (see corrections.ts). */
  readonly asImported?: Citation;
};

/** An earlier text of a reader's article: it is kept, but says nothing about figures any more. */
export type VersionRow = {
  readonly article: string;
  /** Counts from 1, in the order in which the texts came. */
  readonly version: number;
  /** ISO instants: when it came, and when a newer text took its place. */
  readonly seen: string | null;
  readonly replaced: string;
  readonly source: string;
  readonly body: Article;
};

/**
 * What the reader said of a figure on some page and one of an article. It goes by their words, so that it outlives the
 * recognizer that found the two, and holds wherever the same sentence stands.
 */
export type RulingRow = KeptRuling & {
  /** Says which two figures; what is said later of the same two takes its place. */
  readonly id: string;
  /** ISO instant. */
  readonly made: string;
};

/** The last change of an article: it came, has another text, or is gone. What is derived follows these in their order. */
export type ChangeRow = { readonly sequence: number; readonly article: string };

/** What the articles are as a whole; changed in the same transaction as any of them. */
export type TruthState = {
  readonly key: 'state';
  /** This database's own, by which what was derived from another one is told. */
  readonly id: string;
  /** Goes up by one with each change; a change prepared on an older one is refused. */
  readonly revision: number;
  /** The number of the last change there was, forgotten or not. */
  readonly lastChange: number;
  readonly seedVersion: number | null;
  /** Not false: there may be changes of articles that have gone. Builds before did not say. */
  readonly hasGone?: boolean;
};

export class TruthDatabase extends Dexie {
  readonly state!: EntityTable<TruthState, 'key'>;
  readonly articles!: EntityTable<ArticleRow, 'id'>;
  readonly versions!: Table<VersionRow, [string, number]>;
  readonly rulings!: EntityTable<RulingRow, 'id'>;
  readonly changes!: EntityTable<ChangeRow, 'sequence'>;

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(1).stores({ state: 'key', articles: 'id, origin' });
    this.version(2)
      .stores({ articles: 'id, origin, article.date', versions: '[article+version], article' })
      .upgrade((upgrade) => upgrade.table('articles').toCollection().modify({ url: null, part: null, seen: null }));
    this.version(3).stores({ rulings: 'id, here.sentence, there.article' });
    this.version(TRUTH_VERSION)
      .stores({ articles: 'id, origin', changes: '++sequence, article', ...DERIVED_BEFORE })
      .upgrade(beginChanges);
  }
}

/** The version that this build writes; what a later one has written is left alone. */
export const TRUTH_VERSION = 4;

/** What was derived stood in the same database once. */
const DERIVED_BEFORE: Readonly<Record<string, null>> = Object.fromEntries(
  'readings claims organizations names words wordLists segments postings'.split(' ').map((table) => [table, null]),
);

/** Every article that is there counts as a change, so that the index is made of all of them. */
async function beginChanges(upgrade: Transaction): Promise<void> {
  const ids = await upgrade.table<ArticleRow, string>('articles').toCollection().primaryKeys();
  const changes = upgrade.table<ChangeRow, number>('changes');
  await changes.bulkAdd(ids.map((article) => ({ article })) as ChangeRow[]); // numbered by the browser
  const lastChange = (await changes.orderBy('sequence').last())?.sequence ?? 0;
  const state = upgrade.table<TruthState, 'state'>('state');
  const { revision = 1, seedVersion = null } = (await state.get('state')) ?? {};
  await state.clear();
  await state.put({ key: 'state', id: crypto.randomUUID(), revision, lastChange, seedVersion });
}
