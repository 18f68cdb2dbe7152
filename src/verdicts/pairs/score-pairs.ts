import type { ScoredPairs } from './contest';
import { type PairTable, WIDTH } from './pair-table';
import { sumOfTrees } from './trees';
import { PLAIN_COLUMNS, summing, sumOf, TOPIC_COLUMNS, VALUE_COLUMNS } from './vectors';
import type { PairSums } from './weights';

/** Adds up all pairs: without values, with them, and for one measure whatever the time. */
export function scorePairs<Table extends PairTable>(
  table: Table,
  { plain, full, topic }: PairSums,
): Table & ScoredPairs {
  const { size, vectors } = table;
  const sums = { plain: new Float64Array(size), full: new Float64Array(size), topic: new Float64Array(size) };
  const [plainly, fully, byTopic] = [
    summing(plain.weights, PLAIN_COLUMNS),
    summing(full.weights, VALUE_COLUMNS),
    summing(topic.weights, TOPIC_COLUMNS),
  ];
  for (let row = 0; row < size; row++) {
    const offset = row * WIDTH;
    sums.plain[row] = sumOf(plainly, vectors, offset) + sumOfTrees(plain.trees, vectors, offset);
    sums.full[row] = sumOf(fully, vectors, offset) + sumOfTrees(full.trees, vectors, offset);
    sums.topic[row] = sumOf(byTopic, vectors, offset) + sumOfTrees(topic.trees, vectors, offset);
  }
  return { ...table, ...sums };
}
