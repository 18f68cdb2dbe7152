import type { ReportGroup } from '@/report/page-report';

/** Every word of a page report, over and above the card's. */
export type ReportMessages = {
  readonly report: string;
  /** Name of the saved file, without its ending. */
  readonly reportFile: (day: string) => string;
  readonly groups: Readonly<Record<ReportGroup, string>>;
  readonly columns: readonly string[];
  readonly page: string;
  readonly address: string;
  readonly published: string;
  readonly made: string;
  readonly corpus: string;
  readonly corpusOf: (articles: number) => string;
  readonly corpusSpan: (from: string, to: string) => string;
  readonly result: string;
  readonly organizations: string;
  readonly nothingFound: string;
  readonly reasons: string;
  readonly coverage: string;
  readonly readText: string;
  readonly readAmount: (paragraphs: number, characters: number) => string;
  readonly characters: (count: number) => string;
  readonly hidden: string;
  readonly notChinese: string;
  readonly leftOut: string;
  readonly waiting: string;
  readonly heldBack: string;
  readonly findings: (count: number) => string;
  readonly incomplete: string;
  readonly absence: string;
};
