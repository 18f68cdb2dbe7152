import { browser } from 'wxt/browser';
import { checkPage } from '@/check/check-page';
import { type Asked, makeProof } from '@/check/proof';
import { makeTimeline } from '@/check/timeline';
import { indexedDbProvider } from '@/corpus/storage';
import { ArticleReader } from '@/evidence/article-reader';
import { EVERYTHING } from '@/evidence/scope';
import { TOKENS_VERSION } from '@/evidence/tokens-version';
import type { FigureCard } from '@/messaging/card-protocol';
import type { EvidenceReference } from '@/messaging/check-protocol';
import { onMessage, sendMessage } from '@/messaging/messaging';
import type { FrameSummary } from '@/messaging/tab-protocol';
import { heldArticles } from '@/settings/settings';
import { answerAdding } from './adding';
import { asked, pageAgainst } from './against';
import { showBadge } from './badge';
import { CorpusHolder } from './corpus-holder';
import { leftOutOf, withinLimits } from './limits';
import { loadCard } from './load-card';
import { openArticle } from './open-article';
import { withContext } from './opening-context';
import { onOwnPageMessage } from './own-pages';
import { askFrameOf, reportTab } from './report-tab';
import { ruleEvidence, settleRuling } from './rule-evidence';
import { RunningChecks } from './running-checks';
import { scopeFor } from './scope';
import { fetchSeedFiles, readSeeds } from './seeds';
import type { Sender } from './sender';
import { TabRulings } from './tab-rulings';
import { frameWithMarks, pageOf, sumReports, type TabReports, TabSummaries } from './tab-summaries';
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
    loadSeeds: async () => readSeeds(await fetchSeedFiles()),
  });
  const summaries = new TabSummaries(browser.storage.session);
  browser.runtime.onInstalled.addListener(() => void corpus.update());
  browser.runtime.onStartup.addListener(() => void corpus.update());
  answerPages(corpus);
  answerRulings(corpus, new TabRulings(browser.storage.session));
  answerOwnPages(corpus, summaries);
  answerAdding(corpus);
  keepSummaries(summaries);
  stepOnCommand(summaries);
}

/** Messages from content scripts. */
function answerPages(corpus: CorpusHolder): void {
  const checks = new RunningChecks();
  browser.tabs.onRemoved.addListener((tabId) => checks.forget(tabId));
  onMessage('checkBlocks', ({ data, sender }) =>
    corpus.use(async (source) => {
      const signal = checks.signalFor(sender);
      const scope = await scopeFor(sender, source);
      const request = withinLimits(data);
      const whole = scope.visibility === 'all' ? null : pageAgainst(source, { ...scope, visibility: 'all' }, signal);
      const reply = await checkPage(withContext(request), pageAgainst(source, scope, signal), whole);
      return { ...reply, leftOut: leftOutOf(data, request), problem: source.problem };
    }),
  );
  onMessage('describeFigure', ({ data, sender }) =>
    corpus.use(async (source) => figureCard(data.evidence, asked(source, await scopeFor(sender, source)))),
  );
  onMessage('describeOrganization', ({ data, sender }) =>
    corpus.use(async (source) => source.organizationCard(data.name, await scopeFor(sender, source))),
  );
  onMessage('loadCard', ({ data, sender }) => loadCard(data.key, sender));
  onMessage('openArticle', ({ data }) => openArticle(data.id, data.offset));
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
function answerRulings(corpus: CorpusHolder, rulings: TabRulings): void {
  browser.tabs.onRemoved.addListener((tabId) => void rulings.forget(tabId));
  onMessage('ruleEvidence', ({ data, sender }) =>
    corpus.use((source) => ruleEvidence({ corpus: source, rulings }, data, sender)),
  );
  onOwnPageMessage('listRulings', async ({ tabId }) =>
    rulings.list(tabId, pageOf((await browser.tabs.get(tabId)).url)),
  );
  onOwnPageMessage('settleRuling', async (data) => {
    const outcome = await corpus.use((source) => settleRuling({ corpus: source, rulings }, data));
    void unlessGone(sendMessage('checkAgain', undefined, data.tabId));
    return outcome;
  });
}

/** Messages from popup and library; others are refused. */
function answerOwnPages(corpus: CorpusHolder, summaries: TabSummaries): void {
  onOwnPageMessage('search', (data) =>
    corpus.use((source) => source.search(data.query, Math.min(data.limit, MOST_RESULTS))),
  );
  onOwnPageMessage('readArticle', (data) => corpus.use((source) => source.articleView(data.id)));
  onOwnPageMessage('readTimeline', ({ article, claim }) =>
    corpus.use((source) => makeTimeline({ article, index: claim }, asked(source, EVERYTHING))),
  );
  onOwnPageMessage('listArticles', () => corpus.use((source) => source.listArticles()));
  onOwnPageMessage('getCorpusState', () => corpus.use((source) => source.state()));
  onOwnPageMessage('repairCorpus', () => corpus.use((source) => source.repair()));
  onOwnPageMessage('rebuildCorpus', async () => (await corpus.rebuild()).state());
  onOwnPageMessage('summarizeTab', (data) => summarizeTab(summaries, data.tabId));
  onOwnPageMessage('reportTab', async (data) => {
    const frames = Object.keys(await currentReports(summaries, data.tabId)).map(Number);
    return corpus.use((source) => reportTab(frames, askFrameOf(data.tabId), source));
  });
}

/** Reports of frames: kept for the popup, and shown on the badge. */
function keepSummaries(summaries: TabSummaries): void {
  onMessage('reportFrame', ({ data, sender }) => reportFrame(summaries, data, sender));
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

function stepOnCommand(summaries: TabSummaries): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'next-mark') void unlessGone(stepInActiveTab(summaries, 1));
    if (command === 'previous-mark') void unlessGone(stepInActiveTab(summaries, -1));
  });
}

async function stepInActiveTab(summaries: TabSummaries, step: 1 | -1): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const frameId = frameWithMarks(await summaries.read(tab.id));
  await sendMessage('stepToMark', { step }, { tabId: tab.id, frameId });
}
