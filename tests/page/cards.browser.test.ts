import { describe, expect, it, onTestFinished } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { byId, cardDocuments, cardText, painted, show, start } from './stage';

const TALL = '<div style="height: 300px"></div>';

/** The element that holds the card, once one is shown; its shadow root is closed. */
function host(): HTMLElement | null {
  const element = document.querySelector<HTMLElement>('html > [popover]');
  return element && element.getBoundingClientRect().height > 0 ? element : null;
}

function wordBox(kind: 'organization' | 'agrees' = 'organization'): DOMRect {
  const [range] = CSS.highlights.get(`yinzheng-${kind}`) ?? [];
  if (!(range instanceof Range)) throw new Error('no mark');
  return range.getBoundingClientRect();
}

async function moveTo(x: number, y: number): Promise<void> {
  await commands.mouse({ type: 'move', x, y });
}

/** As long as a pointer has to rest for a card, twice. */
async function rest(): Promise<void> {
  const begun = performance.now();
  await expect.poll(() => performance.now() - begun).toBeGreaterThan(80);
}

async function hoverWord(): Promise<DOMRect> {
  await expect.poll(() => painted('organization')).toEqual(['万达广场']);
  const box = wordBox();
  // Where the last test left the mouse, arriving there again would be no movement.
  await moveTo(5, 5);
  await moveTo(box.x + box.width / 2, box.y + box.height / 2);
  return box;
}

describe('the card', () => {
  it('opens when the mouse rests on a mark, and never covers the word', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    const { worker } = start();
    const word = await hoverWord();
    await expect.poll(host).not.toBeNull();
    await expect.poll(() => host()?.getBoundingClientRect().height).toBeGreaterThan(50);
    const card = host()?.getBoundingClientRect() ?? new DOMRect();
    expect(card.top >= word.bottom || card.bottom <= word.top).toBe(true);
    expect(card.height).toBeLessThanOrEqual(innerHeight / 2);
    expect(worker.described).toEqual(['万达广场']);
  });

  it('can be reached with the mouse, and leaves when it is left', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    start();
    const word = await hoverWord();
    await expect.poll(host).not.toBeNull();
    const card = host()?.getBoundingClientRect() ?? new DOMRect();
    const target = { x: card.right - 40, y: card.top + 30 };
    for (let i = 1; i <= 10; i++)
      await moveTo(word.x + ((target.x - word.x) * i) / 10, word.bottom + ((target.y - word.bottom) * i) / 10);
    expect(host()).not.toBeNull();
    await moveTo(5, 5);
    await expect.poll(host).toBeNull();
  });

  it('closes with Esc, and stays away until the mouse has been elsewhere', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    start();
    const word = await hoverWord();
    await expect.poll(host).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    await moveTo(word.x + 4, word.y + 4);
    await hoverWord();
    await expect.poll(host).not.toBeNull();
  });

  it('does not open while text is being selected', async () => {
    await moveTo(5, 5);
    show(`${TALL}<p>来到万达广场购物</p>`);
    const { worker } = start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    const { x, y } = wordBox();
    await moveTo(x - 5, y + 5);
    await commands.mouse({ type: 'down', x: x - 5, y: y + 5 });
    await moveTo(x + 5, y + 5);
    await rest();
    expect(worker.described).toEqual([]);
    expect(host()).toBeNull();
    await commands.mouse({ type: 'up', x: x + 5, y: y + 5 });
  });

  it('does not open for events that the page makes up', async () => {
    await moveTo(5, 5);
    show(`${TALL}<p>来到万达广场购物</p>`);
    const { worker } = start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    const { x, y } = wordBox();
    const event = { clientX: x + 5, clientY: y + 5, bubbles: true };
    document.body.dispatchEvent(new PointerEvent('pointermove', event));
    document.body.dispatchEvent(new PointerEvent('click', { ...event, pointerType: 'touch' }));
    await rest();
    expect(worker.described).toEqual([]);
    expect(host()).toBeNull();
  });

  it('closes when the page scrolls, and when its word goes', async () => {
    show(`${TALL}<p id="p">来到万达广场购物</p><div style="height: 3000px"></div>`);
    start();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
    scrollTo(0, 50);
    await expect.poll(host).toBeNull();
    scrollTo(0, 0);
    await hoverWord();
    await expect.poll(host).not.toBeNull();
    byId('p').remove();
    await expect.poll(host).toBeNull();
  });

  it('comes back when the page takes it off', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    start();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
    host()?.remove();
    await expect.poll(host).not.toBeNull();
  });

  it('goes with the session', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    const stage = start();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
    stage.end();
    expect(host()).toBeNull();
    expect(painted('organization')).toEqual([]);
  });

  const TWO = `${TALL}<p>来到万达广场购物</p><p style="margin-top: 200px">共<b id="b">107家</b></p>`;
  const hosts = () =>
    [...document.querySelectorAll<HTMLElement>('html > [popover]')].filter(
      (element) => element.getBoundingClientRect().height > 0,
    );

  const hasFocus = (card: HTMLElement | undefined) => card !== undefined && document.activeElement === card;

  /** Pins the card that has the focus with Enter. */
  async function pin(): Promise<void> {
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => cardDocuments.at(-1)?.querySelector('[aria-pressed=true]')).toBeTruthy();
  }

  /** Opens the first card of `html`, pins it, and goes on to the second with j. */
  async function openTwo(html: string) {
    await moveTo(5, 5);
    show(html);
    const stage = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    stage.step(1);
    await expect.poll(() => hosts().length === 1 && hasFocus(hosts()[0])).toBe(true);
    await pin();
    const [first] = hosts();
    const firstDocument = cardDocuments.at(-1);
    await userEvent.keyboard('j');
    await expect.poll(() => hosts().length).toBe(2);
    expect(first?.isConnected).toBe(true);
    await expect.poll(() => hasFocus(hosts()[1])).toBe(true);
    return { stage, first, firstDocument };
  }

  it('stays where it is pinned with Enter, beside the next one, and goes with Esc one after the other', async () => {
    const { first } = await openTwo(TWO);
    await userEvent.keyboard('{Escape}');
    await expect.poll(hosts).toEqual([first]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(hosts).toEqual([]);
  });

  it('goes on to the next finding with j, back with k, and gives the focus to the word', async () => {
    await moveTo(5, 5);
    show(TWO);
    const stage = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    const isAt = (text: string) => cardDocuments.at(-1)?.body.textContent?.includes(text) && hosts().length === 1;
    stage.step(1);
    await expect.poll(() => isAt('语料中的机构')).toBe(true);
    await expect.poll(() => document.activeElement === hosts()[0]).toBe(true);
    await userEvent.keyboard('j');
    await expect.poll(() => stage.worker.described).toEqual(['万达广场', 'figure']);
    await expect
      .poll(() => hosts()[0]?.getBoundingClientRect().top)
      .toBeGreaterThan(byId('b').getBoundingClientRect().top);
    await expect.poll(() => document.activeElement === hosts()[0]).toBe(true);
    await userEvent.keyboard('k');
    await expect.poll(() => stage.worker.described).toEqual(['万达广场', 'figure', '万达广场']);
    await expect.poll(() => document.activeElement === hosts()[0] && isAt('语料中的机构')).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(hosts).toEqual([]);
    const caret = getSelection()?.getRangeAt(0);
    expect([caret?.startContainer.textContent, caret?.startOffset]).toEqual(['来到万达广场购物', 2]);
  });

  it('is open for the finding that j or k comes to where that was pinned before', async () => {
    const { stage, first } = await openTwo(`${TWO}<p style="margin-top: 200px">占22%</p>`);
    await userEvent.keyboard('k');
    await expect.poll(hosts).toEqual([first]);
    expect(hasFocus(first)).toBe(true);
    await userEvent.keyboard('k');
    await expect.poll(() => stage.worker.described).toEqual(['万达广场', 'figure', 'figure']);
    await expect.poll(() => hosts().length === 2 && hasFocus(hosts()[1])).toBe(true);
    await pin();
    const other = hosts()[1];
    await userEvent.keyboard('j');
    await expect.poll(() => hasFocus(first)).toBe(true);
    expect(hosts()).toEqual([first, other]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => hasFocus(other)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(hosts).toEqual([]);
  });

  it('opens with the focus though its words are checked anew while its script loads', async () => {
    await moveTo(5, 5);
    show(`${TALL}<p>来到万达广场购物</p>`);
    const script = Promise.withResolvers<void>();
    const stage = start(undefined, script.promise);
    const { worker } = stage;
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    stage.step(1);
    await expect.poll(() => worker.described).toHaveLength(1);
    stage.frame().checkAgain();
    await expect.poll(() => worker.described).toHaveLength(2);
    script.resolve();
    await expect.poll(() => host() !== null && document.activeElement === host()).toBe(true);
    await expect.poll(cardText).toContain('万达广场');
  });

  it.each([
    ['dark', 'background: #222; color: #eee'],
    ['light', 'background: rgb(250 250 250)'],
    ['dark', 'background: linear-gradient(#000, #111); color: #ddd'],
    ['dark', 'background: oklch(0.2 0 0)'],
  ])('is %s where what stands behind the word is (%s)', async (theme, style) => {
    show(`${TALL}<div style="${style}"><p>来到万达广场购物</p></div>`);
    start();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
    await expect.poll(() => cardDocuments.at(-1)?.documentElement.style.colorScheme).toBe(theme);
    const card = cardDocuments.at(-1)?.querySelector('[role=dialog]');
    const [red = 0] = (card && getComputedStyle(card).backgroundColor.match(/\d+/g)?.map(Number)) || [];
    expect(red > 128 ? 'light' : 'dark').toBe(theme);
  });

  it('is moved by its head, and is pinned then', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    start();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
    const { left, top } = host()?.getBoundingClientRect() ?? new DOMRect();
    await moveTo(left + 60, top + 16);
    await commands.mouse({ type: 'down', x: left + 60, y: top + 16 });
    for (const step of [20, 40, 60, 80, 100]) await moveTo(left + 60 + step, top + 16 - step);
    await expect.poll(() => host()?.getBoundingClientRect().left).toBeGreaterThan(left + 60);
    await commands.mouse({ type: 'up', x: left + 160, y: top - 84 });
    const moved = host()?.getBoundingClientRect();
    expect(moved?.top).toBeLessThan(top - 50);
    await moveTo(5, 5);
    await rest();
    await rest();
    expect(host()?.getBoundingClientRect().left).toBe(moved?.left);
  });

  it('follows its word while it is pinned, and stays in view', async () => {
    show(`${TALL}<p>来到万达广场购物</p><div style="height: 3000px"></div>`);
    const stage = start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    stage.step(1);
    await expect.poll(() => host() !== null && document.activeElement === host()).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => cardDocuments.at(-1)?.body.textContent).toContain('回到原处');
    const { top } = host()?.getBoundingClientRect() ?? new DOMRect();
    scrollTo({ top: 100, behavior: 'instant' });
    await expect.poll(() => host()?.getBoundingClientRect().top).toBe(top - 100);
    scrollTo({ top: 2000, behavior: 'instant' });
    await expect.poll(() => host()?.getBoundingClientRect().top).toBe(0);
    const find = [...(cardDocuments.at(-1)?.querySelectorAll('button') ?? [])].find(
      (one) => one.textContent === '回到原处',
    );
    find?.click();
    await expect.poll(() => scrollY).toBeLessThan(400);
    scrollTo(0, 0);
  });

  it('opens in a shadow root', async () => {
    show(`${TALL}<div id="host"></div>`);
    byId('host').attachShadow({ mode: 'open' }).innerHTML = '<p>来到万达广场购物</p>';
    document.body.append('新闻');
    start();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
  });

  it('is as dark as what stands behind a word that stands right in a shadow root', async () => {
    show(`${TALL}<div id="host" style="background: #222; color: #eee"></div>`);
    byId('host').attachShadow({ mode: 'open' }).append('来到万达广场购物');
    document.body.append('新闻');
    start();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
    await expect.poll(() => cardDocuments.at(-1)?.documentElement.style.colorScheme).toBe('dark');
  });

  it('is stepped to where something differs, and opened where the selection is', async () => {
    show('<p>万达广场有107家店，授信6767万元。</p><p id="p">又授信6767万元。</p><p>再看<b id="b">22%</b>。</p>');
    const stage = start();
    const { worker } = stage;
    await expect.poll(() => painted('differs')).toEqual(['6767万元', '6767万元']);
    const at = () => host()?.getBoundingClientRect().top;
    stage.step(1, 'differs');
    await expect.poll(() => worker.described).toEqual(['figure']);
    await expect.poll(at).toBeGreaterThan(0);
    const first = at();
    stage.step(1, 'differs');
    await expect.poll(at).toBeGreaterThan(first ?? 0);
    const second = at();
    stage.step(1, 'differs');
    await expect.poll(at).toBe(first);
    getSelection()?.selectAllChildren(byId('b'));
    stage.step(0);
    await expect.poll(at).toBeGreaterThan(second ?? 0);
    await userEvent.keyboard('{Escape}');
  });

  it('is stepped to by kind, also where only what differs is marked', async () => {
    show('<p>授信6767万元，共107家店。</p><p>来到万达广场购物，占22%。</p>');
    const stage = start();
    await expect.poll(() => painted('related')).toEqual(['22%']);
    stage.change({ intensity: 'differing' });
    await expect.poll(() => painted('related')).toEqual([]);
    stage.step(1, 'organizations');
    await expect.poll(() => stage.worker.described).toEqual(['万达广场']);
    await userEvent.keyboard('{Escape}');
    stage.step(1, 'unsound');
    stage.step(1, 'related');
    await expect.poll(() => stage.worker.described).toEqual(['万达广场', 'figure']);
    await userEvent.keyboard('{Escape}');
  });

  it('is stepped to by keyboard, takes the focus and gives it back', async () => {
    show(`<button id="b">按</button><p>万达广场</p><div style="height: 3000px"></div><p>共107家</p>`);
    const stage = start();
    await expect.poll(() => painted('agrees')).toEqual(['107家']);
    byId('b').focus();
    stage.step(1);
    await expect.poll(host).not.toBeNull();
    await expect.poll(() => host() !== null && document.activeElement === host()).toBe(true);
    stage.step(1);
    await expect.poll(() => stage.worker.described).toEqual(['万达广场', 'figure']);
    expect(scrollY).toBeGreaterThan(1000);
    await expect.poll(() => host() !== null && document.activeElement === host()).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(host).toBeNull();
    expect(document.activeElement).toBe(byId('b'));
  });

  it('opens only while the key is held down that the reader chose', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    const { change } = start();
    change({ cardOpening: 'shift' });
    await hoverWord();
    await rest();
    expect(host()).toBeNull();
    await userEvent.keyboard('{Alt>}{/Alt}');
    await rest();
    expect(host()).toBeNull();
    await userEvent.keyboard('{Shift>}');
    await expect.poll(host).not.toBeNull();
    await userEvent.keyboard('{/Shift}');
    change({ cardOpening: 'normal' });
    await moveTo(5, 5);
    await expect.poll(host).toBeNull();
    await hoverWord();
    await expect.poll(host).not.toBeNull();
  });

  it('does not open by that key where the mouse was before it left the page', async () => {
    const frame = window.frameElement as HTMLElement;
    show(`${TALL}<p>来到万达广场购物</p>`);
    const { change, worker } = start();
    change({ cardOpening: 'shift' });
    await hoverWord();
    const left = Promise.withResolvers<void>();
    document.documentElement.addEventListener('pointerleave', () => left.resolve(), { once: true });
    const { width } = frame.style;
    onTestFinished(() => void (frame.style.width = width));
    // So narrow that the way out passes nothing of the page but the word.
    frame.style.width = '200px';
    await moveTo(700, 300);
    await left.promise;
    await userEvent.keyboard('{Shift>}');
    await rest();
    await userEvent.keyboard('{/Shift}');
    expect(worker.described).toEqual([]);
    expect(host()).toBeNull();
  });

  it('speaks another language in all its cards, pinned or not, without asking again', async () => {
    const { stage, firstDocument } = await openTwo(TWO);
    stage.change({ language: 'en' });
    await expect.poll(() => firstDocument?.body.textContent).toContain('in the corpus');
    await expect.poll(() => cardDocuments.at(-1)?.documentElement.lang).toBe('en');
    expect(stage.worker.described).toEqual(['万达广场', 'figure']);
    expect(hasFocus(hosts()[1])).toBe(true);
  });

  it('speaks another language as soon as it is chosen', async () => {
    show(`${TALL}<p>来到万达广场购物</p>`);
    const { change } = start();
    await hoverWord();
    await expect.poll(cardText).toContain('语料中的机构');
    change({ language: 'en' });
    await expect.poll(cardText).toContain('in the corpus');
  });
});
