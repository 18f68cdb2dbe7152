/**
 * How a text's own figures are checked against each other, on real news.
 *
 *   npm run evaluate:own-sums -- --data DIR            alarms on pages as printed, and sums altered by script that are found
 *   npm run evaluate:own-sums -- --data DIR --show     also each alarm and each altered sum that is missed (odd articles only)
 *   npm run evaluate:own-sums -- --data DIR --draw N   prints N alterations to be marked, as JSON lines
 *
 * Articles with odd index are for work; of even ones only the counts are ever printed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { recognizePassages } from '@/claims/recognize';
import { checkOwnFigures } from '@/consistency/consistency';
import type { OwnCheck } from '@/consistency/own-check';
import type { NewsArticle } from '../alterations';
import { parseLines } from '../cases';
import { ALTERED_KINDS, type AlteredSum, alteredSumsIn, drawMarks, readMarks } from './altered-sums';

const words = process.argv.slice(2);
const data = words[words.indexOf('--data') + 1];
if (!words.includes('--data') || !data) throw new Error('evaluation: --data DIR is missing');
const print = (line: string): unknown => process.stdout.write(`${line}\n`);
const show = words.includes('--show');
const articles = parseLines<NewsArticle>(gunzipSync(readFileSync(join(data, 'articles.jsonl.gz'))).toString('utf8'));

if (words.includes('--draw')) {
  const odd = alteredSumsIn(articles.filter((_, i) => i % 2 === 1));
  for (const { text: _t, words: _w, start: _s, end: _e, ...one } of drawMarks(
    odd,
    Number(words[words.indexOf('--draw') + 1]),
  ))
    print(JSON.stringify({ ...one, noticeable: null, why: '' }));
} else {
  const { counted } = readMarks();
  for (const half of [1, 0]) score(half, counted);
}

/** Prints the counts of one half of the articles. */
function score(half: number, counted: ReturnType<typeof readMarks>['counted']): void {
  let [pages, figures, alarms, alarmed, adds] = [0, 0, 0, 0, 0];
  const found = new Map(ALTERED_KINDS.map((kind) => [kind, { found: 0, of: 0 }]));
  const own = articles.filter((_, i) => i % 2 === half);
  for (const article of own) {
    const natural = checked(article, article.text);
    const failing = natural.checks.filter(({ holds }) => !holds);
    pages++;
    figures += natural.figures;
    adds += natural.checks.length - failing.length;
    alarms += failing.length;
    if (failing.length > 0) alarmed++;
    if (show && half === 1) for (const check of failing) print(`alarm ${article.id} ${shown(check, natural.passages)}`);
  }
  for (const altered of alteredSumsIn(own)) {
    const count = found.get(altered.kind);
    const article = own.find(({ id }) => id === altered.id.split('#')[0]);
    if (!count || !article) continue;
    const isFound = tells(altered, checked(article, altered.text));
    count.of++;
    if (isFound) count.found++;
    else if (show && half === 1 && counted.has(altered.kind))
      print(`missed ${altered.id} ${altered.kind}: ${altered.before}→${altered.after} ${oneLine(altered.altered)}`);
  }
  print(`${half === 1 ? 'Odd' : 'Even'} articles: ${pages} with ${figures} figures`);
  print(
    `alarms ${alarms} on ${alarmed} pages, ${((2000 * alarms) / figures).toFixed(2)} in 2,000 figures; said to add up: ${adds}`,
  );
  for (const [kind, { found: n, of }] of found)
    print(`altered, ${kind}: ${n} of ${of}${counted.has(kind) ? '' : ' (not counted)'}`);
  const sums = [...found].filter(([kind]) => counted.has(kind)).map(([, count]) => count);
  const [n, of] = [sums.reduce((a, b) => a + b.found, 0), sums.reduce((a, b) => a + b.of, 0)];
  print(`altered, all that count: ${n} of ${of} (${(n / of).toFixed(2)})`);
}

type Checked = { readonly passages: readonly string[]; readonly figures: number; readonly checks: readonly OwnCheck[] };

/** A text as a page: its headline and its paragraphs. */
function checked({ title, place, date }: NewsArticle, text: string): Checked {
  const passages = [title, ...text.split('\n')];
  const found = recognizePassages(
    passages.map((one) => ({ text: one })),
    { title, place: place ?? null, date },
  );
  const own = passages.map((one, i) => ({ text: one, claims: found.passages[i]?.claims ?? [] }));
  return { passages, figures: own.reduce((n, { claims }) => n + claims.length, 0), checks: checkOwnFigures(own) };
}

/** Does a check that fails hold the number that is wrong? */
function tells({ text, start, end }: AlteredSum, { checks }: Checked): boolean {
  const lines = text.slice(0, start).split('\n');
  const at = lines.at(-1)?.length ?? 0;
  return checks.some(
    ({ holds, figures }) =>
      !holds && figures.some((one) => one.passage === lines.length && one.start < at + end - start && one.end > at),
  );
}

function shown({ kind, figures, sum }: OwnCheck, passages: readonly string[]): string {
  const [first] = figures;
  const places = figures.filter(({ passage }) => passage === first?.passage);
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  const text = passages[first?.passage ?? 0] ?? '';
  return `${kind}: ${sum.terms.join(' ')} → ${sum.result}, stated ${sum.stated}: ${oneLine(text.slice(Math.max(0, from - 60), to + 40))}`;
}

function oneLine(text: string): string {
  return text.replace(/\n/g, '⏎');
}
