import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { AddOutcome } from '@/messaging/add-protocol';
import type { CorpusState } from '@/messaging/corpus-protocol';
import type { SearchResults } from '@/messaging/search-protocol';
import type { ImportedArticle } from '@/reading/imported';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { generatedArticle } from '../fixtures/generated-articles';
import { describeInBrowsers } from './in-browsers';
import { askWorker } from './library-actions';

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
    const before = await askWorker<CorpusState>(library, 'getCorpusState', undefined);
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
    const after = await askWorker<CorpusState>(library, 'getCorpusState', undefined);
    expect(after).toMatchObject({ articles: before.articles + ARTICLES, problem: null });
    const listed = await askWorker<{ id: string }[]>(library, 'listArticles', undefined);
    expect(listed).toHaveLength(after.articles);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(after.articles);
    const found = await askWorker<SearchResults>(library, 'search', { query: '产业观察之1999', limit: 5 });
    expect(found.articles[0]?.article.title).toMatch(/产业观察之1999$/);
  });

  it('is found again although the background is killed while its index is made anew', {
    timeout: 120_000,
  }, async () => {
    await expectAllFound(await remakeIndex(stage().browser, deleteIndex));
  });

  it('is found all the while by the index of another build, although the background is killed while it is made anew', {
    timeout: 120_000,
  }, async () => {
    const library = await remakeIndex(stage().browser, ageIndex);
    const found = await askWorker<SearchResults>(library, 'search', { query: LAST, limit: 5 });
    expect(found.articles[0]?.article.title).toMatch(LAST_TITLE);
    // A worker that nobody asks anything is stopped after half a minute, ready or not.
    const tokens = async (): Promise<string[]> => {
      await askWorker<CorpusState>(library, 'getCorpusState', undefined);
      return library.evaluate(tokensOfIndex);
    };
    await expect.poll(tokens, { timeout: 60_000, interval: 500 }).not.toContain('old');
    await expectAllFound(library);
  });
});

const LAST = '产业观察之1999';
const LAST_TITLE = /产业观察之1999$/;
/** Milliseconds from when the background is woken to when it is killed: while the index is opened, and while it follows. */
const REBUILD_KILLS = [100, 700, 2000];

/** Spoils the index so that it is made anew, and kills the background again and again meanwhile. */
async function remakeIndex(browser: ExtensionBrowser, spoil: () => Promise<void>): Promise<Page> {
  const library = await browser.openExtensionPage('library.html');
  await browser.killBackground();
  await library.evaluate(spoil);
  for (const delayMs of REBUILD_KILLS) {
    const answer = askWorker(library, 'getCorpusState', undefined).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await browser.killBackground();
    await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 500))]);
  }
  return library;
}

/** All articles are there, and in the index. */
async function expectAllFound(library: Page): Promise<void> {
  const state = (): Promise<CorpusState> => askWorker<CorpusState>(library, 'getCorpusState', undefined);
  const { articles } = await state();
  expect(articles).toBeGreaterThanOrEqual(ARTICLES);
  const whole = { articles, indexed: articles, problem: null };
  await expect.poll(state, { timeout: 60_000, interval: 500 }).toMatchObject(whole);
  const found = await askWorker<SearchResults>(library, 'search', { query: LAST, limit: 5 });
  expect(found.articles[0]?.article.title).toMatch(LAST_TITLE);
  expect(await askWorker<unknown[]>(library, 'listArticles', undefined)).toHaveLength(articles);
}

// What follows runs in a page of the extension, on the database of its background.

async function deleteIndex(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('yinzheng-index');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('the index stays')));
  });
}

/** Has the index say that it was made by tokens of another build. */
async function ageIndex(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('yinzheng-index');
    opening.addEventListener('error', () => reject(new Error('the index cannot be opened')));
    opening.addEventListener('success', () => {
      const change = opening.result.transaction('state', 'readwrite');
      const reading = change.objectStore('state').get('state');
      reading.addEventListener('success', () =>
        change.objectStore('state').put({ ...(reading.result as object), tokens: 'old' }),
      );
      change.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/** What the generations that there are were made by. */
async function tokensOfIndex(): Promise<string[]> {
  return new Promise<string[]>((resolve, reject) => {
    const opening = indexedDB.open('yinzheng-index');
    opening.addEventListener('error', () => reject(new Error('the index cannot be opened')));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('state').objectStore('state').getAll();
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve((reading.result as { tokens: string }[]).map(({ tokens }) => tokens));
      });
    });
  });
}

/** Adds a batch, again where the background was killed before it answered: as the import panel does. */
async function addBatch(browser: ExtensionBrowser, library: Page, batch: number): Promise<AddOutcome[]> {
  const articles = Array.from({ length: BATCH }, (_, i): ImportedArticle => generatedArticle(batch * BATCH + i));
  const delayMs = KILLS.get(batch);
  const first = askWorker<AddOutcome[]>(library, 'addArticles', { articles });
  if (delayMs === undefined) return first;
  const answer = first.catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  await browser.killBackground();
  // The answer of a killed background may never come in Firefox.
  await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 500))]);
  return askWorker<AddOutcome[]>(library, 'addArticles', { articles });
}
