import type { FigureInContext } from '@/verdicts/ruling';
import type { CheckRequest } from './check-protocol';
import { LONGEST, MOST } from './limits';
import type { Protocol } from './protocol';
import {
  anything,
  both,
  flag,
  list,
  mapping,
  nothing,
  nullable,
  number,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  whole,
} from './shapes';

/** What a message to the worker must be before anybody reads it. */
export type RequestRule = { readonly data: Shape } & (
  | { readonly from: 'own-page' }
  /**
   * From content scripts too, which a page may speak for that has taken over its process; so often in a minute from a tab:
   * in a burst of so many, then evenly.
   */
  | { readonly from: 'page'; readonly perMinute: number }
);

/** Every message that the worker answers. */
export type WorkerMessage = Exclude<
  keyof Protocol,
  'describeFrame' | 'showMark' | 'stepToMark' | 'checkAgain' | 'siteChanged'
>;

/** Longer than anything that a page of ours names. */
const NAME = text(LONGEST.name);
const ID = text(200);
const TAB = { tabId: whole() };

/** One block may be longer than is checked at once, and is cut then; so may all of a message, but not by so much. */
const MOST_TEXT = 4_000_000;
const MOST_BLOCKS = 20_000;

const REASON = mapping((value) => text(5000)(value) || number(value) || flag(value) || value === null, 10);

const EVIDENCE = record({ source: ID, article: ID, claim: whole(), reasons: list(REASON, 50) });

/** As in a card: its sentence is short, and the figure stands in it. */
const HERE = both(
  record({
    sentence: text(1000),
    start: whole(),
    end: whole(),
    organization: nullable(ID),
    place: nullable(ID),
    period: nullable(ID),
  }),
  ({ sentence, start, end }: FigureInContext) => start < end && end <= sentence.length,
);

const RULING = oneOf(null, 'same', 'other');

const CONTEXT = record({
  place: nullable(NAME),
  date: nullable(NAME),
  names: mapping(NAME, 20_000),
  subject: nullable(NAME),
});

const CHECK = both(
  record({
    page: record({ title: NAME, published: nullable(NAME) }),
    context: nullable(CONTEXT),
    blocks: list(
      record({ id: whole(), text: text(LONGEST.block), labels: optional(list(text(200), 100)) }),
      MOST_BLOCKS,
    ),
  }),
  ({ blocks }: CheckRequest) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= MOST_TEXT,
);

const SHOWN = record({
  type: oneOf('organization', 'figure'),
  block: whole(),
  start: whole(),
  end: whole(),
  verdict: optional(oneOf('agrees', 'differs', 'related', null)),
});

const PROGRESS = record({
  checked: whole(),
  waiting: whole(),
  unanswered: whole(),
  leftOut: whole(),
  isReading: flag,
  isCounting: flag,
});

const SUMMARY = record({
  organizations: whole(),
  agrees: whole(),
  differs: whole(),
  related: whole(),
  unsound: whole(),
  digest: whole(),
  differing: list(
    record({
      text: NAME,
      measured: NAME,
      count: whole(1),
      place: record({ frame: whole(), block: whole(), start: whole() }),
    }),
    MOST.differing,
  ),
  heldBack: whole(),
  problem: nullable(record({ code: ID, detail: optional(NAME) })),
  progress: PROGRESS,
});

/** A day as YYYY-MM-DD, in a year that a calendar has. */
const DAY = both(text(10), isDay);

function isDay(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value); // not 30 February
}

const LONG_TEXT = text(50_000_000);

const ARTICLE = record({
  article: record({
    title: LONG_TEXT,
    kicker: LONG_TEXT,
    byline: list(LONG_TEXT, 1_000_000),
    date: nullable(ID),
    dateInference: nullable(ID),
    place: nullable(LONG_TEXT),
    placeInference: nullable(ID),
    text: LONG_TEXT,
    span: record({ start: whole(), end: whole() }),
    origin: anything,
    damaged: optional(list(record({ start: whole(), end: whole() }), 1_000_000)),
    raw: optional(record({ text: LONG_TEXT, start: whole() })),
  }),
  source: LONG_TEXT,
  url: nullable(LONG_TEXT),
  part: nullable(record({ number: whole(), of: nullable(whole()) })),
});

/** The one schema of all that the worker is asked; whatever else comes is refused unread. */
export const REQUESTS: Readonly<Record<WorkerMessage, RequestRule>> = {
  checkBlocks: { from: 'page', data: CHECK, perMinute: 6000 },
  countHeldBack: { from: 'page', data: record({ checked: CHECK, shown: list(SHOWN, 200_000) }), perMinute: 6000 },
  describeFigure: {
    from: 'page',
    data: record({ evidence: list(EVIDENCE, 1000), isSimplified: flag }),
    perMinute: 300,
  },
  describeOrganization: { from: 'page', data: record({ name: NAME }), perMinute: 300 },
  ruleEvidence: {
    from: 'page',
    data: record({ here: HERE, article: ID, claim: whole(), ruling: RULING, before: RULING, isSure: flag }),
    perMinute: 60,
  },
  loadCard: { from: 'page', data: record({ key: nullable(ID) }), perMinute: 120 },
  openArticle: { from: 'page', data: record({ id: ID, offset: number }), perMinute: 20 },
  reportFrame: { from: 'page', data: SUMMARY, perMinute: 1200 },
  readSite: { from: 'page', data: nothing, perMinute: 1200 },
  switchOffHere: { from: 'page', data: nothing, perMinute: 20 },
  search: { from: 'own-page', data: record({ query: text(LONGEST.query), limit: whole(0, 1000) }) },
  suggestQueries: { from: 'own-page', data: nothing },
  readArticle: { from: 'own-page', data: record({ id: ID }) },
  readTimeline: { from: 'own-page', data: record({ article: ID, claim: whole() }) },
  listArticles: { from: 'own-page', data: nothing },
  getCorpusState: { from: 'own-page', data: nothing },
  repairCorpus: { from: 'own-page', data: nothing },
  rebuildCorpus: { from: 'own-page', data: nothing },
  summarizeTab: { from: 'own-page', data: record(TAB) },
  reportTab: { from: 'own-page', data: record(TAB) },
  stepInTab: {
    from: 'own-page',
    data: record({ ...TAB, only: oneOf('organizations', 'agrees', 'differs', 'related', 'unsound') }),
  },
  listRulings: { from: 'own-page', data: record(TAB) },
  settleRuling: { from: 'own-page', data: record({ ...TAB, id: ID, keep: flag }) },
  addArticles: { from: 'own-page', data: record({ articles: list(ARTICLE, MOST.articles) }) },
  addPage: { from: 'own-page', data: record({ ...TAB, selectionOnly: flag }) },
  correctArticle: {
    from: 'own-page',
    data: record({ id: ID, title: NAME, source: NAME, date: nullable(DAY) }),
  },
  changeVisibility: {
    from: 'own-page',
    data: record({ ids: list(ID, MOST.changed), visibility: oneOf('private', 'everywhere') }),
  },
  readArticleLines: { from: 'own-page', data: record({ ids: list(ID, MOST.changed) }) },
  readRulingLines: { from: 'own-page', data: record({ after: text(50_000) }) },
  restoreLines: { from: 'own-page', data: record({ lines: list(text(200_000_000), MOST.changed) }) },
  removeArticles: { from: 'own-page', data: record({ ids: list(ID, 10_000_000) }) },
  chooseText: { from: 'own-page', data: record({ id: ID, wanted: oneOf('original', 'read') }) },
  listSite: {
    from: 'own-page',
    data: record({ setting: oneOf('allowedSites', 'disabledSites'), hostname: NAME, isIn: flag }),
  },
  showPrivateOn: { from: 'own-page', data: record({ hostname: NAME, isShown: flag }) },
  changeSettings: { from: 'own-page', data: mapping(anything, 50) }, // the worker looks at each by the table of settings
};
