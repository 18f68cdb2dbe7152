import { describe, expect, it } from 'vitest';
import { corpusOfGiven } from '@/command-line/evidence';
import type { RulingRequest } from '@/messaging/card-protocol';
import { isRulingRequest, ruleEvidence } from '@/worker/rule-evidence';

const HERE = { sentence: '授信6767万元。', start: 2, end: 8, organization: null, place: null, period: null };
const REQUEST: RulingRequest = { here: HERE, article: 'given-0', claim: 0, ruling: 'other' };

describe('isRulingRequest', () => {
  it.each([
    REQUEST,
    { ...REQUEST, ruling: null },
    { ...REQUEST, here: { ...HERE, organization: '晋源区金融办', period: '2022-01-01/2022-03-31' } },
  ])('accepts %j', (request) => expect(isRulingRequest(request)).toBe(true));

  it.each([
    null,
    'same',
    { ...REQUEST, ruling: 'maybe' },
    { ...REQUEST, claim: 0.5 },
    { ...REQUEST, claim: '0' },
    { ...REQUEST, article: 'x'.repeat(1000) },
    { ...REQUEST, here: null },
    { ...REQUEST, here: { ...HERE, sentence: '字'.repeat(5000) } },
    { ...REQUEST, here: { ...HERE, start: -1 } },
    { ...REQUEST, here: { ...HERE, end: 2 } },
    { ...REQUEST, here: { ...HERE, end: 99 } },
    { ...REQUEST, here: { ...HERE, place: 7 } },
    { ...REQUEST, here: { ...HERE, place: undefined } },
  ])('rejects %j', (request) => expect(isRulingRequest(request)).toBe(false));
});

describe('ruleEvidence', () => {
  const corpus = corpusOfGiven([{ text: '晋源区金融办授信6776万元。' }]);

  it('keeps what is said on a page', async () => {
    expect(await ruleEvidence(await corpus, REQUEST, { tab: { id: 1 } })).toEqual({ outcome: 'kept' });
    expect(await (await corpus).findRulings([HERE.sentence])).toHaveLength(1);
  });

  it('keeps nothing of a private window, and nothing malformed', async () => {
    const sentence = '授信6768万元。';
    const request = { ...REQUEST, here: { ...HERE, sentence } };
    const tab = { id: 1, incognito: true };
    expect(await ruleEvidence(await corpus, request, { tab })).toEqual({ outcome: 'private-window' });
    expect(await ruleEvidence(await corpus, { ...request, claim: -0.5 }, {})).toEqual({ outcome: 'refused' });
    expect(await (await corpus).findRulings([sentence])).toEqual([]);
  });
});
