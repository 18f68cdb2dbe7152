import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Against } from '@/check/check-section';
import { type Corpus, openMemoryCorpus } from '@/corpus/corpus';
import type { NewArticle, SeedBatch } from '@/corpus/installation';
import { ArticleReader } from '@/evidence/article-reader';
import { MemorySource } from '@/evidence/memory-source';
import { parseIndex, readSeeds } from '@/worker/seeds';
import { type GivenArticle, wholeArticle } from './inspect';
import { readArticleLine } from './requests';

/** Articles to check against, whatever is asked about. */
export type Articles = { readonly source: MemorySource; readonly reader: ArticleReader };

/** The bundled articles. */
export function bundledArticles(): Articles {
  return articlesOf(bundledSeeds().articles);
}

/** Just these texts. */
export function givenArticles(given: readonly GivenArticle[]): Articles {
  return articlesOf(given.map((one, number) => givenArticle(`given-${number}`, one)));
}

/** The articles of a file, one JSON object a line; it may be compressed by gzip. Throws with the number of a line that is none. */
export function articlesOfFile(path: string): Articles {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').map((line) => line.trim());
  return articlesOf(
    lines.flatMap((line, i) => {
      if (line === '') return [];
      const read = readArticleLine(line);
      if ('error' in read) throw new Error(`${path}, line ${i + 1}: ${read.error}`);
      return givenArticle(read.id === undefined ? `line-${i + 1}` : String(read.id), read);
    }),
  );
}

/** What a text is checked against: these articles, but for those of some ids. */
export function against({ source, reader }: Articles, omit: ReadonlySet<string> = new Set()): Against {
  return { sources: [source], reader, scope: { visibility: 'all', omit } };
}

function articlesOf(articles: readonly NewArticle[]): Articles {
  const reader = new ArticleReader();
  const source = new MemorySource((article) => reader.read(article));
  for (const { id, source: outlet, article } of articles) {
    const { title, place, date, dateInference, text } = article;
    source.add({ id, origin: 'reader', title, source: outlet, place, date, dateInference, text });
  }
  return { source, reader };
}

/** A corpus in memory that holds the bundled articles. */
export function bundledCorpus(): Promise<Corpus> {
  return corpusOf(bundledSeeds);
}

/** The bundled articles, read from their files. */
export function bundledSeeds(): SeedBatch {
  const read = (file: string): string => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');
  const index = parseIndex(JSON.parse(read('index.json')));
  return readSeeds({ index, documents: new Map(index.documents.map(({ file }) => [file, read(file)])) });
}

/** A corpus in memory that holds just these texts. */
export function corpusOfGiven(given: readonly GivenArticle[]): Promise<Corpus> {
  return corpusOf(() => ({ version: 1, articles: given.map((one, number) => givenArticle(`given-${number}`, one)) }));
}

function corpusOf(load: () => SeedBatch): Promise<Corpus> {
  return openMemoryCorpus({ reader: new ArticleReader(), tokens: '', loadSeeds: async () => load() });
}

/** A text as an article of the corpus, under this id. */
export function givenArticle(id: string, { source = '', ...given }: GivenArticle): NewArticle {
  return { id, source, licence: null, article: wholeArticle(given) };
}
