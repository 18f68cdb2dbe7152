import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileLines } from '@/backup/file-lines';
import { readBackup } from '@/backup/read-backup';
import { backupFile, backupLines } from '@/backup/write-backup';
import type { Corpus } from '@/corpus/corpus';
import { createDoor, type Door } from '@/messaging/door';
import type { ImportedArticle } from '@/reading/imported';
import { makeBackup } from '@/ui/library/backup/make-backup';
import { lookAtBackup, restoreBackup } from '@/ui/library/backup/restore-backup';
import { answerBackup } from '@/worker/backup';
import { CorpusHolder } from '@/worker/corpus-holder';
import type { Sender } from '@/worker/sender';
import { freshProvider, idsOf, optionsFor } from '../corpus/corpus-fixture';
import { sampleArticle, sampleImport } from '../corpus/sample-articles';
import { generatedArticle } from '../fixtures/generated-articles';
import { untouched } from '../ui/samples';

const SEEDS = [sampleArticle('seed', '晋源区金融办介绍,累计授信金额达6776万元。')];
/** A lone surrogate, characters that JSON and HTML write otherwise, and what folding would change. */
const ODD = sampleImport('odd', '「漱玉」<b>&amp;</b>\u2028\ud800得到３００万元，\\"引号"。', {
  url: 'https://x.example/1',
});
const MADE = '2026-11-30T17:04:00.000Z';

type Library = { readonly corpus: CorpusHolder; readonly door: Door<Sender>; readonly first: Corpus };

/** A library of one browser, asked as the page asks it. */
async function openLibrary(): Promise<Library> {
  const provider = freshProvider();
  let second = 0;
  const now = (): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString();
  const options = { ...optionsFor(provider, SEEDS), now };
  const corpus = new CorpusHolder(options);
  const door = createDoor<Sender>(() => true);
  answerBackup(door, corpus, () => undefined);
  return { corpus, door, first: await corpus.use((one) => one) };
}

async function ask<Reply>({ door }: Library, type: string, data: unknown): Promise<Reply> {
  const answer = await door.reply(JSON.parse(JSON.stringify({ type, data })), {});
  if (!answer || 'err' in answer) throw new Error(answer ? answer.err.message : 'not ours');
  return JSON.parse(JSON.stringify(answer.res)) as Reply;
}

async function save(library: Library): Promise<Blob> {
  const listed = await library.first.listArticles();
  return makeBackup(
    {
      ids: listed
        .filter(({ origin }) => origin === 'reader')
        .map(({ id }) => id)
        .sort(),
      settings: untouched,
      articleLines: (request) => ask(library, 'readArticleLines', request),
      rulingLines: (request) => ask(library, 'readRulingLines', request),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
    MADE,
  );
}

function restore(library: Library, file: Blob): ReturnType<typeof restoreBackup> {
  return restoreBackup(file, {
    restoreLines: (request) => ask(library, 'restoreLines', request),
    changeSettings: async () => undefined,
    onFraction: () => undefined,
  });
}

/** A library with all that there is to save: versions, corrections, an original text, a public article, rulings. */
async function filled(): Promise<Library> {
  const library = await openLibrary();
  const corpus = library.first;
  const articles: ImportedArticle[] = Array.from({ length: 18 }, (_, number) => generatedArticle(number));
  const ids = idsOf(await corpus.addArticles([ODD, ...articles]));
  const [odd = '', second = '', third = ''] = ids;
  await corpus.addArticles([{ ...ODD, article: { ...ODD.article, text: `${ODD.article.text}更新。` } }]);
  await corpus.correct({ id: second, title: '改过的标题', source: '改过的来源', date: null });
  await corpus.changeVisibility([third], 'everywhere');
  const here = { sentence: '获得300万元。', start: 2, end: 7, organization: null, place: null, period: null };
  const ruled = await corpus.rule({ here, article: 'seed', claim: 0, ruling: 'other' });
  await corpus.rule({ here: { ...here, sentence: '另得300万元。' }, article: odd, claim: 0, ruling: 'same' });
  expect(ruled).toEqual({ outcome: 'kept' });
  return library;
}

const linesOf = async (file: Blob): Promise<string[]> => {
  const text = new TextDecoder().decode(gunzipSync(new Uint8Array(await file.arrayBuffer())));
  return text.split('\n');
};
const packed = (lines: readonly string[]): Blob => new Blob([gzipSync(new TextEncoder().encode(lines.join('\n')))]);
const look = async (file: Blob): Promise<string> => (await lookAtBackup(file, () => undefined)).kind;

describe('a backup', () => {
  it('brings all that is the reader’s own to another browser, byte for byte', async () => {
    const library = await filled();
    const file = await save(library);
    expect(await lookAtBackup(file, () => undefined)).toEqual({
      kind: 'whole',
      made: MADE,
      counts: { articles: 19, versions: 2, rulings: 2, settings: 1 },
    });
    const other = await openLibrary();
    expect(await restore(other, file)).toMatchObject({
      added: 19,
      updated: 0,
      unchanged: 0,
      rulings: 2,
      settings: true,
    });
    expect(await linesOf(await save(other))).toEqual(await linesOf(file));
    const { first } = other;
    await first.catchUp();
    expect((await first.state()).indexed).toBe(20);
    expect(await first.listArticles()).toEqual(await library.first.listArticles());
    expect((await first.search('改过的标题', 5)).articles).toHaveLength(1);
    expect(await first.findRulings(['获得300万元。'])).toHaveLength(1);
  });

  it('put back a second time changes nothing', async () => {
    const library = await filled();
    const file = await save(library);
    expect(await restore(library, file)).toMatchObject({ added: 0, updated: 0, unchanged: 19, rulings: 0 });
    expect(await linesOf(await save(library))).toEqual(await linesOf(file));
  });

  it('loses nothing of an article that has another text here: the later one counts, the other is a version', async () => {
    const [older, newer] = [await openLibrary(), await openLibrary()];
    const other = { ...ODD, article: { ...ODD.article, text: '得到４００万元。' } };
    await newer.first.addArticles([sampleImport('x', '无关的一篇。')]);
    const [id = ''] = idsOf(await newer.first.addArticles([other]));
    await older.first.addArticles([ODD]);
    const [fileOfOlder, fileOfNewer] = [await save(older), await save(newer)];
    expect(await restore(newer, fileOfOlder)).toMatchObject({ updated: 1 });
    expect(await restore(older, fileOfNewer)).toMatchObject({ updated: 1, added: 1 });
    for (const { first } of [older, newer]) {
      const view = await first.articleView(id);
      expect(view?.text).toBe('得到４００万元。');
      expect(view?.earlier.map(({ text }) => text)).toEqual([ODD.article.text]);
    }
    expect(await restore(newer, fileOfOlder)).toMatchObject({ unchanged: 1, updated: 0 });
  });

  it('is checked to the end before anything of it is taken over', async () => {
    const file = await save(await filled());
    const lines = await linesOf(file);
    const changed = (at: number, change: (line: string) => string): Blob =>
      packed(lines.map((line, i) => (i === at ? change(line) : line)));
    expect(await look(packed(lines))).toBe('whole');
    expect(await look(new Blob([lines.join('\n')]))).toBe('whole'); // unpacked by somebody
    expect(await look(changed(3, (line) => line.replace(/元/, '圆')))).toBe('damaged');
    expect(await look(packed([...lines.slice(0, 5), ...lines.slice(6)]))).toBe('damaged');
    expect(await look(packed([...lines.slice(0, -1), lines[4] ?? '', '']))).toBe('damaged');
    expect(await look(changed(0, (line) => line.replace('"version":1', '"version":2')))).toBe('newer');
    expect(await look(changed(0, () => '{"yinzheng":"settings","version":1,"settings":{}}'))).toBe('foreign');
    expect(await look(new Blob([]))).toBe('foreign');
    expect(await look(new Blob(['你好']))).toBe('foreign');
    expect(await look(new Blob([new Uint8Array([0x1f, 0x8b, 1, 2, 3])]))).toBe('foreign');
    expect(await look(packed(lines.slice(0, 12)))).toBe('cut');
    expect(await look(packed([...lines.slice(0, 12), lines[12]?.slice(0, 30) ?? '']))).toBe('cut');
  });

  it.each([0.2, 0.5, 0.9, 0.999])('is cut where %d of the file is there', async (share) => {
    const file = await save(await filled());
    const kind = await look(file.slice(0, Math.floor(file.size * share)));
    expect(['cut', 'foreign']).toContain(kind); // of a little of it not even the first line can be read
    expect(share > 0.4 ? kind : 'cut').toBe('cut');
  });

  it.each([
    ['of a bundled article', (row: object) => ({ ...row, origin: 'seed' })],
    ['of an id that is none', (row: object) => ({ ...row, id: '../x' })],
    ['of a visibility that is none', (row: object) => ({ ...row, visibility: 'all' })],
    ['without a text', (row: object) => ({ ...row, article: {} })],
  ])('takes no line %s, though its checksum is right', async (_, change) => {
    const [, , line = ''] = await linesOf(await save(await filled()));
    const entry = JSON.parse(line) as { article: object };
    const forged = JSON.stringify({ ...entry, article: change(entry.article) });
    async function* lines(): AsyncGenerator<string> {
      yield forged;
    }
    const file = await new Response(backupFile(backupLines(lines(), MADE))).blob();
    expect((await readBackup(fileLines(file, () => undefined))).kind).toBe('damaged');
    await expect(ask(await openLibrary(), 'restoreLines', { lines: [forged] })).rejects.toThrow('no entry');
  });

  it('says so where nothing can be kept', async () => {
    const file = await save(await filled());
    const refusing = await restoreBackup(file, {
      restoreLines: async () => ({ outcome: 'refused' }),
      changeSettings: null,
      onFraction: () => undefined,
    });
    expect(refusing).toBeNull();
  });
});
