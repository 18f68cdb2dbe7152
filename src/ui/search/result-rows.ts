import type { Quotation } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';

/** One row of the results, ready to show. `quotation` is what opening it opens. */
export type ResultRow = {
  readonly key: string;
  readonly group: keyof SearchResults;
  /** The name, the figure or the headline. */
  readonly heading: string;
  /** What stands beside the heading: other names, the measure. */
  readonly aside: string;
  readonly quotation: Quotation | null;
};

/** The rows of all three groups in the order in which they are shown and stepped through. */
export function resultRows(results: SearchResults): readonly ResultRow[] {
  return [
    ...results.organizations.map(
      (organization): ResultRow => ({
        key: `organization ${organization.name}`,
        group: 'organizations',
        heading: organization.name,
        aside: organization.otherNames.join('、'),
        quotation: organization.quotation,
      }),
    ),
    ...results.figures.map(
      (figure, index): ResultRow => ({
        key: `figure ${index} ${figure.quotation.article.id} ${figure.quotation.offset}`,
        group: 'figures',
        heading: figure.text,
        aside: figure.measured,
        quotation: figure.quotation,
      }),
    ),
    ...results.articles.map(
      (quotation): ResultRow => ({
        key: `article ${quotation.article.id} ${quotation.offset}`,
        group: 'articles',
        heading: quotation.article.title,
        aside: '',
        quotation,
      }),
    ),
  ];
}
