import type { OwnSum } from '@/consistency/own-check';
import type { Ruling } from '@/verdicts/ruling';
import type { Verdict } from '@/verdicts/verdict';
import type { Proof, RulingOutcome } from './card-protocol';
import type { EvidenceReference } from './check-protocol';
import type { CorpusState, Problem } from './corpus-protocol';

/** How far the check of a frame has come; in characters, white space not counted. */
export type Progress = {
  readonly checked: number;
  /** Not sent yet, or not answered. */
  readonly waiting: number;
  /** Given up, because nobody answered. */
  readonly unanswered: number;
  /** More than is checked at once. */
  readonly leftOut: number;
  /** More may come to be checked: the page itself is still being read. */
  readonly isReading: boolean;
  /** More may come to be held back: that is counted last. */
  readonly isCounting: boolean;
};

/** How far a page has come of which nothing was reported yet. */
export type PageStage =
  /** It was opened before the extension was there, or updated. */
  | 'not-started'
  | 'not-chinese'
  /** The worker does not say what is settled of its site, or what was found. */
  | 'unanswered'
  | 'reading';

/** A figure that differs, with the first place that it stands in, and in how many it does. */
export type DifferingFigure = {
  readonly text: string;
  readonly measured: string;
  readonly count: number;
  readonly place: MarkPlace;
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
  /** What differs, a figure that stands in several places once: shown in the popup. At most 50. */
  readonly differing: readonly DifferingFigure[];
  /** Findings from private articles that are not shown on this site (see `showPrivateOn`). */
  readonly heldBack: number;
  readonly problem: Problem | null;
  readonly progress: Progress;
};

/** A figure of a page on which there is something to say. */
type FoundFigure = {
  readonly text: string;
  readonly measured: string;
  /** The page's sentence around it. */
  readonly sentence: string;
  readonly verdict: Verdict | null;
  readonly sums: readonly OwnSum[];
  readonly place: MarkPlace;
};

/** Where a finding stands: the frame of the tab, the block of the frame, and the offset in the block. */
export type MarkPlace = { readonly frame: number; readonly block: number; readonly start: number };

/** What a frame counts of its marks. */
export type CountedKind = 'organizations' | 'agrees' | 'differs' | 'related' | 'unsound';

/** To the next (1) mark, the previous (-1), or the one here (0): where the selection is, else the last one, else the first in view. */
export type MarkStep = {
  readonly step: 1 | 0 | -1;
  /** Pass over all others; null: over none that is to be seen. */
  readonly only: CountedKind | null;
};

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

/** What was said in a card on a tab's page: the figure, the article it was compared with, and what of the two. */
export type TabRuling = {
  readonly id: string;
  readonly figure: string;
  readonly title: string;
  /** Null: what was said before was taken back. */
  readonly ruling: Ruling | null;
  /** False: it waits to be confirmed, because the page may have led the reader to click there. */
  readonly isKept: boolean;
};

/** What was found in a tab, told to badge, popup and side panel; and stepping from mark to mark. */
export interface TabProtocol {
  /** Page → worker: counts for badge and popup. */
  reportFrame(summary: FrameSummary): void;
  /** Popup → worker: the counts of all frames of a tab together; null where nothing was reported. */
  summarizeTab(request: { readonly tabId: number }): FrameSummary | null;
  /** Popup and side panel → worker: all that was found in a tab, with its evidence; null where nothing can be asked. */
  reportTab(request: { readonly tabId: number }): PageReport | null;
  /** Popup and side panel → worker: open the card of the next mark of a kind, in the first frame that has one. */
  stepInTab(request: { readonly tabId: number; readonly only: CountedKind }): void;
  /** Popup → worker: what was said in cards on the page that the tab shows, the latest first. */
  listRulings(request: { readonly tabId: number }): readonly TabRuling[];
  /** Popup → worker: keep what waits to be confirmed, or (`keep` false) drop it, or take back what is kept. */
  settleRuling(request: { readonly tabId: number; readonly id: string; readonly keep: boolean }): RulingOutcome;
  /** Worker → page: articles, or what the reader says of figures, have changed; check all of it again, once it is looked at. */
  checkAgain(): void;
  /** Worker → page: what was found in this frame, and how much of it was read. */
  describeFrame(): FrameFindings;
  /** Side panel → page: bring what was found at a place into view, and open its card. */
  showMark(place: MarkPlace): void;
  /** Worker and side panel → page: open the card of another mark, or of the one here. */
  stepToMark(step: MarkStep): void;
}
