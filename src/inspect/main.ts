/**
 * The command line: what the recognizer and the judge see in a text.
 * `npm run -s inspect -- FILE…` or `… -- --jsonl [--numerals] [--check]`; see README and architecture.
 */
import { readFileSync } from 'node:fs';
import { inspectLine, type InspectLine } from './inspect-line';

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const lines = readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '');
for (const line of lines) {
  const request = JSON.parse(line) as InspectLine;
  process.stdout.write(`${JSON.stringify(await inspectLine(request, { numerals: flags.has('--numerals'), check: flags.has('--check') }))}\n`);
}
