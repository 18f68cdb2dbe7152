import { describe, expect, it } from 'vitest';
import { LatestSearches } from '@/worker/latest-searches';

describe('LatestSearches', () => {
  it("ends a page's query when it asks the next one, and nobody else's", () => {
    const searches = new LatestSearches();
    const signals = ['popup', 'library', 'popup'].map((documentId) => searches.begin({ documentId }));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false]);
  });

  it('tells pages apart where documents have no id', () => {
    const searches = new LatestSearches();
    const url = 'moz-extension://x/library.html';
    const signals = [1, 2, 1].map((id) => searches.begin({ tab: { id }, url }));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false]);
  });

  it('forgets pages that are long gone', () => {
    const searches = new LatestSearches();
    const first = searches.begin({ documentId: 'gone' });
    for (let i = 0; i < 30; i++) searches.begin({ documentId: `page ${i}` });
    searches.begin({ documentId: 'gone' });
    expect(first.aborted).toBe(false);
  });
});
