import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '@/reading/repairs';
import { toOriginal } from '@/text/offset-map';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

describe('repair', () => {
  it.each([
    ['readings behind characters', '經(jīng)濟發(fā)展（zhǎn）', '經濟發展'],
    ['HTML entities', '1.2&nbsp;亿元&#x4eba;&ldquo;好&rdquo;', '1.2 亿元人“好”'],
    ['tags', '<p>全市<b>三</b>家</p>企业<br/>复工', '\n全市三家\n企业\n复工'],
    ['markdown', '**全市**[复工](https://a.cn/b)![图](c.png)', '全市复工'],
    ['soft hyphens and characters without width', '复\u00ad工\u200b复\ufeff产', '复工复产'],
    ['radicals for characters', '⼯⼈', '工人'],
    ['UTF-8 read as Western', 'å¤ªåŽŸå¸‚', '太原市'],
    ['GBK read as Western', 'Ì«Ô­ÊÐ·¢²¼', '太原市发布'],
    ['line ends of other systems', '一\r\n二\r三\f四', '一\n二\n三\n四'],
  ])('mends %s', (_, broken, whole) => {
    expect(repair(broken)).toMatchObject({ text: whole, damaged: [] });
  });

  it.each([
    '重點企業(項目)',
    'Copyright (C) 2020',
    '手机(app)',
    '温度<5度',
    '为何？(an)',
    '1+1=?(wrong)',
    'Café Zürich',
    'A&B',
    '投资*2',
    '[1]',
  ])('leaves %s as it is', (text) => {
    expect(repair(text).text).toBe(text);
  });

  it('mends what was cut in the middle of a GBK character', () => {
    expect(repair('東港股份有限公司…主動對接?xùn)|港股份公司').text).toBe('東港股份有限公司…主動對接東港股份公司');
    expect(repair('冷鏈?zhǔn)称?,做到').text).toBe('冷鏈食品,做到');
  });

  it('marks what it cannot mend', () => {
    const { text, damaged } = repair('全市?zhǎo)x家,锟斤拷,\ufffd');
    expect(damaged.map(({ start, end }) => text.slice(start, end))).toEqual(['?', '锟斤拷', '\ufffd']);
  });

  it('removes all 321 readings of the Traditional seed and none of its real brackets', () => {
    const document = seed('003_159c955386c68518.txt');
    const { text, damaged } = repair(document);
    expect([...text.matchAll(/\(([^)]*)\)/g)].map(([, inner]) => inner)).toEqual([
      '項目',
      '本報記者韓霄鵬時曄然張敏',
      'C',
    ]);
    expect([...document.matchAll(/\(/g)].length - [...text.matchAll(/\(/g)].length).toBe(321);
    expect(text).toContain('主動對接東港股份公司');
    expect(text).toContain('冷鏈物流和冷鏈食品,做到');
    expect(damaged).toEqual([]);
  });

  it('keeps the way back: what it doesn’t replace stands at the mapped offset', () => {
    const parts = fc.array(
      fc.constantFrom(
        '太原',
        '(wù)',
        '&nbsp;',
        '<b>',
        '**',
        '\u200b',
        '\r\n',
        'x',
        '(項目)',
        '[a](/b)',
        '![',
        '?xùn)|',
        '\t',
        '&',
      ),
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        const document = pieces.join('');
        const { text, map } = repair(document);
        const lost = [...text].filter((character, i) => {
          return /[\p{Script=Han}a-z]/u.test(character) && document.charAt(toOriginal(map, i)) !== character;
        });
        expect(lost).toEqual([]);
      }),
    );
  });
});
