import type { Claim, Recognition } from '@/recognition/mention';
import type { recognize } from '@/recognition/recognize';
import type { ArticleFacts } from '@/verdicts/evidence-source';
import { filingKeys } from './claim-filing';
import { buildNames, fullestNames, gatherOrganizations } from './organizations';
import { buildPostings, searchable } from './postings';
import type { ArticleRow, ClaimRow, DerivedRows, ReadingRow, StateRow } from './schema';
import { buildWords } from './word-index';

/** Everything a generation holds, and what the state says of it. */
export type Derived = {
  readonly rows: DerivedRows;
  readonly counts: Pick<StateRow, 'articles' | 'organizations' | 'figures' | 'from' | 'to'>;
};

/** The segment that a generation is built with; articles added later come in segments of their own. */
const FIRST_SEGMENT = 0;

/** Derives a whole generation from the articles. Takes some milliseconds an article and touches no storage. */
export function derive(
  generation: number,
  articles: readonly ArticleRow[],
  recognizeArticle: typeof recognize,
): Derived {
  const read = underFullestNames(articles.map((row) => ({ row, recognition: recognizeRow(row, recognizeArticle) })));
  const readings = read.map(({ row, recognition }) => readingOf(generation, row, recognition));
  const claims = read.flatMap(({ row, recognition }) => claimRowsOf(generation, row, recognition.claims));
  const mentions = read.map(({ row, recognition }) => ({
    article: row.id,
    place: row.article.place,
    mentions: recognition.organizations,
  }));
  const organizations = gatherOrganizations(generation, mentions, claims);
  const segment = {
    generation,
    segment: FIRST_SEGMENT,
    articles: articles.map(({ id, article }) => ({ id, date: article.date })),
  };
  return {
    rows: {
      readings,
      claims,
      organizations,
      names: [buildNames(generation, organizations)],
      words: [buildWords(generation, { articles, organizations, claims })],
      segments: [segment],
      postings: buildPostings(
        generation,
        FIRST_SEGMENT,
        readings.map(({ folded }) => folded),
      ),
    },
    counts: {
      articles: articles.length,
      organizations: organizations.length,
      figures: claims.length,
      ...datesOf(articles),
    },
  };
}

function recognizeRow({ article }: ArticleRow, recognizeArticle: typeof recognize): Recognition {
  const { title, text, place, date } = article;
  return recognizeArticle({ title, text, place, date });
}

type Read = { readonly row: ArticleRow; readonly recognition: Recognition };

/** What different articles call by different names of one body gets the fullest of them. */
function underFullestNames(read: readonly Read[]): Read[] {
  const given = read.flatMap(({ recognition }) => recognition.organizations.map(({ name }) => name));
  const fullest = fullestNames(given.filter((name) => name !== null));
  const rename = (name: string | null): string | null => (name === null ? null : (fullest.get(name) ?? name));
  return read.map(({ row, recognition }) => ({
    row,
    recognition: {
      organizations: recognition.organizations.map((mention) => ({ ...mention, name: rename(mention.name) })),
      claims: recognition.claims.map((claim) => ({ ...claim, organization: rename(claim.organization) })),
    },
  }));
}

function readingOf(generation: number, { id, article }: ArticleRow, { organizations }: Recognition): ReadingRow {
  const { text, map } = searchable(article.text);
  return { generation, article: id, mentions: organizations, folded: text, map };
}

function claimRowsOf(generation: number, { id, source, article }: ArticleRow, claims: readonly Claim[]): ClaimRow[] {
  const facts: ArticleFacts = { id, title: article.title, source, date: article.date, place: article.place };
  return claims.map((claim, index) => ({
    generation,
    article: id,
    index,
    facts,
    claim,
    filedUnder: filingKeys(generation, claim),
  }));
}

function datesOf(articles: readonly ArticleRow[]): { from: string | null; to: string | null } {
  const dates = articles.flatMap(({ article }) => article.date ?? []).sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
}
