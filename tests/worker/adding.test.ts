import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AgainstPage, checkPage, countOthers } from '@/check/check-page';
import { ArticleReader } from '@/evidence/article-reader';
import type { KnownName } from '@/evidence/evidence-source';
import { EVERYTHING } from '@/evidence/scope';
import type { Finding } from '@/messaging/check-protocol';
import type { PageText } from '@/reading/page-facts';
import { keepSettings } from '@/settings/stored-settings';
import { addPage } from '@/worker/add-page';
import { CorpusHolder } from '@/worker/corpus-holder';
import { scopeFor } from '@/worker/scope';
import { freshProvider, optionsFor } from '../corpus/corpus-fixture';

const PAGE: PageText = {
  url: 'https://news.example/1',
  title: '太原市召开经济工作会议',
  outlet: '样本日报',
  author: null,
  published: '2023-01-05',
  text: '本报讯 山西大学获得专项补贴300万元，用于校园建设，项目将于年内完工。\n万达广场同日恢复营业，商户陆续返回。',
  part: null,
};

/** A tab whose page gives `page` to the script that is put into it. */
function showTab(incognito: boolean, page: PageText | null | Error) {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 1, incognito } as never);
  const executeScript = vi.fn<(injection: unknown) => Promise<unknown>>(async () => {
    if (page instanceof Error) throw page;
    return [{ result: page }];
  });
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  return executeScript;
}

describe('addPage', () => {
  const holder = () => new CorpusHolder(optionsFor(freshProvider(), []));

  beforeEach(() => fakeBrowser.reset());

  it('adds the article on the page, and a passage of it beside it', async () => {
    const corpus = holder();
    const executeScript = showTab(false, PAGE);
    expect(await addPage(corpus, { tabId: 1, selectionOnly: false })).toMatchObject({ outcome: 'added' });
    expect(await addPage(corpus, { tabId: 1, selectionOnly: false })).toMatchObject({ outcome: 'unchanged' });
    showTab(false, { ...PAGE, text: '万达广场同日恢复营业，商户陆续返回，客流回升。' });
    expect(await addPage(corpus, { tabId: 1, selectionOnly: true })).toMatchObject({ outcome: 'added' });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 1 }, files: ['/extract.js'] });
    expect(await corpus.use((source) => source.state())).toMatchObject({ articles: 2 });
  });

  it.each([null, { ...PAGE, text: 'No Chinese.' }, new Error('Cannot access contents of the page')])(
    'says that there is no article where the page gives %j',
    async (page) => {
      showTab(false, page);
      expect(await addPage(holder(), { tabId: 1, selectionOnly: false })).toEqual({ outcome: 'no-article' });
    },
  );

  it('reads nothing in a private window', async () => {
    const executeScript = showTab(true, PAGE);
    expect(await addPage(holder(), { tabId: 1, selectionOnly: false })).toEqual({ outcome: 'private-window' });
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('scopeFor', () => {
  const some = { holdsPrivateArticles: async () => true };
  const none = { holdsPrivateArticles: async () => false };
  const address = '//news.example/1';
  beforeEach(() => fakeBrowser.reset());

  it('gives a site what is public until the reader allows more', async () => {
    const sender = { id: 'x', url: 'https://news.example/1', tab: { id: 1 } };
    expect(await scopeFor(sender, some)).toEqual({ visibility: 'everywhere', address });
    expect(await scopeFor(sender, none)).toEqual({ visibility: 'all', address });
    await keepSettings({ allowedSites: ['news.example'] });
    expect(await scopeFor(sender, some)).toEqual({ visibility: 'all', address });
    await keepSettings({ ownArticles: 'never' });
    expect(await scopeFor(sender, some)).toEqual({ visibility: 'everywhere', address });
    await keepSettings({ ownArticles: 'allowed' });
    const other = { ...sender, url: 'https://other.example/news.example' };
    expect((await scopeFor(other, some)).visibility).toBe('everywhere');
    expect((await scopeFor({ ...sender, url: 'about:srcdoc' }, some)).visibility).toBe('everywhere');
    await keepSettings({ ownArticles: 'everywhere' });
    expect((await scopeFor(other, some)).visibility).toBe('all');
  });

  it('never has a page be its own evidence, in its frames neither', async () => {
    const tab = { id: 1, url: 'https://www.news.example/1?utm_source=x#top' };
    expect(await scopeFor({ id: 'x', url: 'https://news.example/1', tab }, some)).toMatchObject({ address });
    expect(await scopeFor({ id: 'x', url: 'https://ads.example/', tab }, some)).toMatchObject({ address });
  });

  it('gives our own pages everything', async () => {
    const url = `${fakeBrowser.runtime.getURL('/')}library.html`;
    expect(await scopeFor({ id: fakeBrowser.runtime.id, url }, some)).toEqual({ visibility: 'all' });
  });
});

describe('checkPage', () => {
  const known = (names: readonly string[]): AgainstPage => ({
    sources: [],
    scope: EVERYTHING,
    reader: new ArticleReader(),
    findNames: (text) =>
      names.flatMap((name): KnownName[] => {
        const start = text.indexOf(name);
        const organizations = [{ key: name, name, kind: 'venue', place: null }] as const;
        return start < 0 ? [] : [{ start, end: start + name.length, organizations }];
      }),
  });
  const request = {
    page: { title: '', published: null },
    context: { place: null, date: null, names: {}, subject: null },
    blocks: [{ id: 1, text: '昨日在美特好与万达广场' }],
  };
  const names = (findings: readonly Finding[]) =>
    findings.flatMap((one) => (one.type === 'organization' ? one.name : []));

  it('counts what it holds back', async () => {
    const { findings: shown } = await checkPage(request, known(['万达广场']));
    expect(names(shown)).toEqual(['万达广场']);
    const { findings: all } = await checkPage(request, known(['美特好', '万达广场']));
    expect(countOthers(all, shown)).toBe(1);
  });

  it('holds nothing back where everything may be shown', async () => {
    const { findings } = await checkPage(request, known(['美特好', '万达广场']));
    expect(names(findings).toSorted()).toEqual(['万达广场', '美特好'].toSorted());
    expect(countOthers(findings, findings)).toBe(0);
  });
});
