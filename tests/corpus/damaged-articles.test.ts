import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/storage';
import { EVERYTHING } from '@/evidence/scope';
import { type Factory, freshFactory, idsOf, optionsFor } from './corpus-fixture';
import { INDEX, rowsOf, TRUTH, withDatabase } from './every-row';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '晋源区金融办介绍,累计授信金额达6776万元。')];
const SOUND = Array.from({ length: 3 }, (_, i) =>
  sampleImport(`sound-${i}`, `第${i}次,山西大学获得${50 + i}万元。`, { date: `2021-01-${10 + i}` }),
);
const DAMAGED = sampleImport('damaged', '琉璃厂街道办事处与山西大学共同投入912万元。', { url: 'https://a.example/1' });

type Row = { readonly id: string; readonly article: object } & Record<string, unknown>;
const without = (row: object, key: string): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
const inArticle = (row: Row, change: object): object => ({ ...row, article: { ...row.article, ...change } });

/** What may have become of a row. */
const DAMAGES: readonly (readonly [string, (row: Row) => object])[] = [
  ['has null for its article', (row) => ({ ...row, article: null })],
  ['has no article', (row) => without(row, 'article')],
  ['has a text for its article', (row) => ({ ...row, article: '万达' })],
  ['has an empty article', (row) => ({ ...row, article: {} })],
  ['has no text', (row) => ({ ...row, article: without(row.article, 'text') })],
  ['has a number for its text', (row) => inArticle(row, { text: 7 })],
  ['has no title', (row) => ({ ...row, article: without(row.article, 'title') })],
  ['has null for its byline', (row) => inArticle(row, { byline: null })],
  ['has other things in its byline', (row) => inArticle(row, { byline: [null, {}, 7] })],
  ['has a number for its date', (row) => inArticle(row, { date: 20_220_423 })],
  ['has an object for its place', (row) => inArticle(row, { place: {} })],
  ['has no address', (row) => without(row, 'url')],
  ['has a number for its address', (row) => ({ ...row, url: 7 })],
  ['has no source', (row) => without(row, 'source')],
  ['has null for its source', (row) => ({ ...row, source: null })],
  ['has no visibility', (row) => without(row, 'visibility')],
  ['has no origin', (row) => without(row, 'origin')],
  ['has another article as it was read', (row) => ({ ...row, asRead: null })],
  ['has but its id', ({ id }) => ({ id })],
];

const open = (factory: Factory): Promise<Corpus> => openCorpus(optionsFor(indexedDbProvider(factory), SEEDS));

async function makeCorpus(): Promise<{ factory: Factory; id: string }> {
  const factory = freshFactory();
  const corpus = await open(factory);
  await corpus.addArticles(SOUND);
  const [id = ''] = idsOf(await corpus.addArticles([DAMAGED]));
  corpus.close();
  return { factory, id };
}

async function damage(factory: Factory, id: string, how: (row: Row) => object): Promise<void> {
  await withDatabase(TRUTH, factory, async (database) => {
    const row = await database.table('articles').get(id);
    await database.table('articles').put(how(row));
  });
}

/** Nothing else is harmed, whatever is asked. */
async function expectOthersWhole(corpus: Corpus, id: string): Promise<void> {
  expect(corpus.problem).toBeNull();
  expect((await corpus.listArticles()).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['标题sound-0', '标题sound-1', '标题sound-2', '标题seed']),
  );
  expect((await corpus.search('山西大学', 9)).articles.map(({ article }) => article.title)).toEqual(
    expect.arrayContaining(['标题sound-0', '标题sound-1', '标题sound-2']),
  );
  expect((await corpus.search('52万元', 9)).figures).toHaveLength(1);
  expect((await corpus.search('>1万元', 9)).figures.length).toBeGreaterThanOrEqual(4);
  for (const query of ['琉璃厂', '912万元', '投入', '琉璃厂街道办事处']) await corpus.search(query, 9);
  expect((await corpus.organizationCard('山西大学'))?.mentionCount).toBeGreaterThanOrEqual(3);
  await corpus.organizationCard('琉璃厂街道办事处');
  await corpus.articleView(id);
  await corpus.state();
  expect((await corpus.source.readArticles([id, 'seed'], EVERYTHING)).answered).toBe('whole');
  const here = { sentence: '投入913万元', start: 2, end: 7, organization: null, place: null, period: null };
  await corpus.rule({ here, article: id, claim: 0, ruling: 'other' });
  await corpus.chooseText(id, 'original');
  await corpus.update();
  expect(await corpus.addArticles([sampleImport('new', '万达广场投入700万元。')])).toMatchObject([
    { outcome: 'added' },
  ]);
  expect((await corpus.search('万达广场', 9)).articles).toHaveLength(1);
}

describe('a damaged article', () => {
  it.each(DAMAGES)('that %s harms no other when all is derived anew', async (_, how) => {
    const { factory, id } = await makeCorpus();
    await damage(factory, id, how);
    await new Dexie(INDEX, factory).delete();
    const corpus = await open(factory);
    await corpus.catchUp();
    await expectOthersWhole(corpus, id);
  });

  it.each(DAMAGES)('that %s harms no other where it was indexed before', async (_, how) => {
    const { factory, id } = await makeCorpus();
    await damage(factory, id, how);
    await expectOthersWhole(await open(factory), id);
  });

  it.each(DAMAGES)('that %s is kept, and is whole again when it comes again', async (_, how) => {
    const { factory, id } = await makeCorpus();
    await damage(factory, id, how);
    const kept = (await rowsOf(TRUTH, factory))['articles']?.find((row) => row['id'] === id);
    expect(kept).toBeDefined();
    const corpus = await open(factory);
    await corpus.catchUp();
    expect((await rowsOf(TRUTH, factory))['articles']).toContainEqual(kept);
    const [outcome] = await corpus.addArticles([DAMAGED, sampleImport('new', '万达广场投入700万元。')]);
    expect(outcome).toMatchObject({ id });
    expect(['added', 'updated', 'unchanged']).toContain(outcome?.outcome);
    expect((await corpus.articleView(id))?.text).toBe(DAMAGED.article.text);
    expect((await corpus.search('琉璃厂', 9)).articles).toHaveLength(1);
  });

  it('without a visibility stays private', async () => {
    const { factory, id } = await makeCorpus();
    await damage(factory, id, (row) => without(row, 'visibility'));
    await new Dexie(INDEX, factory).delete();
    const corpus = await open(factory);
    await corpus.catchUp();
    expect(corpus.findNames('琉璃厂街道办事处', 'everywhere')).toEqual([]);
    expect(await corpus.source.readArticles([id], { visibility: 'everywhere' })).toEqual({
      answered: 'whole',
      value: [],
    });
  });

  it.each(DAMAGES)('that %s can be removed, if it says whose it is', async (name, how) => {
    const { factory, id } = await makeCorpus();
    await damage(factory, id, how);
    const corpus = await open(factory);
    await corpus.removeArticles([id]);
    await corpus.catchUp();
    const rows = (await rowsOf(TRUTH, factory))['articles'] ?? [];
    // Whose it is cannot be told where the row does not say so, and bundled articles stay.
    const isTold = name !== 'has no origin' && name !== 'has but its id';
    expect(rows.some((row) => row['id'] === id)).toBe(!isTold);
    await expectOthersWhole(corpus, id);
  });
});
