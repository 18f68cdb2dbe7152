import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { hostnameIn, isValueOf, SETTING_KEYS, SETTINGS, type Settings } from '@/settings/settings';
import { readSettingsFile, writeSettingsFile } from '@/settings/settings-file';
import { forgetLookUps, keepLookUp, keepSettings, readLookUps, readSettings } from '@/settings/stored-settings';

const CHANGED: Settings = {
  language: 'zh-Hant',
  intensity: 'differing',
  cardOpening: 'alt',
  ownArticles: 'everywhere',
  allowedSites: ['news.example.cn'],
  lookUps: 'none',
  disabledSites: ['', 'xn--fiqs8s', '127.0.0.1'],
  bundledArticles: 'off',
};

beforeEach(() => fakeBrowser.reset());

describe('the table of settings', () => {
  it.each(SETTING_KEYS)('begins %s with a value that it can have', (key) => {
    expect(isValueOf(key, SETTINGS[key].fallback)).toBe(true);
  });

  it.each([
    ['language', 'fr'],
    ['language', undefined],
    ['intensity', null],
    ['ownArticles', ['never']],
    ['allowedSites', ['']],
    ['allowedSites', ['https://news.example.cn/']],
    ['allowedSites', ['NEWS.example.cn']],
    ['allowedSites', ['a.cn', 'a.cn']],
    ['allowedSites', [1]],
    ['disabledSites', { 0: 'a.cn' }],
    ['disabledSites', Array.from({ length: 10_001 }, (_, at) => `a${at}.cn`)],
  ] as const)('does not let %s be %j', (key, value) => {
    expect(isValueOf(key, value)).toBe(false);
  });
});

describe('hostnameIn', () => {
  it.each([
    ['news.example.cn', 'news.example.cn'],
    [' https://News.Example.cn:8080/a?b#c ', 'news.example.cn'],
    ['news.example.cn/列表', 'news.example.cn'],
    ['中国', 'xn--fiqs8s'],
    ['127.0.0.1', '127.0.0.1'],
  ])('reads %j', (written, hostname) => {
    expect(hostnameIn(written)).toBe(hostname);
  });

  it.each(['', '  ', 'file:///a.html', 'chrome://extensions', 'two words', 'https://'])(
    'finds none in %j',
    (written) => {
      expect(hostnameIn(written)).toBeNull();
    },
  );
});

describe('stored settings', () => {
  it('are as the table says until something is kept', async () => {
    expect(await readSettings()).toMatchObject({ language: null, intensity: 'normal', ownArticles: 'allowed' });
    await keepSettings({ intensity: 'quiet' });
    expect(await readSettings()).toMatchObject({ language: null, intensity: 'quiet' });
  });

  it('take what is stored in another form for not set', async () => {
    await storage.setItem('local:intensity', 'deafening');
    await storage.setItem('local:disabledSites', [3]);
    expect(await readSettings()).toMatchObject({ intensity: 'normal', disabledSites: [] });
  });
});

describe('the last look-ups', () => {
  it('are kept, the latest first, each once, and no more than eight', async () => {
    for (const query of ['甲', '乙', '甲']) await keepLookUp(query);
    expect(await readLookUps()).toEqual(['甲', '乙']);
    for (let i = 0; i < 9; i++) await keepLookUp(`查${i}`);
    expect(await readLookUps()).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((i) => `查${i}`));
    await forgetLookUps();
    expect(await readLookUps()).toEqual([]);
  });

  it('go when they are not to be kept, and none comes', async () => {
    await keepLookUp('甲');
    await keepSettings({ lookUps: 'none' });
    await keepLookUp('乙');
    expect(await storage.getItem('local:recentLookUps')).toBeNull();
    await keepSettings({ lookUps: 'kept' });
    expect(await readLookUps()).toEqual([]);
  });

  it('are none where something else is stored', async () => {
    await storage.setItem('local:recentLookUps', { a: 1 });
    expect(await readLookUps()).toEqual([]);
    await storage.setItem('local:recentLookUps', [3, '甲']);
    expect(await readLookUps()).toEqual(['甲']);
  });
});

describe('a file of settings', () => {
  it('is read back as it was written', () => {
    expect(readSettingsFile(writeSettingsFile(CHANGED))).toEqual({ kind: 'settings', settings: CHANGED });
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(CHANGED)}`).kind).toBe('settings');
  });

  it.each(['', 'no JSON', 'null', '[]', '{}', '{"yinzheng":"settings"}', '{"yinzheng":"settings","settings":{}}'])(
    'is not %j',
    (text) => {
      expect(readSettingsFile(text)).toEqual({ kind: 'foreign' });
    },
  );

  it('is left alone where a later version wrote it', () => {
    const later = { yinzheng: 'settings', version: 2, settings: { hue: 3 } };
    expect(readSettingsFile(JSON.stringify(later))).toEqual({ kind: 'newer' });
  });

  it.each([
    [{ intensity: 'quiet', cardOpening: 'never' }, 'cardOpening'],
    [{ heldArticles: 3 }, 'heldArticles'],
    [{ toString: 'a' }, 'toString'],
    [{ allowedSites: ['javascript:alert(1)'] }, 'allowedSites'],
  ])('with %j is broken, and says where', (settings, key) => {
    const file = { yinzheng: 'settings', version: 1, settings };
    expect(readSettingsFile(JSON.stringify(file))).toEqual({ kind: 'broken', key });
  });
});
