import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding, linesIn } from '@/reading/encodings';
import { encode, utf8, utf16 } from './make-files';

const SIMPLIFIED = '全区各单位按照统一部署，一手抓生产，一手抓安全，各项工作有序推进。';
const TRADITIONAL = '全區各單位按照統一部署，一手抓生產，一手抓安全，各項工作有序推進。';
const encodingOf = (bytes: Uint8Array, declared: string | null = null): string => {
  const found = detectEncoding(bytes, declared);
  return 'problem' in found ? found.problem : found.encoding;
};

describe('detectEncoding', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(SIMPLIFIED), 'utf-8'],
    ['ASCII', utf8('{"a": 1}'), 'utf-8'],
    ['GBK', encode('gbk', SIMPLIFIED), 'gb18030'],
    ['traditional text in GBK', encode('gbk', TRADITIONAL), 'gb18030'],
    ['Big5', encode('big5', TRADITIONAL), 'big5'],
    ['UTF-16 without a mark', utf16(SIMPLIFIED), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(SIMPLIFIED, { bigEndian: true }), 'utf-16be'],
    ['nothing', new Uint8Array(), 'empty'],
    ['zeros', new Uint8Array(100), 'binary'],
  ])('tells %s', (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
  });

  it('trusts the bytes more than what they are declared to be', () => {
    expect(encodingOf(utf8(SIMPLIFIED), 'gb2312')).toBe('utf-8');
    expect(encodingOf(encode('gbk', SIMPLIFIED), 'utf-8')).toBe('gb18030');
    expect(encodingOf(encode('gbk', SIMPLIFIED), 'no such encoding')).toBe('gb18030');
  });

  it('does not guess', () => {
    expect(encodingOf(Uint8Array.from({ length: 300 }, (_, i) => 0xc0 + ((i * 31) % 60)))).toBe('wrong-encoding');
  });

  it('bears a spoiled byte and a text cut off in mid-character', () => {
    const bytes = utf8(SIMPLIFIED.repeat(20));
    bytes[100] = 0xff;
    expect(decodeText(bytes.subarray(0, -1))).toMatchObject({ encoding: 'utf-8' });
    const old = encode('gbk', `${SIMPLIFIED}\n`.repeat(20));
    old[100] = 0xff;
    expect(decodeText(old)).toMatchObject({ encoding: 'gb18030' });
  });
});

describe('linesIn', () => {
  it.each(['utf-8', 'gb18030', 'big5', 'utf-16le'])(
    'gives the lines of a file in %s as decoding it at once does',
    (encoding) => {
      const encoders: Record<string, (text: string) => Uint8Array> = {
        'utf-8': utf8,
        gb18030: (text) => encode('gbk', text),
        big5: (text) => encode('big5', text),
        'utf-16le': (text) => utf16(text),
      };
      const line = fc.string({ unit: fc.constantFrom('a', '一', '中', '許', '功', ' ', ','), maxLength: 8 });
      fc.assert(
        fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom('\n', '\r\n'), (lines, feed) => {
          const bytes = encoders[encoding]?.(`${lines.join(feed)}${feed}x`) ?? new Uint8Array();
          expect([...linesIn(bytes, { encoding, bom: 0 })]).toEqual([...lines, 'x']);
        }),
        { numRuns: 50 },
      );
    },
  );
});
