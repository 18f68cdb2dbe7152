import { describe, expect, it } from 'vitest';
import { makeRecord, readRecord, recordChanges } from './record';

describe('the record', () => {
  it('is what recognizer and judge give today (npm run evaluate shows it, -- --keep keeps it)', async () => {
    const [kept, now] = [readRecord(), await makeRecord()];
    expect(recordChanges(kept, now)).toEqual([]);
    expect(now.tables).toEqual(kept.tables);
  }, 180_000);
});
