/**
 * How files are read that people reported elsewhere, and an archive's articles written as plain files.
 *
 *   npm run evaluate:files -- --data DIR       the reported files (DIR/files), each with what is wrong, and how many are right
 *   npm run evaluate:files -- --archive DIR    every 53rd article of DIR/articles.jsonl.gz in each shape
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { extractPage } from '@/reading/extract-page';
import type { FileTools } from '@/reading/file-tools';
import { readFile } from '@/reading/files';
import type { ImportedArticle } from '@/reading/imported';
import { TOOLS } from '../../reading/make-files';
import type { NewsArticle } from '../alterations';
import { parseLines } from '../cases';
import { SHAPES, scoreArchive } from './archive';
import { EXPECTED, type Expected } from './expected';
import { madeFile } from './made-files';

const EVERY = 53;
const LONGEST = 6000;

const words = process.argv.slice(2);
const print = (line: string): unknown => process.stdout.write(`${line}\n`);
const option = (name: string): string | undefined =>
  words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
const tools: FileTools = {
  ...TOOLS,
  extractPage: async (html, url) => extractPage(parseHTML(html).document, url),
};

const data = option('--data');
const archive = option('--archive');
if (!data && !archive) throw new Error('evaluation: --data DIR or --archive DIR is missing');
if (data) {
  let right = 0;
  for (const expected of EXPECTED) {
    const wrong = faultsOf(expected, await articlesIn(join(data, 'files'), expected.file));
    if (wrong.length === 0) right++;
    else print(`${expected.id} ${expected.file}: ${wrong.join('; ')}`);
  }
  print(`${right} of ${EXPECTED.length} reported files are read right`);
}
if (archive) {
  const all = parseLines<NewsArticle>(gunzipSync(readFileSync(join(archive, 'articles.jsonl.gz'))).toString('utf8'));
  const some = all.filter(({ text, title }, i) => i % EVERY === 0 && text.length < LONGEST && !title.includes('\n'));
  for (const [name, shape] of SHAPES) {
    const score = Object.entries(scoreArchive(some, shape)).map(([what, share]) => `${what} ${share.toFixed(3)}`);
    print(`${name.padEnd(14)} ${score.join('  ')}`);
  }
  print(`of ${some.length} articles`);
}

async function articlesIn(folder: string, file: string): Promise<ImportedArticle[]> {
  const path = join(folder, file);
  const bytes = existsSync(path) ? new Uint8Array(readFileSync(path)) : madeFile(file);
  const found: ImportedArticle[] = [];
  if (bytes)
    for await (const event of readFile({ path, bytes }, tools))
      if (event.type === 'article') found.push(event.imported);
  return found;
}

function faultsOf(expected: Expected, read: readonly ImportedArticle[]): string[] {
  const { articles = 1, holds = [], lacks = [] } = expected;
  const [first] = read;
  if (read.length !== articles || !first) return [`${read.length} articles`];
  const { title, date, text } = first.article;
  const facts = { title, date, source: first.source };
  return [
    ...(['title', 'date', 'source'] as const)
      .filter((fact) => expected[fact] !== undefined && expected[fact] !== facts[fact])
      .map((fact) => `${fact} ${facts[fact]}`),
    ...holds.filter((part) => !text.includes(part)).map((part) => `lacks ${part}`),
    ...lacks.filter((part) => text.includes(part)).map((part) => `holds ${JSON.stringify(part)}`),
  ];
}
