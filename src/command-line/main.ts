/**
 * The command line: what recognizer and judge see in a text.
 *
 *   npm run -s inspect -- FILE…                                     a report of each file, checked against the bundled articles
 *   npm run -s inspect -- --check FILE…                             the page report of each file, as Markdown
 *   npm run -s inspect -- --jsonl [--numerals] [--check] [--claims] one JSON object a line in, one out, as they come
 *                         --corpus ARTICLES.jsonl[.gz]              … checked against the articles of a file
 *                         --explain                                 … with the sum behind each evidence, in parts
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnswers } from './answers';
import { checkFile } from './check-file';
import { type Articles, against, articlesOfFile, bundledArticles, bundledCorpus } from './evidence';
import { inputLines } from './input-lines';
import { inspect } from './inspect';
import { readableReport } from './readable-report';

const { values: asked, positionals: files } = parseArgs({
  allowPositionals: true,
  strict: false, // what a later version knows is no reason to refuse
  options: {
    jsonl: { type: 'boolean' },
    numerals: { type: 'boolean' },
    check: { type: 'boolean' },
    claims: { type: 'boolean' },
    explain: { type: 'boolean' },
    corpus: { type: 'string' },
  },
});

// whoever reads may have seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (asked.jsonl) await answerLines();
else if (files.length > 0) await reportFiles();
else {
  process.stderr.write(
    'usage: npm run -s inspect -- [--check] FILE… | --jsonl [--numerals] [--check [--corpus ARTICLES] [--explain]] [--claims] < lines\n',
  );
  process.exitCode = 2;
}

async function answerLines(): Promise<void> {
  const answer = createAnswers({
    numerals: asked.numerals === true,
    check: asked.check === true,
    claims: asked.claims === true,
    explain: asked.explain === true,
    ...(typeof asked.corpus === 'string' && { corpus: readCorpus(asked.corpus) }),
  });
  for await (const line of inputLines(process.stdin)) if (line.trim() !== '') await write(`${await answer(line)}\n`);
}

function readCorpus(path: string): Articles {
  try {
    return articlesOfFile(path);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

async function reportFiles(): Promise<void> {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    await write(
      asked.check === true
        ? await checkFile(file, text, await bundledCorpus())
        : readableReport(file, await inspect({ text }, { against: against(bundledArticles()) })),
    );
  }
}

/** Writes to the standard output, no faster than it is read. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
