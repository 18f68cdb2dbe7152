import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_STEM, packStems, SHORTEST_STEM, TownStems } from '@/knowledge/town-stems';

const has = (stems: readonly string[], word: string): boolean => {
  const { characters, rows } = packStems(stems);
  return new TownStems(characters, rows).has(word, 0, word.length);
};

describe('TownStems', () => {
  it('holds what was packed, and nothing that lies across two of its stems', () => {
    const stems = ['王家', '李家', '东王庄', '西李庄', '大石桥'];
    for (const stem of stems) expect(has(stems, stem)).toBe(true);
    for (const word of ['王李家', '庄西', '王西庄', '石桥', '家', '', '大石桥镇', '鑫家'])
      expect(has(stems, word)).toBe(false);
  });

  it('answers like a set, for any stems', () => {
    const stem = fc
      .array(fc.constantFrom('王', '李', '家', '庄', '桥', '㙍'), { minLength: SHORTEST_STEM, maxLength: LONGEST_STEM })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.array(stem, { minLength: 1 }), fc.array(stem), (stems, others) => {
        const set = new Set(stems);
        const { characters, rows } = packStems([...set]);
        const packed = new TownStems(characters, rows);
        for (const word of [...stems, ...others])
          expect(packed.has(`在${word}镇`, 1, 1 + word.length)).toBe(set.has(word));
      }),
    );
  });

  it('packs into characters that need no escaping in a template literal', () => {
    const han = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const { rows } = packStems(han.map((character) => `石${character}`));
    expect(rows).not.toMatch(/[^#-[\n]|\$\{/);
  });
});
