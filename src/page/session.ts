import { chooseLanguage } from '@/locales/language';
import type { CardRuling, RulingOutcome } from '@/messaging/card-protocol';
import type { CheckReply, CheckRequest, HeldBackRequest } from '@/messaging/check-protocol';
import type { SiteSettings } from '@/messaging/site-protocol';
import type { FrameFindings, FrameSummary, PageStage } from '@/messaging/tab-protocol';
import { rulingIn } from '@/ui/card/ruling-in';
import type { CardHost, HostedCard } from './card-host';
import { type CardSource, createCardLoader } from './card-loader';
import { createCards } from './cards';
import { describeFrame } from './describe';
import { readFacts } from './facts';
import { createPainter, type Painter } from './highlights';
import type { Mark } from './marks';
import type { FlushTiming } from './observe';
import { type Checker, createChecker } from './page-check';
import { createPageReading, type PageReading } from './page-reading';
import { followPointer, type PointerTiming } from './pointer';
import { measureProgress } from './progress';
import { bringIntoView, createSteps, type Steps } from './steps';
import { createSummaryReport, type SummaryReport, summarize } from './summary';
import { ask } from './worker-link';

/** What the page asks the worker, each as in the protocol. */
interface PageWorker extends CardSource {
  checkBlocks(request: CheckRequest): Promise<CheckReply>;
  countHeldBack(request: HeldBackRequest): Promise<number>;
  reportFrame(summary: FrameSummary): Promise<void>;
  openArticle(request: { readonly id: string; readonly offset: number }): Promise<void>;
  ruleEvidence(request: CardRuling): Promise<RulingOutcome>;
}

/** What the extension can ask of a frame, each as in the protocol. */
export interface FrameHandlers extends Steps {
  describe(): FrameFindings;
  checkAgain(): void;
}

/** What a session needs of the rest of the extension. */
export type SessionCollaborators = {
  readonly worker: PageWorker;
  /** Loads what cards are shown in, which `signal` ends; null if that fails. */
  readonly cardHost: (signal: AbortSignal) => Promise<CardHost | null>;
  readonly disableSite: () => Promise<void>;
  /** Takes what answers messages to this frame; returns its undo. */
  readonly listen: (frame: FrameHandlers) => () => void;
  /** Is the extension still there? Where it was updated or removed, what it left in the page must end by itself. */
  readonly isConnected: () => boolean;
  /** The extension has gone from under the page: end everything. */
  readonly onDisconnected: () => void;
  readonly timing?: { readonly flush?: FlushTiming; readonly pointer?: PointerTiming; readonly retryDelayMs?: number };
};

/** How a session looks and acts can be changed while it runs. */
export type Session = {
  settle(settings: SiteSettings): void;
  /** How far it has come. */
  stage(): PageStage;
};

/** Reads the page, has it checked, paints what comes back and follows changes and the pointer, until `signal` ends it. */
export function runSession(collaborators: SessionCollaborators, settled: SiteSettings, signal: AbortSignal): Session {
  const { onDisconnected } = collaborators;
  let settings = settled;
  const painter = createPainter(settings.intensity, signal);
  let isStale = false;
  const checkAgain = (): void => {
    isStale = document.hidden;
    if (isStale) return;
    checker.checkAgain();
    report.request();
  };
  const cards = openCards(
    { ...collaborators, painter, checkAgain, settings: () => settings, steps: () => steps },
    signal,
  );
  const reading = createPageReading({
    onChanges: ({ added, kept, removed }) => {
      if (!collaborators.isConnected()) return onDisconnected();
      for (const id of removed) painter.erase(id);
      for (const block of kept) painter.restore(block);
      painter.repair();
      cards.follow();
      checker.enqueue(added);
      report.request();
    },
    onOtherPage: () => checker.reset(),
    signal,
    timing: collaborators.timing?.flush,
  });
  const checker: Checker = createChecker({
    checkBlocks: (request) => collaborators.worker.checkBlocks(request),
    countHeldBack: (request) => collaborators.worker.countHeldBack(request),
    facts: readFacts,
    live: reading.live,
    onFindings: (block, findings) => {
      painter.paint(block, findings);
      cards.renew(block.id, painter.marksOf(block.id));
    },
    onProgress: () => report.request(),
    onDisconnected,
    signal,
    retryDelayMs: collaborators.timing?.retryDelayMs,
  });
  const report = createSummaryReport({
    summary: () => (checker.hasSent ? summarize(painter.marks(), checker, measureProgress(reading, checker)) : null),
    send: (summary) => void ask(() => collaborators.worker.reportFrame(summary)),
    signal,
  });
  const steps = createSteps(painter, cards, reading.live);
  const unlisten = collaborators.listen({
    ...steps,
    checkAgain,
    describe: () => describeFrame(reading, painter, checker),
  });
  signal.addEventListener('abort', unlisten, { once: true });
  listenForReturns({ painter, reading, report, checkAgain, signal });
  document.addEventListener('visibilitychange', () => isStale && checkAgain(), { signal });
  reading.start();
  return {
    settle: (changed) => {
      const hasNewWords = changed.language !== settings.language;
      settings = changed;
      painter.show(settings.intensity);
      if (hasNewWords) cards.redraw();
    },
    stage: () => (checker.hasSent || reading.isReading ? 'reading' : 'not-chinese'),
  };
}

/** Cards open for the pointer. */
function openCards(
  collaborators: SessionCollaborators & {
    readonly painter: Painter;
    readonly checkAgain: () => void;
    readonly settings: () => SiteSettings;
    readonly steps: () => Steps;
  },
  signal: AbortSignal,
) {
  const { worker, cardHost, settings, disableSite, timing, painter, checkAgain, steps } = collaborators;
  const cards = createCards({
    host: () => cardHost(signal),
    load: createCardLoader(worker),
    language: () => chooseLanguage(navigator.languages, settings().language),
    openArticle: (id, offset) => void ask(() => worker.openArticle({ id, offset })),
    disableSite: () => void disableSite(),
    step: (step) => steps().step({ step, only: null }),
    findWord: bringIntoView,
    rule: async (mark, ...said) => {
      const answer = await rule(worker, mark, ...said);
      if (answer === 'kept') checkAgain();
      return answer;
    },
    signal,
  });
  followPointer({ painter, cards, signal, timing: timing?.pointer, opening: () => settings().cardOpening });
  return cards;
}

async function rule(
  worker: PageWorker,
  { finding }: Mark,
  ...said: Parameters<HostedCard['onRule']>
): ReturnType<HostedCard['onRule']> {
  const [evidence, ruling, isSure] = said;
  if (finding.type !== 'figure') return 'refused';
  const { quotation, claim } = evidence;
  const request = {
    here: finding.here,
    article: quotation.article.id,
    claim,
    ruling,
    before: rulingIn(evidence),
    isSure,
  };
  const answer = await ask(() => worker.ruleEvidence(request));
  return 'reply' in answer ? answer.reply.outcome : 'unanswered';
}

type Returns = {
  painter: Painter;
  reading: PageReading;
  report: SummaryReport;
  checkAgain: () => void;
  signal: AbortSignal;
};

/** How often it is looked whether the page has thrown marks out, of which nothing tells. */
const REPAIR_MS = 2000;

/** Looks after the marks when the reader comes back to the page, or comes to rest on another part of it. */
function listenForReturns({ painter, reading, report, checkAgain, signal }: Returns): void {
  addEventListener('load', () => reading.refresh(), { signal });
  const timer = setInterval(() => document.hidden || painter.repair(), REPAIR_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  document.addEventListener('scrollend', () => painter.repair(), { passive: true, signal });
  document.addEventListener('visibilitychange', () => document.hidden || reading.refresh(), { signal });
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      report.forget();
      reading.refresh();
      checkAgain(); // no message came while the page was put away
    },
    { signal },
  );
}
