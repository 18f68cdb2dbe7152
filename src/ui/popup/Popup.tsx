import type { Language } from '@/locales/language';
import { messagesFor } from '@/locales/messages-for';
import type { CorpusState, Problem } from '@/messaging/corpus-protocol';
import type { Quotation } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import type { Settings } from '@/settings/settings';
import { CorpusDates } from '../CorpusDates';
import type { Loaded } from '../loaded';
import { PageSummary } from '../PageSummary';
import { ProblemNotice } from '../ProblemNotice';
import { ReportActions, type ReportActionsProps } from '../report/ReportActions';
import { ShortcutList, type ShortcutListProps } from '../ShortcutList';
import { SearchBox } from '../search/SearchBox';
import type { LookUpHints } from '../search/SearchHints';
import type { ChoiceChange } from '../settings/ChoiceSetting';
import { OwnArticles } from '../settings/OwnArticles';
import type { SiteActions } from '../site-actions';
import type { TabState } from '../tab-state';
import { AddPage } from './AddPage';
import type { AddState } from './add-state';
import { RulingsHere, type RulingsHereProps } from './RulingsHere';

export type PopupProps = SiteActions & {
  readonly language: Language;
  readonly tab: TabState;
  /** Null until they are read. */
  readonly settings: Settings | null;
  readonly onChangeSetting: (change: ChoiceChange) => void;
  /** Marks the reader's own articles on the site in front too, or no more. */
  readonly onShowHere: (isShown: boolean) => void;
  readonly corpus: Loaded<CorpusState>;
  /** Where adding this page to the corpus stands. */
  readonly adding: AddState;
  readonly search: (query: string) => Promise<SearchResults>;
  readonly onOpen: (quotation: Quotation) => void;
  /** What can be looked up; null until it is known. */
  readonly hints: LookUpHints | null;
  readonly onLookedUp: (query: string) => void;
  readonly onForgetLookUps: () => void;
  readonly onFindInLibrary: (query: string) => void;
  readonly onOpenLibrary: () => void;
  readonly onOpenSettings: () => void;
  readonly onRebuild: () => Promise<boolean>;
  readonly onReport: ReportActionsProps['onReport'];
  /** Opens the side panel; null where there is none. Must be called inside of the click. */
  readonly onOpenPanel: (() => void) | null;
  /** What was said in cards on this page. */
  readonly rulings: RulingsHereProps['rulings'];
  readonly onSettleRuling: RulingsHereProps['onSettle'];
  readonly onAdd: (selectionOnly: boolean) => void;
  readonly onOpenAdded: (id: string) => void;
  readonly shortcuts: ShortcutListProps['shortcuts'];
  readonly onOpenShortcuts: () => void;
};

/** The toolbar popup: look something up, or see what was found on this page. */
export function Popup(props: PopupProps) {
  const messages = messagesFor(props.language);
  const problem = problemOf(props);
  return (
    <main class="popup" lang={props.language}>
      <h1 class="unseen">{messages.brand}</h1>
      <SearchBox
        messages={messages}
        search={props.search}
        onOpen={props.onOpen}
        hints={props.hints}
        onLookedUp={props.onLookedUp}
        onForgetLookUps={props.onForgetLookUps}
        onMore={props.onFindInLibrary}
        focused
      >
        <div class="idle">
          {problem && <ProblemNotice problem={problem} messages={messages} onRebuild={props.onRebuild} />}
          <PageSummary
            tab={props.tab}
            corpus={props.corpus.kind === 'loaded' ? props.corpus.value : null}
            messages={messages}
            onReload={props.onReload}
            onStep={props.onStep}
            onShow={props.onShow}
            onCheckAgain={props.onCheckAgain}
            onEnable={props.onEnable}
            onAllowAccess={props.onAllowAccess}
            onShowPrivate={props.onShowPrivate}
            onAddFiles={props.onAddFiles}
          />
          {props.settings && (
            <OwnArticles
              settings={props.settings}
              messages={messages}
              hostname={props.tab.kind === 'on' ? props.tab.hostname : null}
              onChange={props.onChangeSetting}
              onShowHere={props.onShowHere}
            />
          )}
          <RulingsHere rulings={props.rulings} messages={messages} onSettle={props.onSettleRuling} />
          {props.tab.kind === 'on' && props.tab.summary && (
            <ReportActions messages={messages} onReport={props.onReport} />
          )}
          <AddPage state={props.adding} messages={messages} onAdd={props.onAdd} onOpenAdded={props.onOpenAdded} />
          <details class="keys">
            <summary>{messages.shortcuts}</summary>
            <ShortcutList shortcuts={props.shortcuts} messages={messages} onOpenShortcuts={props.onOpenShortcuts} />
          </details>
        </div>
      </SearchBox>
      <footer>
        <p class="corpus">
          {props.corpus.kind === 'failed' && messages.corpusUnread}
          {props.corpus.kind === 'loaded' && (
            <>
              {messages.corpusSize(props.corpus.value.articles)}
              <CorpusDates corpus={props.corpus.value} messages={messages} />
            </>
          )}
        </p>
        {props.onOpenPanel && (
          <button type="button" onClick={props.onOpenPanel}>
            {messages.openPanel}
          </button>
        )}
        <button type="button" onClick={props.onOpenLibrary}>
          {messages.openLibrary}
        </button>
        <button type="button" onClick={props.onOpenSettings}>
          {messages.settings}
        </button>
      </footer>
    </main>
  );
}

/** The corpus's own trouble first, else what the page was told when it was checked. */
function problemOf({ corpus, tab }: PopupProps): Problem | null {
  const own = corpus.kind === 'loaded' ? corpus.value.problem : null;
  return own ?? (tab.kind === 'on' ? (tab.summary?.problem ?? null) : null);
}
