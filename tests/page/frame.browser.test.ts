import { describe, expect, it } from 'vitest';
import type { CheckReply, CheckRequest } from '@/messaging/check-protocol';
import { findIn, painted, rangesIn, show, start } from './stage';

/** A worker for which a figure of 77个 does not add up, and one of 30个 does. */
async function check(request: CheckRequest): Promise<CheckReply> {
  const sums = request.blocks.flatMap(({ id, text }) =>
    [...text.matchAll(/77个|30个/g)].map((match) => ({
      type: 'figure' as const,
      block: id,
      start: match.index,
      end: match.index + 3,
      verdict: null,
      measured: '项目',
      sums: [{ kind: 'sum' as const, holds: match[0] === '30个', terms: [], result: '76个', stated: match[0] }],
      here: { sentence: '', start: 0, end: 0, organization: null, place: null, period: null },
      evidence: [],
    })),
  );
  return { findings: [...findIn(request), ...sums], context: null, mayHoldBack: true, leftOut: 0, problem: null };
}

describe('a frame that is asked', () => {
  it('tells what it found in the order of the document', async () => {
    show('<p id="b">万达广场共107家。</p>');
    const { frame } = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    document.querySelector('#b')?.insertAdjacentHTML('beforebegin', '<p>授信6767万元。</p>');
    await expect.poll(() => painted('differs')).toEqual(['6767万元']);
    const { figures, organizations, address } = frame().describe();
    expect(figures.map(({ text, sentence, verdict }) => [text, sentence, verdict])).toEqual([
      ['6767万元', '授信6767万元。', 'differs'],
      ['107家', '万达广场共107家。', 'agrees'],
    ]);
    expect(organizations).toEqual(['万达广场']);
    expect(address).toBe(location.href);
  });

  it('tells what it read, and what it did not and why', async () => {
    show(
      `<p>共107家。</p><p>No Chinese here</p><p style="display:none">看不见的字</p><div hidden><p>也看不见</p></div>`,
    );
    const { frame } = start(check);
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    await expect.poll(() => frame().describe().coverage.heldBack, { timeout: 5000 }).toBe(1);
    expect(frame().describe().coverage).toEqual({
      paragraphs: 1,
      characters: 6,
      hidden: 9,
      notChinese: 13,
      leftOut: 0,
      waiting: 0,
      heldBack: 1,
    });
  });

  it('says of a page that waits for an answer that it is not checked yet', async () => {
    show('<p>共107家。</p>');
    const { frame, worker } = start(() => new Promise(() => {}));
    await expect.poll(() => worker.requests).toHaveLength(1);
    expect(frame().describe().coverage).toMatchObject({ paragraphs: 0, characters: 0, waiting: 6 });
  });

  it('marks what does not add up, and only tells what does', async () => {
    show('<p>项目共77个。另有30个。</p>');
    const { frame, worker } = start(check);
    await expect.poll(() => rangesIn('yinzheng_sum')).toEqual(['77个']);
    expect(
      frame()
        .describe()
        .figures.map(({ text }) => text),
    ).toEqual(['77个', '30个']);
    await expect.poll(() => worker.summaries.at(-1)?.unsound).toBe(1);
  });

  it('brings into view what it is asked for, and opens its card', async () => {
    show('<p>共107家。</p><div style="height: 3000px"></div><p>授信6767万元。</p><p>另有30个。</p>');
    const { frame, worker } = start(check);
    await expect.poll(() => painted('differs')).toEqual(['6767万元']);
    const [, differing, sound] = frame().describe().figures;
    if (!differing || !sound) throw new Error('no figures');
    frame().show(differing.place);
    await expect.poll(() => worker.described).toEqual(['figure']);
    expect(scrollY).toBeGreaterThan(1000);
    scrollTo(0, 0);
    frame().show(sound.place);
    expect(scrollY).toBeGreaterThan(1000);
    frame().show({ block: 99, start: 0 });
  });
});
