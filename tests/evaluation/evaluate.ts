/**
 * Scores recognizer and judge, and says what changed since the record was kept.
 *
 *   npm run evaluate                        figures, organizations, verdicts and claims on the cases of this folder
 *   npm run evaluate -- --keep              the same, and keeps the result as the record
 *   npm run evaluate -- --sealed sealed-1   also a sealed set of claims (once; see claims/README.md), and not its faults
 *   npm run evaluate -- --data DIR          also real news: DIR holds articles.jsonl.gz, pages.json and labelled.jsonl
 */
import { SEALED_CLAIM_SETS } from './cases';
import { scoreClaimSet } from './evaluate-sets';
import { scoreRealNews } from './real-news';
import { keepRecord, makeRecord, readRecord, recordChanges } from './record';
import { claimTable } from './tables';

const words = process.argv.slice(2);
const print = (lines: readonly string[]): unknown => process.stdout.write(`${lines.join('\n')}\n`);

const record = await makeRecord();
print([...record.tables, '']);
const changes = recordChanges(readRecord(), record);
print(changes.length > 0 ? ['Changed since the record:', ...changes] : ['Nothing changed since the record.']);
if (words.includes('--keep')) keepRecord(record);

const sealed = SEALED_CLAIM_SETS.filter((set) => words.includes(set));
for (const set of sealed) {
  const { total, parts } = await scoreClaimSet(set);
  print(['', ...claimTable([[set, total], ...parts])]);
}

const data = words[words.indexOf('--data') + 1];
if (words.includes('--data') && data) print(['', ...(await scoreRealNews(data))]);
