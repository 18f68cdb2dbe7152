import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { FigureInContext, Ruling } from '@/verdicts/ruling';
import type { Reason } from '@/verdicts/verdict';
import type { EvidenceReference } from './check-protocol';
import type { CorpusFigure, Quotation, TimelinePoint } from './quotations';

/** A figure as evidence: the `claim`-th claim of its article, and what was found when it was compared. */
export type ShownEvidence = CorpusFigure & {
  readonly claim: number;
  readonly reasons: readonly Reason[];
  /** The same in the page's script, where that is another one. */
  readonly inScript?: EvidenceInScript;
};

/** The words of a piece of evidence in another script, character for character: offsets stay. */
export type EvidenceInScript = {
  readonly text: string;
  readonly measured: string;
  readonly sentence: string;
  readonly title: string;
  readonly source: string;
};

/** The evidence behind a verdict. */
export type Proof = {
  readonly evidence: readonly ShownEvidence[];
  /** Articles that report it, and how many of them are independent; what the reader set aside does not count. */
  readonly sources: number;
  readonly origins: number;
};

/** A proof with what was reported of the first evidence's measure before and after; empty where nothing was. */
export type FigureCard = Proof & { readonly timeline: readonly TimelinePoint[] };

/** What the reader says of a figure on the page and the `claim`-th claim of an article; `ruling` null takes it back. */
export type RulingRequest = {
  readonly here: FigureInContext;
  readonly article: string;
  readonly claim: number;
  readonly ruling: Ruling | null;
};

/**
 * What is said in a card. `before` is what had been said of the same; `isSure`: nobody but the reader can have clicked
 * there, because the card stood visible, unmoved and uncovered for long enough to be read.
 */
export type CardRuling = RulingRequest & { readonly before: Ruling | null; readonly isSure: boolean };

/** What became of it. */
export type RulingOutcome =
  | { readonly outcome: 'kept' }
  /** It was not sure that the reader said it: the popup asks. */
  | { readonly outcome: 'asked' }
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

/** What the hover card shows, and what the reader says in it. */
export interface CardProtocol {
  /** Page → worker: the evidence behind a figure's verdict, for the card; in the page's script too where that is Simplified. */
  describeFigure(request: {
    readonly evidence: readonly EvidenceReference[];
    readonly isSimplified: boolean;
  }): FigureCard;
  /** Page → worker: what the corpus knows of an organization; null if nothing (any more). */
  describeOrganization(request: { readonly name: string }): OrganizationCard | null;
  /** Page → worker: the reader says whether a figure and a report are about the same thing. */
  ruleEvidence(request: CardRuling): RulingOutcome;
  /**
   * Page → worker: put the card's script into the frame that asks; answered when it is there, with the key that a frame
   * shows which is to draw the card. Asked with a key that is not ours, nothing is done and the answer is null.
   */
  loadCard(request: { readonly key: string | null }): string | null;
  /** Page → worker: open an article in the library page, scrolled to `offset`. */
  openArticle(request: { readonly id: string; readonly offset: number }): void;
}
