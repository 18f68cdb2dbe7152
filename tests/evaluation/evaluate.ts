/**
 * Scores recognizer and judge, and says what changed since the record was kept.
 *
 *   npm run evaluate                        figures, organizations, verdicts and claims on the cases of this folder
 *   npm run evaluate -- --keep              the same, and keeps the result as the record
 *   npm run evaluate -- --sealed NAME       also a sealed set of claims or passages (once; see their READMEs), and not its faults
 *   npm run evaluate -- --data DIR          also real news: DIR holds articles.jsonl.gz, pages.json and labelled.jsonl,
 *                                           or passages with their bodies, *.jsonl
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Passage, parseLines, readPassages, SEALED_CLAIM_SETS, SEALED_PASSAGE_SETS } from './cases';
import { scoreClaimSet, scorePassages } from './evaluate-sets';
import { scoreRealNews } from './real-news';
import { keepRecord, makeRecord, readRecord, recordChanges } from './record';
import { scoreRetrieval } from './retrieval';
import { claimTable, passageTable } from './tables';

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

for (const set of SEALED_PASSAGE_SETS.filter((one) => words.includes(one))) {
  const { total } = await scorePassages(readPassages(set));
  print(['', ...passageTable([[set, total]])]);
}

const data = words.includes('--data') ? words[words.indexOf('--data') + 1] : undefined;
const isNews = data !== undefined && existsSync(join(data, 'pages.json'));
print(['', ...(await scoreRetrieval(isNews ? data : null))]);
if (isNews) print(['', ...(await scoreRealNews(data))]);
else if (data) {
  for (const file of readdirSync(data).filter((name) => name.endsWith('.jsonl'))) {
    const { total, parts } = await scorePassages(parseLines<Passage>(readFileSync(join(data, file), 'utf8')));
    print(['', ...passageTable([[file, total], ...(parts.size < 10 ? parts : [])])]);
  }
}
