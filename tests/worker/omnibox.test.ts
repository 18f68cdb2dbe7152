import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readQuery } from '@/ui/library/library-address';
import { answerOmnibox, suggestionsOf } from '@/worker/omnibox';
import { articlePath, queryPath } from '@/worker/open-library';
import { credit, creditQuotation, found, nothing, pharmacyQuotation } from '../ui/samples';

type Listener = (...args: never[]) => void;

/** The address bar of a browser, as far as it is used. */
function openOmnibox() {
  const listeners = new Map<string, Listener>();
  const event = (name: string) => ({ addListener: (listener: Listener) => void listeners.set(name, listener) });
  const omnibox = {
    setDefaultSuggestion: async () => undefined,
    onInputStarted: event('started'),
    onInputChanged: event('changed'),
    onInputEntered: event('entered'),
  };
  Object.assign(fakeBrowser, { omnibox });
  return {
    type: (text: string, suggest: (rows: unknown) => void) => (listeners.get('changed') as Function)(text, suggest),
    enter: (text: string, disposition: string) => (listeners.get('entered') as Function)(text, disposition),
  };
}

beforeEach(() => fakeBrowser.reset());

describe('suggestionsOf', () => {
  it('opens the sentence that each was found in, each once', () => {
    const results = { ...nothing, figures: [credit], articles: [creditQuotation, pharmacyQuotation] };
    const rows = suggestionsOf(results);
    expect(rows.map(({ description }) => description)).toEqual([
      '6776万元 · 累计授信金额 · 金融帮扶遇困小微企业',
      '疫情期間服務不斷檔',
    ]);
    const path = articlePath(creditQuotation.article.id, creditQuotation.offset);
    expect(rows[0]?.content).toMatch(new RegExp(`${path.replace(/[.?]/g, '\\$&')}$`));
  });

  it('holds nothing that is markup, or no XML', () => {
    const article = { ...creditQuotation.article, title: 'A<b>&\u0001\ud800' };
    const [row] = suggestionsOf({ ...nothing, articles: [{ ...creditQuotation, article }] });
    expect(row?.description).toBe('A&lt;b&gt;&amp; \ufffd');
  });
});

describe('answerOmnibox', () => {
  it('offers what is found, and nothing for a query that is typed over', async () => {
    const bar = openOmnibox();
    const held = Promise.withResolvers<void>();
    answerOmnibox(async (query) => {
      if (query === '677') await held.promise;
      return found;
    });
    const late = vi.fn<(rows: unknown) => void>();
    const suggest = vi.fn<(rows: unknown) => void>();
    bar.type('677', late);
    bar.type('6776万元', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalledExactlyOnceWith(suggestionsOf(found)));
    held.resolve();
    await held.promise;
    await Promise.resolve();
    expect(late).not.toHaveBeenCalled();
  });

  it('looks up what is entered in the tab in front, or opens the suggestion in another', async () => {
    const bar = openOmnibox();
    answerOmnibox(async () => found);
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    bar.enter(' 107家 & 家 ', 'currentTab');
    const [first] = update.mock.calls.flat() as unknown as [{ url: string }];
    expect(readQuery(new URL(first.url).hash)).toBe('107家 & 家');
    const [row] = suggestionsOf(found);
    bar.enter(row?.content ?? '', 'newBackgroundTab');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: row?.content, active: false });
  });
});

describe('queryPath', () => {
  it.each(['6776万元', '#a&find=b', '漱玉 平民+1', '%41'])('is read back as %j by the library', (query) => {
    expect(readQuery(queryPath(query).replace(/^[^#]*/, ''))).toBe(query);
  });
});
