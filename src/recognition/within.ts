import { type Span } from '@/text/offset-map';

/** Of items in the order of their starts, those inside a span; takes no longer than there are of these. */
export function within<T extends Span>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < items.length; i++) {
    const item = items[i];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}
