import { describe, expect, it } from 'vitest';
import type { PageJudgement } from '@/verdicts/pairs/judge-page';
import type { FigureInContext, KnownRuling, Ruling } from '@/verdicts/ruling';
import { figureInContext, figureInSentence, isSameFigure, rulingsOn } from '@/verdicts/rulings';
import { claimOf, claimsOf, judgements, type Told } from './compared';

const inSentence = (text: string, labels: readonly string[] = []) => figureInSentence(claimOf({ text }), text, labels);

describe('figureInSentence', () => {
  it('is the folded sentence, with the place of the figure in it', () => {
    const text = '此前停工。一季度，區商務局 減免房租３，２６０萬元。其后复工。';
    const { sentence, start, end } = inSentence(text);
    expect(sentence).toBe('一季度,区商务局减免房租3260万元。');
    expect(sentence.slice(start, end)).toBe('3260万元');
  });

  it('tells two cells of a table apart', () => {
    expect(inSentence('280吨', ['蔬菜', '到货']).sentence).not.toBe(inSentence('280吨', ['水果', '到货']).sentence);
  });

  it('is bounded where a sentence never ends', () => {
    const filler = '本市各区,'.repeat(5000);
    const { sentence, start, end } = inSentence(`${filler}减免房租3260万元,${filler}`, [filler]);
    expect(sentence.length).toBeLessThan(500);
    expect(sentence.slice(start, end)).toBe('3260万元');
  });
});

describe('isSameFigure', () => {
  it('takes other ends of a figure for the same, and another figure of the sentence for another', () => {
    const sentence = '其中已有107家复工,30家停工。';
    expect(isSameFigure({ sentence, start: 4, end: 8 }, { sentence, start: 2, end: 8 })).toBe(true);
    expect(isSameFigure({ sentence, start: 4, end: 8 }, { sentence, start: 11, end: 14 })).toBe(false);
    expect(isSameFigure({ sentence, start: 4, end: 8 }, { sentence: `${sentence}。`, start: 4, end: 8 })).toBe(false);
  });
});

describe('rulingsOn', () => {
  const here: FigureInContext = {
    sentence: '新增2例。',
    start: 2,
    end: 4,
    organization: null,
    place: '山西省太原市晋源区',
    period: '2022-04-20/2022-04-20',
  };
  const ruling: KnownRuling = { here, article: 'a', index: 0, ruling: 'same' };
  const isMet = (other: Partial<FigureInContext>): boolean => rulingsOn({ ...here, ...other }, [ruling]).length > 0;

  it.each([{}, { place: null }, { place: '晋源区' }, { organization: '晋源区卫健局' }, { period: null }])(
    'holds for the same words with %j',
    (other) => expect(isMet(other)).toBe(true),
  );

  it.each([{ place: '成都市' }, { period: '2021-04-20/2021-04-20' }, { sentence: '新增2例' }, { start: 0, end: 2 }])(
    'does not hold for %j',
    (other) => expect(isMet(other)).toBe(false),
  );
});

describe('judgePage with the reader’s word', () => {
  const CORPUS: readonly Told[] = [
    { text: '晋源区金融办累计授信金额达6776万元。' },
    { text: '截至目前,晋源区金融办累计授信金额达6500万元,另有打算。', date: '2022-06-30' },
  ];
  const PAGE = '晋源区金融办累计授信金额达6767万元。';

  const said = (rulings: Readonly<Record<number, Ruling>>, told: Told = { text: PAGE }, corpus = CORPUS) => {
    const claims = claimsOf(told);
    const made = Object.entries(rulings).map(([article, ruling]): KnownRuling => {
      const [claim] = claimsOf({ text: PAGE });
      if (!claim) throw new Error('tests: no claim');
      return { here: figureInContext(claim, PAGE), article: `article-${article}`, index: 0, ruling };
    });
    const seen = claims.map((claim) => figureInContext(claim, told.text));
    return judgements(told, corpus, { seen, rulings: made })[0] ?? null;
  };
  const outline = (judgement: PageJudgement | null): readonly unknown[] => [
    judgement?.verdict,
    ...(judgement?.evidence.map(({ known, reasons }) => [known.claim.text, ...reasons.map(({ code }) => code)]) ?? []),
  ];

  /** The reader's word first, and by what it was taken for the same thing. */
  const ASIDE = ['other-by-reader', 'same-measure', 'same-organization', 'unstated-period'];

  it('is as without it where nothing was said', () => {
    expect(said({})?.verdict).toBe('differs');
  });

  it('sets aside what is not the same thing, and goes on with the rest', () => {
    const [verdict, ...evidence] = outline(said({ 0: 'other' }));
    expect(verdict).toBe('related');
    expect(evidence.at(-1)).toEqual(['6776万元', ...ASIDE]);
  });

  it('keeps what alone was set aside, as related', () => {
    expect(outline(said({ 0: 'other' }, { text: PAGE }, CORPUS.slice(0, 1)))).toEqual([
      'related',
      ['6776万元', ...ASIDE],
    ]);
  });

  it('sets aside what repeats it word for word', () => {
    const reprinted = [...CORPUS.slice(0, 1), ...CORPUS.slice(0, 1)];
    const judgement = said({ 0: 'other' }, { text: PAGE }, reprinted);
    expect(judgement?.verdict).toBe('related');
    expect(judgement?.evidence).toHaveLength(2);
  });

  it('lets what is the same thing agree or differ by its number', () => {
    const judgement = said({ 1: 'same' });
    expect(judgement?.verdict).toBe('differs');
    expect(judgement?.evidence.map(({ known }) => known.claim.text)).toEqual(['6500万元']);
    expect(judgement?.evidence[0]?.reasons.map(({ code }) => code)).toContain('same-by-reader');
  });

  it('says nothing of another figure, or of the same words elsewhere', () => {
    const told = { text: '晋源区金融办累计授信金额达6768万元。' };
    expect(said({ 0: 'other' }, told)).toEqual(said({}, told));
  });

  it('does nothing with claims that are gone', () => {
    expect(said({ 7: 'same' })?.verdict).toBe('differs');
  });
});
