import type { Span } from '@/text/offset-map';
import { squash } from '../evaluation/score-checks';
import { addPassageScore, compareSpans, type PassageScore } from '../evaluation/score-passages';
import type { Sample } from './annotated';

/** Adds one sample, with what was found in each of its paragraphs: exact spans, or for cases names. */
export function count(to: PassageScore, sample: Sample, found: readonly (readonly Span[])[]): void {
  if (sample.names) countNames(to, sample, found);
  else
    for (const [i, { gold, optional }] of sample.paragraphs.entries())
      addPassageScore(to, compareSpans(found[i] ?? [], { wanted: gold, optional }).score);
}

function countNames(to: PassageScore, { names, paragraphs }: Sample, found: readonly (readonly Span[])[]): void {
  const wanted = new Set(names?.wanted.map(squash));
  const given = new Set(
    found.flatMap((spans, i) => spans.map(({ start, end }) => squash(paragraphs[i]?.cut.text.slice(start, end) ?? ''))),
  );
  for (const name of names?.optional.map(squash) ?? []) if (!wanted.has(name)) given.delete(name);
  to.bodies += wanted.size;
  to.found += given.size;
  to.right += [...given].filter((name) => wanted.has(name)).length;
}

/** `.812 (.861 / .768)`: F1, precision, recall. */
export function line({ bodies, found, right }: PassageScore): string {
  const precision = found ? right / found : 0;
  const recall = bodies ? right / bodies : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return `${f1.toFixed(3)} (${precision.toFixed(3)} / ${recall.toFixed(3)}) of ${bodies}`;
}
