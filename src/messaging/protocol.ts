import type { OwnCheck } from '@/consistency/own-check';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Inference } from '@/reading/article';
import type { ImportedArticle } from '@/reading/imported';
import type { Span } from '@/text/offset-map';
import type { Ruling, SitedStatement } from '@/verdicts/ruling';
import type { TimelineChange } from '@/verdicts/timeline';
import type { Reason, Verdict } from '@/verdicts/verdict';

/** A block of page text (one paragraph, heading, cell …). `id` is the page's own; offsets in findings are into `text`. */
export type PageBlock = {
  readonly id: number;
  readonly text: string;
  /** What stands over and beside a table cell: row head, column head, caption. */
  readonly labels?: readonly string[];
};

/** What the page says of itself; read once for a document. */
export type PageFacts = {
  readonly title: string;
  /** From <time>, meta tags or JSON-LD as written there, or null. */
  readonly published: string | null;
};

/**
 * What the worker knows of the page after the blocks sent so far: sent back with the next batch as it is,
 * because the worker forgets when it is stopped. The page does not look inside.
 */
export type PageContext = {
  readonly place: string | null;
  readonly date: string | null;
  /** Surface → canonical name, of names resolved so far. */
  readonly names: Readonly<Record<string, string>>;
  /** The subject that the next paragraph goes on with. */
  readonly subject: string | null;
};

export type CheckRequest = {
  readonly page: PageFacts;
  readonly context: PageContext | null;
  readonly blocks: readonly PageBlock[];
};

/** Which claims of the corpus a figure on the page was judged by: article id and the claim's place in it. */
export type EvidenceReference = {
  readonly article: string;
  readonly claim: number;
  readonly reasons: readonly Reason[];
};

type OrganizationFinding = {
  readonly type: 'organization';
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Canonical name, to ask for the card with. */
  readonly name: string;
};

type FigureFinding = {
  readonly type: 'figure';
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Null where the corpus has nothing to say and only `sums` speak of it. */
  readonly verdict: Verdict | null;
  /** What this page measures, as shown in the card. */
  readonly measured: string;
  /** What other figures of the page make of it. */
  readonly sums: readonly Sum[];
  /** The words by which the figure is known again when the reader says something of it; goes back as it is. */
  readonly statement: SitedStatement;
  /** Best first; empty without a verdict, and only then. */
  readonly evidence: readonly EvidenceReference[];
};

/** A calculation by which the page's own figures bear a figure out or not; see `OwnCheck`. */
export type Sum = Pick<OwnCheck, 'kind' | 'holds'> & OwnCheck['sum'];

export type Finding = OrganizationFinding | FigureFinding;

export type CheckReply = {
  readonly findings: readonly Finding[];
  readonly context: PageContext | null;
  /** Findings in these blocks that come from the reader's private articles, and are not shown on this site. */
  readonly heldBack: number;
  /** Characters of these blocks that were left out, because more came than is checked at once. */
  readonly leftOut: number;
  /** Set where the corpus could not be read in full: highlights then come from the bundled articles. */
  readonly problem: Problem | null;
};

/** What can be wrong with the corpus, told to the reader in words by the interface. */
export type Problem =
  | { readonly code: 'storage-unavailable' } // never remember history, storage switched off
  | { readonly code: 'storage-broken'; readonly detail: string }
  | { readonly code: 'seeds-unreadable'; readonly detail: string };

export type ArticleReference = {
  readonly id: string;
  /** Bundled, or one of the reader's own. */
  readonly origin: 'seed' | 'reader';
  readonly title: string;
  readonly source: string;
  readonly place: string | null;
  readonly date: string | null;
  readonly dateInference: Inference | null;
};

/** A sentence of an article with spans (of `text`) to mark; `offset` is where it begins in the article's text. */
export type Quotation = {
  readonly article: ArticleReference;
  readonly text: string;
  readonly marks: readonly Span[];
  readonly offset: number;
};

/** A figure as the corpus reports it. */
export type CorpusFigure = {
  readonly text: string;
  readonly measured: string;
  readonly organization: string | null;
  readonly period: string | null;
  readonly quotation: Quotation;
};

/** A figure as evidence: the `claim`-th claim of its article, and what was found when it was compared. */
export type ShownEvidence = CorpusFigure & { readonly claim: number; readonly reasons: readonly Reason[] };

/** The evidence behind a verdict. */
export type Proof = {
  readonly evidence: readonly ShownEvidence[];
  /** Articles that report it, and how many of them are independent; what the reader set aside does not count. */
  readonly sources: number;
  readonly origins: number;
};

/** A proof with what was reported of the first evidence's measure before and after; empty where nothing was. */
export type FigureCard = Proof & { readonly timeline: readonly TimelinePoint[] };

/** A report of a measure: the `claim`-th claim of its article, the day it holds for, and how it stands to those before it. */
export type TimelinePoint = CorpusFigure & {
  readonly claim: number;
  readonly day: string | null;
  readonly change: TimelineChange;
};

/** What the reader says of a figure on the page and the `claim`-th claim of an article; `ruling` null takes it back. */
export type RulingRequest = {
  readonly here: SitedStatement;
  readonly article: string;
  readonly claim: number;
  readonly ruling: Ruling | null;
};

/** What became of it. */
export type RulingOutcome =
  | { readonly outcome: 'kept' }
  /** The corpus holds no such claim any more. */
  | { readonly outcome: 'gone' }
  /** Nothing of a private window is stored. */
  | { readonly outcome: 'private-window' }
  /** There is nowhere to keep it, or it is not what a page of ours would send. */
  | { readonly outcome: 'refused' };

export type OrganizationCard = {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly otherNames: readonly string[];
  readonly place: string | null;
  readonly mentionCount: number;
  readonly figureCount: number;
  /** At most three each, newest first. */
  readonly mentions: readonly Quotation[];
  readonly figures: readonly CorpusFigure[];
};

/** What one frame of a tab found, told to the worker after each painting. */
export type FrameSummary = {
  readonly organizations: number;
  readonly agrees: number;
  readonly differs: number;
  readonly related: number;
  /** Figures that others of the page do not bear out. */
  readonly unsound: number;
  /** Changes when any mark does. */
  readonly digest: number;
  /** What differs: shown in the popup. At most 50. */
  readonly differing: readonly { readonly text: string; readonly measured: string }[];
  /** Findings from private articles that are not shown on this site (see `allowPrivateOn`). */
  readonly heldBack: number;
  readonly problem: Problem | null;
};

/** A figure of a page on which there is something to say. */
type FoundFigure = {
  readonly text: string;
  readonly measured: string;
  /** The page's sentence around it. */
  readonly sentence: string;
  readonly verdict: Verdict | null;
  readonly sums: readonly Sum[];
  readonly place: MarkPlace;
};

/** Where a finding stands: the frame of the tab, the block of the frame, and the offset in the block. */
export type MarkPlace = { readonly frame: number; readonly block: number; readonly start: number };

/** What was read of a page, in paragraphs and characters, and what was not, in characters. */
export type Coverage = {
  readonly paragraphs: number;
  readonly characters: number;
  /** Not shown on the page. */
  readonly hidden: number;
  /** In another language. */
  readonly notChinese: number;
  /** More than is checked at once. */
  readonly leftOut: number;
  /** Not checked yet, or not answered. */
  readonly waiting: number;
  /** Findings from private articles that are not shown on this site. */
  readonly heldBack: number;
};

/** All that one frame can say of itself, in the order of the page. */
export type FrameFindings = {
  readonly title: string;
  readonly address: string;
  /** The date of publication as the page writes it, or null. */
  readonly published: string | null;
  readonly figures: readonly (FoundFigure & { readonly evidence: readonly EvidenceReference[] })[];
  /** Canonical names, each once. */
  readonly organizations: readonly string[];
  readonly coverage: Coverage;
};

/** A figure with its evidence. */
export type ReportedFigure = FoundFigure & { readonly proof: Proof };

/** All findings on a page with what they rest on, for the side panel and for files to keep. */
export type PageReport = {
  readonly title: string;
  readonly address: string;
  readonly published: string | null;
  /** ISO instant. */
  readonly made: string;
  /** In the order of the page, its frames one after the other. */
  readonly figures: readonly ReportedFigure[];
  readonly organizations: readonly string[];
  readonly coverage: Coverage;
  readonly corpus: CorpusState;
};

export type SearchResults = {
  readonly organizations: readonly {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly otherNames: readonly string[];
    readonly quotation: Quotation | null;
  }[];
  readonly figures: readonly CorpusFigure[];
  readonly articles: readonly Quotation[];
};

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

export type CorpusState = {
  readonly articles: number;
  readonly organizations: number;
  readonly figures: number;
  /** Dates of the oldest and newest article that has one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly problem: Problem | null;
};

/** What became of one article that was handed to the corpus. */
export type AddOutcome =
  | { readonly outcome: 'added'; readonly id: string }
  /** The same article with another text: the old version is kept with its date. */
  | { readonly outcome: 'updated'; readonly id: string }
  /** The very same text of the same outlet: nothing was written. */
  | { readonly outcome: 'unchanged'; readonly id: string }
  /** Near-identical text of another outlet: added, but counted as one origin with `of`. */
  | { readonly outcome: 'reprint'; readonly id: string; readonly of: string }
  | { readonly outcome: 'failed'; readonly problem: Problem };

/** What became of a page that was to be added. */
export type PageOutcome =
  | AddOutcome
  /** There is no Chinese article on it, nothing is selected, or the browser keeps extensions off it. */
  | { readonly outcome: 'no-article' }
  /** Nothing of a private window is stored. */
  | { readonly outcome: 'private-window' };

/** Every message of the extension: one sentence each. Failures that can be expected are members of the reply. */
export interface Protocol {
  /** Page → worker: what does the corpus know about the text of these blocks? */
  checkBlocks(request: CheckRequest): CheckReply;
  /** Page → worker: the evidence behind a figure's verdict, for the card. */
  describeFigure(request: { readonly evidence: readonly EvidenceReference[] }): FigureCard;
  /** Page → worker: what the corpus knows of an organization; null if nothing (any more). */
  describeOrganization(request: { readonly name: string }): OrganizationCard | null;
  /** Page → worker: the reader says whether a figure and a report are about the same thing. */
  ruleEvidence(request: RulingRequest): RulingOutcome;
  /** Page → worker: put the card's script into the frame that asks; answered when it is there. */
  loadCard(): void;
  /** Page → worker: counts for badge and popup. */
  reportFrame(summary: FrameSummary): void;
  /** Popup → worker: the counts of all frames of a tab together; null where nothing was reported. */
  summarizeTab(request: { readonly tabId: number }): FrameSummary | null;
  /** Popup and side panel → worker: all that was found in a tab, with its evidence; null where nothing can be asked. */
  reportTab(request: { readonly tabId: number }): PageReport | null;
  /** Popup and library → worker: at most `limit` of each group. */
  search(request: { readonly query: string; readonly limit: number }): SearchResults;
  /** Library → worker: one article to read; null if there is none of that id. */
  readArticle(request: { readonly id: string }): ArticleView | null;
  /** Library → worker: who reported what of the measure of an article's `claim`-th figure, and when; see `FigureCard`. */
  readTimeline(request: { readonly article: string; readonly claim: number }): readonly TimelinePoint[];
  /** Library → worker: all articles, newest first. */
  listArticles(): readonly ArticleReference[];
  /** Popup and library → worker: how large the corpus is and whether something is wrong with it. */
  getCorpusState(): CorpusState;
  /** Popup → worker: throw away a broken database and build it again from the bundled articles. */
  rebuildCorpus(): CorpusState;
  /** Library → worker: add a small batch (at most 50); outcomes in the same order. Asking twice adds nothing twice. */
  addArticles(request: { readonly articles: readonly ImportedArticle[] }): readonly AddOutcome[];
  /** Popup → worker: add the article on the page in this tab, or only what is selected there. */
  addPage(request: { readonly tabId: number; readonly selectionOnly: boolean }): PageOutcome;
  /** Library → worker: remove articles of the reader's own, with all their versions. */
  removeArticles(request: { readonly ids: readonly string[] }): void;
  /** Library → worker: have an article stand in the corpus with its document's own text, or again as it was read; false where that text was not kept. */
  chooseText(request: { readonly id: string; readonly wanted: 'original' | 'read' }): boolean;
  /** Popup → worker: from now on show findings from private articles on this site too; its pages then check themselves again. */
  allowPrivateOn(request: { readonly hostname: string }): void;
  /** Page → worker: open an article in the library page, scrolled to `offset`. */
  openArticle(request: { readonly id: string; readonly offset: number }): void;
  /** Worker → page: what was found in this frame, and how much of it was read. */
  describeFrame(): FrameFindings;
  /** Side panel → page: bring what was found at a place into view, and open its card. */
  showMark(place: MarkPlace): void;
  /** Worker → page: open the card of the next (1) or the previous (-1) mark. */
  stepToMark(request: { readonly step: 1 | -1 }): void;
}
