import { describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { freshProvider, idsOf, optionsFor } from './corpus-fixture';
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
  const names = corpus.findNames(`${SHORT}与${FULL}`);
  const card = await corpus.organizationCard(FULL);
  const { organizations, figures } = await corpus.search('杏花岭区发改委', 10);
  return {
    organizations: (await corpus.state()).organizations,
    names: names.map(({ start, organizations: known }) => [start, ...known.map(({ name }) => name)]),
    short: await corpus.organizationCard(SHORT),
    card: [card?.name, card?.mentionCount, card?.figureCount, card?.otherNames],
    found: organizations.map(({ name, otherNames }) => [name, otherNames]),
    figures: figures.map(({ text }) => text),
  };
}

describe('a body that a later article calls by a fuller name', () => {
  it('has the fuller one everywhere, as if all had been read at once', async () => {
    const provider = freshProvider();
    const corpus = await openCorpus(optionsFor(provider, [SEED]));
    const before = await ask(corpus);
    expect(before).toMatchObject({ organizations: 1, card: [SHORT, 1, 1, []], found: [[SHORT, []]] });
    const ids = idsOf(await corpus.addArticles([OWN]));
    const after = await ask(corpus);
    expect(after).toMatchObject({
      organizations: 1,
      names: [
        [0, FULL],
        [SHORT.length + 1, FULL],
      ],
      card: [FULL, 2, 2, [SHORT]],
      found: [[FULL, [SHORT]]],
    });
    expect(after.short).toEqual(await corpus.organizationCard(FULL));
    expect(await ask(await openCorpus(optionsFor(provider, [SEED])))).toEqual(after);
    const rebuilt = await openCorpus(optionsFor(provider, [SEED], { tokens: 'two' }));
    await rebuilt.catchUp();
    expect(await ask(rebuilt)).toEqual(after);
    await rebuilt.removeArticles(ids);
    await rebuilt.catchUp();
    expect(await ask(rebuilt)).toEqual(before);
  });
});
