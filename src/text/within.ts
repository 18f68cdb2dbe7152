import { firstIndex } from './first-index';
import { type Span } from './offset-map';

/** Of items in the order of their starts, those inside a span; takes no longer than there are of these. */
export function within<T extends Span>(items: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let i = firstIndex(items.length, (at) => (items[at]?.start ?? 0) >= span.start); i < items.length; i++) {
    const item = items[i];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}
