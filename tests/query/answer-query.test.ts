import { describe, expect, it, vi } from 'vitest';
import { whole } from '@/evidence/evidence-source';
import { EVERYTHING } from '@/evidence/scope';
import { answerQuery } from '@/query/answer-query';
import { parseQuery } from '@/query/parse-query';
import { type SearchSource, unheeded } from '@/query/search-source';
import { creditQuotation } from '../ui/samples';

const OPTIONS = { limit: 5, scope: EVERYTHING };

/** A source that knows articles by words and days, and nothing else. */
const search = vi.fn<SearchSource['search']>(async () => ({
  organizations: { answered: 'not', why: 'refused' },
  figures: { answered: 'not', why: 'refused' },
  articles: whole([creditQuotation]),
}));
const partial: SearchSource = {
  id: 'partial',
  heeds: { organizations: null, figures: null, articles: ['after', 'before'] },
  search,
};

describe('a source that heeds a part of queries', () => {
  it('answers those, and nothing too widely', async () => {
    const articles = async (query: string) => (await answerQuery(partial, query, OPTIONS)).articles.length;
    expect(await articles('授信 after:2022-04')).toBe(1);
    expect(await articles('授信 -补贴')).toBe(0);
    expect(await articles('授信 source:太原')).toBe(0);
    expect(await articles('>1亿元')).toBe(0);
  });

  it('can be asked what it does not heed', () => {
    expect(unheeded(partial, 'articles', parseQuery('授信 -补贴 before:2022'))).toEqual(['without']);
    expect(unheeded(partial, 'figures', parseQuery('授信'))).toBeNull();
  });

  it('is not asked for nothing', async () => {
    search.mockClear();
    await answerQuery(partial, '  ', OPTIONS);
    expect(search).not.toHaveBeenCalled();
  });
});
