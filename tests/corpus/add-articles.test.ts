import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { digestArticle } from '@/corpus/index/digest';
import { memoryStorage, type StorageProvider } from '@/corpus/storage';
import { StorageFailure } from '@/corpus/storage-failure';
import { TOKENS_VERSION } from '@/evidence/tokens-version';
import type { HandedArticle } from '@/messaging/add-protocol';
import type { ImportedArticle } from '@/reading/imported';
import { generatedArticle } from '../fixtures/generated-articles';
import { freshProvider, idsOf, optionsFor } from './corpus-fixture';
import { killWhen } from './killing';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '晋源区金融办介绍,累计授信金额达6776万元。', { date: '2022-04-23' })];
const ONE = sampleImport('one', '山西大学获得补贴300万元。', { date: '2023-01-05', url: 'https://news.example/1' });
const TWO = sampleImport('two', '万达广场投入700万元。晋源区金融办到场。', { date: '2021-03-05' });

const outcomes = (of: Awaited<ReturnType<Corpus['addArticles']>>) => of.map(({ outcome }) => outcome);

/** The figures that cards of these bodies show. */
async function figuresOf(corpus: Corpus, names: readonly string[]): Promise<string[]> {
  const cards = await Promise.all(names.map((name) => corpus.organizationCard(name)));
  return cards.flatMap((card) => card?.figures.map(({ text }) => text) ?? []);
}

async function openWith(provider: StorageProvider = freshProvider()): Promise<Corpus> {
  return openCorpus(optionsFor(provider, SEEDS));
}

describe('addArticles', () => {
  afterEach(() => vi.restoreAllMocks());

  it('adds articles and all that can be asked of them', async () => {
    const provider = freshProvider();
    const corpus = await openWith(provider);
    expect(outcomes(await corpus.addArticles([ONE, TWO]))).toEqual(['added', 'added']);
    for (const one of [corpus, await openWith(provider)]) {
      expect(await one.state()).toMatchObject({
        articles: 3,
        organizations: 3,
        figures: 3,
        from: '2021-03-05',
        to: '2023-01-05',
      });
      expect(one.findNames('山西大学与万达广场')).toHaveLength(2);
      expect(await figuresOf(one, ['山西大学', '万达广场'])).toEqual(['300万元', '700万元']);
      expect(await one.organizationCard('晋源区金融办')).toMatchObject({ mentionCount: 2, figureCount: 1 });
      const found = await one.search('万达广场', 5);
      expect(found.organizations).toHaveLength(1);
      expect(found.articles).toHaveLength(1);
      expect((await one.search('300万元', 5)).figures).toHaveLength(1);
      expect((await one.search('标题two', 5)).articles[0]?.article.title).toBe('标题two');
    }
  });

  it('answers while segments that have become many are still being merged', async () => {
    const storage = memoryStorage();
    const publish = storage.index.publish.bind(storage.index);
    const merge = Promise.withResolvers<void>();
    const isMerging = Promise.withResolvers<void>();
    vi.spyOn(storage.index, 'publish').mockImplementation(async (change) => {
      if (change.drops.segments.length === 0) return publish(change);
      isMerging.resolve();
      await merge.promise;
      return publish(change);
    });
    const provider = { ...freshProvider(), openTruth: async () => storage.truth, openIndex: async () => storage.index };
    const corpus = await openWith(provider);
    for (let number = 0; number < 7; number++)
      expect(outcomes(await corpus.addArticles([generatedArticle(number)]))).toEqual(['added']);
    await isMerging.promise;
    expect((await corpus.state()).indexed).toBe(8);
    merge.resolve();
    await corpus.catchUp();
    expect((await corpus.state()).indexed).toBe(8);
  });

  it('takes digests that come with articles for its own, and makes others itself', async () => {
    const articles = [ONE, TWO, ...Array.from({ length: 20 }, (_, number) => generatedArticle(number))];
    const handed = articles.map((one) => ({ ...one, digest: digestArticle(one.article) }));
    const stale = handed.map((one) => ({ ...one, digest: { ...one.digest, parts: [], names: [], tokens: 'other' } }));
    const ask = async (given: readonly HandedArticle[]) => {
      const provider = freshProvider();
      const options = optionsFor(provider, SEEDS, { tokens: TOKENS_VERSION });
      const corpus = await openCorpus(options);
      const read = vi.spyOn(options.reader, 'read');
      await corpus.addArticles(given);
      const recognized = read.mock.calls.length;
      const answers = {
        state: await corpus.state(),
        found: await corpus.search('万达广场', 20),
        figures: (await corpus.search('>100万元', 50)).figures,
        card: await corpus.organizationCard('山西大学'),
        names: corpus.findNames('山西大学与万达广场'),
      };
      expect(JSON.stringify(await provider.openTruth().then((truth) => truth.readAllArticles()))).not.toContain(
        'digest',
      );
      return { recognized, answers };
    };
    const [plain, digested, other] = [await ask(articles), await ask(handed), await ask(stale)];
    expect(digested.answers).toEqual(plain.answers);
    expect(other.answers).toEqual(plain.answers);
    expect([digested.recognized, other.recognized]).toEqual([0, plain.recognized]);
  });

  it('leaves names for the next start to read in one piece', async () => {
    const storage = memoryStorage();
    const provider = { ...freshProvider(), openTruth: async () => storage.truth, openIndex: async () => storage.index };
    const corpus = await openWith(provider);
    await corpus.addArticles(Array.from({ length: 40 }, (_, number) => generatedArticle(number)));
    const names = (await storage.index.readOrganizationsSince(1, 0)).map(({ key }) => key);
    expect(names.length).toBeGreaterThan(100);
    await corpus.catchUp();
    const since = vi.spyOn(storage.index, 'readOrganizationsSince');
    const again = await openWith(provider);
    expect(await Promise.all(since.mock.results.map(({ value }) => value as Promise<unknown[]>))).toEqual(
      since.mock.calls.map(() => []),
    );
    for (const text of names) expect(again.findNames(text)).toEqual(corpus.findNames(text));
    expect(again.findNames(names.join('，')).length).toBeGreaterThan(50);
  });

  it('adds nothing twice', async () => {
    const provider = freshProvider();
    const corpus = await openWith(provider);
    const first = await corpus.addArticles([ONE, TWO, ONE]);
    expect(outcomes(first)).toEqual(['added', 'added', 'unchanged']);
    const state = await corpus.state();
    const again = await (await openWith(provider)).addArticles([TWO, ONE]);
    expect(outcomes(again)).toEqual(['unchanged', 'unchanged']);
    expect(await corpus.state()).toEqual(state);
  });

  it('adds each once when two ask at the same time', async () => {
    const provider = freshProvider();
    const [one, other] = [await openWith(provider), await openWith(provider)];
    const asked = await Promise.all([
      one.addArticles([ONE, TWO]),
      other.addArticles([TWO, ONE]),
      one.addArticles([ONE]),
    ]);
    expect(outcomes(asked.flat()).sort()).toEqual(['added', 'added', 'unchanged', 'unchanged', 'unchanged']);
    expect(await (await openWith(provider)).state()).toMatchObject({ articles: 3, organizations: 3, figures: 3 });
  });

  it('refuses more than a batch', async () => {
    const corpus = await openWith();
    await expect(corpus.addArticles(Array.from({ length: 51 }, () => ONE))).rejects.toThrow(RangeError);
  });

  it.each(Array.from({ length: 20 }, (_, writes) => writes))(
    'has the whole batch or nothing of it, and all that it said was added, when it is killed at write %i',
    async (writes) => {
      const provider = freshProvider();
      const before = await openWith(provider);
      const state = await before.state();
      let left = writes;
      killWhen(() => left-- === 0);
      const failure = await before.addArticles([ONE, TWO]).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure === null || failure instanceof StorageFailure).toBe(true);
      vi.restoreAllMocks();

      const after = await openWith(provider);
      expect(after.problem).toBeNull();
      const isThere = (await after.state()).articles > state.articles;
      expect(isThere || failure !== null).toBe(true);
      expect(await after.state()).toMatchObject(isThere ? { articles: 3, organizations: 3, figures: 3 } : state);
      expect(after.findNames('山西大学')).toHaveLength(isThere ? 1 : 0);
      expect((await after.search('万达广场', 5)).articles).toHaveLength(isThere ? 1 : 0);
      expect((await after.search('300万元', 5)).figures).toHaveLength(isThere ? 1 : 0);
      expect(outcomes(await after.addArticles([ONE, TWO]))).toEqual(
        isThere ? ['unchanged', 'unchanged'] : ['added', 'added'],
      );
      expect(await after.state()).toMatchObject({ articles: 3, organizations: 3, figures: 3, indexed: 3 });
    },
  );

  it('reports what was added although it is killed while it merges segments', async () => {
    const provider = freshProvider();
    const corpus = await openWith(provider);
    const batches = Array.from({ length: 9 }, (_, i) => [
      sampleImport(`m${i}`, `第${i}次：山西大学获得${i + 1}万元。`),
    ]);
    let kills = 0;
    killWhen((store, method) => store.name === 'segments' && method === 'delete' && ++kills > 0);
    for (const batch of batches) expect(outcomes(await corpus.addArticles(batch))).toEqual(['added']);
    vi.restoreAllMocks();
    expect(kills).toBeGreaterThan(0);
    const after = await openWith(provider);
    expect((await after.state()).articles).toBe(10);
    expect(outcomes(await after.addArticles([ONE]))).toEqual(['added']);
    expect((await after.search('山西大学获得', 20)).articles).toHaveLength(10);
    expect((await after.search('6万元', 20)).figures).toHaveLength(1);
    expect(await after.organizationCard('山西大学')).toMatchObject({ mentionCount: 10 });
  });

  it('finds what comes in many small batches as if it had come at once', async () => {
    const articles = Array.from({ length: 30 }, (_, i) =>
      sampleImport(`s${i}`, `第${i}次：山西大学获得${i + 1}万元。`, { date: `2021-01-${10 + (i % 20)}` }),
    );
    const [one, other] = [await openWith(), await openWith()];
    for (const article of articles) await one.addArticles([article]);
    await other.addArticles(articles);
    expect(await one.state()).toEqual(await other.state());
    for (const query of ['第17次', '山西大学', '>20万元', '21万元', '授信'])
      expect(await one.search(query, 50)).toEqual(await other.search(query, 50));
  });

  it('says why nothing can be added where nothing is stored', async () => {
    const refusing: StorageProvider = {
      openTruth: () => Promise.reject(new StorageFailure('storage-unavailable', 'private')),
      openIndex: () => Promise.reject(new StorageFailure('storage-unavailable', 'private')),
      delete: async () => undefined,
    };
    const corpus = await openWith(refusing);
    expect(await corpus.addArticles([ONE])).toEqual([{ outcome: 'failed', problem: { code: 'storage-unavailable' } }]);
    expect((await corpus.state()).articles).toBe(1);
  });

  it('keeps what was added when the extension brings other seeds', async () => {
    const provider = freshProvider();
    await (await openWith(provider)).addArticles([ONE, TWO]);
    const corpus = await openCorpus(optionsFor(provider, [], { version: 2 }));
    await corpus.update();
    expect(await corpus.state()).toMatchObject({ articles: 2, organizations: 3, figures: 2 });
    expect(outcomes(await corpus.addArticles([ONE]))).toEqual(['unchanged']);
  });
});

describe('the same article with another text', () => {
  const first = sampleImport('a', '山西大学获得补贴300万元。万达广场到场。', {
    date: '2023-01-05',
    url: 'https://news.example/a?spm=1',
  });
  const second = sampleImport('a', '山西大学获得补贴350万元。', {
    date: '2023-01-06',
    url: 'http://www.news.example/a#top',
  });

  it('takes its place, and the old text is kept with its date', async () => {
    const provider = freshProvider();
    let now = '2026-01-01T08:00:00.000Z';
    const corpus = await openCorpus({ ...optionsFor(provider, SEEDS), now: () => now });
    const [added] = await corpus.addArticles([first]);
    now = '2026-01-02T08:00:00.000Z';
    const [updated] = await corpus.addArticles([second]);
    expect(updated).toEqual({ ...added, outcome: 'updated' });
    const id = updated && 'id' in updated ? updated.id : '';
    expect(await corpus.articleView(id)).toMatchObject({
      text: second.article.text,
      earlier: [{ text: first.article.text, date: '2023-01-05', replaced: now }],
    });
  });

  it('is all that figures and names are judged by', async () => {
    const provider = freshProvider();
    const corpus = await openWith(provider);
    await corpus.addArticles([first]);
    await corpus.addArticles([second]);
    for (const one of [corpus, await openWith(provider)]) {
      expect(await figuresOf(one, ['山西大学'])).toEqual(['350万元']);
      expect(one.findNames('万达广场')).toEqual([]);
      expect(await one.organizationCard('万达广场')).toBeNull();
      expect(await one.state()).toMatchObject({
        articles: 2,
        organizations: 2,
        figures: 2,
        from: '2022-04-23',
        to: '2023-01-06',
      });
      expect((await one.search('补贴300万元', 5)).articles).toEqual([]);
      expect((await one.search('山西大学', 5)).articles).toHaveLength(1);
    }
  });

  it('is known by source, title and date where it has no address', async () => {
    const corpus = await openWith();
    const text = '山西大学校园防疫工作有序推进,全校师生积极配合,志愿者坚守一线。';
    const of = (more: string) => sampleImport('same', text + more, { date: '2023-01-05' });
    expect(outcomes(await corpus.addArticles([of(''), of('获得补贴300万元。')]))).toEqual(['added', 'updated']);
  });

  it('is another article where they have nothing but title and date in common', async () => {
    const corpus = await openWith();
    const notices = [
      '山西大学校园封控管理,投入20万元用于防疫物资采购。',
      '万达广场今起恢复营业,商户陆续返回,客流回升明显。',
    ].map((text) => sampleImport('简讯', text, { title: '简讯' }));
    expect(outcomes(await corpus.addArticles(notices))).toEqual(['added', 'added']);
    expect(outcomes(await corpus.addArticles(notices.toReversed()))).toEqual(['unchanged', 'unchanged']);
  });
});

describe('removeArticles', () => {
  it('leaves nothing of an article, and nothing but of that', async () => {
    const provider = freshProvider();
    const corpus = await openWith(provider);
    const before = await corpus.state();
    const added = await corpus.addArticles([ONE, TWO]);
    const ids = idsOf(added);
    await corpus.removeArticles([...ids, 'seed', 'no such id']);
    for (const one of [corpus, await openWith(provider)]) {
      expect(await one.state()).toEqual(before);
      expect(one.findNames('万达广场')).toEqual([]);
      expect(await one.organizationCard('晋源区金融办')).toMatchObject({ mentionCount: 1 });
      expect((await one.search('万达广场', 5)).articles).toEqual([]);
    }
    expect(outcomes(await corpus.addArticles([ONE]))).toEqual(['added']);
  });

  it('shows other mentions of an organization in the place of those that went', async () => {
    const corpus = await openWith();
    const articles = Array.from({ length: 12 }, (_, i) =>
      sampleImport(`n${i}`, `第${i}期:山西大学召开会议。`, { date: `2023-01-${10 + i}` }),
    );
    const added = await corpus.addArticles(articles);
    const ids = idsOf(added);
    await corpus.removeArticles(ids.slice(4));
    const card = await corpus.organizationCard('山西大学');
    expect(card?.mentions.map(({ article }) => article.title)).toEqual(['标题n3', '标题n2', '标题n1']);
  });
});

describe('adding batch after batch', () => {
  /** Enough for segments to be merged, and for the matcher to be written again. */
  const BATCHES = 10;
  const BATCH = 20;

  async function addGenerated(provider: StorageProvider): Promise<Corpus> {
    const corpus = await openCorpus(optionsFor(provider, SEEDS));
    for (let batch = 0; batch < BATCHES; batch++) {
      await corpus.addArticles(
        Array.from({ length: BATCH }, (_, i): ImportedArticle => generatedArticle(batch * BATCH + i)),
      );
    }
    return corpus;
  }

  it('gives what deriving everything at once gives', async () => {
    const provider = freshProvider();
    const grown = await addGenerated(provider);
    const reopened = await openCorpus(optionsFor(provider, SEEDS));
    const state = await grown.state();
    expect(state.articles).toBe(BATCHES * BATCH + 1);
    const names = (await grown.search('区', 1000)).organizations.map(({ name }) => name);
    const queries = ['晋源区财政局', '固定资产投资', '累计授信', '产业观察之77', '华泰', '充电桩 太原', '5000万元'];
    const text = `${names.slice(0, 60).join('，')}。${generatedArticle(3).article.text}`;
    const ask = async (corpus: Corpus) => ({
      state: await corpus.state(),
      names: corpus
        .findNames(text)
        .map(({ start, end, organizations }) => [start, end, organizations.map(({ name }) => name).sort()]),
      cards: await Promise.all(
        names.slice(0, 40).map(async (name) => {
          const card = await corpus.organizationCard(name);
          return [
            card?.kind,
            card?.mentionCount,
            card?.figureCount,
            card?.otherNames.toSorted(),
            card?.mentions.map(({ article }) => article.date),
          ];
        }),
      ),
      found: await Promise.all(
        queries.map(async (query) => {
          const found = await corpus.search(query, 1000);
          return [
            found.organizations.map(({ name }) => name).sort(),
            found.articles.map(({ article }) => article.id).sort(),
            found.figures.map(({ text, quotation }) => text + quotation.article.id).sort(),
          ];
        }),
      ),
    });
    const answers = await ask(grown);
    expect(await ask(reopened)).toEqual(answers);
    const derived = await openCorpus(optionsFor(provider, SEEDS, { tokens: 'two' }));
    expect(await ask(derived)).toEqual(answers);
    await derived.catchUp();
    expect(await derived.state()).toEqual(state);
    expect(await ask(derived)).toEqual(answers);
  }, 60_000);
});
