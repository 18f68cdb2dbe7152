import type { Finding } from '@/messaging/protocol';
import type { Verdict } from '@/verdicts/verdict';
import { nodeSpansOf } from './flow';
import type { Block } from './page-blocks';

/** The four kinds of marks, from the quietest to the loudest. */
export const MARK_KINDS = ['organization', 'related', 'agrees', 'differs'] as const;

/** What a mark says; each kind is one set in the document's highlight registry. */
export type MarkKind = 'organization' | Verdict;

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

/** Puts a finding on the page; null where its offsets lead nowhere. */
export function createMark(block: Block, finding: Finding): Mark | null {
  const ranges = nodeSpansOf(block, finding.start, finding.end).map(({ node, start, end }) => {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
  if (ranges.length === 0) return null;
  const kind = finding.type === 'organization' ? finding.type : finding.verdict;
  return { kind, finding, block, text: block.text.slice(finding.start, finding.end), ranges };
}

/** Does the mark still stand where it was put? Ranges collapse or leave their node when the page rewrites it. */
export function isStanding(mark: Mark): boolean {
  return mark.ranges.every(
    (range) => !range.collapsed && range.startContainer === range.endContainer && range.startContainer.isConnected,
  );
}

/** The rectangles of a mark in the viewport: one for each line that it stands on; none while it is not shown. */
export function rectsOf(mark: Mark): DOMRect[] {
  return mark.ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter((rect) => rect.width > 0 && rect.height > 0);
}

/** The sentence that a mark stands in, as the page writes it. */
export function sentenceOf(mark: Mark): string {
  const { text } = mark.block;
  const before = text.slice(0, mark.finding.start);
  const start = Math.max(...['。', '！', '？', '\n'].map((end) => before.lastIndexOf(end))) + 1;
  const length = text.slice(mark.finding.end).search(/[。！？\n]/);
  return text.slice(start, length < 0 ? undefined : mark.finding.end + length + 1).trim();
}
