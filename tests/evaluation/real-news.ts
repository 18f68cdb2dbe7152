import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { against as checkedAgainst, givenArticles } from '@/command-line/evidence';
import { type FigureReport, inspect } from '@/command-line/inspect';
import { ALTERATION_KINDS, alterationsOf, type NewsArticle } from './alterations';
import { parseLines } from './cases';

/** A page of the archives and the articles it is checked against; `other`: about other things. */
export type NewsPage = { readonly id: string; readonly set: string; readonly against: readonly string[] };

/** A verdict of an earlier build that an editor read: what is right for this figure. */
type Label = { readonly page: string; readonly figure: string; readonly at: number; readonly right: string };

/**
 * Verdicts on real news. Newspapers hardly ever contradict each other, so a `differs` on a page as it was printed is a
 * false one unless an editor labelled it right; a number changed by hand must differ. Returns lines to print.
 */
export async function scoreRealNews(directory: string): Promise<string[]> {
  const read = (file: string): Buffer => readFileSync(join(directory, file));
  const articles = new Map(
    parseLines<NewsArticle>(gunzipSync(read('articles.jsonl.gz')).toString('utf8')).map((one) => [one.id, one]),
  );
  const labels = parseLines<Label>(read('labelled.jsonl').toString('utf8'));
  const conflicts = new Set(labels.filter(({ right }) => right === 'differs').map(keyOf));
  const natural = { pages: 0, figures: 0, agrees: 0, differs: 0 };
  const other = { figures: 0, said: 0 };
  const altered = new Map(ALTERATION_KINDS.map((kind) => [kind, { figures: 0, differs: 0, agrees: 0 }]));
  const labelled = new Map<string, readonly FigureReport[]>();
  for (const { id, set, against: ids } of JSON.parse(read('pages.json').toString('utf8')) as NewsPage[]) {
    const page = articles.get(id);
    if (!page) throw new Error(`evaluation: no article ${id}`);
    const against = ids.flatMap((one) => articles.get(one) ?? []);
    const corpus = checkedAgainst(givenArticles(against));
    const check = async (text: string): Promise<readonly FigureReport[]> => {
      const { title, date, place } = page;
      const reports = await inspect({ text, title, date, ...(place && { place }) }, { against: corpus });
      return reports.flatMap(({ figures }) => figures);
    };
    const figures = await check(page.text);
    labelled.set(id, figures);
    if (set === 'other') {
      other.figures += figures.length;
      other.said += figures.filter(({ verdict }) => verdict === 'agrees' || verdict === 'differs').length;
      continue;
    }
    natural.pages++;
    natural.figures += figures.length;
    for (const { verdict, text } of figures) {
      if (verdict === 'agrees') natural.agrees++;
      if (verdict === 'differs' && !conflicts.has(keyOf({ page: id, figure: text }))) natural.differs++;
    }
    for (const { kind, text, figures: changed } of alterationsOf(page, set, against)) {
      const count = altered.get(kind);
      if (!count) continue;
      const found = await check(text);
      for (const span of changed) {
        const verdict = found.find(({ start, end }) => start < span.end && end > span.start)?.verdict;
        count.figures++;
        if (verdict === 'differs' || verdict === 'agrees') count[verdict]++;
      }
    }
  }
  const perThousand = (count: number): string => ((1000 * count) / Math.max(1, natural.figures)).toFixed(2);
  return [
    `Real news: ${natural.pages} pages with ${natural.figures} figures`,
    `differs per 1,000 figures of pages as printed: ${perThousand(natural.differs)} (${natural.differs}; at most ${perThousand(upperEnd(natural.differs))} at 95 %), agrees ${perThousand(natural.agrees)}`,
    `agrees or differs on other topics: ${other.said} of ${other.figures}`,
    ...[...altered].map(
      ([kind, { figures, differs, agrees }]) => `altered, ${kind}: differs ${differs}, agrees ${agrees} of ${figures}`,
    ),
    ...labelLines(labels, labelled),
  ];
}

/** How many of the labelled figures are judged as the editor judges them. */
function labelLines(labels: readonly Label[], found: ReadonlyMap<string, readonly FigureReport[]>): string[] {
  const agreeing = labels.filter(({ right }) => right === 'agrees');
  const quiet = labels.filter(
    ({ right, page, at }) =>
      right !== 'agrees' && right !== 'differs' && !agreeing.some((one) => one.page === page && one.at === at),
  );
  const verdictOf = ({ page, at, figure }: Label): string | undefined =>
    found.get(page)?.find(({ start, end }) => start < at + figure.length && end > at)?.verdict;
  const said = agreeing.filter((label) => verdictOf(label) === 'agrees');
  const kept = quiet.filter((label) => !['agrees', 'differs'].includes(verdictOf(label) ?? 'none'));
  return [
    `labelled agrees, said: ${said.length} of ${agreeing.length}`,
    `labelled neither, kept quiet: ${kept.length} of ${quiet.length}`,
  ];
}

function keyOf({ page, figure }: Pick<Label, 'page' | 'figure'>): string {
  return `${page} ${figure.normalize('NFKC').replace(/[\s,]/g, '')}`;
}

/** Upper end of the 95 % interval of a count (Poisson; Byar's approximation). */
function upperEnd(count: number): number {
  if (count === 0) return 3;
  return (count + 1) * (1 - 1 / (9 * (count + 1)) + 1.645 / (3 * Math.sqrt(count + 1))) ** 3;
}
