import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/storage';
import { EVERYTHING } from '@/evidence/scope';
import { type Factory, freshFactory, idsOf, optionsFor } from './corpus-fixture';
import { INDEX, rowsOf, TRUTH, withDatabase } from './every-row';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '晋源区金融办介绍,累计授信金额达6776万元。')];
const OWN = Array.from({ length: 5 }, (_, i) =>
  sampleImport(`own-${i}`, `第${i}次,山西大学获得${50 + i}万元。`, { date: `2021-01-${10 + i}` }),
);

const open = (factory: Factory): Promise<Corpus> => openCorpus(optionsFor(indexedDbProvider(factory), SEEDS));

async function makeCorpus(): Promise<{ factory: Factory; expected: unknown; ids: string[] }> {
  const factory = freshFactory();
  const corpus = await open(factory);
  const ids = idsOf(await corpus.addArticles(OWN));
  const expected = await answers(corpus);
  corpus.close();
  return { factory, expected, ids };
}

async function answers(corpus: Corpus): Promise<unknown> {
  return {
    state: await corpus.state(),
    found: await Promise.all(
      ['山西大学', '52万元', '>50万元', '第3次', '金融办'].map((query) => corpus.search(query, 9)),
    ),
    card: await corpus.organizationCard('山西大学'),
    names: corpus.findNames('晋源区金融办与山西大学'),
    parts: await corpus.source.frequencies(['o:山西大学'], EVERYTHING),
  };
}

async function changeState(factory: Factory, change: object): Promise<void> {
  await withDatabase(INDEX, factory, async (database) => {
    const state = await database.table('state').get('state');
    await database.table('state').put({ ...state, ...change });
  });
}

/** What may have become of the index, and of the articles behind it. */
const DOUBTS: readonly (readonly [string, (factory: Factory) => Promise<unknown>])[] = [
  ['is gone', (factory) => new Dexie(INDEX, factory).delete()],
  [
    'is empty',
    (factory) => withDatabase(INDEX, factory, (database) => Promise.all(database.tables.map((table) => table.clear()))),
  ],
  ['has lost its state', (factory) => withDatabase(INDEX, factory, (database) => database.table('state').clear())],
  ['is of other articles', (factory) => changeState(factory, { truth: 'another' })],
  ['is ahead of the articles', (factory) => changeState(factory, { followed: 999_999 })],
  ['is of a later version', (factory) => atVersion(factory, 7)],
  ['is of a later version with other tables', (factory) => atVersion(factory, 3, { texts: null, others: 'id' })],
];

/** The index as another build would leave it. */
async function atVersion(factory: Factory, version: number, more: Record<string, string | null> = {}): Promise<void> {
  await withDatabase(INDEX, factory, async (database) => {
    const schema = Object.fromEntries(
      database.tables.map(({ name, schema: { primKey, indexes } }) => [
        name,
        [primKey, ...indexes].map(({ src }) => src).join(', '),
      ]),
    );
    database.close();
    const other = new Dexie(INDEX, factory);
    other.version(version).stores({ ...schema, ...more });
    await other.open();
    other.close();
  });
}

describe('an index', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(DOUBTS)('that %s is made anew, and answers the same', async (_, doubt) => {
    const { factory, expected } = await makeCorpus();
    const truth = await rowsOf(TRUTH, factory);
    await doubt(factory);
    const corpus = await open(factory);
    expect(corpus.problem).toBeNull();
    await corpus.catchUp();
    expect(await answers(corpus)).toEqual(expected);
    corpus.close();
    expect(await rowsOf(TRUTH, factory)).toEqual(truth);
    const { state = [], ...derived } = await rowsOf(INDEX, factory);
    expect(state).toHaveLength(1);
    const generations = Object.values(derived).flatMap((rows) => rows.map(({ generation }) => generation));
    expect(new Set(generations)).toEqual(new Set([state[0]?.['generation']]));
  });

  it('of articles that were all thrown away is not asked for them', async () => {
    const { factory } = await makeCorpus();
    await new Dexie(TRUTH, factory).delete();
    const corpus = await open(factory);
    await corpus.catchUp();
    expect(await corpus.state()).toMatchObject({ articles: 1, organizations: 1, figures: 1, problem: null });
    expect(corpus.findNames('山西大学')).toEqual([]);
    expect((await corpus.search('山西大学', 5)).articles).toEqual([]);
    expect(JSON.stringify((await rowsOf(INDEX, factory))['entries'])).not.toContain('山西大学');
  });

  it('that has followed nothing of some last changes follows them', async () => {
    const { factory, expected, ids } = await makeCorpus();
    const before = await rowsOf(INDEX, factory);
    const corpus = await open(factory);
    await corpus.removeArticles(ids.slice(0, 2));
    await corpus.addArticles([sampleImport('late', '万达广场投入900万元。')]);
    await corpus.addArticles(OWN.slice(0, 2));
    const later = await answers(corpus);
    corpus.close();
    expect(later).not.toEqual(expected);
    await withDatabase(INDEX, factory, async (database) => {
      for (const table of database.tables) {
        await table.clear();
        await table.bulkPut(before[table.name] ?? []);
      }
    });
    const again = await open(factory);
    await again.catchUp();
    expect(await answers(again)).toEqual(later);
  });

  it.each(['entries', 'listings', 'organizations', 'segments', 'tokens', 'figures', 'texts', 'names'])(
    'that lost its %s is made anew when it is checked, and no article is lost before',
    async (table) => {
      const { factory, expected } = await makeCorpus();
      const truth = await rowsOf(TRUTH, factory);
      await withDatabase(INDEX, factory, (database) => database.table(table).clear());
      const corpus = await open(factory);
      expect(corpus.problem).toBeNull();
      expect(await corpus.listArticles()).toHaveLength(1 + OWN.length);
      const { articles, damaged } = await corpus.repair();
      expect([articles, damaged]).toEqual([1 + OWN.length, []]);
      await corpus.catchUp();
      expect(await answers(corpus)).toEqual(expected);
      corpus.close();
      expect(await answers(await open(factory))).toEqual(expected);
      expect(await rowsOf(TRUTH, factory)).toEqual(truth);
    },
  );
});
