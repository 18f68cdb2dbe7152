import { browser } from 'wxt/browser';
import { checkPage, countOthers } from '@/check/check-page';
import { type Asked, makeProof } from '@/check/proof';
import { makeTimeline } from '@/check/timeline';
import { indexedDbProvider } from '@/corpus/storage';
import { ArticleReader } from '@/evidence/article-reader';
import { EVERYTHING, type Scope } from '@/evidence/scope';
import { TOKENS_VERSION } from '@/evidence/tokens-version';
import type { FigureCard } from '@/messaging/card-protocol';
import type { EvidenceReference } from '@/messaging/check-protocol';
import { createDoor, type Door, listenAt } from '@/messaging/door';
import { sendMessage } from '@/messaging/messaging';
import type { FrameSummary } from '@/messaging/tab-protocol';
import { heldArticles, readSettings } from '@/settings/stored-settings';
import { answerAdding } from './adding';
import { asked, pageAgainst } from './against';
import { answerBackup } from './backup';
import { showBadge } from './badge';
import { answerCommands, stepInTab } from './commands';
import { CorpusHolder } from './corpus-holder';
import { createCorpusNews } from './corpus-news';
import { beginOnInstall } from './first-run';
import { inSimplified } from './in-script';
import { LatestSearches } from './latest-searches';
import { leftOutOf, withinLimits } from './limits';
import { loadCard } from './load-card';
import { answerOmnibox } from './omnibox';
import { articlePath, openLibrary } from './open-library';
import { withContext } from './opening-context';
import { isOwnPage } from './own-page';
import { askFrameOf, reportTab } from './report-tab';
import { ruleEvidence, settleRuling } from './rule-evidence';
import { RunningChecks } from './running-checks';
import { scopeFor } from './scope';
import { fetchSeedFiles, NO_SEEDS, readSeeds } from './seeds';
import type { Sender } from './sender';
import { answerSites, lockSettings } from './sites';
import { TabRulings } from './tab-rulings';
import { pageOf, sumReports, type TabReports, TabSummaries } from './tab-summaries';
import { unlessGone } from './unless-gone';

/** More results than this are not asked for by a page of ours. */
const MOST_RESULTS = 100;

/**
 * Starts the background worker. All listeners are registered before this returns, as both browsers require of a
 * worker that is woken by an event; the corpus is opened when it is needed first.
 */
export function startWorker(): void {
  const corpus = new CorpusHolder({
    provider: indexedDbProvider(),
    reader: new ArticleReader(),
    tokens: TOKENS_VERSION,
    heldArticles,
    loadSeeds: async () =>
      (await readSettings()).bundledArticles === 'off' ? NO_SEEDS : readSeeds(await fetchSeedFiles()),
  });
  const door = createDoor<Sender>(isOwnPage);
  browser.tabs.onRemoved.addListener((tabId) => door.forget(tabId));
  const summaries = new TabSummaries(browser.storage.session);
  browser.runtime.onInstalled.addListener(() => void corpus.update());
  browser.runtime.onStartup.addListener(() => void corpus.update());
  answerPages(door, corpus);
  answerRulings(door, corpus, new TabRulings(browser.storage.session));
  answerOwnPages(door, corpus, summaries);
  const tellOfChange = createCorpusNews();
  answerUpkeep(door, corpus, tellOfChange);
  answerAdding(door, corpus, tellOfChange);
  answerBackup(door, corpus, tellOfChange);
  const toggleSite = answerSites(door, async (changes) => {
    if (changes.bundledArticles === undefined) return;
    await corpus.update();
    tellOfChange();
  });
  lockSettings();
  keepSummaries(door, summaries);
  listenAt(door);
  answerCommands(summaries, toggleSite);
  answerOmnibox((query, limit) => corpus.use((source) => source.search(query, limit)));
  beginOnInstall();
}

/** Messages from content scripts. */
function answerPages(door: Door<Sender>, corpus: CorpusHolder): void {
  const checks = new RunningChecks();
  browser.tabs.onRemoved.addListener((tabId) => checks.forget(tabId));
  door.answer('checkBlocks', (data, sender) =>
    corpus.use(async (source) => {
      const signal = checks.signalFor(sender);
      const scope = await scopeFor(sender, source);
      const request = withinLimits(data);
      const reply = await checkPage(withContext(request), pageAgainst(source, scope, signal));
      const mayHoldBack = scope.visibility !== 'all';
      return { ...reply, mayHoldBack, leftOut: leftOutOf(data, request), problem: source.problem };
    }),
  );
  door.answer('countHeldBack', ({ checked, shown }, sender) =>
    corpus.use(async (source) => {
      const scope: Scope = { ...(await scopeFor(sender, source)), visibility: 'all' };
      const whole = pageAgainst(source, scope, checks.signalFor(sender));
      return countOthers((await checkPage(withContext(withinLimits(checked)), whole)).findings, shown);
    }),
  );
  door.answer('describeFigure', ({ evidence, isSimplified }, sender) =>
    corpus.use(async (source) => {
      const card = await figureCard(evidence, asked(source, await scopeFor(sender, source)));
      return isSimplified ? { ...card, evidence: card.evidence.map(inSimplified) } : card;
    }),
  );
  door.answer('describeOrganization', (data, sender) =>
    corpus.use(async (source) => source.organizationCard(data.name, await scopeFor(sender, source))),
  );
  door.answer('loadCard', (data, sender) => loadCard(data.key, sender));
  door.answer('openArticle', ({ id, offset }) => openLibrary(articlePath(id, offset)));
}

/** The evidence behind a verdict with what was reported of its measure before and after. */
async function figureCard(evidence: readonly EvidenceReference[], ask: Asked): Promise<FigureCard> {
  const proof = await makeProof(evidence, ask);
  const [first] = proof.evidence;
  if (!first) return { ...proof, timeline: [] };
  const { claim, quotation } = first;
  return { ...proof, timeline: await makeTimeline({ article: quotation.article.id, index: claim }, ask) };
}

/** What readers say in cards, and of that in the popup. */
function answerRulings(door: Door<Sender>, corpus: CorpusHolder, rulings: TabRulings): void {
  browser.tabs.onRemoved.addListener((tabId) => void rulings.forget(tabId));
  door.answer('ruleEvidence', (data, sender) =>
    corpus.use((source) => ruleEvidence({ corpus: source, rulings }, data, sender)),
  );
  door.answer('listRulings', async ({ tabId }) => rulings.list(tabId, pageOf((await browser.tabs.get(tabId)).url)));
  door.answer('settleRuling', async (data) => {
    const outcome = await corpus.use((source) => settleRuling({ corpus: source, rulings }, data));
    void unlessGone(sendMessage('checkAgain', undefined, data.tabId));
    return outcome;
  });
}

/** Messages from popup and library; others are refused. */
function answerOwnPages(door: Door<Sender>, corpus: CorpusHolder, summaries: TabSummaries): void {
  const searches = new LatestSearches();
  door.answer('search', ({ query, limit }, sender) => {
    const signal = searches.begin(sender);
    return corpus.use((source) => source.search(query, Math.min(limit, MOST_RESULTS), signal));
  });
  door.answer('suggestQueries', () => corpus.use((source) => source.suggestQueries()));
  door.answer('readArticle', (data) => corpus.use((source) => source.articleView(data.id)));
  door.answer('readTimeline', ({ article, claim }) =>
    corpus.use((source) => makeTimeline({ article, index: claim }, asked(source, EVERYTHING))),
  );
  door.answer('listArticles', () => corpus.use((source) => source.listArticles()));
  door.answer('getCorpusState', () => corpus.use((source) => source.state()));
  door.answer('summarizeTab', (data) => summarizeTab(summaries, data.tabId));
  door.answer('stepInTab', ({ tabId, only }) => unlessGone(stepInTab(summaries, tabId, { step: 1, only })));
  door.answer('reportTab', async (data) => {
    const frames = Object.keys(await currentReports(summaries, data.tabId)).map(Number);
    return corpus.use((source) => reportTab(frames, askFrameOf(data.tabId), source));
  });
}

/** What may leave the corpus with other articles than before. */
function answerUpkeep(door: Door<Sender>, corpus: CorpusHolder, tellOfChange: () => void): void {
  door.answer('repairCorpus', async () => {
    const report = await corpus.use((source) => source.repair());
    tellOfChange();
    return report;
  });
  door.answer('rebuildCorpus', async () => {
    const state = (await corpus.rebuild()).state();
    tellOfChange();
    return state;
  });
}

/** Reports of frames: kept for the popup, and shown on the badge. */
function keepSummaries(door: Door<Sender>, summaries: TabSummaries): void {
  door.answer('reportFrame', (data, sender) => reportFrame(summaries, data, sender));
  browser.tabs.onRemoved.addListener((tabId) => void summaries.forget(tabId));
}

async function reportFrame(summaries: TabSummaries, summary: FrameSummary, sender: Sender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  const document = sender.documentId ?? sender.url ?? '';
  const page = pageOf(sender.tab?.url);
  // Session storage is memory: nothing of a private window stays behind.
  const reports = await summaries.add(tabId, sender.frameId ?? 0, { document, page, summary });
  await unlessGone(showBadge(tabId, sumReports(reports)?.differs ?? 0));
}

async function summarizeTab(summaries: TabSummaries, tabId: number): Promise<FrameSummary | null> {
  return sumReports(await currentReports(summaries, tabId));
}

/** A page without Chinese never reports: what the tab showed before must not be taken for it. */
async function currentReports(summaries: TabSummaries, tabId: number): Promise<TabReports> {
  const [reports, tab] = await Promise.all([summaries.read(tabId), browser.tabs.get(tabId)]);
  const page = pageOf(tab.url);
  const current = Object.entries(reports).filter(([, one]) => page === '' || one.page === '' || one.page === page);
  return Object.fromEntries(current);
}
