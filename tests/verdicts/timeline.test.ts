import { describe, expect, it } from 'vitest';
import { fittedWeights } from '@/verdicts/pairs/weights';
import { timelineOf } from '@/verdicts/timeline';
import { found } from './compared';

type Report = readonly [source: string, date: string | null, text: string];

const FIRST: Report = ['样本日报', '2022-04-20', '晋源区金融办累计授信金额达6776万元。'];

/** Each entry as day, number and change. */
function lines(...reports: readonly Report[]): string[] {
  const [first, ...others] = found(
    reports.map(([source, date, text]) => ({ source, date, text, place: null, id: `${source} ${date}` })),
  );
  if (!first) throw new Error('tests: no report');
  return timelineOf({ article: first, index: 0 }, others, fittedWeights()).map(
    ({ known: { claim }, day, change }) => `${day} ${claim.text} ${change}`,
  );
}

describe('timelineOf', () => {
  it('is the claim alone where nobody else reports it', () => {
    expect(lines(FIRST)).toEqual(['2022-04-20 6776万元 first']);
  });

  it('tells an update of the same source from another source that contradicts', () => {
    expect(
      lines(
        FIRST,
        ['样本日报', '2022-04-22', '晋源区金融办累计授信金额达6893万元。'],
        ['样本晚报', '2022-04-21', '晋源区金融办累计授信金额达6767万元。'],
      ),
    ).toEqual(['2022-04-20 6776万元 first', '2022-04-21 6767万元 contradicted', '2022-04-22 6893万元 updated']);
  });

  it('says nothing against numbers of another time', () => {
    const first: Report = ['样本日报', '2022-04-20', '一季度，晋源区金融办授信金额6776万元。'];
    const later: Report = ['样本晚报', '2022-07-20', '二季度，晋源区金融办授信金额7300万元。'];
    expect(lines(later, first)).toEqual(['2022-03-31 6776万元 first', '2022-06-30 7300万元 later']);
    expect(lines(FIRST, ['样本晚报', '2022-06-20', '晋源区金融办累计授信金额达9900万元。'])).toEqual([
      '2022-04-20 6776万元 first',
      '2022-06-20 9900万元 later',
    ]);
  });

  it('calls the same number the same, however it is written and rounded', () => {
    expect(lines(FIRST, ['样本晚报', '2022-04-21', '晋源区金融办累计授信金额达0.68亿元。'])).toEqual([
      '2022-04-20 6776万元 first',
      '2022-04-21 0.68亿元 repeated',
    ]);
  });

  it('puts what has no day last', () => {
    expect(lines(['样本晚报', null, '晋源区金融办累计授信金额达6776万元。'], FIRST).at(-1)).toMatch(/^null/);
  });

  it.each<Report>([
    ['样本日报', '2022-04-22', '杏花岭区市场监管局累计授信金额达6893万元。'],
    ['样本日报', '2022-04-22', '晋源区金融办办理转贷涉及金额3200万元。'],
    ['样本日报', '2022-04-22', '晋源区金融办累计授信金额同比增加6893万元。'],
  ])('leaves out what is not the same measure of the same body: %s %s %s', (...other) => {
    expect(lines(FIRST, other)).toHaveLength(1);
  });
});
