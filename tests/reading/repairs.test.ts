import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '@/reading/repairs';
import { toOriginal } from '@/text/offset-map';
import { utf8 } from './make-files';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

const readAsGbk = (text: string): string => new TextDecoder('gbk').decode(utf8(text));

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

  it.each([
    '太原市万柏林区：今年以来，新增企业一千六百家！！',
    '記者從杏花嶺區獲悉，全區共有企業',
    '“三码”·检查',
    'A区B社区C',
    '\ufeff本报讯（记者）',
  ])('mends %s where its UTF-8 was read as GBK', (whole) => {
    const plain = whole.replace('\ufeff', '');
    expect(readAsGbk(whole)).not.toContain(plain.slice(0, 2));
    const { text, damaged } = repair(readAsGbk(whole));
    const lost = damaged[0]?.start ?? text.length;
    expect(text.slice(0, lost)).toBe(plain.slice(0, lost));
    expect(plain.length - lost).toBeLessThan(2);
  });

  it('marks characters that lost a byte on the way through GBK, and guesses none', () => {
    const whole = readAsGbk('中国新闻报道');
    const lost = /[\ue000-\uf8ff]/g; // a pair of bytes that older decoders have no character for
    for (const broken of [whole.replace(lost, '?'), whole.replace(lost, '\ufffd')])
      expect(repair(broken)).toMatchObject({ text: '\ufffd新闻报道', damaged: [{ start: 0, end: 1 }] });
    const short = readAsGbk('1家');
    expect(repair(short)).toMatchObject({ text: short, damaged: [{ start: 1, end: short.length }] });
  });

  it.each([
    ...'涓涓细流 浜 横浜 鏂 甯 鍥 瀹 锛 澶 鎶 缁 闂 骞 熸'.split(' '),
    '涓涓细流，汇成江海。闫崞焜、婕妤、瀚海、鏊子、鍋貼、鑫鎏锴',
    '驊騮鏖戰，骐骥驰骋；鲭鲶鲷鳊，鸂鶒鸳鸯',
    '涓\n浜哲€100',
  ])('leaves %s as it is', (text) => {
    expect(repair(text)).toMatchObject({ text, damaged: [] });
  });

  it('leaves rare characters as they are, however they stand together', () => {
    const rare = fc.constantFrom(
      ...'涓浜鏂甯鍥瀹澶鎶缁闂骞熸璁鑫鎏锴淼焱垚犇骉羴猋麤飝雥昇峯喆堃頔翀晔暐囍濛瀞灏炁彧'.split(''),
    );
    const common = fc.constantFrom(
      ...'的一是在不了有和人这中大为上个国我以要他时来用们年家市区县局企业亿万元，。、'.split(''),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 1, arbitrary: rare }, { weight: 2, arbitrary: common })), (parts) => {
        expect(repair(parts.join('')).text).toBe(parts.join(''));
      }),
    );
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
