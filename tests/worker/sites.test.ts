import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDoor, type Door } from '@/messaging/door';
import type { SiteSettings } from '@/messaging/site-protocol';
import { readSettings } from '@/settings/stored-settings';
import type { Sender } from '@/worker/sender';
import { answerSites } from '@/worker/sites';

const TOP = {
  id: 'x',
  url: 'https://news.example/1',
  origin: 'https://news.example',
  tab: { id: 1, url: 'https://news.example/1' },
};
const FRAME = { ...TOP, url: 'https://ads.example/', origin: 'https://ads.example' };
const POPUP = { id: 'popup' };

beforeEach(() => fakeBrowser.reset());

describe('answerSites', () => {
  it('switches a site off in its frames too, and frames of it on other sites', async () => {
    const door = open();
    expect(await ask(door, 'readSite', TOP)).toMatchObject({ isOn: true, showsPrivate: false });
    await ask(door, 'listSite', POPUP, off('news.example'));
    expect((await read(door, TOP)).isOn).toBe(false);
    expect((await read(door, FRAME)).isOn).toBe(false);
    expect((await read(door, { ...TOP, tab: { id: 2, url: 'https://other.example/' } })).isOn).toBe(false);
    expect((await read(door, { ...FRAME, tab: { id: 2, url: 'https://other.example/' } })).isOn).toBe(true);
    await ask(door, 'listSite', POPUP, off('news.example', false));
    expect((await read(door, FRAME)).isOn).toBe(true);
  });

  it('switches the site of an address off and on again, and no page that is no site', async () => {
    const door = createDoor<Sender>((sender) => sender === POPUP);
    const toggle = answerSites(door);
    await toggle(TOP.url);
    expect((await read(door, TOP)).isOn).toBe(false);
    await toggle('about:config');
    await toggle(TOP.url);
    expect((await read(door, TOP)).isOn).toBe(true);
  });

  it('says what was kept, and nothing of what was not', async () => {
    const kept: object[] = [];
    const door = createDoor<Sender>((sender) => sender === POPUP);
    answerSites(door, async (changes) => void kept.push(changes));
    await ask(door, 'changeSettings', POPUP, { bundledArticles: 'off' });
    await expect(ask(door, 'changeSettings', POPUP, { bundledArticles: 'perhaps' })).rejects.toThrow('bundledArticles');
    expect(kept).toEqual([{ bundledArticles: 'off' }]);
    expect((await readSettings()).bundledArticles).toBe('off');
  });

  it('takes a document without an address for a part of the site that made it', async () => {
    const door = open();
    await ask(door, 'listSite', POPUP, off('ads.example'));
    expect((await read(door, { ...FRAME, url: 'about:blank' })).isOn).toBe(false);
    expect((await read(door, { ...TOP, url: 'about:blank' })).isOn).toBe(true);
  });

  it('switches off from a card the site in the address bar, and no other', async () => {
    const door = open();
    await ask(door, 'switchOffHere', FRAME);
    expect((await read(door, TOP)).isOn).toBe(false);
    expect((await read(door, { ...FRAME, tab: { id: 2, url: 'https://other.example/' } })).isOn).toBe(true);
  });

  it('lets no page allow itself anything, or switch another site', async () => {
    const door = open();
    const wish = { hostname: 'news.example', isShown: true };
    await expect(ask(door, 'showPrivateOn', TOP, wish)).rejects.toThrow('refused');
    await expect(ask(door, 'changeSettings', TOP, { ownArticles: 'everywhere' })).rejects.toThrow('refused');
    await expect(ask(door, 'listSite', TOP, off('other.example'))).rejects.toThrow('refused');
    expect((await read(door, TOP)).showsPrivate).toBe(false);
    await ask(door, 'showPrivateOn', POPUP, wish);
    expect((await read(door, TOP)).showsPrivate).toBe(true);
    expect((await read(door, FRAME)).showsPrivate).toBe(false);
    await ask(door, 'showPrivateOn', POPUP, { ...wish, isShown: false });
    expect((await read(door, TOP)).showsPrivate).toBe(false);
  });

  it('lets nothing but the one site show what was shown nowhere', async () => {
    const door = open();
    await ask(door, 'changeSettings', POPUP, { ownArticles: 'never', allowedSites: ['ads.example'] });
    expect((await read(door, FRAME)).showsPrivate).toBe(false);
    await ask(door, 'showPrivateOn', POPUP, { hostname: 'news.example', isShown: true });
    expect((await read(door, TOP)).showsPrivate).toBe(true);
    expect((await read(door, FRAME)).showsPrivate).toBe(false);
  });

  it('tells pages what was set for all of them', async () => {
    const door = open();
    await ask(door, 'changeSettings', POPUP, { intensity: 'quiet', cardOpening: 'alt', ownArticles: 'everywhere' });
    expect(await read(door, FRAME)).toEqual({
      isOn: true,
      showsPrivate: true,
      language: null,
      intensity: 'quiet',
      cardOpening: 'alt',
    });
  });

  it.each([
    { intensity: 'loud' },
    { volume: 'loud' },
    { intensity: 'quiet', allowedSites: [''] },
    { disabledSites: 'a' },
  ])('keeps nothing of %j', async (changes) => {
    const door = open();
    await expect(ask(door, 'changeSettings', POPUP, changes)).rejects.toThrow('setting');
    expect(await read(door, TOP)).toMatchObject({ isOn: true, showsPrivate: false, intensity: 'normal' });
  });

  it('refuses a site that its list cannot hold, and keeps the list', async () => {
    const door = open();
    await ask(door, 'showPrivateOn', POPUP, { hostname: 'news.example', isShown: true });
    await expect(ask(door, 'showPrivateOn', POPUP, { hostname: 'OTHER.example', isShown: true })).rejects.toThrow(
      'setting',
    );
    expect((await readSettings()).allowedSites).toEqual(['news.example']);
  });

  it('keeps a full list as it is', async () => {
    const door = open();
    const full = Array.from({ length: 10_000 }, (_, at) => `a${at}.example`);
    await ask(door, 'changeSettings', POPUP, { disabledSites: full });
    await expect(ask(door, 'switchOffHere', TOP)).rejects.toThrow('failed');
    expect((await readSettings()).disabledSites).toEqual(full);
  });

  it('loses no site when two are switched off at once', async () => {
    const door = open();
    await Promise.all([
      ask(door, 'listSite', POPUP, off('news.example')),
      ask(door, 'listSite', POPUP, off('other.example')),
    ]);
    expect((await read(door, TOP)).isOn).toBe(false);
    expect((await read(door, { ...TOP, tab: { id: 2, url: 'https://other.example/' } })).isOn).toBe(false);
  });
});

/** Asks to switch a site off, or on again. */
function off(hostname: string, isIn = true): object {
  return { setting: 'disabledSites', hostname, isIn };
}

function open(): Door<Sender> {
  const door = createDoor<Sender>((sender) => sender === POPUP);
  answerSites(door);
  return door;
}

async function read(door: Door<Sender>, sender: Sender): Promise<SiteSettings> {
  return (await ask(door, 'readSite', sender)) as SiteSettings;
}

async function ask(door: Door<Sender>, type: string, sender: Sender, data?: unknown): Promise<unknown> {
  const reply = await door.reply({ type, data }, sender);
  if (!reply || 'err' in reply) throw new Error(reply?.err.message);
  return reply.res;
}
