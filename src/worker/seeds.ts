import type { NewArticle, SeedBatch } from '@/corpus/installation';
import { readOwnFile } from '@/network/own-file';
import type { Inference } from '@/reading/article';
import { readNewspaper } from '@/reading/newspaper';
import { ownUrl } from './own-url';

/** One bundled document as described in seeds/index.json; see there for what the fields say. */
type SeedEntry = {
  readonly file: string;
  readonly source: string;
  readonly place: string | null;
  /** ISO date of the page, and how it was come by. */
  readonly date: string | null;
  readonly dateInference: Inference | null;
  readonly licence: string;
};

/** The bundled files as they are: the index, and the documents by file name. */
export type SeedFiles = {
  readonly index: { readonly version: number; readonly documents: readonly SeedEntry[] };
  readonly documents: ReadonlyMap<string, string>;
};

/** In the place of the bundled articles, where the reader has taken them out. */
export const NO_SEEDS: SeedBatch = { version: 0, articles: [] };

/** Reads the bundled files from the extension's own folder. Throws where one is missing or the index is malformed. */
export async function fetchSeedFiles(): Promise<SeedFiles> {
  const index = parseIndex(JSON.parse(await readSeed('index.json')));
  const texts = await Promise.all(index.documents.map(async ({ file }) => [file, await readSeed(file)] as const));
  return { index, documents: new Map(texts) };
}

/** Reads the documents into articles, whose ids are their file's name and their number in it. */
export function readSeeds({ index, documents }: SeedFiles): SeedBatch {
  const articles = index.documents.flatMap((entry) => readDocument(entry, documents.get(entry.file)));
  return { version: index.version, articles };
}

function readDocument(entry: SeedEntry, document: string | undefined): NewArticle[] {
  if (document === undefined) throw new Error(`worker: the seeds have no document ${entry.file}`);
  const { file, source, licence, place, date, dateInference } = entry;
  const stem = file.replace(/\.[^.]*$/, '');
  return readNewspaper(document, { place, date, dateInference }).map((article, number) => ({
    id: `${stem}-${number + 1}`,
    source,
    licence,
    article,
  }));
}

function readSeed(file: string): Promise<string> {
  return readOwnFile(ownUrl(`seeds/${file}`));
}

/** The index as parsed, if it has the form that we ship; only its outline is checked, since it is our own file. */
export function parseIndex(parsed: unknown): SeedFiles['index'] {
  if (!isIndex(parsed)) throw new Error('worker: seeds/index.json is not an index of documents');
  return parsed;
}

function isIndex(value: unknown): value is SeedFiles['index'] {
  if (typeof value !== 'object' || value === null) return false;
  if (!('version' in value) || typeof value.version !== 'number') return false;
  if (!('documents' in value) || !Array.isArray(value.documents)) return false;
  return value.documents.every((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return false;
    return 'file' in entry && typeof entry.file === 'string' && 'source' in entry && typeof entry.source === 'string';
  });
}
