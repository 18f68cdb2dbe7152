import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecognitionInput } from '@/claims/recognize';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import type { StorageProvider } from '@/corpus/storage';
import { freshProvider, optionsFor } from './corpus-fixture';
import { killWhen } from './killing';
import { sampleArticle, sampleImport, sampleRecognize } from './sample-articles';

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

/** A corpus of so many articles that was derived by the first version of the recognizer. */
async function makeCorpus(): Promise<StorageProvider> {
  const provider = freshProvider();
  const corpus = await openCorpus(optionsFor(provider, SEEDS));
  const articles = Array.from({ length: OWN }, (_, i) => own(i));
  for (let at = 0; at < OWN; at += 50) await corpus.addArticles(articles.slice(at, at + 50));
  corpus.close();
  return provider;
}

/** Opens it with another version of the recognizer, and says which texts that was given. */
async function openAnew(provider: StorageProvider, recognizerVersion = 2): Promise<{ corpus: Corpus; read: string[] }> {
  const read: string[] = [];
  const recognize = (input: RecognitionInput) => {
    read.push(input.text);
    return sampleRecognize(input);
  };
  const corpus = await openCorpus({ ...optionsFor(provider, SEEDS, { recognizerVersion }), recognize });
  return { corpus, read };
}

/** All that a reader can ask of it. */
async function answers(corpus: Corpus): Promise<unknown> {
  return {
    state: corpus.state(),
    cards: await Promise.all(NAMES.map((name) => corpus.organizationCard(name))),
    found: await corpus.findNames(NAMES.join('。')),
    figure: (await corpus.search('77万元', 5)).figures.map(({ text }) => text),
    articles: (await corpus.search('第108期', 5)).articles.map(({ article }) => article.title),
    claims: (await corpus.findClaims(['CNY'])).length,
  };
}

describe('a rebuild', () => {
  afterEach(() => vi.restoreAllMocks());

  it('comes to what there was, where the recognizer finds the same', async () => {
    const provider = await makeCorpus();
    const before = await openCorpus(optionsFor(provider, SEEDS));
    const { corpus, read } = await openAnew(provider);
    expect(read).toHaveLength(OWN + 1);
    expect(await answers(corpus)).toEqual(await answers(before));
  });

  it.each([0, 1, 40, 120, 200, 250])('loses nothing when it is killed at write %i', async (writes) => {
    const provider = await makeCorpus();
    const before = await answers(await openCorpus(optionsFor(provider, SEEDS)));
    let left = writes;
    killWhen(() => left-- <= 0);
    const killed = await openAnew(provider);
    expect(killed.corpus.problem).not.toBeNull();
    vi.restoreAllMocks();
    expect(await answers(await openCorpus(optionsFor(provider, SEEDS)))).toEqual(before);

    const { corpus } = await openAnew(provider);
    expect(corpus.problem).toBeNull();
    expect(await answers(corpus)).toEqual(before);
  });

  it('reads no step twice that was done', async () => {
    const provider = await makeCorpus();
    let states = 0;
    killWhen((store, method) => store.name === 'state' && method === 'put' && ++states === 3);
    await openAnew(provider);
    vi.restoreAllMocks();
    const { read } = await openAnew(provider);
    expect(read).toHaveLength(OWN + 1 - 50);
  });

  it('begins again where the articles have changed meanwhile', async () => {
    const provider = await makeCorpus();
    let states = 0;
    killWhen((store, method) => store.name === 'state' && method === 'put' && ++states === 3);
    await openAnew(provider);
    vi.restoreAllMocks();
    const older = await openCorpus(optionsFor(provider, SEEDS));
    await older.addArticles([sampleImport('new', '万达广场投入999万元。')]);
    const expected = await answers(older);
    const { corpus, read } = await openAnew(provider);
    expect(read).toHaveLength(OWN + 2);
    expect(await answers(corpus)).toEqual(expected);
  });

  it('is done once by two that run at the same time', async () => {
    const provider = await makeCorpus();
    const before = await answers(await openCorpus(optionsFor(provider, SEEDS)));
    const [one, other] = await Promise.all([openAnew(provider), openAnew(provider)]);
    expect([one.corpus.problem, other.corpus.problem]).toEqual([null, null]);
    expect(await answers(one.corpus)).toEqual(before);
    expect(await answers(other.corpus)).toEqual(before);
  });
});
