import type { ScoredPairs } from './contest';
import { type PairTable, WIDTH } from './pair-table';
import { PLAIN_COLUMNS, summing, sumOf, TOPIC_COLUMNS, VALUE_COLUMNS } from './vectors';
import type { JudgeWeights } from './weights';

/** Adds up all pairs: without values, with them, and for one measure whatever the time. */
export function scorePairs<Table extends PairTable>(
  table: Table,
  { plain, full, topic }: Pick<JudgeWeights, 'plain' | 'full' | 'topic'>,
): Table & ScoredPairs {
  const { size, vectors } = table;
  const sums = { plain: new Float64Array(size), full: new Float64Array(size), topic: new Float64Array(size) };
  const [plainly, fully, byTopic] = [
    summing(plain, PLAIN_COLUMNS),
    summing(full, VALUE_COLUMNS),
    summing(topic, TOPIC_COLUMNS),
  ];
  for (let row = 0; row < size; row++) {
    const offset = row * WIDTH;
    sums.plain[row] = sumOf(plainly, vectors, offset);
    sums.full[row] = sumOf(fully, vectors, offset);
    sums.topic[row] = sumOf(byTopic, vectors, offset);
  }
  return { ...table, ...sums };
}
