import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { HandedDigests } from '@/corpus/index/handed-digests';
import { indexedDbProvider } from '@/corpus/storage';
import { openGeneration, rebuildOnce } from '@/corpus/upkeep';
import { ArticleReader } from '@/evidence/article-reader';
import { EVERYTHING } from '@/evidence/scope';
import { type Factory, freshFactory, idsOf, optionsFor } from './corpus-fixture';
import { INDEX, rowsOf } from './every-row';
import { killWhen, type Write } from './killing';
import { sampleArticle, sampleImport } from './sample-articles';

const NAMES = ['晋源区金融办', '山西大学', '万达广场'];
/** More than two steps of a rebuild. */
const OWN = 115;
const SEEDS = [sampleArticle('seed', '山西大学获得20万元。')];
const two = (number: number): string => String(number).padStart(2, '0');
/** Each of a day of its own, so that all that is newest is told apart. */
const own = (i: number) =>
  sampleImport(`${i}`, `第${i}期,${NAMES[i % 3]}投入${i + 1}万元。`, {
    date: `2021-${two(1 + Math.floor(i / 28))}-${two(1 + (i % 28))}`,
  });

/** A browser with a corpus of so many articles, whose tokens were made by `one`. */
async function makeCorpus(): Promise<Factory> {
  const factory = freshFactory();
  const corpus = await openCorpus(optionsFor(indexedDbProvider(factory), SEEDS));
  const articles = Array.from({ length: OWN }, (_, i) => own(i));
  for (let at = 0; at < OWN; at += 50) await corpus.addArticles(articles.slice(at, at + 50));
  await corpus.catchUp();
  corpus.close();
  return factory;
}

const openWith = (factory: Factory, tokens: string, reader = new ArticleReader()): Promise<Corpus> =>
  openCorpus({ ...optionsFor(indexedDbProvider(factory), SEEDS, { tokens }), reader });

/** Opens it with other tokens, waits until all is made anew, and says how many texts were read for it. */
async function rebuilt(factory: Factory): Promise<{ corpus: Corpus; read: number }> {
  const reader = new ArticleReader();
  const read = vi.spyOn(reader, 'read');
  const corpus = await openWith(factory, 'two', reader);
  await corpus.catchUp();
  const count = read.mock.calls.length;
  read.mockRestore();
  return { corpus, read: count };
}

/** Opens it with other tokens, to be killed while all is made anew. */
async function killedRebuild(factory: Factory): Promise<void> {
  const corpus = await openWith(factory, 'two');
  await corpus.catchUp().catch(() => undefined);
  corpus.close();
}

/** All that a reader can ask of it. */
async function answers(corpus: Corpus): Promise<unknown> {
  const parts = await corpus.source.frequencies(['o:山西大学', 'n:CNY:7.70e+5'], EVERYTHING);
  return {
    state: await corpus.state(),
    cards: await Promise.all(NAMES.map((name) => corpus.organizationCard(name))),
    found: corpus.findNames(NAMES.join('。')),
    figure: (await corpus.search('77万元', 5)).figures.map(({ text }) => text),
    range: (await corpus.search('>100万元', 50)).figures.map(({ text }) => text),
    articles: (await corpus.search('第108期', 5)).articles.map(({ article }) => article.title),
    parts,
  };
}

/** The states of the index: of what serves, and of what is being made. */
async function states(factory: Factory) {
  return (await rowsOf(INDEX, factory))['state'] ?? [];
}

/** No row of the index is of another generation than the one that serves. */
async function expectOneGeneration(factory: Factory): Promise<void> {
  const { state = [], ...derived } = await rowsOf(INDEX, factory);
  expect(state).toHaveLength(1);
  const generations = new Set(Object.values(derived).flatMap((rows) => rows.map(({ generation }) => generation)));
  expect([...generations]).toEqual([state[0]?.['generation']]);
}

describe('a rebuild', () => {
  afterEach(() => vi.restoreAllMocks());

  it('comes to what there was, and leaves nothing of what there was before', async () => {
    const factory = await makeCorpus();
    const before = await answers(await openWith(factory, 'one'));
    const { corpus, read } = await rebuilt(factory);
    expect(read).toBe(OWN + 1);
    expect(await answers(corpus)).toEqual(before);
    expect(await states(factory)).toMatchObject([{ key: 'state', tokens: 'two' }]);
    await expectOneGeneration(factory);
    expect((await rebuilt(factory)).read).toBe(0);
  });

  it('is made in the background: answers go on while it is', async () => {
    const factory = await makeCorpus();
    const before = await answers(await openWith(factory, 'one'));
    let kills = 0;
    // Killed at the end of each build's step but the first, so that it never comes to its end.
    killWhen((store, method) => store.name === 'state' && method === 'put' && ++kills > 2);
    await killedRebuild(factory);
    vi.restoreAllMocks();
    expect((await states(factory)).map(({ key }) => key)).toEqual(['build', 'state']);
    const corpus = await openWith(factory, 'one');
    expect(await answers(corpus)).toEqual(before);
    corpus.close();
    const going = await openWith(factory, 'two');
    expect(await answers(going)).toEqual(before);
    await going.catchUp();
    expect(await answers(going)).toEqual(before);
    expect(await states(factory)).toMatchObject([{ key: 'state', tokens: 'two' }]);
  });

  it.each([0, 1, 3, 40, 60, 121, 124, 200, 300])('loses nothing when it is killed at write %i', async (writes) => {
    const factory = await makeCorpus();
    const before = await answers(await openWith(factory, 'one'));
    let left = writes;
    killWhen(() => left-- <= 0);
    await killedRebuild(factory);
    vi.restoreAllMocks();
    const one = await openWith(factory, 'one');
    expect(one.problem).toBeNull();
    expect(await answers(one)).toEqual(before);
    one.close();
    const { corpus } = await rebuilt(factory);
    expect(corpus.problem).toBeNull();
    expect(await answers(corpus)).toEqual(before);
    await expectOneGeneration(factory);
  });

  it('reads no step twice that was done', async () => {
    const factory = await makeCorpus();
    let builds = 0;
    killWhen((store, method: Write) => store.name === 'state' && method === 'put' && ++builds === 3);
    await killedRebuild(factory);
    vi.restoreAllMocks();
    expect((await rebuilt(factory)).read).toBe(OWN + 1 - 50);
  });

  it.each(['entries', 'segments', 'texts', 'state'])(
    'leaves nothing of what there was before, also when it is killed while %s are cleared of it',
    async (table) => {
      const factory = await makeCorpus();
      killWhen((store, method) => store.name === table && method === 'delete');
      await killedRebuild(factory);
      vi.restoreAllMocks();
      (await rebuilt(factory)).corpus.close();
      await expectOneGeneration(factory);
    },
  );

  it('follows articles that come and go meanwhile', async () => {
    const factory = await makeCorpus();
    let builds = 0;
    killWhen((store, method: Write) => store.name === 'state' && method === 'put' && ++builds === 3);
    await killedRebuild(factory);
    vi.restoreAllMocks();
    const older = await openWith(factory, 'one');
    const all = await older.listArticles();
    const gone = all.flatMap(({ id, title }) => (['标题3', '标题4', '标题110'].includes(title) ? [id] : []));
    expect(gone).toHaveLength(3);
    await older.removeArticles(gone);
    await older.addArticles([sampleImport('new', '万达广场投入999万元。')]);
    await older.catchUp();
    const expected = await answers(older);
    older.close();
    const { corpus } = await rebuilt(factory);
    await corpus.catchUp();
    expect(await answers(corpus)).toEqual(expected);
    await expectOneGeneration(factory);
  });

  it('takes what comes while it goes on into both', async () => {
    const factory = await makeCorpus();
    const corpus = await openWith(factory, 'two');
    const going = corpus.catchUp();
    const ids = idsOf(await corpus.addArticles([sampleImport('new', '万达广场投入999万元。')]));
    expect((await corpus.search('999万元', 5)).figures).toHaveLength(1);
    await going;
    await corpus.catchUp();
    expect((await corpus.search('999万元', 5)).figures).toHaveLength(1);
    await corpus.removeArticles(ids);
    await corpus.catchUp();
    expect((await corpus.search('999万元', 5)).figures).toEqual([]);
    expect(await states(factory)).toMatchObject([{ key: 'state', tokens: 'two' }]);
  });

  it('comes to the same where two run at the same time', async () => {
    const factory = await makeCorpus();
    const before = await answers(await openWith(factory, 'one'));
    const [one, other] = await Promise.all([rebuilt(factory), rebuilt(factory)]);
    expect([one.corpus.problem, other.corpus.problem]).toEqual([null, null]);
    expect(await answers(one.corpus)).toEqual(before);
    expect(await answers(other.corpus)).toEqual(before);
    expect(await answers(await openWith(factory, 'two'))).toEqual(before);
    await expectOneGeneration(factory);
  });

  it('does not begin again over what another run has made', async () => {
    const factory = await makeCorpus();
    const upkeep = {
      truth: await indexedDbProvider(factory).openTruth(),
      index: await indexedDbProvider(factory).openIndex(false),
      reader: new ArticleReader(),
      tokens: 'two',
      handed: new HandedDigests(),
    };
    const serving = await openGeneration(upkeep);
    const { corpus } = await rebuilt(factory);
    // Enough small batches for segments to be merged.
    for (let i = 0; i < 9; i++) await corpus.addArticles([own(OWN + i)]);
    const after = await answers(corpus);
    await rebuildOnce(upkeep, serving);
    expect(await answers(await openWith(factory, 'two'))).toEqual(after);
    for (let i = 0; i < 10 && !(await rebuildOnce(upkeep, serving)); i++);
    await corpus.removeArticles(idsOf(await corpus.addArticles([own(200)])));
    await corpus.catchUp();
    expect(await answers(corpus)).toEqual(after);
    expect(await answers(await openWith(factory, 'two'))).toEqual(after);
    await expectOneGeneration(factory);
  });

  it('begins by itself, also where articles have just gone', async () => {
    const factory = await makeCorpus();
    const corpus = await openWith(factory, 'one');
    const third = (await corpus.listArticles()).find(({ title }) => title === '标题3');
    // Killed before the index has followed, as the worker may be.
    killWhen((store) => store.name === 'entries');
    await corpus.removeArticles([third?.id ?? '']).catch(() => undefined);
    vi.restoreAllMocks();
    corpus.close();
    const later = await openWith(factory, 'two');
    await vi.waitFor(async () => expect(await states(factory)).toMatchObject([{ key: 'state', tokens: 'two' }]));
    later.close();
  });
});
