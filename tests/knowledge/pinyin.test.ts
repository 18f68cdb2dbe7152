import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurred, readingsOf, spelledLength } from '@/knowledge/pinyin';
import { PINYIN } from '@/knowledge/pinyin-data';
import { pinyinTable } from '../generators/pinyin';

it('is what npm run generate:pinyin writes', () => expect(PINYIN.trim()).toBe(pinyinTable()));

describe('readingsOf', () => {
  it.each<[string, ...string[]]>([
    ['漱', 'shu'],
    ['重', 'zhong', 'chong'],
    ['厦', 'sha', 'xia'],
    ['绿', 'lv', 'lu'],
  ])('%s', (character, ...readings) => expect([...readingsOf(character)].sort()).toEqual(readings.sort()));

  it.each(['a', '，', '', '國'])('has nothing to say of %j', (character) => expect(readingsOf(character)).toEqual([]));
});

describe('spelledLength', () => {
  it.each<[string, string, number]>([
    ['xhl', '杏花岭区', 3],
    ['xhlq', '杏花岭区', 4],
    ['xinghualing', '杏花岭区', 3],
    ['xinghl', '杏花岭区', 3],
    ['xinghuali', '杏花岭区', 3],
    ['xhua', '杏花岭区', 2],
    ['zhgs', '中国石油', 3],
    ['zhgsy', '中国石油', 4],
    ['zgsy', '中国石油', 4],
    ['xian', '西安市', 2],
    ['xian', '咸阳市', 1],
    ['cqsf', '重庆师范', 4],
    ['ty12345', '太原12345热线', 7],
    ['xhlx', '杏花岭区', 0],
    ['hl', '杏花岭区', 0],
  ])('of %s in %s is %i', (letters, text, length) => expect(spelledLength(letters, text, 0)).toBe(length));

  it('takes any beginnings of any readings', () => {
    const known = [...PINYIN.matchAll(/[\u4e00-\u9fff]/g)].map(([character]) => character);
    const spelled = fc
      .constantFrom(...known)
      .chain((character) =>
        fc
          .constantFrom(...readingsOf(character))
          .chain((reading) => fc.constantFrom(reading, reading.charAt(0)).map((letters) => ({ character, letters }))),
      );
    fc.assert(
      fc.property(fc.array(spelled, { minLength: 1, maxLength: 12 }), (name) => {
        const text = name.map(({ character }) => character).join('');
        const length = spelledLength(name.map(({ letters }) => letters).join(''), text, 0);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('blurred', () => {
  it.each(['su shu', 'lin ling', 'jin jing', 'nan lan', 'zang zhan'])('takes %s for one', (pair) => {
    const [a = '', b = ''] = pair.split(' ');
    expect(blurred(a)).toBe(blurred(b));
  });
  it.each(['da xiao', 'yao ju', 'n l'])('tells %s apart', (pair) => {
    const [a = '', b = ''] = pair.split(' ');
    expect(blurred(a)).not.toBe(blurred(b));
  });
});
