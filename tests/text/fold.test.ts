import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, folded, isHan } from '@/text/fold';
import { toOriginal, toOriginalSpan } from '@/text/offset-map';
import { SIMPLIFIED_PAIRS } from '@/text/simplified-data';
import { simplifiedPairs } from '../generators/simplified';

describe('folded', () => {
  it.each<[string, string[]]>([
    ['区政府', ['區政府', '區 政 府', '区\n政府', '区\u3000政\u200b府']],
    ['台湾厂里峰会', ['臺灣廠裡峰會', '台灣廠裏峯會']],
    ['卫生为众', ['衞生為眾', '衛生爲衆']],
    ['3200余万', ['３２００餘萬', '3,200余万', '３，２００餘 萬', '3\u2009200余万', '3\u00a0200餘萬', '3 200餘萬']],
    ['22.5%', ['２２．５％', '22.5 %', '22.5﹪', '２２.５ ％']],
    ['1100.9亿元', ['1,100.9億元', '1，100.9亿元', '1\u202f100.9億元']],
    ['233333333人', ['233,333，333人', '233，333，333人', '233 333 333人', '233\u2009333\u2009333 人']],
    ['1050元', ['1,050元', '1，050元']],
    ['| 28800 | 9300 |', ['| 28 800 | 9 300 |']],
    ['5-7月', ['5–7月', '5—7月', '5－7月', '5−7月', '5‑7月']],
    ['3~5万', ['3～5万', '3〜5萬', '3∼5万']],
    ['"三码"', ['“三码”', '「三碼」', '『三码』', '„三码‟', '＂三码＂']],
    ["'热线'", ['‘热线’', '＇热线＇']],
    ['迪·卡', ['迪•卡', '迪・卡', '迪‧卡', '迪･卡']],
    ['[2021]15号', ['〔2021〕15号', '［2021］15號']],
    ['¥5000', ['￥5000', '¥5,000', '￥５０００']],
    ['二〇二二年', ['二○二二年', '二◯二二年']],
    ['(南郊)店', ['（南郊）店', '( 南郊 ) 店', '（ 南郊）\t店']],
    ['共10户', ['共 10 户', '共\u00a010\u2009戶', '共10\u200d户']],
  ])('gives %s for every way to write it', (expected, variants) => {
    expect([expected, ...variants].map(folded)).toEqual([expected, ...variants].map(() => expected));
  });

  it.each<[string, string]>([
    ['A B', 'A B'],
    ['two  words', 'two words'],
    ['No. 5 and 6', 'No. 5 and 6'],
    ['  本区  ', '本区'],
    ['第 3 章', '第3章'],
    ['3,5,8', '3,5,8'],
    ['12,34', '12,34'],
    ['2020,300', '2020,300'],
    ['1,2345', '1,2345'],
    ['10,000,5', '10000,5'],
    ['每台20，300元押金', '每台20、300元押金'],
    ['得分110，120名', '得分110、120名'],
    ['分别为120，300，450件', '分别为120、300、450件'],
    ['$20，300美元', '$20、300美元'],
    ['$20，300', '$20300'],
    ['收入13,400元,另12，300元', '收入13400元,另12300元'],
    ['12，300.50元和13，450元', '12300.50元和13450元'],
    ['3日，5日', '3日,5日'],
    ['M777 155毫米', 'M777 155毫米'],
    ['2022 300人', '2022 300人'],
    ['电话800 933 287', '电话800 933 287'],
    [',300', ',300'],
    ['', ''],
    [' \n ', ''],
  ])('folds %j to %j', (raw, expected) => {
    expect(folded(raw)).toBe(expected);
  });

  it('keeps characters that only look like traditional ones in names of places', () => {
    expect(['乾安县', '乾隆', '濛江', '藉口镇'].map(folded)).toEqual(['乾安县', '乾隆', '濛江', '藉口镇']);
    expect(['餅乾', '迷濛'].map(folded)).toEqual(['饼干', '迷蒙']);
    expect(folded('什么')).toBe('什么');
  });

  it('folds a long text', () => {
    const raw = '區 '.repeat(100_000);
    expect(folded(raw)).toBe('区'.repeat(100_000));
  });
});

describe('SIMPLIFIED_PAIRS', () => {
  it('is what opencc-js gives', () => {
    expect(SIMPLIFIED_PAIRS).toBe(simplifiedPairs());
  });
});

describe('isHan', () => {
  it('knows Han characters of the basic plane', () => {
    const isHanCharacter = (character: string) => isHan(character.charCodeAt(0));
    expect(Array.from('〇一龥㐀').every(isHanCharacter)).toBe(true);
    expect(Array.from('1Aー。、「あ').some(isHanCharacter)).toBe(false);
  });
});

describe('fold', () => {
  it('leads back to the raw text', () => {
    const raw = '全 區１，２００餘\n戶';
    const { text, map } = fold(raw);
    const start = text.indexOf('1200');
    const span = toOriginalSpan(map, { start, end: start + 6 });
    expect(text).toBe('全区1200余户');
    expect(raw.slice(span.start, span.end)).toBe('１，２００餘\n戶');
  });

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '區',
        '乾',
        '安',
        '縣',
        '藉',
        ' ',
        '\u3000',
        '\n',
        '\u200b',
        '１',
        '2',
        '0',
        ',',
        '，',
        '％',
        'A',
        '。',
        '—',
        '「',
        '\ud840',
        '\udc0b',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  );
  const anyText = pieces.map((parts) => parts.join(''));

  it('is never longer, and folding again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = folded(raw);
        expect(text.length).toBeLessThanOrEqual(raw.length);
        expect(folded(text)).toBe(text);
      }),
    );
  });

  it('maps every folded character to a raw one of its own, in order, which folds to it', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, map } = fold(raw);
        let previous = -1;
        for (let at = 0; at < text.length; at++) {
          const original = toOriginal(map, at);
          expect(original).toBeGreaterThan(previous);
          expect(original).toBeLessThan(raw.length);
          previous = original;
        }
      }),
    );
  });

  /*
   * A slice folds to the text of its span wherever what stands around it does not decide how it is folded: the comma of
   * thousands needs the digits on both sides, 乾 the character behind it, a space its neighbours.
   */
  it('gives spans whose raw slices fold to their text, up to what depends on the neighbours', () => {
    const loose = (text: string) => text.replace(/[ ,]/g, '').replaceAll('乾', '干').replaceAll('藉', '借');
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (raw, a, b) => {
        const { text, map } = fold(raw);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const span = toOriginalSpan(map, { start, end });
        expect(loose(folded(raw.slice(span.start, span.end)))).toBe(loose(text.slice(start, end)));
      }),
    );
  });

  it('gives spans of Han characters whose raw slices fold to exactly their text', () => {
    const han = fc.array(fc.constantFrom('區', '商', '務', '局', ' ', '\n', '\u3000', '\u200b', '。', '臺'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (parts, a, b) => {
        const raw = parts.join('');
        const { text, map } = fold(raw);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const span = toOriginalSpan(map, { start, end });
        expect(folded(raw.slice(span.start, span.end))).toBe(text.slice(start, end));
      }),
    );
  });
});
