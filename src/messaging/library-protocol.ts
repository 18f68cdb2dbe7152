import type { Span } from '@/text/offset-map';
import type { ArticleReference, TimelinePoint } from './quotations';

/** An article as the library lists it. */
export type ListedArticle = ArticleReference & {
  /** When its text came into the corpus, as an ISO instant; null for what the extension brings. */
  readonly added: string | null;
  /** Private: marked on no page unless the reader allows it there. */
  readonly visibility: 'private' | 'everywhere';
};

/** How an article is to be cited; the date as YYYY-MM-DD, or null. */
export type Correction = { readonly title: string; readonly source: string; readonly date: string | null };

export type ArticleView = {
  readonly article: ArticleReference;
  readonly kicker: string;
  readonly byline: readonly string[];
  /** Paragraphs joined by line feeds; `Quotation.offset` counts in it. */
  readonly text: string;
  readonly organizations: readonly (Span & { readonly name: string })[];
  /** `claim`: its place among the article's claims, to ask for its timeline with. */
  readonly figures: readonly (Span & { readonly claim: number })[];
  /** Texts that it had before, newest first. */
  readonly earlier: readonly EarlierVersion[];
  /** The document's own text; null where it was not kept, or reading changed nothing of it. */
  readonly original: OriginalText | null;
};

/** What an article was read from, and whether it stands in the corpus like that. */
export type OriginalText = { readonly isShown: boolean; readonly pieces: readonly OriginalPiece[] };

/** A stretch of a document and what became of it. */
export type OriginalPiece =
  | { readonly kind: 'kept'; readonly raw: string }
  /** White space inside a paragraph, a line's end in most cases, that is gone. */
  | { readonly kind: 'joined'; readonly raw: string }
  /** A line that went into the headline. */
  | { readonly kind: 'head'; readonly raw: string }
  | { readonly kind: 'omitted'; readonly raw: string }
  | { readonly kind: 'changed'; readonly raw: string; readonly made: string };

export type EarlierVersion = {
  readonly title: string;
  readonly text: string;
  /** The date it bore, or null. */
  readonly date: string | null;
  /** ISO instant at which a newer text took its place. */
  readonly replaced: string;
};

/** The articles of the corpus, to be read and put right in the library page. */
export interface LibraryProtocol {
  /** Library → worker: one article to read; null if there is none of that id. */
  readArticle(request: { readonly id: string }): ArticleView | null;
  /** Library → worker: who reported what of the measure of an article's `claim`-th figure, and when; see `FigureCard`. */
  readTimeline(request: { readonly article: string; readonly claim: number }): readonly TimelinePoint[];
  /** Library → worker: all articles, newest first. */
  listArticles(): readonly ListedArticle[];
  /** Library → worker: have an article stand in the corpus with its document's own text, or again as it was read; false where that text was not kept. */
  chooseText(request: { readonly id: string; readonly wanted: 'original' | 'read' }): boolean;
  /** Library → worker: cite an article of the reader's own so; false where it is gone. How it was is kept as a version. */
  correctArticle(request: Correction & { readonly id: string }): boolean;
  /** Library → worker: say of articles of the reader's own (at most `MOST.changed`) where they may be marked. */
  changeVisibility(request: {
    readonly ids: readonly string[];
    readonly visibility: ListedArticle['visibility'];
  }): void;
  /** Library → worker: remove articles of the reader's own, with all their versions. */
  removeArticles(request: { readonly ids: readonly string[] }): void;
}
