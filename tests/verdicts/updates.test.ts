import { describe, expect, it } from 'vitest';
import { judgements, reasons, type Told } from './compared';

describe('updateOf', () => {
  const first: Told = { text: '一季度,晋源区发放助农贷款6776万元。', date: '2022-04-08' };
  const later: Told = { text: '一季度,晋源区发放助农贷款6892万元。', date: '2022-04-15' };

  it('says that the source of its evidence has another number since', () => {
    expect(reasons(first, [first, later])).toContain('updated');
    expect(reasons(later, [first, later])).not.toContain('updated');
  });

  it('does not take another source for an update', () => {
    expect(reasons(first, [first, { ...later, source: '另一家报' }])).not.toContain('updated');
    const [judgement] = judgements(first, [first, { ...later, source: '另一家报' }]);
    expect(judgement?.verdict).toBe('agrees');
  });
});
