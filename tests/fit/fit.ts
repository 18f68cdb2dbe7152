/**
 * Fits the learned part of name recognition and writes its tables, src/names/sequence-data.ts and span-data.ts.
 *
 *   npm run fit -- --data DIR             all annotated text, silver text of DIR's articles (some 6 minutes)
 *   npm run fit -- --data DIR --folds     nothing is written: trains with each fold left out and scores that fold
 *   … --names DIR                         the lists of known names
 *   … --silver N                          N thousand characters of silver text are read
 */
import { FOLDS, readAnnotated } from './annotated';
import { readLeftOut, scoreFolds } from './folds';
import { readGrammarLessons } from './grammar-lessons';
import { learnSequence, RECIPE } from './learn';
import { Listed } from './listed';
import { tableOf } from './sequence-table';
import { readSilver } from './silver';
import { trainSpans } from './span-trainer';
import { writeTables } from './write-tables';

const words = process.argv.slice(2);
const option = (name: string, usual: string): string =>
  words.includes(name) ? (words[words.indexOf(name) + 1] ?? usual) : usual;
const report = (line: string): unknown => process.stdout.write(`${line}\n`);
const FOLDS_ONLY = words.includes('--folds');
const FEWER = 600;
const ALL = 2000;

const began = Date.now();
const listed = new Listed(option('--names', '/work/shared/names'));
const data = option('--data', '/work/shared/evaluation/data');
const samples = [...readAnnotated(data, listed), ...readGrammarLessons(listed)];
const silver = (thousands: number) =>
  readSilver(data, { listed, annotated: samples.map(({ id }) => id), characters: thousands * 1000 });
const given = { listed, recipe: RECIPE, report };
const leftOut = readLeftOut(samples, silver(Number(option('--silver', `${FEWER}`))), given);
if (FOLDS_ONLY) for (const line of scoreFolds(leftOut)) report(line);
else {
  const weights = trainSpans([...leftOut.values()].flat());
  const table = tableOf(learnSequence(samples, silver(Number(option('--silver', `${ALL}`))), given));
  report(writeTables(table, weights));
}
report(`${FOLDS.length} folds, ${samples.length} texts, ${Math.round((Date.now() - began) / 1000)} s`);
