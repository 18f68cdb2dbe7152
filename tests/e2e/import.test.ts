import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { AddOutcome } from '@/messaging/add-protocol';
import type { CorpusState } from '@/messaging/corpus-protocol';
import type { SearchResults } from '@/messaging/search-protocol';
import type { ImportedArticle } from '@/reading/imported';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { generatedArticle } from '../fixtures/generated-articles';
import { describeInBrowsers } from './in-browsers';

/** The extension's own pages have it in both browsers. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
};

const ARTICLES = 2_000;
const BATCH = 50;
/** The background is killed while these batches are under way: soon after the message, in the middle, and late. */
const KILLS: ReadonlyMap<number, number> = new Map([
  [4, 30],
  [17, 150],
  [31, 400],
]);

describeInBrowsers('an import of 2,000 articles', (stage) => {
  it('is whole although the background is killed three times', { timeout: 90_000 }, async () => {
    const { browser } = stage();
    const library = await browser.openExtensionPage('library.html');
    const before = await ask<CorpusState>(library, 'getCorpusState', undefined);
    const counts = new Map<string, number>();
    const ids = new Set<string>();
    for (let batch = 0; batch * BATCH < ARTICLES; batch++) {
      for (const outcome of await addBatch(browser, library, batch)) {
        counts.set(outcome.outcome, (counts.get(outcome.outcome) ?? 0) + 1);
        if ('id' in outcome) ids.add(outcome.id);
      }
    }
    expect([...counts.keys()].sort()).toEqual(counts.has('unchanged') ? ['added', 'unchanged'] : ['added']);
    expect(ids.size).toBe(ARTICLES);

    await browser.killBackground();
    const after = await ask<CorpusState>(library, 'getCorpusState', undefined);
    expect(after).toMatchObject({ articles: before.articles + ARTICLES, problem: null });
    const listed = await ask<{ id: string }[]>(library, 'listArticles', undefined);
    expect(listed).toHaveLength(after.articles);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(after.articles);
    const found = await ask<SearchResults>(library, 'search', { query: '产业观察之1999', limit: 5 });
    expect(found.articles[0]?.article.title).toMatch(/产业观察之1999$/);
  });
});

/** Adds a batch, again where the background was killed before it answered: as the import panel does. */
async function addBatch(browser: ExtensionBrowser, library: Page, batch: number): Promise<AddOutcome[]> {
  const articles = Array.from({ length: BATCH }, (_, i): ImportedArticle => generatedArticle(batch * BATCH + i));
  const delayMs = KILLS.get(batch);
  const first = ask<AddOutcome[]>(library, 'addArticles', { articles });
  if (delayMs === undefined) return first;
  const answer = first.catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  await browser.killBackground();
  // The answer of a killed background may never come in Firefox.
  await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 500))]);
  return ask<AddOutcome[]>(library, 'addArticles', { articles });
}

/** Sends a message of the protocol from a page of the extension. */
function ask<Reply>(page: Page, type: string, data: unknown): Promise<Reply> {
  return page.evaluate(
    async (message) => {
      const { res, err } = await chrome.runtime.sendMessage(message);
      if (err) throw new Error(JSON.stringify(err));
      return res;
    },
    { id: Math.trunc(Math.random() * 1e9), type, timestamp: Date.now(), data },
  ) as Promise<Reply>;
}
