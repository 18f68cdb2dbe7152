import type { Span } from '@/text/offset-map';
import type { Sample } from './annotated';

/** Counts that add up. */
export type Count = { gold: number; found: number; right: number };

export const noCount = (): Count => ({ gold: 0, found: 0, right: 0 });

/** Adds one sample, with what was found in each of its paragraphs: exact spans, or for cases names. */
export function count(to: Count, sample: Sample, found: readonly (readonly Span[])[]): void {
  if (sample.names) countNames(to, sample, found);
  else for (const [i, paragraph] of sample.paragraphs.entries()) countSpans(to, paragraph, found[i] ?? []);
}

function countSpans(
  to: Count,
  { gold, optional }: { gold: readonly Span[]; optional: readonly Span[] },
  found: readonly Span[],
): void {
  const isGold = (span: Span): boolean => gold.some(({ start, end }) => start === span.start && end === span.end);
  const free = optional.filter((span) => !isGold(span));
  const counted = found.filter(
    (span) => isGold(span) || !free.some(({ start, end }) => span.start >= start && span.end <= end),
  );
  to.gold += gold.length;
  to.found += counted.length;
  to.right += counted.filter(isGold).length;
}

function countNames(to: Count, { names, paragraphs }: Sample, found: readonly (readonly Span[])[]): void {
  const wanted = new Set(names?.wanted.map(squash));
  const given = new Set(
    found.flatMap((spans, i) => spans.map(({ start, end }) => squash(paragraphs[i]?.cut.text.slice(start, end) ?? ''))),
  );
  for (const name of names?.optional.map(squash) ?? []) if (!wanted.has(name)) given.delete(name);
  to.gold += wanted.size;
  to.found += given.size;
  to.right += [...given].filter((name) => wanted.has(name)).length;
}

function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/gu, '');
}

/** `.812 (.861 / .768)`: F1, precision, recall. */
export function line({ gold, found, right }: Count): string {
  const precision = found ? right / found : 0;
  const recall = gold ? right / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return `${f1.toFixed(3)} (${precision.toFixed(3)} / ${recall.toFixed(3)}) of ${gold}`;
}
