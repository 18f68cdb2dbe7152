import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { corpusOfGiven } from '@/command-line/evidence';
import type { CardRuling } from '@/messaging/card-protocol';
import { ruleEvidence, settleRuling } from '@/worker/rule-evidence';
import { TabRulings } from '@/worker/tab-rulings';

const HERE = { sentence: '授信6767万元。', start: 2, end: 8, organization: null, place: null, period: null };
const SAID: CardRuling = { here: HERE, article: 'given-0', claim: 0, ruling: 'other', before: null, isSure: true };
const PAGE = 'https://news.example/1.html';

beforeEach(() => fakeBrowser.reset());

describe('ruleEvidence', () => {
  const TAB = { tab: { id: 1, url: PAGE } };

  it('keeps what is said on a page, lists it, and takes it back', async () => {
    const places = await open();
    expect(await ruleEvidence(places, SAID, TAB)).toEqual({ outcome: 'kept' });
    expect(await places.corpus.findRulings([HERE.sentence])).toHaveLength(1);
    const [listed] = await places.rulings.list(1, PAGE);
    expect(listed).toMatchObject({ figure: '6767万元', ruling: 'other', isKept: true });
    expect(await settleRuling(places, { tabId: 1, id: listed?.id ?? '', keep: false })).toEqual({ outcome: 'kept' });
    expect(await places.corpus.findRulings([HERE.sentence])).toEqual([]);
    expect(await places.rulings.list(1, PAGE)).toEqual([]);
  });

  it('keeps what may not have been the reader only once it is confirmed', async () => {
    const places = await open();
    expect(await ruleEvidence(places, { ...SAID, isSure: false }, TAB)).toEqual({ outcome: 'asked' });
    expect(await places.corpus.findRulings([HERE.sentence])).toEqual([]);
    const [listed] = await places.rulings.list(1, PAGE);
    expect(listed).toMatchObject({ ruling: 'other', isKept: false });
    await settleRuling(places, { tabId: 1, id: listed?.id ?? '', keep: true });
    expect(await places.corpus.findRulings([HERE.sentence])).toHaveLength(1);
    expect(await places.rulings.list(1, PAGE)).toMatchObject([{ isKept: true }]);
  });

  it('drops what the reader did not say', async () => {
    const places = await open();
    await ruleEvidence(places, { ...SAID, isSure: false }, TAB);
    const [listed] = await places.rulings.list(1, PAGE);
    await settleRuling(places, { tabId: 1, id: listed?.id ?? '', keep: false });
    expect(await places.corpus.findRulings([HERE.sentence])).toEqual([]);
    expect(await places.rulings.list(1, PAGE)).toEqual([]);
  });

  it('lists nothing of another page, and no more than can be read', async () => {
    const places = await open();
    for (let start = 0; start < 30; start++)
      await ruleEvidence(places, { ...SAID, isSure: false, here: { ...HERE, start: 0, end: 1 + (start % 8) } }, TAB);
    await ruleEvidence(places, { ...SAID, isSure: false }, TAB);
    expect((await places.rulings.list(1, PAGE)).length).toBeLessThanOrEqual(20);
    expect(await places.rulings.list(1, 'https://other.example/')).toEqual([]);
  });

  it('keeps nothing of a private window', async () => {
    const places = await open();
    const tab = { ...TAB.tab, incognito: true };
    expect(await ruleEvidence(places, SAID, { tab })).toEqual({ outcome: 'private-window' });
    expect(await places.corpus.findRulings([HERE.sentence])).toEqual([]);
    expect(await places.rulings.list(1, PAGE)).toEqual([]);
  });
});

async function open() {
  const corpus = await corpusOfGiven([{ text: '晋源区金融办授信6776万元。' }]);
  return { corpus, rulings: new TabRulings(fakeBrowser.storage.session) };
}
