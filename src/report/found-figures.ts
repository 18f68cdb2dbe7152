import type { Finding, PageBlock } from '@/messaging/check-protocol';
import type { FrameFindings } from '@/messaging/tab-protocol';

/** What was found in blocks, as a report tells it: in their order, figures one by one and organizations by name. */
export function describeFindings(
  blocks: readonly PageBlock[],
  findings: readonly Finding[],
): Pick<FrameFindings, 'figures' | 'organizations'> {
  const order = new Map(blocks.map((block, at) => [block.id, { block, at }]));
  const inOrder = findings.toSorted(
    (a, b) => (order.get(a.block)?.at ?? 0) - (order.get(b.block)?.at ?? 0) || a.start - b.start,
  );
  const figures = inOrder.flatMap((finding) => {
    const { block } = order.get(finding.block) ?? {};
    if (!block || finding.type !== 'figure') return [];
    const { measured, verdict, sums, evidence, start, end } = finding;
    const place = { frame: 0, block: block.id, start };
    return [
      {
        text: block.text.slice(start, end),
        measured,
        sentence: pageSentenceAround(block.text, finding),
        verdict,
        sums,
        evidence,
        place,
      },
    ];
  });
  const names = inOrder.flatMap((finding) => (finding.type === 'organization' ? finding.name : []));
  return { figures, organizations: [...new Set(names)] };
}

/** The sentence that a finding stands in, as the page writes it; `start` and `end` are offsets into `text`. */
export function pageSentenceAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const before = text.slice(0, start);
  const from = Math.max(...['。', '！', '？', '\n'].map((stop) => before.lastIndexOf(stop))) + 1;
  const length = text.slice(end).search(/[。！？\n]/);
  return text.slice(from, length < 0 ? undefined : end + length + 1).trim();
}
