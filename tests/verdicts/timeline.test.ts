import { describe, expect, it } from 'vitest';
import { timelineOf } from '@/verdicts/timeline';
import { claimOf, judgements, knownOf, reasons, type Told } from './compared';

const told = (count: number, date: string, source = '样本日报'): Told => ({
  text: `截至${Number(date.slice(5, 7))}月${Number(date.slice(8))}日,晋源区复工企业${count}家。`,
  date,
  source,
});

describe('timelineOf', () => {
  const known = knownOf([
    told(412, '2022-04-20'),
    told(365, '2022-04-10'),
    told(365, '2022-04-10', '另一家报'),
    { text: '截至4月10日,晋源区停工企业47家。', date: '2022-04-10' },
    { text: '截至4月10日,小店区复工企业590家。', date: '2022-04-10' },
    { text: '截至4月10日,晋源区接种疫苗365剂次。', date: '2022-04-10' },
  ]);

  it('lists what was reported of the measure, oldest first, reports of one number together', () => {
    const points = timelineOf(claimOf(told(430, '2022-04-22')), known);
    expect(points.map(({ day, text, reports }) => [day, text, reports.map(({ article }) => article.source)])).toEqual([
      ['2022-04-10', '365家', ['样本日报', '另一家报']],
      ['2022-04-20', '412家', ['样本日报']],
    ]);
  });

  it('keeps two numbers for one day apart', () => {
    const contradicting = knownOf([told(365, '2022-04-10'), told(356, '2022-04-10', '另一家报')]);
    expect(timelineOf(claimOf(told(365, '2022-04-10')), contradicting).map(({ text }) => text)).toEqual([
      '365家',
      '356家',
    ]);
  });

  it('is empty where nothing is reported of the measure', () => {
    expect(timelineOf(claimOf({ text: '晋源区新植树木365棵。' }), known)).toEqual([]);
  });
});

describe('judge', () => {
  const first: Told = { text: '一季度,晋源区发放助农贷款6776万元。', date: '2022-04-08' };
  const later: Told = { text: '一季度,晋源区发放助农贷款6892万元。', date: '2022-04-15' };

  it('says that the source of its evidence has another number since', async () => {
    expect(await reasons(first, [first, later])).toContain('updated');
    expect(await reasons(later, [first, later])).not.toContain('updated');
  });

  it('does not take another source for an update', async () => {
    expect(await reasons(first, [first, { ...later, source: '另一家报' }])).not.toContain('updated');
    const [judgement] = await judgements(first, [first, { ...later, source: '另一家报' }]);
    expect(judgement?.verdict).toBe('agrees');
  });
});
