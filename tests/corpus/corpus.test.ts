import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, openCorpus, rebuildCorpus } from '@/corpus/corpus';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle } from './sample-articles';

const SENTENCE = '晋源区金融办介绍,累计授信金额达6776万元。';
/** As `claimKeys` files amounts of money under their subject. */
const ARTICLES = [
  sampleArticle('first', `近日。${SENTENCE}`, { date: '2022-04-20' }),
  sampleArticle('reprint', `转载。${SENTENCE}`, { date: '2022-04-21', place: '太原市' }),
  sampleArticle('later', '晋源区金融办说,目前授信达7000万元。晋源区金融办将继续帮扶。', { date: '2022-05-01' }),
  sampleArticle('chengdu', '成都万达广场人流如织,補貼100万元。', { date: null, place: '四川省成都市' }),
  sampleArticle('taiyuan', '万达广场恢复营业。區金融辦到場。', { date: '2022-04-22', place: '太原市杏花岭区' }),
];

describe('Corpus', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await openCorpus(optionsFor(freshProvider(), ARTICLES));
  });

  it('finds the names it knows in a folded text, once for each city they are known in', async () => {
    const names = await corpus.findNames('万达广场与晋源区金融办,区金融办');
    expect(names.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 11],
    ]);
    expect(names[0]?.organizations).toEqual([
      { name: '万达广场', kind: 'venue', place: '成都市' },
      { name: '万达广场', kind: 'venue', place: '太原市杏花岭区' },
    ]);
  });

  it('gives claims by key, each once, with what is needed to judge them', async () => {
    const key = 'CNY|@晋源区金融办';
    const claims = await corpus.findClaims([key, key, 'no such key']);
    expect(claims.map(({ article }) => article.id).sort()).toEqual(['first', 'later', 'reprint']);
    expect(claims.find(({ article }) => article.id === 'reprint')?.article).toEqual({
      id: 'reprint',
      title: '标题reprint',
      source: '样本日报',
      date: '2022-04-21',
      place: '太原市',
    });
    expect(await corpus.findClaims([])).toEqual([]);
  });

  it('describes an organization with its newest mentions and figures', async () => {
    const card = await corpus.organizationCard('晋源区金融办');
    expect(card).toMatchObject({
      kind: 'government',
      otherNames: [],
      place: '太原市',
      mentionCount: 4,
      figureCount: 3,
    });
    expect(card?.mentions.map(({ article }) => article.id)).toEqual(['later', 'reprint', 'first']);
    expect(card?.figures.map(({ text }) => text)).toEqual(['7000万元', '6776万元', '6776万元']);
    expect(await corpus.organizationCard('区金融办')).toBeNull();
  });

  it('shows evidence in the order asked for, and counts reprints as one origin', async () => {
    const evidence = ['later', 'first', 'reprint', 'gone'].map(
      (article) => ({ article, claim: 0, reasons: [{ code: 'equal' }] }) as const,
    );
    const card = await corpus.figureCard(evidence);
    expect(card.evidence.map(({ quotation }) => quotation.article.id)).toEqual(['later', 'first', 'reprint']);
    expect(card.evidence[1]).toMatchObject({
      text: '6776万元',
      organization: '晋源区金融办',
      quotation: { text: SENTENCE, offset: 3 },
    });
    expect(card).toMatchObject({ sources: 3, origins: 2 });
  });

  it('shows an article with all that was recognized in it', async () => {
    const view = await corpus.articleView('taiyuan');
    expect(view).toMatchObject({ organizations: [{ name: '万达广场', start: 0, end: 4 }], figures: [] });
    expect(await corpus.articleView('gone')).toBeNull();
  });

  it('is as it was after being thrown away and built again', async () => {
    const provider = freshProvider();
    const before = await openCorpus(optionsFor(provider, ARTICLES));
    before.close();
    const after = await rebuildCorpus(optionsFor(provider, ARTICLES));
    expect(after.state()).toEqual(before.state());
    expect(after.problem).toBeNull();
  });
});
