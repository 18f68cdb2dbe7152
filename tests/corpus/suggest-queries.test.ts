import { describe, expect, it } from 'vitest';
import { bundledSeeds } from '@/command-line/evidence';
import { openCorpus } from '@/corpus/corpus';
import { examplesOf } from '@/ui/search/examples';
import { freshProvider, optionsFor } from './corpus-fixture';
import { sampleArticle } from './sample-articles';

describe('queries to try', () => {
  it.each(['zh-Hans', 'zh-Hant', 'en'] as const)('are three that find something (%s)', async (language) => {
    const corpus = await openCorpus(optionsFor(freshProvider(), bundledSeeds().articles));
    const examples = examplesOf(await corpus.suggestQueries(), language);
    expect(examples).toHaveLength(3);
    for (const query of examples) {
      const { organizations, figures, articles } = await corpus.search(query, 5);
      expect([query, organizations.length + figures.length + articles.length]).not.toEqual([query, 0]);
    }
    const [, above = ''] = examples;
    expect((await corpus.search(above, 5)).figures).not.toEqual([]);
  });

  it('are fewer where the corpus holds less', async () => {
    const little = await openCorpus(
      optionsFor(freshProvider(), [sampleArticle('a', '来了107家企业。', { date: null })]),
    );
    expect(examplesOf(await little.suggestQueries(), 'zh-Hans')).toEqual([]);
    const empty = await openCorpus(optionsFor(freshProvider(), []));
    expect(examplesOf(await empty.suggestQueries(), 'en')).toEqual([]);
  });

  it('quote a source of several words', () => {
    const suggestion = { organization: null, above: '10亿元', source: 'China Daily', month: '2022-04' };
    expect(examplesOf(suggestion, 'en')).toEqual(['>10亿元', 'source:"China Daily" after:2022-04']);
    expect(examplesOf(suggestion, 'zh-Hans')[1]).toBe('来源："China Daily" 2022年4月以后');
  });
});
