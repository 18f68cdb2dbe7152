import type { FigureCard } from '@/messaging/card-protocol';
import type { ListedArticle } from '@/messaging/library-protocol';
import type { ArticleReference, CorpusFigure, Quotation, TimelinePoint } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import type { FrameSummary, Progress } from '@/messaging/tab-protocol';
import type { Settings } from '@/settings/settings';
import type { CardState, FigureState } from '@/ui/card/card-state';

/** Data as the worker sends it, from the bundled articles. */
export const taiyuan: ArticleReference = {
  id: 'taiyuan-3',
  origin: 'seed',
  title: '金融帮扶遇困小微企业',
  source: '太原日报',
  place: '太原市晋源区',
  date: '2022-04-23',
  dateInference: 'latest-day-mentioned',
};

export const jinan: ArticleReference = {
  id: 'jinan-1',
  origin: 'seed',
  title: '疫情期間服務不斷檔',
  source: '濟南',
  place: '濟南市',
  date: null,
  dateInference: null,
};

/** An article as the library lists it: of the reader's own, but for what is said of it. */
export function listed(article: ArticleReference, changes: Partial<ListedArticle> = {}): ListedArticle {
  return { ...article, origin: 'reader', added: '2026-01-05T08:00:00.000Z', visibility: 'private', ...changes };
}

/** A bundled article as the library lists it. */
export function listedSeed(article: ArticleReference): ListedArticle {
  return listed(article, { origin: 'seed', added: null, visibility: 'everywhere' });
}

export const creditSentence =
  '截至目前,已为107家小微企业提供信贷资金支持,累计授信金额达6776万元;帮助40余家小微企业办理转贷、续贷业务,涉及金额3200余万元。';

export const creditQuotation = quoting(taiyuan, creditSentence, '6776万元');
export const pharmacyQuotation = quoting(
  jinan,
  '漱玉平民大藥房連鎖股份有限公司負責人感激地說。',
  '漱玉平民大藥房連鎖股份有限公司',
);

export const credit: CorpusFigure = {
  text: '6776万元',
  measured: '累计授信金额',
  quotation: creditQuotation,
};

const creditEvidence: FigureCard['evidence'][number] = {
  ...credit,
  claim: 4,
  reasons: [
    { code: 'digits-exchanged' },
    { code: 'same-organization', name: '晋源区金融办' },
    { code: 'same-measure', here: '累计授信金额', there: '累计授信金额' },
    { code: 'unstated-period' },
  ],
};

/** A report and what its source made of it later. */
export const reports: readonly TimelinePoint[] = [
  { ...credit, claim: 4, day: '2022-04-23', change: 'first' },
  {
    ...credit,
    text: '7000万元',
    claim: 2,
    day: '2022-05-01',
    change: 'updated',
    quotation: { ...creditQuotation, article: { ...taiyuan, id: 'taiyuan-9', date: '2022-05-01' } },
  },
];

export const differing: FigureState = {
  kind: 'figure',
  verdict: 'differs',
  text: '6767万元',
  measured: '累计授信金额',
  sentence: '该区金融办累计授信金额达6767万元。',
  card: { evidence: [creditEvidence], sources: 2, origins: 1, timeline: [] },
  sums: [],
};

export const related: FigureState = {
  ...differing,
  verdict: 'related',
  card: {
    evidence: [
      { ...creditEvidence, reasons: [{ code: 'other-period', here: '2023年上半年', there: '2022-04-23' }] },
      { ...creditEvidence, text: '3200余万元', reasons: [{ code: 'weak-match' }] },
    ],
    sources: 1,
    origins: 1,
    timeline: [],
  },
};

export const pharmacy: CardState = {
  kind: 'organization',
  card: {
    name: '漱玉平民大药房连锁股份有限公司',
    kind: 'company',
    otherNames: ['漱玉平民大药房', '漱玉平民'],
    place: '济南市历下区',
    mentionCount: 12,
    figureCount: 4,
    mentions: [pharmacyQuotation],
    figures: [credit],
  },
};

export const found: SearchResults = {
  organizations: [
    { name: '漱玉平民大药房连锁股份有限公司', kind: 'company', otherNames: ['漱玉平民'], quotation: pharmacyQuotation },
    { name: '晋源区金融办', kind: 'government', otherNames: [], quotation: null },
  ],
  figures: [credit],
  articles: [creditQuotation],
  first: 'organizations',
  notes: [],
};

/** What a page reports. */
export const summary: FrameSummary = {
  organizations: 12,
  agrees: 7,
  differs: 1,
  related: 3,
  unsound: 0,
  digest: 1,
  differing: [{ text: '6767万元', measured: '累计授信金额', count: 1, place: { frame: 0, block: 4, start: 12 } }],
  heldBack: 0,
  problem: null,
  progress: { checked: 2400, waiting: 0, unanswered: 0, leftOut: 0, isReading: false, isCounting: false },
};

/** What a page reports on which nothing is found, or nothing yet. */
export function nothingYet(progress: Partial<Progress> = {}): FrameSummary {
  const none = { organizations: 0, agrees: 0, differs: 0, related: 0, differing: [] };
  return { ...summary, ...none, progress: { ...summary.progress, ...progress } };
}

/** What holds before anything was set. */
export const untouched: Settings = {
  language: null,
  intensity: 'normal',
  cardOpening: 'normal',
  ownArticles: 'allowed',
  allowedSites: [],
  lookUps: 'kept',
  disabledSites: [],
  bundledArticles: 'on',
};

export const nothing: SearchResults = {
  organizations: [],
  figures: [],
  articles: [],
  first: 'organizations',
  notes: [],
};

/** A sentence quoted from an article, with the first occurrence of `marked` marked. */
export function quoting(article: ArticleReference, text: string, marked: string): Quotation {
  const start = text.indexOf(marked);
  return { article, text, marks: [{ start, end: start + marked.length }], offset: 203 };
}
