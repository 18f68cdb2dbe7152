import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { recognize } from '@/claims/recognize';
import type { digestArticle } from '@/corpus/index/digest';
import type { AddOutcome } from '@/messaging/add-protocol';
import type { CorpusState } from '@/messaging/corpus-protocol';
import type { ImportedArticle } from '@/reading/imported';

/** The extension's own pages have it. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
};

/** What the script that is put into the page leaves there. */
declare const recognizer: { readonly recognize: typeof recognize; readonly digestArticle: typeof digestArticle };

/** The library page of the extension, for what only our own pages may ask; times are milliseconds in the page. */
export class LibraryPage {
  readonly #page: Page;
  #last: readonly string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  async add(articles: readonly ImportedArticle[]): Promise<number> {
    const { ms, answer } = await this.#ask('addArticles', { articles });
    const outcomes = answer as readonly AddOutcome[];
    const failed = outcomes.find(({ outcome }) => outcome === 'failed');
    if (failed) throw new Error(`bench: ${JSON.stringify(failed)}`);
    this.#last = outcomes.flatMap((one) => ('id' in one ? [one.id] : []));
    return ms;
  }

  /**
   * Adds batches as the library's import does: what the index keeps of a batch is made beside the background, while the one
   * before is on its way. Resolves to the milliseconds of all.
   */
  async import(batches: readonly (readonly ImportedArticle[])[]): Promise<number> {
    const ms = await this.#page.evaluate(async (given) => {
      const start = performance.now();
      let sent: Promise<{ res?: unknown; err?: unknown }> = Promise.resolve({});
      for (const batch of given) {
        const articles = batch.map((one) => ({ ...one, digest: recognizer.digestArticle(one.article) }));
        const { err } = await sent;
        if (err) return JSON.stringify(err);
        const message = { id: start, type: 'addArticles', timestamp: start, data: { articles } };
        sent = chrome.runtime.sendMessage(message);
      }
      const { res, err } = await sent;
      const failed = (res as AddOutcome[] | undefined)?.find(({ outcome }) => outcome === 'failed');
      return err || failed ? JSON.stringify(err ?? failed) : performance.now() - start;
    }, batches);
    if (typeof ms === 'string') throw new Error(`bench: ${ms}`);
    return ms;
  }

  /** Removes what was added last. */
  async removeNewest(): Promise<number> {
    return (await this.#ask('removeArticles', { ids: this.#last })).ms;
  }

  /** Has what is imported shown on the pages of a site. */
  async allowOn(hostname: string): Promise<void> {
    await this.#ask('showPrivateOn', { hostname, isShown: true });
  }

  async search(query: string): Promise<number> {
    return (await this.#ask('search', { query, limit: 10 })).ms;
  }

  async list(): Promise<number> {
    return (await this.#ask('listArticles', undefined)).ms;
  }

  /** Waits until all articles are in the index, and what has gone is out of it. */
  async settle(): Promise<void> {
    for (;;) {
      const { articles, indexed } = (await this.#ask('getCorpusState', undefined)).answer as CorpusState;
      if (indexed === articles) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await this.#ask('repairCorpus', undefined);
  }

  /** How many bytes all of it takes on the disk. */
  async usage(): Promise<number> {
    return this.#page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return (await navigator.storage.estimate()).usage ?? Number.NaN;
    });
  }

  async loadRecognizer(): Promise<void> {
    const source = fileURLToPath(new URL('../../src', import.meta.url));
    const [output] = (await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': source } },
      build: {
        write: false,
        lib: { entry: fileURLToPath(new URL('recognizer.ts', import.meta.url)), formats: ['iife'], name: 'recognizer' },
      },
    })) as Rolldown.RolldownOutput[];
    await this.#page.evaluate(output?.output[0].code ?? '');
  }

  /** What recognizing these texts takes, and nothing else; the middle of several rounds on warm code. */
  async recognize(texts: readonly string[]): Promise<number> {
    return this.#page.evaluate((all) => {
      const times: number[] = [];
      for (let round = 0; round < 9; round++) {
        const start = performance.now();
        for (const text of all) recognizer.recognize({ text, title: '', place: null, date: null });
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[5] ?? Number.NaN;
    }, texts);
  }

  async #ask(type: string, data: unknown): Promise<{ readonly ms: number; readonly answer: unknown }> {
    const { ms, res, err } = await this.#page.evaluate(
      async (name, given) => {
        const start = performance.now();
        const message = { id: start, type: name, timestamp: start, data: given };
        const reply = await chrome.runtime.sendMessage(message);
        return { ms: performance.now() - start, ...reply };
      },
      type,
      data,
    );
    if (err) throw new Error(`bench: ${JSON.stringify(err)}`);
    return { ms, answer: res };
  }
}
