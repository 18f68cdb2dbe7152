import { MOST } from '@/messaging/limits';
import type { DifferingFigure, FrameSummary, MarkStep, Progress } from '@/messaging/tab-protocol';
import { type SessionArea, TabStore } from './tab-store';

/** What a frame reported, and of which document and page (the address in the tab, without its fragment). */
type FrameReport = { readonly document: string; readonly page: string; readonly summary: FrameSummary };

/** The reports of a tab by frame id; 0 is the page itself. */
export type TabReports = Readonly<Record<number, FrameReport>>;

const TOP_FRAME = 0;

/**
 * Adds a report. Reports of another page go, and when the top frame comes with another document of the same page
 * (it was loaded again), so do those of all frames that the old one had.
 */
export function withReport(reports: TabReports, frameId: number, report: FrameReport): TabReports {
  const kept = Object.entries(reports).filter(([, other]) => other.page === report.page);
  const top = kept.find(([id]) => Number(id) === TOP_FRAME)?.[1];
  const isLoadedAgain = frameId === TOP_FRAME && top !== undefined && top.document !== report.document;
  return { ...(isLoadedAgain ? {} : Object.fromEntries(kept)), [frameId]: report };
}

/** The counts of all frames together; null if none reported. */
export function sumReports(reports: TabReports): FrameSummary | null {
  const summaries = Object.values(reports).map(({ summary }) => summary);
  if (summaries.length === 0) return null;
  return {
    organizations: sumOf(summaries, ({ organizations }) => organizations),
    agrees: sumOf(summaries, ({ agrees }) => agrees),
    differs: sumOf(summaries, ({ differs }) => differs),
    related: sumOf(summaries, ({ related }) => related),
    unsound: sumOf(summaries, ({ unsound }) => unsound),
    digest: sumOf(summaries, ({ digest }) => digest),
    heldBack: sumOf(summaries, ({ heldBack }) => heldBack),
    differing: Object.entries(reports)
      .flatMap(([frame, { summary }]) => summary.differing.map((one) => inFrame(one, Number(frame))))
      .slice(0, MOST.differing),
    problem: summaries.find(({ problem }) => problem !== null)?.problem ?? null,
    progress: sumProgress(summaries.map(({ progress }) => progress)),
  };
}

function inFrame(figure: DifferingFigure, frame: number): DifferingFigure {
  return { ...figure, place: { ...figure.place, frame } };
}

function sumProgress(parts: readonly Progress[]): Progress {
  return {
    checked: sumOf(parts, ({ checked }) => checked),
    waiting: sumOf(parts, ({ waiting }) => waiting),
    unanswered: sumOf(parts, ({ unanswered }) => unanswered),
    leftOut: sumOf(parts, ({ leftOut }) => leftOut),
    isReading: parts.some(({ isReading }) => isReading),
    isCounting: parts.some(({ isCounting }) => isCounting),
  };
}

function sumOf<Part>(parts: readonly Part[], count: (part: Part) => number): number {
  return parts.reduce((total, part) => total + count(part), 0);
}

/** The first frame with something to step through, the page itself before others; `only`: with something of that kind. */
export function frameWithMarks(reports: TabReports, only: MarkStep['only'] = null): number {
  const found = Object.entries(reports).find(([, { summary }]) => {
    const { organizations, agrees, differs, related, unsound } = summary;
    return (only === null ? organizations + agrees + differs + related + unsound : summary[only]) > 0;
  });
  return found ? Number(found[0]) : TOP_FRAME;
}

/** An address without its fragment: what stays the same while one reads a page. */
export function pageOf(url: string | undefined): string {
  return (url ?? '').replace(/#.*$/s, '');
}

/** The reports of all tabs. */
export class TabSummaries {
  readonly #store: TabStore<TabReports>;

  constructor(area: SessionArea) {
    this.#store = new TabStore<TabReports>(area, 'tab', {});
  }

  /** Keeps a report; resolves to the tab's reports with it. */
  async add(tabId: number, frameId: number, report: FrameReport): Promise<TabReports> {
    return (await this.#store.change(tabId, (reports) => withReport(reports, frameId, report))).kept;
  }

  /** The reports of a tab; empty if there are none. */
  read(tabId: number): Promise<TabReports> {
    return this.#store.read(tabId);
  }

  /** Forgets a tab that was closed. */
  forget(tabId: number): Promise<void> {
    return this.#store.forget(tabId);
  }
}
