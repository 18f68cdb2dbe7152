import { describe, expect, it } from 'vitest';
import { corpusOfGiven } from '@/command-line/evidence';
import type { FrameFindings } from '@/messaging/tab-protocol';
import { type AskFrame, reportTab } from '@/worker/report-tab';
import { differing, report } from '../report/sample-report';

const corpus = corpusOfGiven([{ text: '晋源区金融办授信6776万元。', title: '金融助企', source: '样本日报' }]);

const FRAME: FrameFindings = {
  title: '网页',
  address: 'https://news.example/',
  published: null,
  organizations: [],
  coverage: report.coverage,
  figures: [
    { ...differing, evidence: [{ source: 'local', article: 'given-0', claim: 0, reasons: [{ code: 'equal' }] }] },
  ],
};

describe('reportTab', () => {
  const ask: AskFrame = async (frame) => {
    if (frame === 5) throw new Error('Receiving end does not exist');
    return { ...FRAME, title: `网页${frame}` };
  };

  it('asks the page and its frames, and adds the evidence', async () => {
    const made = await reportTab([9, 5, 0], ask, await corpus);
    expect(made?.title).toBe('网页0');
    expect(made?.figures.map(({ place }) => place.frame)).toEqual([0, 9]);
    expect(made?.figures[0]?.proof.evidence).toMatchObject([
      { text: '6776万元', reasons: [{ code: 'equal' }], quotation: { article: { title: '金融助企' } } },
    ]);
    expect(made?.corpus.articles).toBe(1);
  });

  it('is null where nobody answers', async () => {
    expect(await reportTab([5], ask, await corpus)).toBeNull();
    expect(await reportTab([], ask, await corpus)).toBeNull();
  });
});
