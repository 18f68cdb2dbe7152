import type { Recognition } from '@/claims/claim';
import type { SourceArticle } from '@/evidence/evidence-source';
import { newestFirst, quoteAround } from '@/evidence/quotation';
import { EVERYTHING, type Scope } from '@/evidence/scope';
import { nameToken } from '@/evidence/tokens';
import type { Quotation } from '@/messaging/quotations';
import { organizationKey } from '@/names/organization-key';
import type { Span } from '@/text/offset-map';
import { marksIn } from './full-text';
import type { NamedBody } from './index/name-matcher';
import { searchable } from './index/text-postings';
import { asSourceArticle } from './local-source';
import type { Restriction } from './restriction';
import type { FigureSource } from './search-figures';
import { readArticlesById } from './truth/truth';
import type { ArticleRow } from './truth/truth-schema';

/** An article that names a body, and where. */
export type NamingArticle = {
  readonly article: SourceArticle;
  readonly found: Recognition;
  readonly marks: readonly Span[];
};

/** The newest articles that name a body, read anew; `most` of them. */
export async function newestNaming(
  source: FigureSource,
  key: string,
  scope: Scope,
  most: number,
): Promise<NamingArticle[]> {
  const found: NamingArticle[] = [];
  // A token may stand for a figure's subject that the text names otherwise, so that some are passed over.
  for await (const row of newestWith(source, key, { scope, atOnce: most })) {
    const article = asSourceArticle(row);
    const read = source.reader.read(article);
    const marks = read.organizations.filter(({ name }) => name !== null && organizationKey(name) === key);
    if (marks.length > 0) found.push({ article, found: read, marks });
    if (found.length === most) break;
  }
  return found;
}

/** The newest sentences that hold one of the names of a body; articles are not read for what else they say. */
export async function quotesNaming(
  source: FigureSource,
  { key, name, others }: Pick<NamedBody, 'key' | 'name' | 'others'>,
  { most, restriction }: { readonly most: number; readonly restriction: Restriction },
): Promise<Quotation[]> {
  const words = [name, ...others].map((one) => searchable(one).text).sort((a, b) => b.length - a.length);
  const quotes: Quotation[] = [];
  for await (const row of newestWith(source, key, { scope: EVERYTHING, restriction, atOnce: most })) {
    const article = asSourceArticle(row);
    const [mark] = words.flatMap((word) => marksIn(article.text, [word]).slice(0, 1));
    quotes.push(quoteAround(article, mark ? [mark] : []));
    if (quotes.length === most) break;
  }
  return quotes;
}

/** The articles in which the token of a body stands, newest first; those that meet a restriction. */
async function* newestWith(
  { truth, generation }: FigureSource,
  key: string,
  {
    scope,
    restriction,
    atOnce,
  }: { readonly scope: Scope; readonly restriction?: Restriction; readonly atOnce: number },
): AsyncGenerator<ArticleRow> {
  const placed = await generation.view.articlesWith(nameToken(key), scope);
  const left = placed.filter(({ segment, place }) => restriction?.maskOf(segment)[place] !== 0);
  const dated = left.map(({ segment, place }) => ({
    id: segment.ids[place] ?? '',
    date: segment.dates[place] ?? null,
  }));
  const ids = dated.sort(newestFirst).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const rows = await readArticlesById(truth, some);
    for (const id of some) {
      const row = rows.get(id);
      if (row && restriction?.isMet(row) !== false) yield row;
    }
  }
}
