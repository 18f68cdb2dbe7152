import type { CheckRequest, PageBlock } from '@/messaging/check-protocol';

/** Characters of page text that one message may have checked; the page sends batches of a tenth of it. */
export const MOST_CHARACTERS = 200_000;

/** Characters of a request that are not in what `withinLimits` left of it. */
export function leftOutOf(request: CheckRequest, limited: CheckRequest): number {
  return lengthOf(request) - lengthOf(limited);
}

function lengthOf({ blocks }: CheckRequest): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The request with no more text than is checked at once: the block that goes beyond is cut, those behind it are left out. */
export function withinLimits(request: CheckRequest): CheckRequest {
  const blocks: PageBlock[] = [];
  let left = MOST_CHARACTERS;
  for (const block of request.blocks) {
    if (left <= 0) break;
    blocks.push(block.text.length > left ? { ...block, text: block.text.slice(0, left) } : block);
    left -= block.text.length;
  }
  return { ...request, blocks };
}
