import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { ListedArticle } from '@/messaging/library-protocol';
import { BROWSER_NAMES, type BrowserName } from '../browsers/find-browser';
import { generatedArticle } from '../fixtures/generated-articles';
import { openStage } from './in-browsers';
import { askWorker, press } from './library-actions';

const OTHER: Readonly<Record<BrowserName, BrowserName>> = { chromium: 'firefox', firefox: 'chromium' };

describe.each(BROWSER_NAMES)('a backup made in %s', (name) => {
  it('is put back in the other browser, byte for byte, and nothing of one that is not whole', async () => {
    const file = await savedIn(name);
    await using stage = await openStage(OTHER[name]);
    const library = await stage.browser.openExtensionPage('library.html#backup');
    await expect.poll(() => words(library)).toContain('还没有备份过');
    const before = await askWorker<readonly ListedArticle[]>(library, 'listArticles', undefined);

    const lines = new TextDecoder().decode(gunzipSync(file)).split('\n');
    const packed = (some: readonly string[]): Uint8Array => gzipSync(new TextEncoder().encode(some.join('\n')));
    for (const [bytes, says] of [
      [packed(lines.map((line, at) => (at === 3 ? line.replace('元', '圆') : line))), '校验不符），什么也没有改'],
      [packed([lines[0]?.replace('"version":1', '"version":9') ?? '', ...lines.slice(1)]), '新版本的印证存的'],
      [file.slice(0, file.length * 0.7), '后面缺了一截，什么也没有改'],
      [new TextEncoder().encode('你好'), '不是印证的备份文件'],
    ] as const) {
      await choose(library, bytes);
      await expect.poll(() => words(library)).toContain(says);
    }
    expect(await askWorker(library, 'listArticles', undefined)).toEqual(before);

    await choose(library, file);
    await expect.poll(() => words(library)).toMatch(/完好：120 篇文章/);
    expect(await askWorker(library, 'listArticles', undefined)).toEqual(before);
    await press(library, '恢复到语料库');
    await expect.poll(() => words(library)).toContain('新增 120 篇');
    expect(await contentOf(await save(library))).toEqual(await contentOf(file));
    const listed = await askWorker<readonly ListedArticle[]>(library, 'listArticles', undefined);
    expect(listed).toHaveLength(before.length + 120);
    expect(listed.filter(({ visibility, origin }) => origin === 'reader' && visibility === 'everywhere')).toHaveLength(
      1,
    );
    // it counts as saved: nobody is reminded of what was just put back
    expect(await words(library)).not.toContain('还没有备份');
  });
});

/** The file of a library with 120 articles, one of them public and another put right. */
async function savedIn(name: BrowserName): Promise<Uint8Array> {
  await using stage = await openStage(name);
  const library = await stage.browser.openExtensionPage('library.html#backup');
  await expect.poll(() => words(library)).toContain('还没有备份过');
  for (const from of [0, 40, 80])
    await askWorker(library, 'addArticles', {
      articles: Array.from({ length: 40 }, (_, at) => generatedArticle(from + at)),
    });
  const listed = await askWorker<readonly ListedArticle[]>(library, 'listArticles', undefined);
  const [first, second] = listed.filter(({ origin }) => origin === 'reader');
  await askWorker(library, 'changeVisibility', { ids: [first?.id], visibility: 'everywhere' });
  await askWorker(library, 'correctArticle', { id: second?.id, title: '改定的标题', source: '某报', date: null });
  await expect.poll(() => words(library)).toContain('有 120 篇还没有备份');
  const file = await save(library);
  await expect.poll(() => words(library)).toContain('上次备份：');
  expect(await words(library)).not.toContain('还没有备份');
  return file;
}

/** Has the page save all, and takes what it hands to the browser as a download. */
async function save(library: Page): Promise<Uint8Array> {
  await library.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (content: Blob) => {
      (globalThis as unknown as { saved: Blob }).saved = content;
      return create(content);
    };
  });
  await press(library, '存成备份文件');
  await expect.poll(() => words(library)).toContain('已存 120 篇');
  const bytes = await library.evaluate(async () => [
    ...new Uint8Array(await (globalThis as unknown as { saved: Blob }).saved.arrayBuffer()),
  ]);
  return Uint8Array.from(bytes);
}

/** The lines of the articles, in any order: how a library lists them is its own. */
async function contentOf(file: Uint8Array): Promise<string[]> {
  const lines = new TextDecoder().decode(gunzipSync(file)).split('\n');
  return lines.filter((line) => line.startsWith('{"article"')).sort();
}

async function choose(library: Page, bytes: Uint8Array): Promise<void> {
  const path = join(tmpdir(), `yinzheng-backup-${process.pid}.jsonl.gz`);
  await writeFile(path, bytes);
  const input = await library.$('.backup input[type=file]');
  await input?.uploadFile(path);
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}
