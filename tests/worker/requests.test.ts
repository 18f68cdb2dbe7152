import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '@/messaging/check-protocol';
import { badgeText } from '@/worker/badge';
import { leftOutOf, MOST_CHARACTERS, withinLimits } from '@/worker/limits';
import { articlePath } from '@/worker/open-library';
import { isExtensionPage } from '@/worker/sender';

describe('withinLimits', () => {
  const request = (...lengths: number[]): CheckRequest => ({
    page: { title: '', published: null },
    context: null,
    blocks: lengths.map((length, id) => ({ id, text: '字'.repeat(length) })),
  });
  const lengths = ({ blocks }: CheckRequest) => blocks.map(({ text }) => text.length);

  it('cuts what is too long and leaves the rest out', () => {
    expect(lengths(withinLimits(request(10, MOST_CHARACTERS, 10)))).toEqual([10, MOST_CHARACTERS - 10]);
  });

  it('lets be counted what was left out', () => {
    const long = request(10, MOST_CHARACTERS, 10);
    expect(leftOutOf(long, withinLimits(long))).toBe(20);
    expect(leftOutOf(request(10), withinLimits(request(10)))).toBe(0);
  });

  it('leaves other requests as they are', () => {
    expect(withinLimits(request(10, 0, 20))).toEqual(request(10, 0, 20));
  });
});

describe('isExtensionPage', () => {
  const self = { id: 'abc', origin: 'chrome-extension://abc/' };

  it.each([
    [{ id: 'abc', url: 'chrome-extension://abc/popup.html' }],
    [{ id: 'abc', url: 'chrome-extension://abc/library.html#article=1', tab: { id: 3 } }],
  ])('trusts %j', (sender) => {
    expect(isExtensionPage(sender, self)).toBe(true);
  });

  it.each([
    [{ id: 'abc', url: 'https://news.example/', tab: { id: 3 } }],
    [{ id: 'abc', url: 'https://news.example/chrome-extension://abc/' }],
    [{ id: 'other', url: 'chrome-extension://other/popup.html' }],
    [{ id: 'abc' }],
    [{}],
  ])('does not trust %j', (sender) => {
    expect(isExtensionPage(sender, self)).toBe(false);
  });
});

describe('badgeText', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('of %i is %j', (differs, text) => {
    expect(badgeText(differs)).toBe(text);
  });
});

describe('articlePath', () => {
  it('holds id and offset', () => {
    expect(articlePath('000_67-1', 12)).toBe('library.html#article=000_67-1&offset=12');
    expect(articlePath('a&b#c', -3.5)).toBe('library.html#article=a%26b%23c&offset=0');
  });
});
