import type { Against, FoundArticle } from '@/check/check-section';
import { checkText } from '@/check/check-text';
import type { Claim } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import { reasonText } from '@/locales/reasons';
import type { Article } from '@/reading/article';
import { readNewspaper } from '@/reading/newspaper';
import { IDENTITY, type Span, toOriginalSpan } from '@/text/offset-map';
import type { Part } from '@/verdicts/pairs/explain';
import type { PageJudgement } from '@/verdicts/pairs/judge-page';
import { type ClaimReport, claimReport } from './claim-report';
import { type SumReport, sumReports } from './sum-report';

/** A text, and what is known about it. */
export type Inspected = {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
};

/** A text to check against, as given in a line of `--jsonl`. */
export type GivenArticle = Inspected & { readonly source?: string };

/** One article of a report. Offsets are UTF-16 code units into the text that was given. */
export type ArticleReport = {
  readonly title: string;
  readonly byline: readonly string[];
  readonly date: string | null;
  readonly place: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly organizations: readonly (Span & {
    readonly text: string;
    readonly name: string | null;
    readonly kind: string;
  })[];
  readonly figures: readonly FigureReport[];
};

export type FigureReport = Omit<Claim, 'sentence' | 'words' | keyof ClaimReport> &
  Partial<ClaimReport> & {
    /** The body that it belongs to; null where to none, or to a place or thing. */
    readonly organization: string | null;
    /** The days that the text says it is of, both ISO and included; null where it does not say. */
    readonly period: { readonly start: string | null; readonly end: string | null } | null;
    readonly verdict?: string;
    readonly evidence?: readonly EvidenceReport[];
    readonly sum?: SumReport;
  };

type EvidenceReport = {
  readonly text: string;
  /** The article's sentence that holds it. */
  readonly sentence: string;
  readonly title: string;
  readonly source: string;
  readonly date: string | null;
  /** Where asked for: the sum that speaks for the verdict, and what it is made of, what weighs most first. */
  readonly weight?: number;
  readonly parts?: readonly Part[];
  /** In the words of the card. */
  readonly reasons: readonly string[];
};

/** What is asked about a text: verdicts against articles, and who, when and what kind of statement each figure is. */
type Asked = { readonly against?: Against | null; readonly claims?: boolean };

/** What recognizer and judge see in a text. A text whose title is given is one article; any other is read as a page. */
export async function inspect(given: Inspected, asked: Asked = {}): Promise<ArticleReport[]> {
  const reports: ArticleReport[] = [];
  for (const article of articlesIn(given)) reports.push(await report(article, asked));
  return reports;
}

/** The articles of a text; a text that is no newspaper page is one article. */
export function articlesIn(given: Inspected): Article[] {
  const { text, title } = given;
  const whole = wholeArticle(given);
  const read = title === undefined ? readNewspaper(text, whole) : [];
  return read.length > 0 && text.includes('\n') ? read : [whole];
}

/** A text as one article, with what is known about it. */
export function wholeArticle({ text, title = '', date, place }: Inspected): Article {
  return {
    title,
    kicker: '',
    byline: [],
    date: date || null,
    dateInference: date ? 'stated' : null,
    place: place || null,
    placeInference: place ? 'stated' : null,
    text,
    span: { start: 0, end: text.length },
    origin: IDENTITY,
  };
}

async function report(article: Article, { against, claims = false }: Asked): Promise<ArticleReport> {
  const found = recognize(article);
  const inDocument = (span: Span): Span => toOriginalSpan(article.origin, span);
  const checked = against
    ? await checkText({ title: article.title, text: article.text, date: article.date, found }, against)
    : null;
  const sums = sumReports(article.text, found.claims);
  return {
    title: article.title,
    byline: article.byline,
    date: article.date,
    place: article.place,
    start: article.span.start,
    end: article.span.end,
    text: article.text,
    organizations: found.organizations.map((mention) => ({ ...mention, ...inDocument(mention) })),
    figures: found.claims.map((claim, i) => {
      const { sentence: _s, who, when, statement: _k, direction: _d, part: _p, sign: _i, words: _o, ...figure } = claim;
      const sum = sums[i];
      return {
        ...figure,
        ...inDocument(claim),
        organization: who.kind === 'body' ? who.name : null,
        period: when.stated === 'article' ? null : { start: when.from, end: when.to },
        ...(claims && claimReport(claim)),
        ...(checked && verdictOf(checked.judgements[i] ?? null, checked.articles)),
        ...(sum && { sum }),
      };
    }),
  };
}

function verdictOf(
  judgement: PageJudgement | null,
  articles: ReadonlyMap<string, FoundArticle>,
): Pick<FigureReport, 'verdict' | 'evidence'> {
  if (!judgement) return {};
  const evidence = judgement.evidence.map(({ known, weight, parts, reasons }) => ({
    text: known.claim.text,
    sentence: sentenceOf(known.claim, articles.get(known.article.id)?.article.text ?? ''),
    title: known.article.title,
    source: known.article.source,
    date: known.article.date,
    ...(parts && { weight, parts }),
    reasons: reasons.map((reason) => reasonText(reason, 'zh-Hans')),
  }));
  return { verdict: judgement.verdict, evidence };
}

function sentenceOf({ sentence }: Claim, text: string): string {
  return text.slice(sentence.start, sentence.end).trim();
}
