import { describe, expect, it } from 'vitest';
import type { Finding } from '@/messaging/check-protocol';
import type { FrameFindings } from '@/messaging/tab-protocol';
import { describeFindings, pageSentenceAround } from '@/report/found-figures';
import { buildReport, groupOf } from '@/report/page-report';
import { differing, report, unsound } from './sample-report';

const CARD = { evidence: [], sources: 0, origins: 0 };

function frame(title: string, texts: readonly string[]): FrameFindings {
  const figures = texts.map((text, block) => ({
    ...differing,
    text,
    evidence: [],
    place: { frame: 0, block, start: 0 },
  }));
  return {
    title,
    address: `https://news.example/${title}`,
    published: null,
    figures,
    organizations: ['万达广场'],
    coverage: report.coverage,
  };
}

describe('buildReport', () => {
  const build = (frames: readonly (readonly [number, FrameFindings])[]) =>
    buildReport({
      frames,
      proofs: frames.map(([, { figures }]) => figures.map(({ text }) => ({ ...CARD, sources: text.length }))),
      corpus: report.corpus,
      made: new Date('2022-04-26T08:00:00Z'),
    });

  it('puts frames together under the name of the first', () => {
    const built = build([
      [0, frame('page', ['1家', '22家'])],
      [7, frame('inner', ['333家'])],
    ]);
    expect(built).toMatchObject({ title: 'page', address: 'https://news.example/page', organizations: ['万达广场'] });
    expect(built?.figures.map(({ text, place, proof }) => [text, place.frame, proof.sources])).toEqual([
      ['1家', 0, 2],
      ['22家', 0, 3],
      ['333家', 7, 4],
    ]);
    expect(built?.coverage).toMatchObject({ paragraphs: 24, characters: 1550, hidden: 62, heldBack: 4 });
  });

  it('is null without any', () => {
    expect(build([])).toBeNull();
  });
});

describe('groupOf', () => {
  it('tells what does not add up as such, unless it differs', () => {
    const [failing] = unsound.sums;
    if (!failing) throw new Error('samples: no sum');
    expect(groupOf(unsound)).toBe('unsound');
    expect(groupOf({ verdict: 'agrees', sums: [failing] })).toBe('unsound');
    expect(groupOf({ verdict: 'differs', sums: [failing] })).toBe('differs');
    expect(groupOf({ verdict: 'related', sums: [{ ...failing, holds: true }] })).toBe('related');
    expect(groupOf({ verdict: null, sums: [{ ...failing, holds: true }] })).toBe('sound');
  });
});

describe('describeFindings', () => {
  it('tells figures in the order of the page, and each organization once', () => {
    const blocks = [
      { id: 9, text: '万达广场到货30吨。又到50吨。' },
      { id: 2, text: '万达广场另有7家。' },
    ];
    const at = (block: number, text: string): { block: number; start: number; end: number } => {
      const start = blocks.find(({ id }) => id === block)?.text.indexOf(text) ?? -1;
      return { block, start, end: start + text.length };
    };
    const figure = (block: number, text: string): Finding => ({
      ...at(block, text),
      type: 'figure',
      verdict: 'agrees',
      measured: '',
      sums: [],
      here: { sentence: '', start: 0, end: 0, organization: null, place: null, period: null },
      evidence: [],
    });
    const found = describeFindings(blocks, [
      figure(2, '7家'),
      figure(9, '50吨'),
      { ...at(2, '万达广场'), type: 'organization', name: '万达广场' },
      { ...at(9, '万达广场'), type: 'organization', name: '万达广场' },
      figure(9, '30吨'),
      figure(4, '不在'),
    ]);
    expect(found.figures.map(({ text, sentence }) => [text, sentence])).toEqual([
      ['30吨', '万达广场到货30吨。'],
      ['50吨', '又到50吨。'],
      ['7家', '万达广场另有7家。'],
    ]);
    expect(found.organizations).toEqual(['万达广场']);
  });
});

describe('pageSentenceAround', () => {
  it.each([
    ['前一句。共3家！后一句', '3家', '共3家！'],
    ['共3家', '3家', '共3家'],
    ['  共3家\n下一行', '3家', '共3家'],
  ])('in %j', (text, figure, sentence) => {
    const start = text.indexOf(figure);
    expect(pageSentenceAround(text, { start, end: start + figure.length })).toBe(sentence);
  });
});
