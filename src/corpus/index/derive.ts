import { canonicalUrl } from '../identity';
import type { ArticleRow } from '../truth/truth-schema';
import type { Digest } from './digest';
import { figureColumns, figureValues } from './figure-columns';
import type { Entry, Listing, SegmentParts, SegmentRow, Target } from './index-schema';
import { packLists } from './packed-lists';
import { searchable, textShards } from './text-postings';

/** An article with what was recognized in it. */
export type ReadArticle = { readonly row: ArticleRow; readonly digest: Digest };

/** Tokens of one part are counted up to here. */
const MOST_TOKENS = 0xffff;

/** What the index has of one article. */
export function entryOf({ row, digest }: ReadArticle): Entry {
  return { place: row.article.place, isPrivate: row.visibility === 'private', names: digest.names };
}

/** How lists name an article. */
function listingOf({ row: { id, origin, source, seen, article } }: ReadArticle): Listing {
  const { title, place, date, dateInference } = article;
  return { id, origin, title, source, place, date, dateInference, added: seen };
}

/** The rows of a segment of articles. */
export function segmentOf(
  { generation, revision }: Target,
  segment: number,
  articles: readonly ReadArticle[],
): SegmentParts & { readonly segment: SegmentRow } {
  const parts = articles.flatMap(({ digest }, article) => digest.parts.map((hashes) => ({ article, hashes })));
  const shards = textShards(articles.map(({ row }) => searchable(wordsOf(row)).text));
  const at = { generation, segment };
  return {
    segment: {
      ...at,
      revision,
      ids: articles.map(({ row }) => row.id),
      dates: articles.map(({ row }) => row.article.date),
      isPrivate: Uint8Array.from(articles, ({ row }) => Number(row.visibility === 'private')),
      addresses: articles.map(({ row }) => (row.url === null ? null : canonicalUrl(row.url))),
      stories: articles.map(({ digest }) => digest.story),
      figures: Uint16Array.from(articles, ({ digest }) => digest.figures.length),
      partArticles: Uint32Array.from(parts, ({ article }) => article),
      partTokens: Uint16Array.from(parts, ({ hashes }) => Math.min(hashes.length, MOST_TOKENS)),
      shards: shards.length,
      gone: [],
    },
    entries: [{ ...at, entries: articles.map(entryOf) }],
    listings: [{ ...at, listings: articles.map(listingOf) }],
    tokens: [{ ...at, lists: packLists(listsOf(parts.map(({ hashes }) => hashes))) }],
    figures: [
      { ...at, ...figureColumns(articles.flatMap(({ digest }, place) => figureValues(digest.figures, place))) },
    ],
    texts: shards.map((shard) => ({ ...at, ...shard })),
  };
}

/** All that an article is looked up by in full text, its headline and where it is from first. */
export function wordsOf({ source, article: { title, kicker, byline, text } }: ArticleRow): string {
  return [title, kicker, source, byline.join(' '), text].join('\n');
}

/** For each hash the places of the lists that have it. */
function listsOf(hashed: readonly (readonly number[])[]): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  hashed.forEach((hashes, place) => {
    for (const hash of hashes) {
      const list = lists.get(hash);
      if (!list) lists.set(hash, [place]);
      else if (list.at(-1) !== place) list.push(place);
    }
  });
  return lists;
}
