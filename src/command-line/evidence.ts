import { readFileSync } from 'node:fs';
import { RECOGNIZER_VERSION, recognize } from '@/claims/recognize';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import type { NewArticle, SeedBatch } from '@/corpus/installation';
import { MemoryStorage } from '@/corpus/memory-storage';
import type { EvidenceSource } from '@/verdicts/evidence-source';
import { parseIndex, readSeeds } from '@/worker/seeds';
import { type Inspected, wholeArticle } from './inspect';

/** A text to check against, as given in a line of `--jsonl`. */
export type GivenArticle = Inspected & { readonly source?: string };

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

/** A source without the articles of these ids. */
export function without(ids: ReadonlySet<string>, source: EvidenceSource): EvidenceSource {
  if (ids.size === 0) return source;
  return {
    findNames: (text) => source.findNames(text),
    findClaims: async (keys) => (await source.findClaims(keys)).filter(({ article }) => !ids.has(article.id)),
    findRulings: (sentences) => source.findRulings(sentences),
  };
}

/** A corpus in memory that holds just these texts. */
export function corpusOfGiven(given: readonly GivenArticle[]): Promise<Corpus> {
  return corpusOf(() => ({ version: 1, articles: given.map((one, number) => givenArticle(`given-${number}`, one)) }));
}

function corpusOf(load: () => SeedBatch): Promise<Corpus> {
  const storage = new MemoryStorage();
  return openCorpus({
    provider: { open: async () => storage, delete: async () => undefined },
    recognize,
    recognizerVersion: RECOGNIZER_VERSION,
    loadSeeds: async () => load(),
  });
}

/** A text as an article of the corpus, under this id. */
export function givenArticle(id: string, { source = '', ...given }: GivenArticle): NewArticle {
  return { id, source, licence: null, article: wholeArticle(given) };
}
