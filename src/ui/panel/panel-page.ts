import type { Language } from '@/locales/language';
import { sendMessage } from '@/messaging/messaging';
import { load } from '../loaded';
import { type OpenTab, readOpenTab, UNREAD_TAB } from '../read-tab';
import { rebuildCorpus } from '../rebuild-corpus';
import { giveReport } from '../report/give-report';
import { siteActions } from '../site-actions';
import { isRunning, type TabState } from '../tab-state';
import type { SidePanelProps } from './SidePanel';

/** What the side panel shows at a moment. */
type PanelShown = Pick<SidePanelProps, 'language' | 'tab' | 'report'>;

type Actions = Omit<SidePanelProps, keyof PanelShown>;

/** What a report depends on: not how far the check has come, as long as it has found no more, but whether it has ended. */
function subjectOf(state: TabState): unknown {
  if (state.kind !== 'on' || state.summary === null) return null;
  const { progress: _, ...found } = state.summary;
  return [found, isRunning(state.summary)];
}

/** What the side panel shows, kept up to date with the tab beside it. */
export class PanelPage {
  readonly #show: (shown: PanelShown) => void;
  #language: Language;
  #tab: OpenTab = UNREAD_TAB;
  #report: PanelShown['report'] = { kind: 'loading' };
  /** What the report was made of; another page, or other marks, need another report. */
  #reported = '';

  /** `show` is called with all that is shown whenever a part of it changes. */
  constructor(language: Language, show: (shown: PanelShown) => void) {
    this.#language = language;
    this.#show = show;
  }

  /** Shows what is known now. */
  show(): void {
    this.#show({ language: this.#language, tab: this.#tab.state, report: this.#report });
  }

  /** Speaks another language from now on. */
  speak(language: Language): void {
    this.#language = language;
    this.show();
  }

  /** Looks at the tab beside the panel, and asks for another report where something changed. */
  async refresh(): Promise<void> {
    const before = this.#tab.id;
    this.#tab = await readOpenTab();
    const { id, state } = this.#tab;
    const subject = JSON.stringify([id, subjectOf(state)]);
    if (subject === this.#reported) return this.show();
    this.#reported = subject;
    if (id !== before) this.#report = { kind: 'loading' };
    this.show();
    if (id === null || state.kind !== 'on' || state.summary === null) return;
    const report = await load(sendMessage('reportTab', { tabId: id }));
    // Something may have changed again meanwhile.
    if (this.#reported !== subject) return;
    this.#report = report;
    this.show();
  }

  /** Does the page not know yet what it is? It tells nobody when it does, unless it finds something. */
  get isUnsettled(): boolean {
    const { state } = this.#tab;
    return state.kind === 'on' && state.summary === null && state.stage === 'reading';
  }

  /** What the reader can do; the same functions for as long as the panel is open. */
  readonly actions: Actions = {
    ...siteActions(
      () => this.#tab,
      () => this.refresh(),
    ),
    onReport: async (format) => {
      const report = this.#report.kind === 'loaded' ? this.#report.value : null;
      return giveReport(report, format, this.#language);
    },
    onRebuild: async () => (await rebuildCorpus()) !== null,
  };
}
