import type { Language } from '@/locales/language';
import type { Messages } from '@/locales/messages';
import { messagesFor } from '@/locales/messages-for';
import type { Problem } from '@/messaging/corpus-protocol';
import type { FrameSummary, PageReport } from '@/messaging/tab-protocol';
import type { Loaded } from '../loaded';
import { PageSummary } from '../PageSummary';
import { ProblemNotice } from '../ProblemNotice';
import { ReportActions, type ReportActionsProps } from '../report/ReportActions';
import { Skeleton } from '../Skeleton';
import type { SiteActions } from '../site-actions';
import { isRunning, type TabState } from '../tab-state';
import { FindingsList } from './FindingsList';

export type SidePanelProps = SiteActions &
  Pick<ReportActionsProps, 'onReport'> & {
    readonly language: Language;
    readonly tab: TabState;
    /** What was found on the page; null where it does not say. */
    readonly report: Loaded<PageReport | null>;
    readonly onRebuild: () => Promise<boolean>;
  };

/** The side panel: the page beside it, with every figure on which there is something to say. */
export function SidePanel(props: SidePanelProps) {
  const messages = messagesFor(props.language);
  const { tab, report } = props;
  const problem: Problem | null = tab.kind === 'on' ? (tab.summary?.problem ?? null) : null;
  return (
    <main class="panel" lang={props.language}>
      <h1 class="unseen">{messages.brand}</h1>
      {problem && <ProblemNotice problem={problem} messages={messages} onRebuild={props.onRebuild} />}
      <PageSummary
        tab={tab}
        corpus={report.kind === 'loaded' ? (report.value?.corpus ?? null) : null}
        messages={messages}
        onReload={props.onReload}
        onStep={props.onStep}
        onShow={props.onShow}
        onCheckAgain={props.onCheckAgain}
        onEnable={props.onEnable}
        onAllowAccess={props.onAllowAccess}
        onShowPrivate={props.onShowPrivate}
        onAddFiles={props.onAddFiles}
        listedBelow
      />
      {tab.kind === 'on' && tab.summary && <Found {...props} summary={tab.summary} messages={messages} />}
    </main>
  );
}

type FoundProps = SidePanelProps & { readonly summary: FrameSummary; readonly messages: Messages };

function Found({ summary, report, language, messages, onShow, onReport }: FoundProps) {
  if (report.kind === 'loading') return <Skeleton lines={6} label={messages.loading} />;
  if (report.kind === 'failed' || report.value === null) return <p class="words">{messages.noReport}</p>;
  return (
    <>
      <ReportActions messages={messages} onReport={onReport} />
      <FindingsList
        figures={report.value.figures}
        isRunning={isRunning(summary)}
        language={language}
        messages={messages}
        onShow={onShow}
      />
    </>
  );
}
