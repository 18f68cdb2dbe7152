import type { Quotation } from '@/messaging/quotations';
import type { SearchGroup, SearchResults } from '@/messaging/search-protocol';

/** One row of the results, ready to show. `quotation` is what opening it opens. */
export type ResultRow = {
  readonly key: string;
  readonly group: SearchGroup;
  /** The name, the figure or the headline. */
  readonly heading: string;
  /** What stands beside the heading: other names, the measure. */
  readonly aside: string;
  readonly quotation: Quotation | null;
};

const GROUPS: readonly SearchGroup[] = ['organizations', 'figures', 'articles'];

/** The rows of all groups in the order in which they are shown and stepped through: what was asked for first. */
export function resultRows({ first, organizations, figures, articles }: SearchResults): readonly ResultRow[] {
  const rows: Readonly<Record<SearchGroup, readonly ResultRow[]>> = {
    organizations: organizations.map((organization) => ({
      key: `organization ${organization.name}`,
      group: 'organizations',
      heading: organization.name,
      aside: organization.otherNames.join('、'),
      quotation: organization.quotation,
    })),
    figures: figures.map((figure, index) => ({
      key: `figure ${index} ${figure.quotation.article.id} ${figure.quotation.offset}`,
      group: 'figures',
      heading: figure.text,
      aside: figure.measured,
      quotation: figure.quotation,
    })),
    articles: articles.map((quotation) => ({
      key: `article ${quotation.article.id} ${quotation.offset}`,
      group: 'articles',
      heading: quotation.article.title,
      aside: '',
      quotation,
    })),
  };
  return [first, ...GROUPS.filter((group) => group !== first)].flatMap((group) => rows[group]);
}
