import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALTERATION_KINDS, type AlterationKind, type Altered, alterationsOf, type NewsArticle } from './alterations';

const SENTENCE = '云溪镇今年夏天新修了沿河步道和停车场方便游人,';

/** An article of August 15, 2024, and another one of that day which says nearly the same. */
function pair(figures: string, theirs = figures, lead = SENTENCE): readonly [NewsArticle, NewsArticle] {
  const article = { source: '云溪报', date: '2024-08-15', title: '' };
  return [
    { ...article, id: 'page', text: `${lead}${figures}。` },
    { ...article, id: 'other', text: `${SENTENCE}${theirs}。` },
  ];
}

function altered(figures: string, theirs?: string, lead?: string): Altered[] {
  const [page, other] = pair(figures, theirs, lead);
  return alterationsOf(page, 'set', [other]);
}

/** What stands where the numbers were changed. */
function changedIn({ text, figures }: Altered): string[] {
  return figures.map(({ start, end }) => text.slice(start, end));
}

function only(kind: AlterationKind, list: readonly Altered[]): Altered[] {
  return list.filter((one) => one.kind === kind);
}

describe('alterationsOf', () => {
  it('slips in a number: digits exchanged, one wrong, or a place too many', () => {
    const [one, ...others] = only('slip', altered('接待游客368人'));
    expect(others).toEqual([]);
    expect(one && ['638', '386', '468', '3680']).toContain(one && changedIn(one)[0]);
    expect(one?.text).toBe(`${SENTENCE}接待游客${one && changedIn(one)[0]}人。`);
  });

  it('changes a scale', () => {
    const [one] = only('scale', altered('投资368万元'));
    expect(one && changedIn(one)).toEqual(['368亿']);
    expect(one?.text).toBe(`${SENTENCE}投资368亿元。`);
    expect(only('scale', altered('投资368元'))).toEqual([]);
  });

  it.each([
    ['增长', '下降'],
    ['减少', '增加'],
    ['上涨', '下跌'],
  ])('changes the direction of %s', (word, opposite) => {
    const [one] = only('direction', altered(`客流${word}36.8%`));
    expect(one && changedIn(one)).toEqual([`${opposite}36.8`]);
    expect(one?.text).toBe(`${SENTENCE}客流${opposite}36.8%。`);
  });

  it('changes no direction that the article does not have', () => {
    expect(only('direction', altered('客流增长36.8%', '客流达到36.8%'))).toEqual([]);
    expect(only('direction', altered('新增长椅368个'))).toEqual([]);
  });

  it('exchanges two numbers of one sentence', () => {
    const [one] = only('exchanged', altered('男客368人,女客425人'));
    expect(one && changedIn(one)).toEqual(['425', '368']);
    expect(one?.text).toBe(`${SENTENCE}男客425人,女客368人。`);
  });

  it.each(['男客368人,女客368人', '男客368人,门票425元', '男客368人,女客42人', '男客368人。女客425人'])(
    'does not exchange the numbers of %s',
    (figures) => {
      expect(only('exchanged', altered(figures))).toEqual([]);
    },
  );

  it('tells a number that the article says in other words', () => {
    const reworded = altered('接待游客368人', '接待游客368人', '云溪镇沿河步道建成以后这个夏天来的人多,');
    expect(reworded.map(({ kind }) => kind)).toContain('slip, reworded');
    expect(only('slip', reworded)).toEqual([]);
  });

  it.each<[string, string]>([
    ['接待游客8人', '接待游客8人'],
    ['接待游客368人', '接待游客369人'],
    ['接待游客368人', '接待游客1368人'],
    ['第368号公告', '第368号公告'],
    ['2024-368人', '2024-368人'],
  ])('leaves %s alone against %s', (figures, theirs) => {
    expect(altered(figures, theirs)).toEqual([]);
  });

  it('leaves alone what only an article of another week says', () => {
    const [page, other] = pair('接待游客368人');
    expect(alterationsOf(page, 'set', [{ ...other, date: '2024-08-25' }])).toEqual([]);
    expect(alterationsOf(page, 'set', [])).toEqual([]);
  });

  it('makes at most two slips, and one of each other kind', () => {
    const list = altered('男客368人,女客425人,投资12.6万元,客流增长36.8%,门票715张,步道862米');
    for (const kind of ALTERATION_KINDS) expect(only(kind, list).length).toBeLessThanOrEqual(kind === 'slip' ? 2 : 1);
    expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(['slip', 'scale', 'direction', 'exchanged']));
  });

  it('changes nothing but what its offsets hold, and the same each time', () => {
    const number = fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map(String),
      fc.float({ min: 1, max: 999 }).map((n) => n.toFixed(1)),
    );
    const figure = fc.tuple(
      fc.constantFrom('男客', '增长', '投资', '减少了'),
      number,
      fc.constantFrom('人', '万元', '%', '亿元'),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), fc.string(), (figures, set) => {
        const [page, other] = pair(figures.map((parts) => parts.join('')).join(','));
        const list = alterationsOf(page, set, [other]);
        expect(alterationsOf(page, set, [other])).toEqual(list);
        for (const { text, at, figures: spans } of list) {
          expect(text).not.toBe(page.text);
          const [first] = spans;
          expect(first?.start).toBe(at);
          expect(text.slice(0, at)).toBe(page.text.slice(0, at));
          const behind = text.slice(spans.at(-1)?.end);
          expect(page.text.endsWith(behind)).toBe(true);
          for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^(?:[^\d]{1,2})?[\d.]+[万亿]?$/);
        }
      }),
    );
  });
});
