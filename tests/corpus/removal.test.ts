import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/storage';
import { findNamesIn, type NameTrie } from '@/knowledge/name-trie';
import type { ImportedArticle } from '@/reading/imported';
import { generatedArticle } from '../fixtures/generated-articles';
import { type Factory, freshFactory, idsOf, optionsFor } from './corpus-fixture';
import { INDEX, rowsOf, TRUTH, tracesIn } from './every-row';
import { killWhen } from './killing';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [
  sampleArticle('seed', '晋源区金融办介绍,累计授信金额达6776万元。'),
  sampleArticle('university', '山西大学获得补贴300万元。'),
];
/** Of which nothing is in any other: title, names, figures, words. */
const GONE = sampleImport(
  'gone',
  '记者获悉，涞源县供销合作社与琉璃厂街道办事处共同筹措资金8437.5万元，购置冷藏拖挂车419辆。',
  {
    title: '冷链驿站揭牌',
    source: '涞水晚报',
    date: '2019-11-03',
    place: '河北省保定市涞源县',
    url: 'https://laishui.example/2019/1103.html',
  },
);
const KEPT = Array.from({ length: 12 }, (_, i) =>
  sampleImport(`kept-${i}`, `第${i}期,万达广场投入${i + 1}万元。`, { date: `2021-01-${10 + i}` }),
);
const WORDS = ['冷链', '驿站', '涞源', '供销', '琉璃', '拖挂', '8437', '涞水', 'laishui', '2019', '保定'];

const open = (factory: Factory): Promise<Corpus> => openCorpus(optionsFor(indexedDbProvider(factory), SEEDS));

/** All that stands in the databases after `work`. */
async function tracesAfter(work: (corpus: Corpus) => Promise<void>): Promise<Awaited<ReturnType<typeof tracesIn>>> {
  const factory = freshFactory();
  const corpus = await open(factory);
  await work(corpus);
  await corpus.catchUp();
  corpus.close();
  return tracesIn(factory);
}

/** Nothing stands there that does not stand where the article never was, but for ids that say nothing. */
function expectNoMore(one: Awaited<ReturnType<typeof tracesIn>>, other: Awaited<ReturnType<typeof tracesIn>>): void {
  const written = [...other.strings].join('');
  const isId = (text: unknown): boolean => /^(?:r-[\w-]{20}|[0-9a-f-]{36}|2\d{3}-\d\d-\d\dT.*Z)$/.test(String(text));
  const added = (of: 'strings' | 'bigrams' | 'tokens' | 'values') =>
    [...one[of]].filter((trace) => !other[of].has(trace) && !(of === 'strings' && isId(trace)));
  expect(added('strings')).toEqual([]);
  expect(added('bigrams')).toEqual([]);
  expect(added('tokens')).toEqual([]);
  expect(added('values')).toEqual([]);
  // Of names there is a matcher only where something went before: what may be in it is in other rows too.
  expect([...one.units].filter((unit) => !written.includes(String(unit)))).toEqual([]);
}

async function add(corpus: Corpus, articles: readonly ImportedArticle[]): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < articles.length; at += 50)
    ids.push(...idsOf(await corpus.addArticles(articles.slice(at, at + 50))));
  return ids;
}

describe('the log of changes', () => {
  const logged = async (factory: Factory): Promise<string[]> =>
    ((await rowsOf(TRUTH, factory))['changes'] ?? []).map(({ article }) => String(article)).sort();

  it('forgets what was removed just before the worker was killed', async () => {
    const factory = freshFactory();
    const corpus = await open(factory);
    const ids = await add(corpus, [GONE]);
    await corpus.removeArticles(ids);
    corpus.close();
    expect(await logged(factory)).toContain(ids[0]);

    const later = await open(factory);
    await later.catchUp();
    later.close();
    expect(await logged(factory)).toEqual(['seed', 'university']);
  });

  it('tells the index of a removal before it forgets it', async () => {
    const factory = freshFactory();
    const corpus = await open(factory);
    const ids = await add(corpus, [GONE]);
    killWhen((store) => store.name === 'segments');
    await corpus.removeArticles(ids).catch(() => undefined);
    corpus.close();
    vi.restoreAllMocks();

    const later = await open(factory);
    await later.catchUp();
    expect((await later.search('冷链驿站', 5)).articles).toEqual([]);
    later.close();
    expect(await logged(factory)).toEqual(['seed', 'university']);
  });
});

/** Ways to come and to go. */
const WAYS: readonly (readonly [string, (corpus: Corpus) => Promise<void>, readonly ImportedArticle[]])[] = [
  [
    'alone',
    async (corpus) => {
      await add(corpus, KEPT);
      await corpus.removeArticles(await add(corpus, [GONE]));
    },
    KEPT,
  ],
  [
    'among others of one batch',
    async (corpus) => {
      const ids = await add(corpus, [...KEPT.slice(0, 6), GONE, ...KEPT.slice(6)]);
      await corpus.removeArticles(ids.slice(6, 7));
    },
    KEPT,
  ],
  [
    'among others that came one by one and were merged',
    async (corpus) => {
      const ids: string[] = [];
      for (const one of [GONE, ...KEPT]) ids.push(...(await add(corpus, [one])));
      await corpus.removeArticles(ids.slice(0, 1));
    },
    KEPT,
  ],
  [
    'after its text had changed, with its earlier one',
    async (corpus) => {
      await add(corpus, KEPT);
      const ids = await add(corpus, [GONE]);
      const text = `${GONE.article.text}另有酒泉市肃州区气象局到场。`;
      await add(corpus, [{ ...GONE, article: { ...GONE.article, text } }]);
      await corpus.removeArticles(ids);
    },
    KEPT,
  ],
  [
    'with what its reader said of it',
    async (corpus) => {
      await add(corpus, KEPT);
      const ids = await add(corpus, [GONE]);
      const here = { sentence: '筹措资金8347.5万元', start: 4, end: 11, organization: null, place: null, period: null };
      expect(await corpus.rule({ here, article: ids[0] ?? '', claim: 0, ruling: 'other' })).toEqual({
        outcome: 'kept',
      });
      await corpus.removeArticles(ids);
    },
    KEPT,
  ],
  [
    'together with all others of its segment',
    async (corpus) => {
      await corpus.removeArticles(await add(corpus, [GONE, ...KEPT]));
    },
    [],
  ],
];

describe('an article that is removed', () => {
  afterEach(() => vi.restoreAllMocks());

  it('stood in every kind of row before', async () => {
    const traces = await tracesAfter(async (corpus) => {
      await add(corpus, KEPT);
      await add(corpus, [GONE]);
    });
    for (const word of WORDS) expect([...traces.strings].some((text) => String(text).includes(word))).toBe(true);
    const without = await tracesAfter((corpus) => add(corpus, KEPT).then(() => undefined));
    for (const of of ['bigrams', 'tokens', 'values'] as const)
      expect(traces[of].size).toBeGreaterThan(without[of].size);
  });

  it.each(WAYS)('%s leaves nothing in any row', async (_, work, kept) => {
    const traces = await tracesAfter(work);
    const expected = await tracesAfter((corpus) => add(corpus, kept).then(() => undefined));
    for (const word of WORDS) expect([...traces.strings].filter((text) => String(text).includes(word))).toEqual([]);
    expectNoMore(traces, expected);
    expectNoMore(expected, traces);
  });

  it('leaves nothing of a text that another one replaced in what is derived', async () => {
    const factory = freshFactory();
    const corpus = await open(factory);
    await add(corpus, KEPT);
    await add(corpus, [GONE]);
    const text = '记者获悉，冷链项目开工。';
    await add(corpus, [{ ...GONE, article: { ...GONE.article, text } }]);
    await corpus.catchUp();
    corpus.close();
    expect(JSON.stringify((await rowsOf(TRUTH, factory))['versions'])).toContain('琉璃厂');
    const index = JSON.stringify(await rowsOf(INDEX, factory));
    expect(index).not.toContain('琉璃厂');
    const replaced = await tracesIn(factory);
    const expected = await tracesAfter(async (other) => {
      await add(other, KEPT);
      await add(other, [{ ...GONE, article: { ...GONE.article, text } }]);
    });
    for (const of of ['bigrams', 'tokens', 'values'] as const) expect(replaced[of]).toEqual(expected[of]);
  });

  it('takes the names with it that only it gave to a body that others name too', async () => {
    const factory = freshFactory();
    const corpus = await open(factory);
    await add(corpus, [sampleImport('plain', '山西大学召开会议。')]);
    const [alias = ''] = await add(corpus, [sampleImport('alias', '山西大学(简称山大)举行校庆,山大师生到场。')]);
    // One that goes before, so that the matcher is written with all names that there are.
    await corpus.removeArticles(await add(corpus, [GONE]));
    await corpus.catchUp();
    expect(corpus.findNames('山大')).toHaveLength(1);
    await corpus.removeArticles([alias]);
    await corpus.catchUp();
    expect(corpus.findNames('山大')).toEqual([]);
    expect(corpus.findNames('山西大学')).toHaveLength(1);
    corpus.close();
    const again = await open(factory);
    await again.catchUp();
    expect(again.findNames('山大')).toEqual([]);
    const names = (await rowsOf(INDEX, factory))['names'] as { trie: NameTrie; lines: string }[];
    expect(names).toHaveLength(1);
    expect(names.flatMap(({ trie }) => findNamesIn(trie, '山大'))).toEqual([]);
    expect(names.map(({ lines }) => lines).join()).not.toContain('山大');
  });

  it('leaves nothing among some hundred others', async () => {
    const many = Array.from({ length: 140 }, (_, i) => generatedArticle(i));
    const traces = await tracesAfter(async (corpus) => {
      const ids = await add(corpus, many.slice(0, 60));
      const gone = await add(corpus, [GONE]);
      ids.push(...(await add(corpus, many.slice(60))));
      await corpus.removeArticles([...gone, ...ids.slice(100)]);
    });
    const expected = await tracesAfter((corpus) => add(corpus, many.slice(0, 100)).then(() => undefined));
    expectNoMore(traces, expected);
    expectNoMore(expected, traces);
  }, 30_000);

  it.each(Array.from({ length: 22 }, (_, writes) => writes))(
    'is gone or there as a whole, and gone if that was said, when it is killed at write %i',
    async (writes) => {
      const factory = freshFactory();
      const corpus = await open(factory);
      await add(corpus, KEPT);
      const ids = await add(corpus, [GONE]);
      let left = writes;
      killWhen(() => left-- <= 0);
      const isSaid = await corpus.removeArticles(ids).then(
        () => true,
        () => false,
      );
      await corpus.catchUp().catch(() => undefined);
      vi.restoreAllMocks();
      corpus.close();
      const later = await open(factory);
      expect(later.problem).toBeNull();
      const isGone = (await later.listArticles()).every(({ title }) => title !== '冷链驿站揭牌');
      expect(isGone || !isSaid).toBe(true);
      expect((await later.search('冷藏拖挂车', 5)).articles).toHaveLength(isGone ? 0 : 1);
      expect(later.findNames('琉璃厂街道办事处')).toHaveLength(isGone ? 0 : 1);
      await later.removeArticles(ids);
      await later.catchUp();
      later.close();
      const expected = await tracesAfter((other) => add(other, KEPT).then(() => undefined));
      expectNoMore(await tracesIn(factory), expected);
    },
  );

  it('can come again', async () => {
    const corpus = await open(freshFactory());
    await corpus.removeArticles(await add(corpus, [GONE]));
    await corpus.catchUp();
    expect(await corpus.addArticles([GONE])).toMatchObject([{ outcome: 'added' }]);
    expect((await corpus.search('冷藏拖挂车', 5)).articles).toHaveLength(1);
    expect(corpus.findNames('琉璃厂街道办事处')).toHaveLength(1);
  });
});
