import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/text/sentences';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, ...string[]]>([
    ['甲。乙!丙?丁', '甲。', '乙!', '丙?', '丁'],
    ['一是甲;二是乙。', '一是甲;二是乙。'],
    ['他说:"好。"走了。', '他说:"好。"', '走了。'],
    ['甲……乙', '甲……', '乙'],
    ['(见下文。)乙', '(见下文。)', '乙'],
    ['真的吗?!是', '真的吗?!', '是'],
    ['下降3.5%。', '下降3.5%。'],
    ['只有半句', '只有半句'],
    [''],
  ])('splits %s', (text, ...expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('gives spans that are not empty and cover the text', () => {
    const words = fc.array(fc.constantFrom('甲', '。', '!', '?', '…', '"', ')', "'", ';', '3'), { maxLength: 30 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        expect(sentences(text).join('')).toBe(text);
        expect(sentences(text)).not.toContain('');
      }),
    );
  });
});
