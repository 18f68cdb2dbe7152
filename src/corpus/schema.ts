import Dexie, { type DexieOptions, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Claim } from '@/claims/claim';
import type { NameTrie } from '@/knowledge/name-trie';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { OrganizationMention } from '@/names/organization';
import type { Article } from '@/reading/article';
import type { OffsetMap, Span } from '@/text/offset-map';
import type { ArticleFacts } from '@/verdicts/known-claim';
import type { FigureInContext, FigureInSentence, Ruling } from '@/verdicts/ruling';

/** Who brought an article: the extension or its reader. Seeds are replaced by newer seeds, a reader's articles never are. */
type ArticleOrigin = 'seed' | 'reader';

/** Whether findings from an article may be painted on any page; what a page's scripts can see gives away the match. */
export type Visibility = 'everywhere' | 'private';

/** An article as one of several parts of a longer one; see `ImportedArticle`. */
type ArticlePart = { readonly number: number; readonly of: number | null };

/** The truth: an article as it was read. Beside it, `VersionRow`s and `RulingRow`s are true; all else is derived. */
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
export type RulingRow = {
  /** Says which two figures; what is said later of the same two takes its place. */
  readonly id: string;
  readonly here: FigureInContext;
  readonly there: FigureInSentence & { readonly article: string };
  readonly ruling: Ruling;
  /** ISO instant. */
  readonly made: string;
};

/** The row that says what the database holds; a write that changes anything but rulings changes it in the same transaction. */
export type StateRow = {
  /** `build`: of a generation that is being made, and that nobody reads yet (see rebuild.ts). */
  readonly key: 'state' | 'build';
  /** Goes up by one with each published change; a change prepared on an older one is refused. */
  readonly revision: number;
  readonly seedVersion: number | null;
  /** The generation of derived rows to read; rows of other generations are leftovers. */
  readonly generation: number;
  /** The recognizer that the generation was derived with. */
  readonly recognizerVersion: number;
  readonly articles: number;
  readonly organizations: number;
  readonly figures: number;
  /** Articles that are not to be shown on any page. */
  readonly privateArticles: number;
  /** ISO dates of the oldest and newest article that has one. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of a build: the revision of the state whose articles it is made of, and the last article that is done. */
  readonly progress?: { readonly of: number; readonly done: string };
};

/** What a state says of all articles together. */
export type Counts = Pick<StateRow, 'articles' | 'organizations' | 'figures' | 'privateArticles' | 'from' | 'to'>;

/** The counts of a state without articles. */
export const NOTHING_COUNTED: Counts = {
  articles: 0,
  organizations: 0,
  figures: 0,
  privateArticles: 0,
  from: null,
  to: null,
};

/** What was recognized in an article, but for its claims; `folded` is what full-text candidates are verified in. */
export type ReadingRow = {
  readonly generation: number;
  readonly article: string;
  /** Id of the story: the article whose text this one repeats, or its own (see reprints.ts). */
  readonly story: string;
  readonly mentions: readonly OrganizationMention[];
  /** The canonical names in `mentions`, each once, to find the articles that name an organization. */
  readonly names: readonly string[];
  /** `searchable` text (see postings.ts) and the way back to the article's text. */
  readonly folded: string;
  readonly map: OffsetMap;
};

/** A claim, with what page checking needs to know of its article, so that evidence is one index read. */
export type ClaimRow = {
  readonly generation: number;
  readonly article: string;
  /** The claim's place among the claims of its article. */
  readonly index: number;
  /** Story of its article: claims of one story are one origin, however many print it. */
  readonly story: string;
  readonly visibility: Visibility;
  readonly facts: ArticleFacts;
  readonly claim: Claim;
  /** `filingKey`s under which it is found (see claim-filing.ts). */
  readonly filedUnder: readonly string[];
};

/** How often something was found in all articles, and in those that may be shown on any page. */
export type Count = { readonly all: number; readonly everywhere: number };

/** Values with their counts, in the order in which they came up first. */
export type Tally<T> = readonly (Count & { readonly value: T })[];

/** Where an article names an organization first and again; offsets are into the article's text. */
export type ArticleMention = {
  readonly article: string;
  readonly date: string | null;
  readonly visibility: Visibility;
  readonly marks: readonly Span[];
};

/**
 * An organization under its canonical name. It holds counts and its newest mentions only, so that adding an article
 * costs the same however often the organization was named before; `ReadingRow.names` finds all articles that name it.
 */
export type OrganizationRow = {
  readonly generation: number;
  readonly name: string;
  /** `organizationKey` of the name: one body has one key, and there is one row for it. */
  readonly key: string;
  /** Revision of the state that changed it last, for matchers that were built before (see known-names.ts). */
  readonly revision: number;
  /** Names it had here until a fuller one came up. */
  readonly formerNames: readonly string[];
  readonly kinds: Tally<OrganizationKind>;
  /** Folded surfaces, the name among them. */
  readonly surfaces: Tally<string>;
  /** Places of the articles, once for each mention. */
  readonly places: Tally<string>;
  readonly mentions: Count;
  /** The newest articles that name it, and the newest of those that may be shown everywhere. */
  readonly newest: readonly ArticleMention[];
};

/** What the name matcher tells of an organization; `visibility` says which of its surfaces and places are meant. */
export type NamedOrganization = {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly places: readonly string[];
  readonly visibility: Visibility;
};

/** The name matcher of a generation: `records` of the trie are places in `organizations`; null: it is gone. */
export type NamesRow = {
  readonly generation: number;
  /** Organizations changed by later revisions of the state are not in it. */
  readonly revision: number;
  readonly trie: NameTrie;
  readonly organizations: readonly (NamedOrganization | null)[];
};

/** Names, measures and titles of one segment, a line each (see word-index.ts). */
export type WordsRow = { readonly generation: number; readonly segment: number; readonly lines: string };

/** A batch of articles that were indexed for full-text search together; postings count articles by their place here. */
export type SegmentRow = {
  readonly generation: number;
  readonly segment: number;
  readonly articles: readonly { readonly id: string; readonly date: string | null }[];
  /** `SKETCH_SIZE` numbers an article, by which reprints are found (see reprints.ts). */
  readonly sketches: Uint32Array;
};

/** Posting lists of the character bigrams that hash to one shard, for one segment (see postings.ts). */
export type PostingsRow = {
  readonly generation: number;
  readonly segment: number;
  /** `WHOLE` in a small segment, which has one row only. */
  readonly shard: number;
  /** Bigrams in ascending order: first code unit × 65536 + second. */
  readonly bigrams: Uint32Array;
  /** Articles of `bigrams[i]` are `articles[starts[i]]` to `articles[starts[i + 1] - 1]`, ascending. */
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
};

/** All rows derived from the articles in one go. */
export type DerivedRows = {
  readonly readings: readonly ReadingRow[];
  readonly claims: readonly ClaimRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly names: readonly NamesRow[];
  readonly wordLists: readonly WordsRow[];
  readonly segments: readonly SegmentRow[];
  readonly postings: readonly PostingsRow[];
};

/** Derived tables: one list, so that writing and sweeping a generation cannot forget one. */
export const DERIVED_TABLES = [
  'readings',
  'claims',
  'organizations',
  'names',
  'wordLists',
  'segments',
  'postings',
] as const;

/** The database. Only what is looked up by is indexed; text and typed arrays never are. */
export class CorpusDatabase extends Dexie {
  readonly state!: EntityTable<StateRow, 'key'>;
  readonly articles!: EntityTable<ArticleRow, 'id'>;
  readonly versions!: Table<VersionRow, [string, number]>;
  readonly rulings!: EntityTable<RulingRow, 'id'>;
  readonly readings!: Table<ReadingRow, [number, string]>;
  readonly claims!: Table<ClaimRow, [number, string, number]>;
  readonly organizations!: Table<OrganizationRow, [number, string]>;
  readonly names!: Table<NamesRow, number>;
  readonly wordLists!: Table<WordsRow, [number, number]>;
  readonly segments!: Table<SegmentRow, [number, number]>;
  readonly postings!: Table<PostingsRow, [number, number, number]>;

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      state: 'key',
      articles: 'id, origin',
      readings: '[generation+article], generation',
      claims: '[generation+article+index], generation, *filedUnder',
      organizations: '[generation+name], generation',
      names: 'generation',
      words: 'generation',
      segments: '[generation+segment], generation',
      postings: '[generation+segment+shard], [generation+shard], generation',
    });
    // The key of `words` changed, and IndexedDB can only make another table.
    this.version(2)
      .stores({
        articles: 'id, origin, article.date',
        versions: '[article+version], article',
        readings: '[generation+article], generation, *names',
        organizations: '[generation+name], [generation+key], [generation+revision], generation',
        words: null,
        wordLists: '[generation+segment], generation',
      })
      .upgrade(keepArticles);
    this.version(3).stores({ rulings: 'id, here.sentence, there.article' });
  }
}

/** Articles stay; what is derived from them goes, and is derived anew when the corpus is opened. */
async function keepArticles(upgrade: Transaction): Promise<void> {
  await upgrade.table('articles').toCollection().modify({ url: null, part: null, seen: null });
  for (const table of ['readings', 'claims', 'organizations', 'names', 'segments', 'postings']) {
    await upgrade.table(table).clear();
  }
}
