import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingPieces } from '@/ui/card/digit-difference';
import { evidenceNote } from '@/ui/card/evidence-note';
import { excerptOf } from '@/ui/excerpt';
import { articlePieces, isSubhead, sentenceAt } from '@/ui/library/article-pieces';
import { readAddress, writeAddress } from '@/ui/library/library-address';
import { ALL_ARTICLES, type ListView, SORTS } from '@/ui/library/list/list-view';
import { scriptOf } from '@/ui/script-of';
import { readableHostname } from '@/ui/tab-state';
import { creditSentence, differing } from './samples';

describe('differingPieces', () => {
  const emphasized = (here: string, there: string): string[] =>
    differingPieces(here, there).map((pieces) =>
      pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
    );

  it.each([
    ['6767万元', '6776万元', '67[67]万元', '67[76]万元'],
    ['６７６７万元', '6776万元', '６７[６７]万元', '67[76]万元'],
    ['107家', '1070家', '107家', '107[0]家'],
    ['6776万元', '6776亿元', '6776[万]元', '6776[亿]元'],
    ['1.34万户', '13400家', '1.34万户', '13400家'],
    ['6776萬元', '6767万元', '67[76]萬元', '67[67]万元'],
    ['3200餘萬元', '3200余万元', '3200餘萬元', '3200余万元'],
    ['107家', '107家', '107家', '107家'],
    ['6 767万元', '6776万元', '6 7[67]万元', '67[76]万元'],
    ['13,400户', '13 450户', '13,4[0]0户', '13 4[5]0户'],
  ])('of %s and %s', (here, there, ours, theirs) => {
    expect(emphasized(here, there)).toEqual([ours, theirs]);
  });

  it('keeps the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (here, there) => {
        const whole = differingPieces(here, there).map((pieces) => pieces.map((piece) => piece.text).join(''));
        expect(whole).toEqual([here, there]);
      }),
    );
  });
});

describe('excerptOf', () => {
  it('leaves a short sentence whole', () => {
    const marks = [{ start: 31, end: 37 }];
    expect(excerptOf(creditSentence, marks)).toEqual({ text: creditSentence, marks, before: false, after: false });
  });

  it('keeps what is marked, with the same words under the mark', () => {
    const length = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(length, length, fc.integer({ min: 1, max: 12 }), (before, after, width) => {
        const text = `${'前文，'.repeat(before)}${'数'.repeat(width)}${'后文；'.repeat(after)}`;
        const start = before * 3;
        const excerpt = excerptOf(text, [{ start, end: start + width }], 60);
        expect(excerpt.marks.map((mark) => excerpt.text.slice(mark.start, mark.end))).toEqual(['数'.repeat(width)]);
        expect(text).toContain(excerpt.text);
        expect(excerpt.text.length).toBeLessThanOrEqual(80);
        expect(excerpt.before).toBe(!text.startsWith(excerpt.text));
      }),
    );
  });
});

describe('evidenceNote', () => {
  it('holds verdict, both sentences, source, date, title, address and reasons', () => {
    const note = evidenceNote(differing, { title: '金融助企', address: 'https://news.example.cn/1' }, 'zh-Hans');
    expect(note).toBe(`不一致
本页 6767万元 累计授信金额
该区金融办累计授信金额达6767万元。
金融助企 · https://news.example.cn/1

语料 6776万元 累计授信金额
${creditSentence}
太原日报 · 2022-04-23 · 金融帮扶遇困小微企业
有两位数字对调；同一机构 晋源区金融办；同一指标；时期未注明`);
  });
});

describe('sentenceAt', () => {
  it.each([
    ['一句。二句！三句', 0, '一句。'],
    ['一句。二句！三句', 3, '二句！'],
    ['一句。二句！三句', 6, '三句'],
    ['“一句。”二句', 0, '“一句。”'],
    ['没有句号\n下一段', 0, '没有句号'],
    ['一句。\n　　下一段。', 3, '下一段。'],
  ])('of %j at %i is %s', (text, offset, sentence) => {
    const span = sentenceAt(text, offset);
    expect(span && text.slice(span.start, span.end)).toBe(sentence);
  });

  it('is null behind the end', () => {
    expect(sentenceAt('一句。', 3)).toBeNull();
    expect(sentenceAt('一句。', 99)).toBeNull();
  });
});

describe('articlePieces', () => {
  it('cuts where an organization, a figure or the marked sentence begins or ends', () => {
    const text = '甲公司有3家店。\n共5家。';
    const article = {
      text,
      organizations: [{ start: 0, end: 3, name: '甲有限公司' }],
      figures: [
        { start: 4, end: 6, claim: 0 },
        { start: 10, end: 12, claim: 1 },
      ],
    };
    expect(articlePieces(article, { start: 9, end: 13 })).toEqual([
      [
        { text: '甲公司', organization: '甲有限公司', figure: null, marked: false },
        { text: '有', organization: null, figure: null, marked: false },
        { text: '3家', organization: null, figure: 0, marked: false },
        { text: '店。', organization: null, figure: null, marked: false },
      ],
      [
        { text: '共', organization: null, figure: null, marked: true },
        { text: '5家', organization: null, figure: 1, marked: true },
        { text: '。', organization: null, figure: null, marked: true },
      ],
    ]);
  });

  it('keeps the text, whatever the spans', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(10))
      .map(([start, length]) => ({ start, end: start + length, name: '名', claim: length }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span), fc.option(span), (text, spans, marked) => {
        const paragraphs = articlePieces({ text, organizations: spans, figures: spans }, marked);
        expect(paragraphs.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(text);
      }),
    );
  });
});

describe('isSubhead', () => {
  it.each(['全面复工有速度', '“點對點”紓困確保安全生產持續穩定'])('accepts %s', (line) => {
    expect(isSubhead(line)).toBe(true);
  });

  it.each([
    '价格总体平稳。',
    '“谢谢你们！”',
    '他说：',
    '连日来，位于杏花岭区的丈子头农产品物流园加强与外省市产地的对接',
  ])('rejects %s', (line) => {
    expect(isSubhead(line)).toBe(false);
  });
});

const view: fc.Arbitrary<ListView> = fc.record({
  sort: fc.constantFrom(...SORTS),
  source: fc.option(fc.string({ unit: 'grapheme' })),
  place: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
  from: fc.constantFrom(null, '2022-04-23'),
  to: fc.constantFrom(null, '2023-01-01'),
  origin: fc.constantFrom(null, 'seed', 'reader'),
  visibility: fc.constantFrom(null, 'private', 'everywhere'),
});

describe('readAddress', () => {
  it('reads back what was written', () => {
    const article = fc.record({
      kind: fc.constant('article' as const),
      id: fc.string({ minLength: 1, unit: 'grapheme' }),
      offset: fc.option(fc.nat()),
    });
    const place = fc.oneof(
      article,
      fc.constantFrom(...(['add', 'backup', 'start'] as const).map((kind) => ({ kind }))),
    );
    fc.assert(
      fc.property(place, view, (one, other) => {
        expect(readAddress(writeAddress(one, other))).toEqual({ place: one, view: other });
      }),
    );
  });

  it.each(['', '#', '#article=', '#offset=3'])('finds no article in %j', (hash) => {
    expect(readAddress(hash)).toEqual({ place: { kind: 'start' }, view: ALL_ARTICLES });
  });

  it.each(['x', '-1', '1.5', ''])('takes the offset %j for none', (offset) => {
    expect(readAddress(`#article=a&offset=${offset}`).place).toEqual({ kind: 'article', id: 'a', offset: null });
  });

  it.each(['sort=loud', 'from=yesterday', 'to=2022', 'origin=', 'visibility=all', 'place='])(
    'lists all articles where it says %s',
    (broken) => {
      expect(readAddress(`#${broken}`).view).toEqual(ALL_ARTICLES);
    },
  );
});

describe('readableHostname', () => {
  it.each([
    ['https://news.example.cn/a?b#c', 'news.example.cn'],
    ['http://localhost:8080/', 'localhost'],
    ['file:///home/reader/news.html', ''],
  ])('of %s is %j', (address, hostname) => {
    expect(readableHostname(address)).toBe(hostname);
  });

  it.each([
    'chrome://settings',
    'about:blank',
    'moz-extension://x/popup.html',
    'https://addons.mozilla.org/zh-CN/',
    '',
    undefined,
  ])('is null for %j', (address) => {
    expect(readableHostname(address)).toBeNull();
  });
});

describe('scriptOf', () => {
  it.each([
    [creditSentence, 'zh-Hans'],
    ['疫情期間服務不斷檔', 'zh-Hant'],
    ['2022-04-23', 'zh-Hans'],
  ])('of %s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
