import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDoor } from '@/messaging/door';
import { REQUESTS } from '@/messaging/requests';

type Sender = { readonly isOwn: boolean; readonly tab?: { readonly id: number } };

const PAGE: Sender = { isOwn: false, tab: { id: 1 } };
const OWN: Sender = { isOwn: true };

const HERE = { sentence: '授信6767万元。', start: 2, end: 8, organization: null, place: null, period: null };
const RULING = { here: HERE, article: 'a', claim: 0, ruling: 'other', before: null, isSure: true };
const CHECK = { page: { title: '', published: null }, context: null, blocks: [{ id: 1, text: '共107家。' }] };
const EVIDENCE = { source: 'local', article: 'a', claim: 0, reasons: [{ code: 'same-period' }] };

/** A door at which every message is answered with 'heard'. */
function open() {
  const door = createDoor<Sender>(({ isOwn }) => isOwn);
  const heard = vi.fn<(data: unknown) => never>(() => 'heard' as never);
  for (const type of Object.keys(REQUESTS)) door.answer(type as keyof typeof REQUESTS, heard);
  return { door, heard };
}

describe('the door of the worker', () => {
  it.each([
    ['checkBlocks', CHECK],
    ['checkBlocks', { ...CHECK, blocks: [{ id: 1, text: '107', labels: ['家数'] }] }],
    [
      'checkBlocks',
      { ...CHECK, context: { place: '太原', date: null, names: { 金融办: '晋源区金融办' }, subject: null } },
    ],
    ['describeFigure', { evidence: [EVIDENCE], isSimplified: true }],
    ['describeOrganization', { name: '晋源区金融办' }],
    ['ruleEvidence', RULING],
    ['ruleEvidence', { ...RULING, ruling: null, here: { ...HERE, organization: '晋源区金融办' } }],
    ['loadCard', { key: null }],
    ['openArticle', { id: 'a', offset: 3 }],
  ])('hears a page that says %s %j', async (type, data) => {
    expect(await open().door.reply({ type, data }, PAGE)).toEqual({ res: 'heard' });
  });

  it.each([
    ['checkBlocks', { ...CHECK, page: { title: '字'.repeat(30_000_000), published: null } }],
    ['checkBlocks', { ...CHECK, blocks: Array.from({ length: 200_000 }, (_, id) => ({ id, text: '字' })) }],
    ['checkBlocks', { ...CHECK, blocks: Array.from({ length: 9 }, (_, id) => ({ id, text: '字'.repeat(900_000) })) }],
    ['checkBlocks', { ...CHECK, context: { place: null, date: null, names: manyNames(300_000), subject: null } }],
    ['checkBlocks', { ...CHECK, blocks: [{ id: 1, text: 7 }] }],
    ['checkBlocks', { ...CHECK, blocks: [{ id: {}, text: '字' }] }],
    ['checkBlocks', null],
    ['describeFigure', { evidence: [{ ...EVIDENCE, article: { id: 'a' } }], isSimplified: true }],
    ['describeFigure', { evidence: { length: 1 }, isSimplified: true }],
    ['describeOrganization', { name: ['晋源区金融办'] }],
    ['openArticle', { id: 'x'.repeat(1_000_000), offset: 0 }],
    ['openArticle', { id: 'a', offset: Number.NaN }],
    ['loadCard', { key: 7 }],
    ['ruleEvidence', { ...RULING, ruling: 'maybe' }],
    ['ruleEvidence', { ...RULING, claim: 0.5 }],
    ['ruleEvidence', { ...RULING, isSure: 'yes' }],
    ['ruleEvidence', { ...RULING, here: { ...HERE, sentence: '字'.repeat(5000) } }],
    ['ruleEvidence', { ...RULING, here: { ...HERE, start: -1 } }],
    ['ruleEvidence', { ...RULING, here: { ...HERE, end: 2 } }],
    ['ruleEvidence', { ...RULING, here: { ...HERE, end: 99 } }],
    ['ruleEvidence', { ...RULING, here: { ...HERE, place: undefined } }],
    ['search', { query: '授信', limit: 5 }],
    ['rebuildCorpus', undefined],
    ['removeArticles', { ids: ['a'] }],
    ['constructor', {}],
    ['__proto__', {}],
    ['toString', undefined],
  ])('refuses what no page of ours says: %s, case %#', async (type, data) => {
    const { door, heard } = open();
    expect(await door.reply({ type, data }, PAGE)).toMatchObject({ err: { message: 'messaging: refused' } });
    expect(heard).not.toHaveBeenCalled();
  });

  it('answers our own pages what it answers no page', async () => {
    const { door } = open();
    expect(await door.reply({ type: 'search', data: { query: '授信', limit: 5 } }, OWN)).toEqual({ res: 'heard' });
    expect(await door.reply({ type: 'getCorpusState', data: undefined }, OWN)).toEqual({ res: 'heard' });
  });

  it.each([null, 7, 'checkBlocks', [], {}, { type: 3 }])('says nothing to %j', (message) => {
    expect(open().door.reply(message, PAGE)).toBeNull();
  });

  it('tells no page what went wrong inside, or where', async () => {
    const { door } = open();
    door.answer('loadCard', () => {
      throw new TypeError('secret');
    });
    const reply = JSON.stringify(await door.reply({ type: 'loadCard', data: { key: null } }, PAGE));
    expect(reply).not.toMatch(/secret|door|\.ts/);
  });

  it('hears no tab more often than it may, and others all the same', async () => {
    const { door, heard } = open();
    const message = { type: 'openArticle', data: { id: 'a', offset: 0 } };
    for (let i = 0; i < 500; i++) await door.reply(message, PAGE);
    expect(heard.mock.calls.length).toBeLessThan(30);
    expect(await door.reply(message, { ...PAGE, tab: { id: 2 } })).toEqual({ res: 'heard' });
    door.forget(1);
    expect(await door.reply(message, PAGE)).toEqual({ res: 'heard' });
  });

  it('neither throws nor lets through anything made up', async () => {
    const types = fc.constantFrom(...Object.keys(REQUESTS));
    await fc.assert(
      fc.asyncProperty(types, fc.object({ withNullPrototype: true }), async (type, data) => {
        const { door, heard } = open();
        expect(await door.reply({ type, data }, PAGE)).toHaveProperty('err');
        expect(heard).not.toHaveBeenCalled();
      }),
    );
  });
});

function manyNames(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`名${at}`, '名']));
}
