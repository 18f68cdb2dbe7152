import type { Claim, Recognition } from '@/claims/claim';
import type { recognize } from '@/claims/recognize';
import type { OrganizationMention } from '@/names/organization';
import type { ArticleFacts } from '@/verdicts/known-claim';
import { filingKeys } from './claim-filing';
import { type ArticleMentions, renamer } from './organization-rows';
import { buildPostings, searchable } from './postings';
import { sketchOf } from './reprints';
import type { ArticleRow, ClaimRow, DerivedRows, OrganizationRow, ReadingRow } from './schema';
import { joinSketches, type StoryOf } from './stories';
import { byFrequency } from './tally';
import { buildWords } from './word-index';

/** An article with what was found in it, and with its story once that is known. */
export type ReadArticle = {
  readonly row: ArticleRow;
  readonly recognition: Recognition;
  readonly text: ReturnType<typeof searchable>;
};

/** Recognizes an article. */
export function readArticle(row: ArticleRow, recognizeArticle: typeof recognize): ReadArticle {
  const { title, text, place, date } = row.article;
  return { row, recognition: recognizeArticle({ title, text, place, date }), text: searchable(text) };
}

/** What stories are told by. */
export function textOf({ row, text }: ReadArticle): { id: string; folded: string; sketch: Uint32Array } {
  return { id: row.id, folded: text.text, sketch: sketchOf(text.text) };
}

/** The canonical names of organizations that a text gives. */
export function namesIn({ recognition }: ReadArticle): string[] {
  const subjects = recognition.claims.map(({ organization }) => organization);
  return [...recognition.organizations.map(({ name }) => name), ...subjects].filter((name) => name !== null);
}

/** What different articles call by different names of one body gets the fullest of them. */
export function renamedIn(read: readonly ReadArticle[], fullest: ReadonlyMap<string, string>): ReadArticle[] {
  const rename = renamer(fullest);
  return read.map(({ recognition, ...rest }) => ({
    ...rest,
    recognition: {
      organizations: recognition.organizations.map((mention) => ({ ...mention, name: rename(mention.name) })),
      claims: recognition.claims.map((claim) => ({ ...claim, organization: rename(claim.organization) })),
    },
  }));
}

/** What organizations are counted by. */
export function mentionsIn(
  { id, visibility, article }: ArticleRow,
  mentions: readonly OrganizationMention[],
): ArticleMentions {
  return { article: id, date: article.date, place: article.place, visibility, mentions };
}

/** The rows of a segment of articles; `organizations` are those that they changed. The matcher is not among them. */
export function rowsOf(
  { generation, segment }: { readonly generation: number; readonly segment: number },
  batch: {
    readonly articles: readonly ReadArticle[];
    readonly stories: readonly StoryOf[];
    readonly organizations: readonly OrganizationRow[];
    /** Claims of other articles whose subject has another name now. */
    readonly renamedClaims?: readonly ClaimRow[];
  },
): DerivedRows {
  const { articles, stories, organizations, renamedClaims = [] } = batch;
  const storyOf = (i: number): string => stories[i]?.story ?? '';
  const claims = articles.flatMap((article, i) => claimRowsOf(generation, article, storyOf(i)));
  const words = {
    organizations: organizations.map(({ name, surfaces }) => ({ name, surfaces: byFrequency(surfaces, 'all') })),
    measures: [...claims, ...renamedClaims].map(({ claim }) => claim),
    articles: articles.map(({ row }) => row),
  };
  return {
    readings: articles.map((article, i) => readingOf(generation, article, storyOf(i))),
    claims,
    organizations,
    names: [],
    wordLists: [buildWords(generation, segment, words)],
    segments: [
      {
        generation,
        segment,
        articles: articles.map(({ row: { id, article } }) => ({ id, date: article.date })),
        sketches: joinSketches(stories.map(({ sketch }) => sketch)),
      },
    ],
    postings: buildPostings(
      generation,
      segment,
      articles.map(({ text }) => text.text),
    ),
  };
}

function readingOf(generation: number, { row, recognition, text }: ReadArticle, story: string): ReadingRow {
  const mentions = recognition.organizations;
  const names = [...new Set(mentions.flatMap(({ name }) => name ?? []))];
  return { generation, article: row.id, story, mentions, names, folded: text.text, map: text.map };
}

function claimRowsOf(generation: number, { row, recognition }: ReadArticle, story: string): ClaimRow[] {
  const { id, source, visibility, article } = row;
  const facts: ArticleFacts = { id, title: article.title, source, date: article.date, place: article.place };
  return recognition.claims.map((claim, index) =>
    claimRowOf({ generation, article: id, index, story, visibility, facts }, claim),
  );
}

/** The row of a claim, filed under all that it can be looked up by. */
export function claimRowOf(row: Omit<ClaimRow, 'claim' | 'filedUnder'>, claim: Claim): ClaimRow {
  return { ...row, claim, filedUnder: filingKeys(row.generation, claim) };
}
