import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary } from '@/messaging/tab-protocol';
import { frameWithMarks, pageOf, sumReports, TabSummaries, withReport } from '@/worker/tab-summaries';

const NOTHING: FrameSummary = {
  organizations: 0,
  agrees: 0,
  differs: 0,
  related: 0,
  unsound: 0,
  digest: 0,
  differing: [],
  heldBack: 0,
  problem: null,
  progress: { checked: 0, waiting: 0, unanswered: 0, leftOut: 0, isReading: false, isCounting: false },
};
const PAGE = 'https://news.example/1.html';

const report = (summary: Partial<FrameSummary>, document = 'd1', page = PAGE) => ({
  document,
  page,
  summary: { ...NOTHING, ...summary },
});

describe('withReport', () => {
  const loaded = withReport(withReport({}, 0, report({ differs: 2 })), 7, report({ differs: 1 }, 'frame'));

  it('puts the newest report of a frame in the place of its last one', () => {
    expect(sumReports(withReport(loaded, 0, report({ differs: 5 })))?.differs).toBe(6);
  });

  it('adds up how far all frames have come', () => {
    const { progress } = NOTHING;
    const top = report({ progress: { ...progress, checked: 100, isCounting: true } });
    const frame = report({ progress: { ...progress, checked: 20, waiting: 30 } }, 'frame');
    expect(sumReports(withReport(withReport({}, 0, top), 7, frame))?.progress).toEqual({
      ...progress,
      checked: 120,
      waiting: 30,
      isCounting: true,
    });
  });

  it('forgets all frames when the page is loaded again', () => {
    expect(sumReports(withReport(loaded, 0, report({ differs: 5 }, 'd2')))?.differs).toBe(5);
  });

  it('forgets the page before, whichever frame of the next one reports first', () => {
    const next = withReport(loaded, 3, report({ agrees: 1 }, 'frame', 'https://news.example/2.html'));
    expect(sumReports(next)).toMatchObject({ agrees: 1, differs: 0 });
    const top = withReport(next, 0, report({ agrees: 1 }, 'd2', 'https://news.example/2.html'));
    expect(sumReports(top)?.agrees).toBe(2);
  });
});

describe('sumReports', () => {
  it('adds the frames up and lists what differs', () => {
    const differing = Array.from({ length: 30 }, (_, i) => ({
      text: `${i}家`,
      measured: '企业',
      count: 1,
      place: { frame: 0, block: i, start: 0 },
    }));
    const sum = sumReports({
      0: report({ organizations: 1, differs: 30, differing }),
      4: report({ organizations: 2, related: 3, differing, problem: { code: 'storage-unavailable' } }),
    });
    expect(sum).toMatchObject({ organizations: 3, differs: 30, related: 3, problem: { code: 'storage-unavailable' } });
    expect(sum?.differing).toHaveLength(50);
    expect(sum?.differing[31]?.place).toEqual({ frame: 4, block: 1, start: 0 });
  });

  it('is null where nothing was reported', () => {
    expect(sumReports({})).toBeNull();
  });
});

describe('frameWithMarks', () => {
  it.each([
    [{}, 0],
    [{ 0: report({ agrees: 1 }), 5: report({ agrees: 1 }) }, 0],
    [{ 0: report({}), 5: report({ related: 1 }) }, 5],
  ])('of %j is %i', (reports, expected) => {
    expect(frameWithMarks(reports)).toBe(expected);
  });
});

describe('pageOf', () => {
  it('is the address without its fragment', () => {
    expect(pageOf(`${PAGE}?a=1#top`)).toBe(`${PAGE}?a=1`);
    expect(pageOf(undefined)).toBe('');
  });
});

describe('TabSummaries', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keeps the reports of frames that come at the same time, beyond the life of the worker', async () => {
    const summaries = new TabSummaries(fakeBrowser.storage.session);
    await Promise.all([0, 1, 2].map((frame) => summaries.add(9, frame, report({ differs: 1 }))));
    expect(sumReports(await new TabSummaries(fakeBrowser.storage.session).read(9))?.differs).toBe(3);
  });

  it('forgets a closed tab and knows nothing of others', async () => {
    const summaries = new TabSummaries(fakeBrowser.storage.session);
    await summaries.add(9, 0, report({ differs: 1 }));
    expect(await summaries.read(8)).toEqual({});
    await summaries.forget(9);
    expect(await summaries.read(9)).toEqual({});
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});
