import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { recognizeCurrency, recognizeDimension } from '@microsoft/recognizers-text-number-with-unit';
import { build } from 'vite';
import type { recognize } from '@/claims/recognize';
import { median } from './median';

type Recognizer = { readonly recognize: typeof recognize };

/** A long article: the other library's time grows with the square of it. */
const ARTICLE_CHARACTERS = 4_000;
const CULTURE = 'zh-cn';

/**
 * The whole recognizer in Node on warm code: characters a second, and how many times as fast as
 * @microsoft/recognizers-text-number-with-unit (money and dimensions; it finds no organizations) on one article.
 * The compiler goes on optimizing for some sixty readings of the bundled articles.
 */
export async function measureRecognizer(text: string): Promise<Record<string, number>> {
  const { recognize } = await importAsShipped();
  const read = (varied: string): unknown => recognize({ text: varied, title: '', place: null, date: null });
  const article = text.slice(0, ARTICLE_CHARACTERS);
  const ours = charactersPerSecond(article, { warmUp: 100, rounds: 100 }, read);
  const theirs = charactersPerSecond(article, { warmUp: 1, rounds: 3 }, (varied) => {
    recognizeCurrency(varied, CULTURE);
    recognizeDimension(varied, CULTURE);
  });
  return {
    recognizerCharactersPerSecond: charactersPerSecond(text, { warmUp: 80, rounds: 80 }, read),
    recognizerPerRecognizersText: ours / theirs,
  };
}

/** The recognizer as one bundle, as the extension has it: a loader of TypeScript adds a call for each closure. */
async function importAsShipped(): Promise<Recognizer> {
  const source = fileURLToPath(new URL('../../src', import.meta.url));
  const dir = mkdtempSync(join(tmpdir(), 'yinzheng-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': source } },
      build: {
        lib: { entry: join(source, 'claims/recognize.ts'), formats: ['es'], fileName: 'recognize' },
        outDir: dir,
      },
    });
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
    return (await import(pathToFileURL(join(dir, 'recognize.js')).href)) as Recognizer;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** By the middle one of the rounds. Every round reads other digits, so that nothing is answered from memory. */
function charactersPerSecond(
  text: string,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
  read: (text: string) => unknown,
): number {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const varied = text.replace(/\d/g, (digit) => String((Number(digit) + round) % 10));
    const start = performance.now();
    read(varied);
    if (round >= warmUp) times.push(performance.now() - start);
  }
  return (text.length / median(times)) * 1000;
}
