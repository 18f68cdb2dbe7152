import type { Claim } from '@/claims/claim';
import { newestFirst } from '@/evidence/quotation';
import { EVERYTHING } from '@/evidence/scope';
import type { Suggestion } from '@/messaging/search-protocol';
import { asSourceArticle } from './local-source';
import type { FigureSource } from './search-figures';
import { readArticlesById } from './truth/truth';

/** The newest articles with figures that are looked at. */
const MOST_READ = 8;
/** Names of so many characters are short enough to try, and say enough. */
const NAME = { shortest: 3, longest: 10 } as const;

/** Something to look up, of the newest articles that have figures. */
export async function suggestQueries({ truth, reader, generation }: FigureSource): Promise<Suggestion> {
  const placed = await generation.view.articles(EVERYTHING);
  const ids = placed
    .filter(({ segment, place }) => (segment.figures[place] ?? 0) > 0)
    .map(({ segment, place }) => ({ id: segment.ids[place] ?? '', date: segment.dates[place] ?? null }))
    .sort(newestFirst)
    .slice(0, MOST_READ)
    .map(({ id }) => id);
  const rows = await readArticlesById(truth, ids);
  const read = [...rows.values()].map((row) => ({ row, found: reader.read(asSourceArticle(row)) }));
  const names = read.flatMap(({ found }) => found.organizations.flatMap(({ name }) => name ?? []));
  const amounts = read.flatMap(({ found }) => found.claims.flatMap((claim) => amountBelow(claim) ?? []));
  const dated = read.find(({ row }) => row.article.date !== null && row.source !== '')?.row;
  return {
    organization: names.find(({ length }) => length >= NAME.shortest && length <= NAME.longest) ?? null,
    above: amounts[0] ?? null,
    source: dated?.source ?? null,
    month: dated?.article.date?.slice(0, 7) ?? null,
  };
}

const SCALES: readonly (readonly [value: number, word: string])[] = [
  [1e8, '亿'],
  [1e4, '万'],
];

/** A round amount of money that a figure is more than: 1000万元 of 6776万元. Null for what is no large amount. */
function amountBelow({ unit, rate, value }: Claim): string | null {
  const [scale = 0, word = ''] = SCALES.find(([least]) => value !== null && value > least) ?? [];
  if (unit !== 'CNY' || rate !== null || value === null || scale === 0) return null;
  return `${10 ** Math.floor(Math.log10(value / scale))}${word}元`;
}
