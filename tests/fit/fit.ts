/**
 * Fits the learned part of name recognition and writes its tables, src/names/learned/sequence-data.ts and span-data.ts;
 * or the judge, and writes src/verdicts/pairs/weights-data.ts.
 *
 *   npm run fit -- --data DIR             all annotated text, silver text of DIR's articles (some 4 minutes)
 *   npm run fit -- --data DIR --folds     the same without writing, on less silver text: scores each fold as it was left out
 *   … --silver N                          N thousand characters of silver text are read
 *   npm run fit -- --judge --data DIR     the judge, from the cases of tests/evaluation and DIR's real news (some 4 minutes)
 *   npm run fit -- --judge … --folds      the same without writing: scores each fold as it was left out
 *   … --misses FILE                       writes what was said wrongly on left-out folds to FILE
 */
import { FOLDS, readAnnotated } from './annotated';
import { readLeftOut, scoreFolds } from './folds';
import { readGrammarLessons } from './grammar-lessons';
import { fitJudge } from './judge/fit-judge';
import { learnSequence, RECIPE } from './learn';
import { tableOf } from './sequence-table';
import { readSilver } from './silver';
import { trainSpans } from './span-trainer';
import { writeTables } from './write-tables';

const words = process.argv.slice(2);
const option = (name: string): string | undefined =>
  words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
const report = (line: string): unknown => process.stdout.write(`${line}\n`);
const FOLDS_ONLY = words.includes('--folds');
/** Thousands of characters of silver text: with a fold left out, where a rough measure is asked for, and for the model. */
const ROUGH = 600;
const ALL = 1500;

if (words.includes('--judge'))
  fitJudge({ data: option('--data'), foldsOnly: FOLDS_ONLY, misses: option('--misses'), report });
else fitNames();

function fitNames(): void {
  const began = Date.now();
  const data = option('--data');
  if (!data) throw new Error('fit: say where the passages and articles are: npm run fit -- --data DIR');
  const samples = [...readAnnotated(data), ...readGrammarLessons()];
  const silver = (thousands: number) =>
    readSilver(data, { annotated: samples.map(({ id }) => id), characters: thousands * 1000 });
  const given = { recipe: RECIPE, report };
  const sentences = silver(Number(option('--silver') ?? (FOLDS_ONLY ? ROUGH : ALL)));
  const leftOut = readLeftOut(samples, sentences, given);
  for (const line of scoreFolds(leftOut)) report(line);
  if (!FOLDS_ONLY) {
    const weights = trainSpans([...leftOut.values()].flat());
    report(writeTables(tableOf(learnSequence(samples, sentences, given)), weights));
  }
  report(`${FOLDS.length} folds, ${samples.length} texts, ${Math.round((Date.now() - began) / 1000)} s`);
}
