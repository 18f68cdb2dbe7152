import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/report/csv';

describe('writeCsv', () => {
  it('begins with a byte order mark and doubles quotes', () => {
    expect(
      writeCsv([
        ['a', '“b”'],
        ['c"d', 'e,f\ng'],
      ]),
    ).toBe('\uFEFF"a","“b”"\r\n"c""d","e,f\ng"\r\n');
  });

  it.each(['=1+1', '+86', '-5%', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])('disarms %j', (text) => {
    expect(writeCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it.each(['1=1', '6776万元', 'a-b', ''])('leaves %j as it is', (text) => {
    expect(writeCsv([[text]])).toBe(`\uFEFF"${text}"\r\n`);
  });
});
