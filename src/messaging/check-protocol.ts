import type { OwnSum } from '@/consistency/own-check';
import type { FigureInContext } from '@/verdicts/ruling';
import type { Reason, Verdict } from '@/verdicts/verdict';
import type { Problem } from './corpus-protocol';

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
 * because the worker forgets when it is stopped. The page does not look inside, but for the subject, which ends with the page.
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

/** Which claims a figure on the page was judged by: source, id of the article in it, and the claim's place in that. */
export type EvidenceReference = {
  readonly source: string;
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
  readonly sums: readonly OwnSum[];
  /** The words by which the figure is known again when the reader says something of it; goes back as it is. */
  readonly here: FigureInContext;
  /** Best first; empty without a verdict, and only then. */
  readonly evidence: readonly EvidenceReference[];
};

export type Finding = OrganizationFinding | FigureFinding;

export type CheckReply = {
  readonly findings: readonly Finding[];
  readonly context: PageContext | null;
  /** Are there articles of which nothing may be shown on this site? What they say is counted when all else is answered. */
  readonly mayHoldBack: boolean;
  /** Characters of these blocks that were left out, because more came than is checked at once. */
  readonly leftOut: number;
  /** Set where the corpus could not be read in full: highlights then come from the bundled articles. */
  readonly problem: Problem | null;
};

/** What a finding is told from others of the same blocks by. */
export type ShownFinding =
  | Pick<OrganizationFinding, 'type' | 'block' | 'start' | 'end'>
  | Pick<FigureFinding, 'type' | 'block' | 'start' | 'end' | 'verdict'>;

/** Blocks that were checked, with what was found in them. */
export type HeldBackRequest = { readonly checked: CheckRequest; readonly shown: readonly ShownFinding[] };

/** Checking a page: its text goes to the worker block by block, findings come back. */
export interface CheckProtocol {
  /** Page → worker: what does the corpus know about the text of these blocks? */
  checkBlocks(request: CheckRequest): CheckReply;
  /** Page → worker: how many findings in these blocks come from the reader's private articles, and are not shown on this site? */
  countHeldBack(request: HeldBackRequest): number;
}
