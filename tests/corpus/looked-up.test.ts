import { beforeAll, describe, expect, it } from 'vitest';
import { bundledSeeds } from '@/command-line/evidence';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { freshProvider, optionsFor } from './corpus-fixture';
import { BESIDE_SEEDS, LOOKED_UP, rowsOf } from './looked-up';

/** Rows in each group, as in the popup. */
const ROWS = 5;

describe('what people look up', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await openCorpus(optionsFor(freshProvider(), [...bundledSeeds().articles, ...BESIDE_SEEDS]));
  });

  it('is found first in 57 of 60 and more', async () => {
    const missed = [];
    for (const [query, first] of LOOKED_UP) {
      const [row = ''] = rowsOf(await corpus.search(query, ROWS));
      if (!first.test(row)) missed.push(`${query}: ${row}`);
    }
    expect(LOOKED_UP.length).toBeGreaterThanOrEqual(60);
    expect(missed.length > 3 ? missed : []).toEqual([]);
  });

  it.each(LOOKED_UP)('has nothing among the first five that does not belong: %s', async (query, _, belongs) => {
    const rows = rowsOf(await corpus.search(query, ROWS)).slice(0, ROWS);
    expect(rows.filter((row) => !belongs.test(row))).toEqual([]);
  });
});
