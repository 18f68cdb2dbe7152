/**
 * Writes the database of this build, for tests that bring it to a later one: `npm run generate:database -- FILE` (a
 * `.json.gz` in tests/fixtures). It holds the seeds, 40 imported articles (private, as all a reader adds) of which three
 * came again with another text, and what a reader said of two pieces of evidence; one article more was removed again.
 */
import { writeFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { bundledSeeds } from '@/command-line/evidence';
import { openCorpus } from '@/corpus/corpus';
import { indexedDbProvider } from '@/corpus/storage';
import { ArticleReader } from '@/evidence/article-reader';
import { TOKENS_VERSION } from '@/evidence/tokens-version';
import type { ImportedArticle } from '@/reading/imported';
import { dumpDatabase } from '../fixtures/database';
import { generatedArticle } from '../fixtures/generated-articles';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: npm run generate:database -- FILE');

const IMPORTED = 41;
const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
const corpus = await openCorpus({
  provider: indexedDbProvider(factory),
  reader: new ArticleReader(),
  tokens: TOKENS_VERSION,
  loadSeeds: async () => bundledSeeds(),
});
const added = await corpus.addArticles(Array.from({ length: IMPORTED }, (_, number) => generatedArticle(number)));
const ids = added.flatMap((one) => ('id' in one ? [one.id] : []));
await corpus.addArticles([0, 1, 2].map((number) => corrected(generatedArticle(number))));
await corpus.removeArticles(ids.slice(-1));
for (const [i, ruling] of (['same', 'other'] as const).entries())
  await corpus.rule({
    here: {
      sentence: `本页第${i + 1}句写的是300万元`,
      start: 8,
      end: 13,
      organization: null,
      place: null,
      period: null,
    },
    article: ids[i] ?? '',
    claim: 0,
    ruling,
  });
corpus.close();
writeFileSync(file, await dumpDatabase('yinzheng', factory));

function corrected(imported: ImportedArticle): ImportedArticle {
  const text = `${imported.article.text}\n更正：上述数字已由编辑核对。`;
  return { ...imported, article: { ...imported.article, text, span: { start: 0, end: text.length } } };
}
