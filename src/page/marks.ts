import type { Finding } from '@/messaging/check-protocol';
import { isUnsound } from '@/report/page-report';
import type { Verdict } from '@/verdicts/verdict';
import { nodeSpansOf } from './flow';
import type { Block } from './page-blocks';

/** The kinds of marks, from the quietest to the loudest. */
export const MARK_KINDS = ['organization', 'sum', 'related', 'agrees', 'differs'] as const;

/** What a mark says; each kind is one set in the document's highlight registry. `sum`: the page's figures do not add up. */
export type MarkKind = 'organization' | 'sum' | Verdict;

/** What lies under marks on pictures, so that they stand out: as light or as dark as the ground that their words want. */
export type Plate = 'on-light' | 'on-dark';

/** One finding as it is painted. */
export type Mark = {
  readonly kind: MarkKind;
  readonly finding: Finding;
  readonly block: Block;
  /** The page's own characters. */
  readonly text: string;
  /** One range for each text node, in order. */
  readonly ranges: readonly Range[];
};

/** Puts a finding on the page; null where there is nothing to mark, or its offsets lead nowhere. */
export function createMark(block: Block, finding: Finding): Mark | null {
  const kind = kindOf(finding);
  const ranges = rangesOf(block, finding);
  if (kind === null || ranges.length === 0) return null;
  return { kind, finding, block, text: block.text.slice(finding.start, finding.end), ranges };
}

/** The ranges of a finding on the page, one for each text node. */
export function rangesOf(block: Block, finding: Finding): Range[] {
  return nodeSpansOf(block, finding.start, finding.end).map(({ node, start, end }) => {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
}

/** That a figure is borne out by the page's own is nothing to mark. */
function kindOf(finding: Finding): MarkKind | null {
  if (finding.type === 'organization') return finding.type;
  return finding.verdict ?? (isUnsound(finding) ? 'sum' : null);
}

/** Does the mark still stand where it was put? Ranges collapse or leave their node when the page rewrites it. */
export function isStanding(mark: Mark): boolean {
  return mark.ranges.every(
    (range) => !range.collapsed && range.startContainer === range.endContainer && range.startContainer.isConnected,
  );
}

/** The rectangles of a mark in the viewport: one for each line that it stands on; none while it is not shown. */
export function rectsOf(mark: Pick<Mark, 'ranges'>): DOMRect[] {
  return mark.ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter((rect) => rect.width > 0 && rect.height > 0);
}
