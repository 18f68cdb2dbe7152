import { describe, expect, it } from 'vitest';
import { AMBIGUITIES, bodyCode, bodyOfCode, packBodies } from '@/knowledge/body-names';
import { ORGANIZATION_KINDS } from '@/knowledge/organization-kind';

describe('bodyCode', () => {
  it.each(ORGANIZATION_KINDS)('tells %s from all others, and how ambiguous the name is', (kind) => {
    for (const ambiguity of AMBIGUITIES) {
      const code = bodyCode({ kind, ambiguity });
      expect(code).toBeGreaterThan(0);
      expect(bodyOfCode(code)).toEqual({ kind, ambiguity });
    }
  });

  it('is nothing at 0 and beyond all codes', () => {
    expect([bodyOfCode(0), bodyOfCode(255)]).toEqual([null, null]);
  });
});

describe('packBodies', () => {
  it('groups names by kind and ambiguity', () => {
    const rows = packBodies([
      { name: '苹果', kind: 'company', ambiguity: 1 },
      { name: '华为', kind: 'company', ambiguity: 0 },
      { name: '国务院', kind: 'government', ambiguity: 0 },
      { name: '中车', kind: 'company', ambiguity: 0 },
    ]);
    expect(rows).toBe('=1\n国务院\n=4\n中车\n华为\n=5\n苹果\n');
  });
});
