import { describe, expect, it } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { freshProvider, idsOf, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const SEEDS = [sampleArticle('seed', '晋源区金融办介绍,累计授信金额达6776万元。')];
const OWN = sampleImport('own', '山西大学获得补贴350万元。', {
  title: '补帖到位',
  source: 'wenjian',
  date: '2022-01-01',
});

async function openWithOwn(): Promise<{ readonly corpus: Corpus; readonly id: string }> {
  const corpus = await openCorpus({ ...optionsFor(freshProvider(), SEEDS), now: () => '2026-01-01T00:00:00.000Z' });
  const [id = ''] = idsOf(await corpus.addArticles([OWN]));
  return { corpus, id };
}

const cited = async (corpus: Corpus, id: string): Promise<unknown[]> => {
  const view = await corpus.articleView(id);
  return [view?.article.title, view?.article.source, view?.article.date, view?.article.dateInference];
};

describe('Corpus.correct', () => {
  const right = { title: '补贴到位', source: '山西晚报', date: '2022-03-04' };

  it('cites an article as the reader says everywhere, and keeps it as it was', async () => {
    const { corpus, id } = await openWithOwn();
    expect(await corpus.correct({ id, ...right })).toBe(true);
    await corpus.catchUp();
    expect(await cited(corpus, id)).toEqual(['补贴到位', '山西晚报', '2022-03-04', 'by-hand']);
    expect((await corpus.listArticles()).at(-1)).toMatchObject({ id, title: '补贴到位', source: '山西晚报' });
    expect((await corpus.search('补贴到位', 5)).articles[0]?.article.id).toBe(id);
    expect((await corpus.search('补帖到位', 5)).articles).toEqual([]);
    const earlier = (await corpus.articleView(id))?.earlier;
    expect(earlier?.map(({ title, date }) => [title, date])).toEqual([['补帖到位', '2022-01-01']]);
  });

  it('keeps no version where nothing was changed, and leaves what was not put right as it came', async () => {
    const { corpus, id } = await openWithOwn();
    const same = { title: '补帖到位', source: 'wenjian', date: '2022-01-01' };
    expect(await corpus.correct({ id, ...same })).toBe(true);
    expect((await corpus.articleView(id))?.earlier).toEqual([]);
    expect((await cited(corpus, id)).at(-1)).not.toBe('by-hand');
    await corpus.correct({ id, ...same, title: '补贴到位' });
    expect((await cited(corpus, id)).at(-1)).not.toBe('by-hand');
    await corpus.correct({ id, ...same, date: null });
    expect(await cited(corpus, id)).toEqual(['补帖到位', 'wenjian', null, null]);
  });

  it('outlives the same article coming again, and a newer text of it', async () => {
    const { corpus, id } = await openWithOwn();
    await corpus.correct({ id, title: '补贴到位', source: 'wenjian', date: '2022-03-04' });
    expect(await corpus.addArticles([OWN])).toEqual([{ outcome: 'unchanged', id }]);
    const newer = { ...OWN, article: { ...OWN.article, text: '山西大学获得补贴350万元。校方致谢。' } };
    expect(await corpus.addArticles([newer])).toEqual([{ outcome: 'updated', id }]);
    expect(await cited(corpus, id)).toEqual(['补贴到位', 'wenjian', '2022-03-04', 'by-hand']);
    expect((await corpus.articleView(id))?.text).toContain('校方致谢');
    expect(await corpus.addArticles([newer])).toEqual([{ outcome: 'unchanged', id }]);
  });

  it('leaves bundled articles alone, and says so of those that are gone', async () => {
    const { corpus } = await openWithOwn();
    expect(await corpus.correct({ id: 'seed', ...right })).toBe(false);
    expect(await corpus.correct({ id: 'none', ...right })).toBe(false);
    expect((await corpus.articleView('seed'))?.article.title).toBe('标题seed');
  });
});

describe('Corpus.changeVisibility', () => {
  it('lets pages learn of an article, or no more, and of bundled ones always', async () => {
    const { corpus, id } = await openWithOwn();
    const seen = (): boolean => corpus.findNames('山西大学', 'everywhere').length > 0;
    expect(seen()).toBe(false);
    await corpus.changeVisibility([id, 'seed', 'none'], 'everywhere');
    await corpus.catchUp();
    expect(seen()).toBe(true);
    expect(await corpus.holdsPrivateArticles()).toBe(false);
    await corpus.changeVisibility([id, 'seed'], 'private');
    await corpus.catchUp();
    expect(seen()).toBe(false);
    expect((await corpus.listArticles()).map((one) => [one.id, one.visibility])).toEqual([
      ['seed', 'everywhere'],
      [id, 'private'],
    ]);
    expect((await corpus.articleView(id))?.earlier).toEqual([]);
  });
});
