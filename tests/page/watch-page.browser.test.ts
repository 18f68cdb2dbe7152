import { describe, expect, it } from 'vitest';
import type { CheckReply, CheckRequest } from '@/messaging/check-protocol';
import { byId, findIn, painted, rangesIn, show, start } from './stage';

/** So many frames later: with 20, every flush and message of the stage has come. */
async function settle(most = 20): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let frames = 0;
  const next = (): void => {
    if (++frames > most) resolve();
    else requestAnimationFrame(next);
  };
  next();
  await promise;
}

describe('watchPage', () => {
  it('asks nothing on a page without Chinese, whatever happens on it', async () => {
    show('<p>English, 107 pages.</p><script type="text/plain">万达广场</script>');
    const { worker, connections } = start();
    document.body.append('More English.');
    await settle();
    expect(connections()).toBe(0);
    expect(worker.requests).toEqual([]);
  });

  it('asks nothing on a Japanese page', async () => {
    show('<p>東京都の人口は、およそ一千四百万人です。</p><h2>万达广场</h2><p>きょうは、とてもいい天気でした。</p>');
    const { worker } = start();
    await settle();
    expect(worker.requests).toEqual([]);
  });

  it('paints each kind into its own set', async () => {
    show('<p>万达广场授信67<b>67万</b>元，共107家，占22%。</p>');
    start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    expect(painted('differs')).toEqual(['67', '67万', '元']);
    expect(painted('agrees')).toEqual(['107家']);
    expect(painted('related')).toEqual(['22%']);
  });

  it('paints no reading of a ruby', async () => {
    show('<p>107<ruby>家<rt>jiā</rt></ruby>企业</p>');
    start();
    await expect.poll(() => painted('agrees')).toEqual(['107', '家']);
  });

  it('finds Chinese that comes to a page without', async () => {
    show('<p>Loading</p>');
    start();
    document.body.append(...new DOMParser().parseFromString('<p>万达广场</p>', 'text/html').body.children);
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
  });

  it('sends a block again when its text changed, once, and no other', async () => {
    show('<p id="a">万达广场有107家店。</p><p>晋源区金融办</p>');
    const { worker } = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    byId('a').textContent = '晋源区金融办的6767万元。';
    await expect.poll(() => painted('differs')).toEqual(['6767万元']);
    await settle();
    expect(worker.texts()).toEqual(['万达广场有107家店。', '晋源区金融办', '晋源区金融办的6767万元。']);
    expect(painted('agrees')).toEqual([]);
  });

  it('follows text that was written anew without sending it again', async () => {
    show('<div id="list"><p>万达广场有107家店。</p></div>');
    const { worker } = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    const before = document.querySelector('p');
    byId('list').innerHTML = '<p>万达广场<b>有107</b>家店。</p>';
    await expect.poll(() => painted('agrees')).toEqual(['107', '家']);
    expect(before?.isConnected).toBe(false);
    expect(worker.texts()).toHaveLength(1);
  });

  it('follows blocks that move on the page', async () => {
    show('<div id="one"><p id="p">万达广场</p></div><div id="other"></div>');
    const { worker } = start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    byId('other').append(byId('p'));
    await settle();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    expect(worker.texts()).toHaveLength(1);
  });

  it('takes the marks of removed text away', async () => {
    show('<p id="p">万达广场</p><p>晋源区金融办</p>');
    start();
    await expect.poll(() => painted('organization')).toHaveLength(2);
    byId('p').remove();
    await expect.poll(() => CSS.highlights.get('yinzheng-organization')?.size).toBe(1);
  });

  it('finds text when it is shown', async () => {
    show('<style>.on p { display: block } p { display: none }</style><div id="tabs"><p>万达广场</p></div><b>新闻</b>');
    const { worker } = start();
    await expect.poll(() => worker.texts()).toEqual(['新闻']);
    byId('tabs').className = 'on';
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
  });

  it('reads and follows open shadow roots, and brings its sheet into them', async () => {
    show('<div id="host"></div>');
    const root = byId('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>晋源区金融办</p>';
    document.body.append('新闻');
    start();
    await expect.poll(() => painted('organization')).toEqual(['晋源区金融办']);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    root.append('万达广场');
    await expect.poll(() => painted('organization')).toHaveLength(2);
  });

  it('finds shadow roots that elements get later', async () => {
    show('<late-element id="host"></late-element><p>新闻</p>');
    const { worker } = start();
    await expect.poll(() => worker.requests).toHaveLength(1);
    byId('host').attachShadow({ mode: 'open' }).innerHTML = '<p>万达广场</p>';
    await expect.poll(() => painted('organization'), { timeout: 3000 }).toEqual(['万达广场']);
  });

  it('finds the shadow root of a plain element when its surroundings change', async () => {
    show('<div id="host"></div><p>新闻</p>');
    const { worker } = start();
    await expect.poll(() => worker.requests).toHaveLength(1);
    byId('host').attachShadow({ mode: 'open' }).innerHTML = '<p>万达广场</p>';
    document.body.append('change');
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
  });

  it('paints again what the page threw out of the registry', async () => {
    show('<p>万达广场</p>');
    start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    CSS.highlights.clear();
    document.body.append('新闻');
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
  });

  it('paints again what the page threw out, on an idle page too', async () => {
    show('<p>万达广场</p>');
    start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    CSS.highlights.clear();
    await expect.poll(() => painted('organization'), { timeout: 5000 }).toEqual(['万达广场']);
  });

  it('puts a plate under marks on pictures, and under no others', async () => {
    show(`<p>万达广场</p>
      <div style="background: linear-gradient(#000, #777); color: #fff"><p id="dark">晋源区金融办</p></div>
      <div style="background-image: linear-gradient(#ccc, #fff); color: #000"><p>107家</p><p style="background: #fff">22%的店</p></div>`);
    start();
    await expect.poll(() => rangesIn('yinzheng_on-dark')).toEqual(['晋源区金融办']);
    expect(rangesIn('yinzheng_on-light')).toEqual(['107家']);
    expect(CSS.highlights.get('yinzheng_on-dark')?.priority).toBeLessThan(
      CSS.highlights.get('yinzheng-organization')?.priority ?? -9,
    );
    byId('dark').remove();
    await expect.poll(() => rangesIn('yinzheng_on-dark')).toEqual([]);
  });

  it('drops a reply about text that is no longer there', async () => {
    show('<p id="p">万达广场有107家店。</p>');
    const held = Promise.withResolvers<void>();
    const check = async (request: CheckRequest): Promise<CheckReply> => {
      if (request.blocks[0]?.text.includes('107家')) await held.promise;
      return { findings: findIn(request), context: null, mayHoldBack: false, leftOut: 0, problem: null };
    };
    const { worker } = start(check);
    await expect.poll(() => worker.requests).toHaveLength(1);
    byId('p').textContent = '晋源区金融办今日停业。';
    await settle();
    held.resolve();
    await expect.poll(() => painted('organization')).toEqual(['晋源区金融办']);
    expect(painted('agrees')).toEqual([]);
  });

  it('tells how much was checked, what waits, and what nobody answered', async () => {
    show(`<p>万达广场有107家店。</p>${'<p>新闻，新闻。</p>'.repeat(5000)}`);
    const held = Promise.withResolvers<CheckReply>();
    const replies = [held.promise, Promise.reject(new Error('broken'))];
    replies[1]?.catch(() => {});
    const { worker } = start(async () => replies.shift() ?? Promise.reject(new Error('broken')));
    await expect.poll(() => worker.summaries.at(-1)?.progress.waiting, { timeout: 5000 }).toBe(30_011);
    expect(worker.summaries.at(-1)?.progress.checked).toBe(0);
    held.resolve({ findings: [], context: null, mayHoldBack: false, leftOut: 0, problem: null });
    await expect.poll(() => worker.summaries.at(-1)?.progress, { timeout: 5000 }).toMatchObject({ waiting: 0 });
    const { checked, unanswered } = worker.summaries.at(-1)?.progress ?? {};
    expect(checked).toBeGreaterThan(0);
    expect(unanswered).toBeGreaterThan(0);
    expect((checked ?? 0) + (unanswered ?? 0)).toBe(30_011);
  });

  it('has all of a long page checked before anything held back is counted', async () => {
    show(`<p>万达广场有107家店。</p>${'<p>新闻，新闻。</p>'.repeat(1000)}`);
    const check = async (request: CheckRequest): Promise<CheckReply> => ({
      findings: findIn(request),
      context: null,
      mayHoldBack: true,
      leftOut: 0,
      problem: null,
    });
    const { worker } = start(check);
    const isAllCounted = () => worker.summaries.at(-1)?.heldBack === worker.requests.length;
    await expect.poll(isAllCounted, { timeout: 5000 }).toBe(true);
    expect(worker.requests.length).toBeGreaterThan(1);
    expect(worker.counts).toEqual(worker.requests.map(() => worker.requests.length));
    expect(worker.summaries.at(-1)?.progress).toMatchObject({ waiting: 0, isCounting: false });
  });

  it('does not count what was held back on the page that stood here before', async () => {
    const address = location.href;
    show('<p id="p">万达广场有107家店。</p>');
    const held = Promise.withResolvers<void>();
    const check = async (request: CheckRequest): Promise<CheckReply> => {
      const old = request.blocks[0]?.text.includes('107家') === true;
      if (old) await held.promise;
      return { findings: findIn(request), context: null, mayHoldBack: old, leftOut: 0, problem: null };
    };
    const { worker } = start(check);
    await expect.poll(() => worker.requests).toHaveLength(1);
    history.pushState(null, '', '?another-article');
    byId('p').textContent = '晋源区金融办今日停业。';
    await settle();
    held.resolve();
    await expect.poll(() => worker.summaries.at(-1)).toMatchObject({ organizations: 1, heldBack: 0 });
    history.replaceState(null, '', address);
  });

  it('tells the counts, and that nothing is left when the site is switched off', async () => {
    show('<p>万达广场，万达广场：6767万元</p>');
    const stage = start();
    await expect.poll(() => stage.worker.summaries.at(-1)?.differs).toBe(1);
    expect(stage.worker.summaries.at(-1)).toMatchObject({
      organizations: 1,
      differing: [{ text: '6767万元', measured: '授信', count: 1, place: { frame: 0, start: 10 } }],
      heldBack: 0,
    });
    stage.turnSite(false);
    await expect.poll(() => stage.worker.summaries.at(-1)?.organizations).toBe(0);
    expect(CSS.highlights.get('yinzheng-organization')).toBeUndefined();
    expect(document.adoptedStyleSheets).toHaveLength(0);
    document.body.append('107家');
    await settle();
    expect(painted('agrees')).toEqual([]);
    stage.turnSite(true);
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
  });

  it('checks the page anew once more may be shown', async () => {
    show('<p>万达广场有107家店。</p>');
    const stage = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    stage.turnSite(true);
    await settle();
    expect(stage.worker.texts()).toHaveLength(1);
    stage.allowPrivate();
    await expect.poll(() => stage.worker.texts()).toHaveLength(2);
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
  });

  it('checks all of the page anew when articles have come, with what was known of it, what is in view first', async () => {
    show(`<p>万达广场有107家店。</p>${'<p>新闻，新闻。</p>'.repeat(2000)}<p>晋源区金融办</p>`);
    const context = { place: '太原', date: '2024-05-01', names: { 金融办: '晋源区金融办' }, subject: '万达广场' };
    let knows = false;
    const check = async (request: CheckRequest): Promise<CheckReply> => ({
      findings: knows ? findIn(request) : [],
      context,
      mayHoldBack: true,
      leftOut: 0,
      problem: null,
    });
    const { worker, frame } = start(check);
    const isDone = () => worker.summaries.at(-1)?.progress;
    await expect.poll(isDone, { timeout: 5000 }).toMatchObject({ waiting: 0, isCounting: false, isReading: false });
    const { length } = worker.requests;
    const { heldBack } = worker.summaries.at(-1) ?? {};
    knows = true;
    document.querySelector('p:last-of-type')?.scrollIntoView();
    frame().checkAgain();
    await expect.poll(() => painted('organization').toSorted()).toEqual(['万达广场', '晋源区金融办'].toSorted());
    const again = worker.requests[length];
    expect(again?.blocks.map(({ text }) => text)).toContain('晋源区金融办');
    expect(again?.blocks.map(({ text }) => text)).not.toContain('万达广场有107家店。');
    expect(again?.context).toEqual({ ...context, subject: null });
    // what was told last may still be of the check before
    const last = () => ({ ...worker.summaries.at(-1), asked: worker.requests.length - length });
    const isCounted = ({ progress, heldBack, asked }: ReturnType<typeof last>) =>
      progress?.waiting === 0 && !progress.isCounting && heldBack === asked;
    await expect.poll(() => isCounted(last()), { timeout: 5000 }).toBe(true);
    expect(heldBack).toBe(length);
    scrollTo(0, 0);
  });

  it('sends nothing of a page that is not Chinese when articles have come', async () => {
    show('<p>東京都の人口は、およそ一千四百万人です。</p><h2>万达广场</h2><p>きょうは、とてもいい天気でした。</p>');
    const { worker, frame } = start();
    await settle();
    frame().checkAgain();
    await settle();
    expect(worker.requests).toEqual([]);
  });

  it('checks a page that nobody looks at anew once somebody does', async () => {
    show('<p>万达广场有107家店。</p>');
    const { worker, frame } = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    const turn = (isHidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    turn(true);
    frame().checkAgain();
    frame().checkAgain();
    await settle();
    expect(worker.requests).toHaveLength(1);
    turn(false);
    await expect.poll(() => worker.requests).toHaveLength(2);
    turn(true);
    turn(false);
    await settle();
    expect(worker.requests).toHaveLength(2);
    Reflect.deleteProperty(document, 'hidden');
  });

  it('marks only what differs where that is wanted, and counts the rest', async () => {
    show('<p>万达广场有107家店，授信6767万元，占22%。</p>');
    const { worker, change } = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    change({ intensity: 'differing' });
    await expect.poll(() => painted('agrees')).toEqual([]);
    expect([...painted('organization'), ...painted('related')]).toEqual([]);
    expect(painted('differs')).toEqual(['6767万元']);
    document.body.append('晋源区金融办');
    await expect.poll(() => worker.summaries.at(-1)).toMatchObject({ organizations: 2, agrees: 1, differs: 1 });
    expect(painted('organization')).toEqual([]);
    change({ intensity: 'normal' });
    await expect.poll(() => painted('organization')).toHaveLength(2);
    expect(painted('agrees')).toEqual(['107家']);
    expect(worker.texts()).toHaveLength(2);
  });

  it('marks without washes where quiet marks are wanted', async () => {
    show('<p>万达广场有107家店。</p>');
    const { change } = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    const wash = (): string =>
      getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(yinzheng-agrees)').backgroundColor;
    expect(wash()).not.toBe('rgba(0, 0, 0, 0)');
    change({ intensity: 'quiet' });
    await expect.poll(wash).toBe('rgba(0, 0, 0, 0)');
  });

  it('ends quietly when the extension has gone', async () => {
    show('<p>万达广场</p>');
    const { worker } = start(async () => {
      throw new Error('Extension context invalidated.');
    });
    await expect.poll(() => worker.requests).toHaveLength(1);
    document.body.append('晋源区金融办');
    await settle();
    expect(worker.requests).toHaveLength(1);
  });

  it('ends by itself when the extension has gone and the page changes', async () => {
    show('<p>万达广场</p>');
    const { goAway } = start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    goAway();
    document.body.append('新闻');
    await expect.poll(() => painted('organization')).toEqual([]);
  });

  it('takes away what a script of an older version left', async () => {
    CSS.highlights.set('yinzheng-differs', new Highlight());
    show('<p>万达广场</p>');
    start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    expect(CSS.highlights.has('yinzheng-differs')).toBe(false);
  });

  it('checks a place that never stops changing only now and then', async () => {
    show('<p>新闻</p><p id="clock"></p>');
    const { worker } = start();
    for (let second = 0; second < 60; second++) {
      byId('clock').textContent = `现在是第${second}秒。`;
      await settle(4);
    }
    expect(worker.texts().filter((text) => text.startsWith('现在')).length).toBeLessThanOrEqual(12);
  });
});
