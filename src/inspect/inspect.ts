import type { Article } from '@/reading/article';
import { readNewspaper } from '@/reading/newspaper';
import type { Claim } from '@/recognition/mention';
import { recognize } from '@/recognition/recognize';
import { type Span, toOriginalSpan } from '@/text/offset-map';
import { checkClaims } from '@/verdicts/check-claims';
import type { EvidenceSource } from '@/verdicts/evidence-source';
import type { Judgement } from '@/verdicts/judge';

/** A text, and what is known about it. */
export type Inspected = {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
};

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

export type FigureReport = Omit<Claim, 'sentence'> & {
  readonly verdict?: string;
  readonly evidence?: readonly EvidenceReport[];
};

export type EvidenceReport = {
  readonly text: string;
  readonly title: string;
  readonly source: string;
  readonly date: string | null;
  readonly score: number;
  readonly reasons: readonly unknown[];
};

/** What recognizer and judge see in a text. A text whose title is given is one article; any other is read as a page. */
export async function inspect(given: Inspected, source: EvidenceSource | null): Promise<ArticleReport[]> {
  const reports: ArticleReport[] = [];
  for (const article of articlesOf(given)) reports.push(await report(article, source));
  return reports;
}

/** The articles of a text; a text that is no newspaper page is one article. */
export function articlesOf({ text, title, date, place }: Inspected): Article[] {
  const hints = { date: date || null, dateInference: date ? ('stated' as const) : null, place: place || null };
  const read = title === undefined ? readNewspaper(text, hints) : [];
  if (read.length > 0 && text.includes('\n')) return read;
  const whole = { start: 0, end: text.length };
  return [
    {
      ...hints,
      title: title ?? '',
      kicker: '',
      byline: [],
      placeInference: place ? 'stated' : null,
      text,
      span: whole,
      origin: { at: [0], original: [0] },
    },
  ];
}

async function report(article: Article, source: EvidenceSource | null): Promise<ArticleReport> {
  const found = recognize(article);
  const inDocument = (span: Span): Span => toOriginalSpan(article.origin, span);
  const judgements = source ? await checkClaims(found.claims, article.date, source) : [];
  return {
    title: article.title,
    byline: article.byline,
    date: article.date,
    place: article.place,
    start: article.span.start,
    end: article.span.end,
    text: article.text,
    organizations: found.organizations.map((mention) => ({ ...mention, ...inDocument(mention) })),
    figures: found.claims.map(({ sentence: _sentence, ...claim }, i) => ({
      ...claim,
      ...inDocument(claim),
      ...verdictOf(judgements[i] ?? null),
    })),
  };
}

function verdictOf(judgement: Judgement | null): Pick<FigureReport, 'verdict' | 'evidence'> {
  if (!judgement) return {};
  const evidence = judgement.evidence.map(({ known, alignment, reasons }) => ({
    text: known.claim.text,
    title: known.article.title,
    source: known.article.source,
    date: known.article.date,
    score: alignment.score,
    reasons,
  }));
  return { verdict: judgement.verdict, evidence };
}
