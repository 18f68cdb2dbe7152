/**
 * The command line: what recognizer and judge see in a text.
 *
 *   npm run -s inspect -- FILE…                          a report of each file, checked against the bundled articles
 *   npm run -s inspect -- --check FILE…                  the page report of each file, as Markdown
 *   npm run -s inspect -- --jsonl [--numerals] [--check] one JSON object a line in, one out
 */
import { readFileSync } from 'node:fs';
import type { Corpus } from '@/corpus/corpus';
import { checkFile } from './check-file';
import { bundledCorpus, corpusOfGiven, type GivenArticle } from './evidence';
import { type Inspected, inspect } from './inspect';
import { inNumberSetUnits, numeralsIn } from './numeral-report';
import { readableReport } from './readable-report';

/** A line of `--jsonl`; `against` takes the place of the bundled articles. */
type Request = Inspected & { readonly id: string | number; readonly against?: readonly GivenArticle[] };

const words = process.argv.slice(2);
const flags = new Set(words.filter((word) => word.startsWith('--')));
const files = words.filter((word) => !word.startsWith('--'));
/** Read when it is needed first. */
let bundled: Promise<Corpus> | null = null;

if (flags.has('--jsonl')) await answerLines(readFileSync(0, 'utf8'));
else if (files.length > 0) await reportFiles();
else {
  process.stderr.write('usage: npm run -s inspect -- [--check] FILE… | --jsonl [--numerals] [--check] < lines\n');
  process.exitCode = 2;
}

async function answerLines(input: string): Promise<void> {
  for (const line of input.split('\n')) {
    if (line.trim() === '') continue;
    const request = JSON.parse(line) as Request;
    const source = !flags.has('--check')
      ? null
      : request.against
        ? await corpusOfGiven(request.against)
        : await theBundled();
    const articles = await inspect(request, source);
    const answer = flags.has('--numerals')
      ? {
          id: request.id,
          articles: articles.map((article) => ({ ...article, figures: article.figures.map(inNumberSetUnits) })),
          numerals: numeralsIn(request.text),
        }
      : { id: request.id, articles };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

async function reportFiles(): Promise<void> {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const corpus = await theBundled();
    const report = flags.has('--check')
      ? await checkFile(file, text, corpus)
      : readableReport(file, await inspect({ text }, corpus));
    process.stdout.write(report);
  }
}

function theBundled(): Promise<Corpus> {
  bundled ??= bundledCorpus();
  return bundled;
}
