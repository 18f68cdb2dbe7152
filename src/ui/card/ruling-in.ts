import type { ShownEvidence } from '@/messaging/card-protocol';
import type { Ruling } from '@/verdicts/ruling';

/** What the reader said of a piece of evidence before; null: nothing. */
export function rulingIn({ reasons }: Pick<ShownEvidence, 'reasons'>): Ruling | null {
  const codes = reasons.map(({ code }) => code);
  if (codes.includes('same-by-reader')) return 'same';
  return codes.includes('other-by-reader') ? 'other' : null;
}
