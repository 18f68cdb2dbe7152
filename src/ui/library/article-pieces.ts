import type { ArticleView } from '@/messaging/library-protocol';
import type { Span } from '@/text/offset-map';

/** A stretch of a paragraph that looks the same throughout. */
export type ArticlePiece = {
  readonly text: string;
  /** Canonical name of the organization that it names, or null. */
  readonly organization: string | null;
  /** Which claim of the article it is, or null. */
  readonly figure: number | null;
  /** Does it belong to the sentence that was asked for? */
  readonly marked: boolean;
};

type PiecesOf = Pick<ArticleView, 'text' | 'organizations' | 'figures'>;

/** The paragraphs of an article, cut wherever an organization, a figure or the marked sentence begins or ends. */
export function articlePieces(article: PiecesOf, marked: Span | null): readonly (readonly ArticlePiece[])[] {
  const paragraphs: ArticlePiece[][] = [];
  let start = 0;
  for (const paragraph of article.text.split('\n')) {
    paragraphs.push(cut(article, { start, end: start + paragraph.length }, marked));
    start += paragraph.length + 1;
  }
  return paragraphs;
}

/**
 * The sentence that begins at `offset`, or behind the white space there: up to its full stop and the quotes that close
 * behind it, else to the end of its line. Null where the text has none.
 */
export function sentenceAt(text: string, offset: number): Span | null {
  const rest = text.slice(offset);
  const start = offset + rest.length - rest.trimStart().length;
  const sentence = /^[^\n]+?(?:[。！？!?]+[”’」』）)"]*|(?=\n)|$)/.exec(text.slice(start));
  return sentence ? { start, end: start + sentence[0].length } : null;
}

/** Does a paragraph look like a heading between paragraphs: short, and no sentence? */
export function isSubhead(paragraph: string): boolean {
  return paragraph.length <= 24 && !/[。！？!?：:；;，,、…）)”」]$/.test(paragraph);
}

function cut(article: PiecesOf, paragraph: Span, marked: Span | null): ArticlePiece[] {
  const spans = [...article.organizations, ...article.figures, ...(marked ? [marked] : [])].filter((span) =>
    overlap(span, paragraph),
  );
  const inside = (offset: number): boolean => offset > paragraph.start && offset < paragraph.end;
  const cuts = new Set([paragraph.start, ...spans.flatMap((span) => [span.start, span.end]).filter(inside)]);
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const piece = { start, end: starts[index + 1] ?? paragraph.end };
    return {
      text: article.text.slice(piece.start, piece.end),
      organization: article.organizations.find((span) => overlap(span, piece))?.name ?? null,
      figure: article.figures.find((span) => overlap(span, piece))?.claim ?? null,
      marked: marked !== null && overlap(marked, piece),
    };
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
