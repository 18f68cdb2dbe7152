import { describe, expect, it } from 'vitest';
import { writtenDigits } from '@/figures/written-number';
import { claimsIn } from '../claims/found';

describe('written', () => {
  it.each([
    ['571.41亿元', { number: 57141000000, place: 1000000, digits: '571.41', behind: '亿元', unit: '元' }],
    ['１，２００万元', { number: 12000000, place: 10000, digits: '1200', behind: '万元', unit: '元' }],
    ['约30亩左右', { number: 30, place: 1, digits: '30', behind: '亩', unit: '亩' }],
    ['三千余户', { number: 3000, place: 1, digits: '', behind: '三千余户', unit: '户' }],
    ['百分之9.5', { number: 9.5, place: 0.1, digits: '9.5', behind: '', unit: '' }],
    ['3至5万人', { number: 3, place: 1, digits: '3', behind: '至5万人', unit: '至5万人' }],
  ])('of %s', (text, written) => {
    expect(claimsIn(text).map((claim) => claim.written)).toEqual([written]);
  });

  it.each(['几十家', '一半', '翻番', '三分之一', '半年'])('is null where no number stands: %s', (text) => {
    expect(claimsIn(text).map((claim) => claim.written)).toEqual([null]);
  });
});

describe('writtenDigits', () => {
  it.each([
    ['571.4亿元', 4],
    ['3年', 1],
    ['1,200万元', 2],
    ['百分之二十二', 2],
    ['数百人', 0],
  ])('of %s', (text, digits) => {
    expect(claimsIn(text).map(writtenDigits)).toEqual([digits]);
  });
});
