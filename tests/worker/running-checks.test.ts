import { describe, expect, it } from 'vitest';
import { RunningChecks } from '@/worker/running-checks';

const sender = (id: number, documentId: string, frameId = 0) => ({ tab: { id }, frameId, documentId });

describe('RunningChecks', () => {
  it('ends the check of a page when its frame shows another', () => {
    const checks = new RunningChecks();
    const first = checks.signalFor(sender(1, 'a'));
    const frame = checks.signalFor(sender(1, 'b', 2));
    expect(checks.signalFor(sender(1, 'a'))).toBe(first);
    const second = checks.signalFor(sender(1, 'c'));
    expect([first, frame, second].map(({ aborted }) => aborted)).toEqual([true, false, false]);
  });

  it('ends all checks of a tab that is closed, and of no other', () => {
    const checks = new RunningChecks();
    const signals = [sender(1, 'a'), sender(1, 'b', 2), sender(12, 'a')].map((one) => checks.signalFor(one));
    checks.forget(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
  });
});
