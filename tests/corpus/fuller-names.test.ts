import { describe, expect, it } from 'vitest';
import { recognize } from '@/claims/recognize';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SHORT = '杏花岭区发改委';
const FULL = '杏花岭区发展和改革委员会';
const SEED = sampleArticle('seed', `据${SHORT}介绍，一季度固定资产投资达300万元。`, { place: '太原市杏花岭区' });
const OWN = sampleImport('own', `据${FULL}介绍，去年完成技术改造投资500万元。`, {
  place: '太原市杏花岭区',
  url: 'https://news.example/1',
});

/** All that is said of the body under either name. */
async function ask(corpus: Corpus) {
  const names = await corpus.findNames(`${SHORT}与${FULL}`);
  const card = await corpus.organizationCard(FULL);
  const { organizations, figures } = await corpus.search('杏花岭区发改委', 10);
  return {
    organizations: corpus.state().organizations,
    names: names.map(({ start, organizations: known }) => [start, ...known.map(({ name }) => name)]),
    short: await corpus.organizationCard(SHORT),
    card: [card?.mentionCount, card?.figureCount, card?.otherNames],
    found: organizations.map(({ name }) => name),
    figures: figures
      .map(({ text, organization }) => [text, organization])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    view: (await corpus.articleView('seed'))?.organizations.map(({ name }) => name),
  };
}

describe('a body that a later article calls by a fuller name', () => {
  it('has the fuller one everywhere, as if all had been read at once', async () => {
    const provider = freshProvider();
    const corpus = await openCorpus({ ...optionsFor(provider, [SEED]), recognize });
    expect((await corpus.organizationCard(SHORT))?.mentionCount).toBe(1);
    await corpus.addArticles([OWN]);
    const after = await ask(corpus);
    expect(after).toMatchObject({
      organizations: 1,
      names: [
        [0, FULL],
        [SHORT.length + 1, FULL],
      ],
      short: null,
      card: [2, 2, [SHORT]],
      found: [FULL],
      view: [FULL],
    });
    expect(await ask(await openCorpus({ ...optionsFor(provider, [SEED]), recognize }))).toEqual(after);
    const derived = await openCorpus({ ...optionsFor(provider, [SEED], { recognizerVersion: 2 }), recognize });
    expect(await ask(derived)).toEqual(after);
  });
});
