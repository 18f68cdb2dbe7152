/**
 * The command line: what recognizer and judge see in a text.
 *
 *   npm run -s inspect -- FILE…                                     a report of each file, checked against the bundled articles
 *   npm run -s inspect -- --check FILE…                             the page report of each file, as Markdown
 *   npm run -s inspect -- --jsonl [--numerals] [--check] [--claims] one JSON object a line in, one out, as they come
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createAnswers } from './answers';
import { checkFile } from './check-file';
import { bundledCorpus } from './evidence';
import { inputLines } from './input-lines';
import { inspect } from './inspect';
import { readableReport } from './readable-report';

const words = process.argv.slice(2);
const flags = new Set(words.filter((word) => word.startsWith('--')));
const files = words.filter((word) => !word.startsWith('--'));

// whoever reads may have seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (flags.has('--jsonl')) await answerLines();
else if (files.length > 0) await reportFiles();
else {
  process.stderr.write(
    'usage: npm run -s inspect -- [--check] FILE… | --jsonl [--numerals] [--check] [--claims] < lines\n',
  );
  process.exitCode = 2;
}

async function answerLines(): Promise<void> {
  const answer = createAnswers({
    numerals: flags.has('--numerals'),
    check: flags.has('--check'),
    claims: flags.has('--claims'),
  });
  for await (const line of inputLines(process.stdin)) if (line.trim() !== '') await write(`${await answer(line)}\n`);
}

async function reportFiles(): Promise<void> {
  const corpus = await bundledCorpus();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    await write(
      flags.has('--check')
        ? await checkFile(file, text, corpus)
        : readableReport(file, await inspect({ text }, { against: corpus })),
    );
  }
}

/** Writes to the standard output, no faster than it is read. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
