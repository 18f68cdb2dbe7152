import { describe, expect, it } from 'vitest';
import { SYNONYMS } from '@/claims/present-judge/synonyms';
import { contentTerms } from '@/claims/present-judge/terms';
import { LIGHT_TERMS, weightOf } from '@/verdicts/term-weights';

describe('LIGHT_TERMS', () => {
  it('are terms that a text can have, of their own or in a word of a synonym row', () => {
    const inSynonyms = new Set(SYNONYMS.flatMap(([word]) => contentTerms(word)));
    const dead = [...LIGHT_TERMS].filter((word) => !contentTerms(word).includes(word) && !inSynonyms.has(word));
    expect(dead).toEqual([]);
  });

  it('weigh less than others', () => {
    expect(weightOf('项目')).toBeLessThan(weightOf('房租'));
    expect(weightOf('房租')).toBeLessThan(weightOf('授信金额'));
  });
});
