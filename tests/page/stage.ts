import { afterEach } from 'vitest';
import type { OrganizationCard } from '@/messaging/card-protocol';
import type { CheckReply, CheckRequest, Finding } from '@/messaging/check-protocol';
import type { SiteSettings } from '@/messaging/site-protocol';
import type { FrameSummary, MarkStep } from '@/messaging/tab-protocol';
import { drawCards } from '@/page/card-frame';
import { createCardHost } from '@/page/card-host';
import type { FrameHandlers } from '@/page/session';
import { type PageCollaborators, watchPage } from '@/page/watch-page';

/** What the corpus of these tests knows: names are organizations, numbers with 家 or 万元 are figures. */
const KNOWN = /(?<organization>万达广场|晋源区金融办)|(?<agrees>107家)|(?<differs>6767万元)|(?<related>22%)/g;

/** A worker that answers from `KNOWN` and remembers what it was asked. */
export type FakeWorker = PageCollaborators['worker'] & {
  readonly requests: CheckRequest[];
  readonly summaries: FrameSummary[];
  /** How many requests had come each time it was asked to count. */
  readonly counts: number[];
  readonly described: string[];
  /** Texts of all blocks that were sent, in order. */
  texts(): string[];
};

/** A page under test: what it asked, and how to turn things on it. */
export type Stage = {
  readonly worker: FakeWorker;
  readonly connections: () => number;
  turnSite(on: boolean): void;
  /** From now on findings from private articles are shown. */
  allowPrivate(): void;
  /** The reader changes settings. */
  readonly change: (changes: Partial<SiteSettings>) => void;
  step(step: MarkStep['step'], only?: MarkStep['only']): void;
  /** What answers messages to this frame; there once a session runs. */
  readonly frame: () => FrameHandlers;
  /** The extension is updated or removed. */
  readonly goAway: () => void;
  end(): void;
};

let open: AbortController | null = null;

afterEach(() => {
  open?.abort();
  open = null;
  document.body.replaceChildren();
});

/** Shows HTML as the page. */
export function show(html: string): void {
  document.body.innerHTML = html;
}

/** The element of an id, for tests that put it there. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`stage: no element ${id}`);
  return element;
}

/** Starts the page room on the document; `check` may answer instead of the fake worker, cards wait for `cardScript`. */
export function start(check?: (request: CheckRequest) => Promise<CheckReply>, cardScript?: Promise<void>): Stage {
  const worker = createFakeWorker(check);
  const ending = new AbortController();
  open = ending;
  let connections = 0;
  let settings: SiteSettings = {
    isOn: true,
    showsPrivate: false,
    language: 'zh-Hans',
    intensity: 'normal',
    cardOpening: 'normal',
  };
  let isConnected = true;
  let onChange = (): void => {};
  let frame: FrameHandlers | null = null;
  const connect = (): PageCollaborators => {
    connections++;
    return {
      worker,
      cardHost: async (signal) => {
        await cardScript;
        return createCardHost(CARD_FRAMES, signal);
      },
      disableSite: async () => turnSite(false),
      isConnected: () => isConnected,
      listen: (handlers) => {
        frame = handlers;
        return () => {};
      },
      site: {
        read: async () => settings,
        watch: (handler) => {
          onChange = handler;
          return () => {};
        },
      },
      timing: {
        flush: { delayMs: 20, mostMs: 100 },
        pointer: { prefetchMs: 20, openMs: 40, graceMs: 150 },
        retryDelayMs: 10,
      },
    };
  };
  const change = (changes: Partial<SiteSettings>): void => {
    settings = { ...settings, ...changes };
    onChange();
  };
  const turnSite = (isOn: boolean): void => change({ isOn });
  watchPage(connect, ending.signal);
  return {
    worker,
    connections: () => connections,
    turnSite,
    allowPrivate: () => change({ showsPrivate: true }),
    change,
    frame: () => frame ?? fail(),
    step: (step, only = null) => frame?.step({ step, only }),
    goAway: () => {
      isConnected = false;
    },
    end: () => ending.abort(),
  };
}

/** Frames that the tests can look into; each is drawn in once. */
const CARD_FRAMES = {
  sandbox: 'allow-same-origin',
  document: 'srcdoc' as const,
  greet: (frame: HTMLIFrameElement, port: MessagePort): void => {
    const inside = frame.contentDocument;
    if (!inside || drawn.has(inside)) return;
    drawn.add(inside);
    cardDocuments.push(inside);
    drawCards(port, inside);
  },
};

const drawn = new WeakSet<Document>();

/** The documents in which cards were drawn, the latest last. */
export const cardDocuments: Document[] = [];

/** What the last card says. */
export function cardText(): string {
  return cardDocuments.at(-1)?.querySelector('[role=dialog]')?.textContent ?? '';
}

function fail(): never {
  throw new Error('stage: no session');
}

/** The painted texts of one kind, as outside tests read them from the registry. */
export function painted(kind: 'organization' | 'agrees' | 'differs' | 'related'): string[] {
  return rangesIn(`yinzheng-${kind}`);
}

/** The painted texts of one set of the registry. */
export function rangesIn(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map(String).filter((text) => text !== '');
}

/** The findings that the fake worker makes of a request. */
export function findIn(request: CheckRequest): Finding[] {
  return request.blocks.flatMap(({ id, text }) =>
    [...text.matchAll(KNOWN)].map((match): Finding => {
      const place = { block: id, start: match.index, end: match.index + match[0].length };
      const { organization, agrees, differs } = match.groups ?? {};
      if (organization) return { type: 'organization', name: organization, ...place };
      const verdict = agrees ? 'agrees' : differs ? 'differs' : 'related';
      return {
        type: 'figure',
        verdict,
        measured: '授信',
        sums: [],
        here: {
          sentence: text,
          start: match.index,
          end: place.end,
          organization: null,
          place: null,
          period: null,
        },
        evidence: [{ source: 'local', article: 'a', claim: 0, reasons: [] }],
        ...place,
      };
    }),
  );
}

function createFakeWorker(check?: (request: CheckRequest) => Promise<CheckReply>): FakeWorker {
  const requests: CheckRequest[] = [];
  const counts: number[] = [];
  const summaries: FrameSummary[] = [];
  const described: string[] = [];
  return {
    requests,
    counts,
    summaries,
    described,
    texts: () => requests.flatMap((request) => request.blocks.map((block) => block.text.trim())),
    checkBlocks: async (request) => {
      requests.push(request);
      return check
        ? check(request)
        : { findings: findIn(request), context: null, mayHoldBack: false, leftOut: 0, problem: null };
    },
    countHeldBack: async () => {
      counts.push(requests.length);
      return 1;
    },
    reportFrame: async (summary) => void summaries.push(summary),
    openArticle: async () => {},
    ruleEvidence: async () => ({ outcome: 'kept' }),
    describeFigure: async () => {
      described.push('figure');
      return { evidence: [], sources: 0, origins: 0, timeline: [] };
    },
    describeOrganization: async ({ name }) => {
      described.push(name);
      return organizationCard(name);
    },
  };
}

function organizationCard(name: string): OrganizationCard {
  const counts = { mentionCount: 1, figureCount: 0, mentions: [], figures: [] };
  return { name, kind: 'venue', otherNames: [], place: '太原', ...counts };
}
