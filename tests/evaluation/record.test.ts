import { describe, expect, it } from 'vitest';
import { makeRecord, readRecord, recordChanges } from './record';

describe('the record', () => {
  it('is what recognizer and judge give today (npm run evaluate shows it, -- --keep keeps it)', async () => {
    const [kept, now] = [readRecord(), await makeRecord()];
    expect(recordChanges(kept, now)).toEqual([]);
    expect(now.tables).toEqual(kept.tables);
  }, 180_000);
});

describe('recordChanges', () => {
  const result = (...faults: string[]) => ({ tables: [], faults });

  it.each<[string[], string[], string[]]>([
    [['a', 'b'], ['a', 'b'], []],
    [['a', 'b'], ['b', 'a'], []],
    [['a', 'b'], ['b'], ['- a']],
    [['a'], ['a', 'c', 'b'], ['+ c', '+ b']],
    [
      ['a', 'b'],
      ['b', 'c'],
      ['- a', '+ c'],
    ],
    [[], [], []],
  ])('from %j to %j: %j', (before, now, expected) => {
    expect(recordChanges(result(...before), result(...now))).toEqual(expected);
  });

  it('says nothing of the record against itself', () => {
    const kept = readRecord();
    expect(recordChanges(kept, kept)).toEqual([]);
    expect(recordChanges(kept, { ...kept, faults: [] })).toHaveLength(kept.faults.length);
  });
});
