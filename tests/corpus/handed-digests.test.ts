import { describe, expect, it } from 'vitest';
import { digestArticle } from '@/corpus/index/digest';
import { HandedDigests } from '@/corpus/index/handed-digests';
import type { ArticleRow } from '@/corpus/truth/truth-schema';
import { sampleArticle } from './sample-articles';

function rowOf(id: string, text: string): ArticleRow {
  return { ...sampleArticle(id, text), origin: 'reader', visibility: 'private', url: null, part: null, seen: null };
}

describe('a digest that was handed over', () => {
  const row = rowOf('a', '山西大学获得补贴300万元。');

  it('is that of the article as it was then, and of no other text', () => {
    const handed = new HandedDigests();
    handed.keep(row, digestArticle(row.article));
    expect(handed.take(rowOf('b', row.article.text))).toBeNull();
    expect(handed.take(rowOf('a', '山西大学获得补贴400万元。'))).toBeNull();
    handed.keep(row, digestArticle(row.article));
    expect(handed.take({ ...row })?.figures).toEqual([{ unit: 'CNY', low: 3_000_000, high: 3_000_000 }]);
    expect(handed.take(row)).toBeNull();
  });

  it('is forgotten where many others came after it', () => {
    const handed = new HandedDigests();
    const digest = digestArticle(row.article);
    for (let number = 0; number < 1000; number++) handed.keep({ ...row, id: `${number}` }, digest);
    expect(handed.take({ ...row, id: '0' })).toBeNull();
    expect(handed.take({ ...row, id: '999' })).toBe(digest);
  });
});
