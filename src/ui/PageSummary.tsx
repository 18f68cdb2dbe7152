import { useId } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { CorpusState } from '@/messaging/corpus-protocol';
import type { CountedKind, FrameSummary, MarkPlace, PageStage } from '@/messaging/tab-protocol';
import { CorpusDates } from './CorpusDates';
import { placeKey } from './place-key';
import { Skeleton } from './Skeleton';
import { scriptOf } from './script-of';
import { isRunning, type TabState } from './tab-state';

export type PageSummaryProps = {
  readonly tab: TabState;
  /** Null as long as it does not say how large it is. */
  readonly corpus: CorpusState | null;
  readonly messages: Messages;
  readonly onEnable: (enabled: boolean) => void;
  /** Must ask for the permission at once: browsers want it inside of the click. */
  readonly onAllowAccess: () => void;
  /** Shows findings from the reader's own articles on this site too. */
  readonly onShowPrivate: () => void;
  /** Opens the page that takes files. */
  readonly onAddFiles: () => void;
  /** Loads the page again. */
  readonly onReload: () => void;
  /** Has the page checked once more, as it is. */
  readonly onCheckAgain: () => void;
  /** Goes to the next mark of a kind on the page. */
  readonly onStep: (only: CountedKind) => void;
  /** Brings a figure into view on the page. */
  readonly onShow: (place: MarkPlace) => void;
  /** Are all findings listed elsewhere? Then those that differ need not be here. */
  readonly listedBelow?: boolean;
};

/** So many differing figures are listed; the page itself shows the rest. */
const DIFFERING_SHOWN = 8;

/** This page: what was found on it, what differs, and whether the site is checked at all. */
export function PageSummary(props: PageSummaryProps) {
  const { tab, messages } = props;
  const titleId = useId();
  const hostname = tab.kind === 'on' || tab.kind === 'off' ? tab.hostname : null;
  return (
    <section class="page" aria-labelledby={titleId}>
      <div class="page-head">
        <h2 id={titleId}>{messages.thisPage}</h2>
        {hostname !== null && (
          <SiteSwitch
            hostname={hostname || messages.localFiles}
            enabled={tab.kind === 'on'}
            label={messages.checkThisSite}
            onEnable={props.onEnable}
          />
        )}
      </div>
      <Findings {...props} />
    </section>
  );
}

function Findings(props: PageSummaryProps) {
  const { tab, messages } = props;
  switch (tab.kind) {
    case 'loading':
      return <Skeleton lines={2} label={messages.loading} />;
    case 'unreadable':
      return <p class="words">{messages.unreadable}</p>;
    case 'refused':
      return <Advice words={messages.accessRefused} choice={messages.allowAccess} onChoose={props.onAllowAccess} />;
    case 'pdf':
      return <Advice words={messages.pdf} choice={messages.addPdf} onChoose={props.onAddFiles} />;
    case 'files-refused':
      return <p class="words">{messages.filesRefused}</p>;
    case 'off':
      return <p class="words">{messages.siteOff}</p>;
    case 'on':
      return tab.summary ? <Found {...props} summary={tab.summary} /> : <NotReported {...props} stage={tab.stage} />;
  }
}

/** Why nothing was reported, and what to do about it. */
function NotReported({ stage, messages, onReload }: PageSummaryProps & { readonly stage: PageStage }) {
  switch (stage) {
    case 'reading':
      return (
        <p class="words" role="status">
          {messages.reading}
        </p>
      );
    case 'not-chinese':
      return <p class="words">{messages.notChinese}</p>;
    case 'not-started':
      return <Advice words={messages.notStarted} choice={messages.reload} onChoose={onReload} />;
    case 'unanswered':
      return <Advice words={messages.unanswered} choice={messages.reload} onChoose={onReload} />;
  }
}

/** What was found by now, and how much was looked at for it. */
function Found(props: PageSummaryProps & CountedProps) {
  const { summary, messages, listedBelow, onShowPrivate } = props;
  const isNothing = isNothingFound(summary);
  return (
    <>
      <Checked {...props} />
      {!isNothing && <Counted summary={summary} messages={messages} onStep={props.onStep} />}
      {!isNothing && <Meanings messages={messages} />}
      {isNothing && summary.heldBack === 0 && !isRunning(summary) && <Nothing {...props} />}
      {!listedBelow && <Differing summary={summary} messages={messages} onShow={props.onShow} />}
      <HeldBack count={summary.heldBack} messages={messages} onShow={onShowPrivate} />
    </>
  );
}

function isNothingFound({ agrees, differs, related, organizations, unsound }: FrameSummary): boolean {
  return agrees + differs + related + organizations + unsound === 0;
}

/** Of a page that is checked in several pieces it is said how far that has come. */
const BIG_PAGE = 20_000;

/** How much of the page was checked, with a bar while it still is, and what was not. */
function Checked({ summary: { progress }, messages, onCheckAgain }: PageSummaryProps & CountedProps) {
  const { checked, waiting, unanswered, leftOut, isReading, isCounting } = progress;
  const isChecking = waiting > 0 || isReading;
  return (
    <>
      <p class="checked aside">
        {isChecking
          ? messages.checking(checked, checked + waiting)
          : isCounting
            ? messages.countingOwn(checked)
            : messages.checkedAmount(checked)}
      </p>
      {isChecking && checked + waiting > BIG_PAGE && (
        <progress aria-label={messages.checkProgress} value={checked} max={checked + waiting} />
      )}
      {leftOut > 0 && <p class="aside">{messages.leftOutAmount(leftOut)}</p>}
      {unanswered > 0 && (
        <Advice words={messages.unansweredAmount(unanswered)} choice={messages.checkAgain} onChoose={onCheckAgain} />
      )}
    </>
  );
}

/** How far the corpus reaches that has nothing to say, and how it comes to say more. */
function Nothing({ corpus, messages, onAddFiles }: PageSummaryProps) {
  return (
    <div class="words">
      <p>{messages.nothingOnPage}</p>
      {corpus && (
        <p>
          {messages.corpusSize(corpus.articles)}
          <CorpusDates corpus={corpus} messages={messages} />
        </p>
      )}
      <p>{messages.nothingHint}</p>
      <p class="choices">
        <button type="button" class="button" onClick={onAddFiles}>
          {messages.addArticles}
        </button>
      </p>
    </div>
  );
}

/** What stands in the way, and the button that takes it away. */
function Advice({ words, choice, onChoose }: { words: string; choice: string; onChoose: () => void }) {
  return (
    <div class="words">
      <p>{words}</p>
      <p class="choices">
        <button type="button" class="button" onClick={onChoose}>
          {choice}
        </button>
      </p>
    </div>
  );
}

type CountedProps = { readonly summary: FrameSummary; readonly messages: Messages };

/** How many marks of each kind there are; a click goes to the next one on the page. */
function Counted({ summary, messages, onStep }: CountedProps & Pick<PageSummaryProps, 'onStep'>) {
  const { organizations, unsound } = summary;
  const counts: readonly (readonly [CountedKind, string])[] = [
    ...(['agrees', 'differs', 'related'] as const).map(
      (verdict) => [verdict, `${summary[verdict]} ${messages.verdicts[verdict]}`] as const,
    ),
    ...(unsound > 0 ? [['unsound', messages.unsoundCount(unsound)] as const] : []),
    ['organizations', messages.organizationCount(organizations)],
  ];
  return (
    <ul class="counts">
      {counts.map(([kind, words]) => (
        <li key={kind} class={kind}>
          {summary[kind] > 0 ? (
            <button type="button" class="kind" title={messages.toNext} onClick={() => onStep(kind)}>
              {words}
            </button>
          ) : (
            words
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the verdicts say, and what not, one click away from where they stand. */
function Meanings({ messages }: Pick<CountedProps, 'messages'>) {
  return (
    <details class="meanings">
      <summary>{messages.meaningsTitle}</summary>
      <dl>
        {(['agrees', 'differs', 'related'] as const).map((verdict) => (
          <div key={verdict} class={verdict}>
            <dt>
              <span class="kind">{messages.verdicts[verdict]}</span>
            </dt>
            <dd>{messages.meanings[verdict]}</dd>
          </div>
        ))}
        <div class="unsound">
          <dt>
            <span class="kind">{messages.unsound}</span>
          </dt>
          <dd>{messages.markMeanings.sum}</dd>
        </div>
      </dl>
    </details>
  );
}

function Differing({ summary, messages, onShow }: CountedProps & Pick<PageSummaryProps, 'onShow'>) {
  const shown = summary.differing.slice(0, DIFFERING_SHOWN);
  const left = summary.differs - shown.reduce((sum, { count }) => sum + count, 0);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{messages.whatDiffers}</h3>
      <ul class="differing">
        {shown.map(({ text, measured, count, place }) => (
          <li key={placeKey(place)}>
            <button type="button" class="row" title={messages.showOnPage} onClick={() => onShow(place)}>
              <span lang={scriptOf(text + measured)}>
                <strong>{text}</strong> <span class="aside">{measured}</span>
              </span>
              {count > 1 && <span class="aside times">{messages.timesOnPage(count)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="aside">{messages.moreDiffering(left)}</p>}
    </>
  );
}

type HeldBackProps = { readonly count: number; readonly messages: Messages; readonly onShow: () => void };

/** A page can see what is marked on it, so that what the reader added is marked only where the reader wants it. */
function HeldBack({ count, messages, onShow }: HeldBackProps) {
  if (count === 0) return null;
  return (
    <div class="held-back words">
      <p>{messages.heldBack(count)}</p>
      <p class="choices">
        <button type="button" class="button" onClick={onShow}>
          {messages.showPrivate}
        </button>
      </p>
    </div>
  );
}

type SiteSwitchProps = {
  readonly hostname: string;
  readonly enabled: boolean;
  readonly label: string;
  readonly onEnable: (enabled: boolean) => void;
};

function SiteSwitch({ hostname, enabled, label, onEnable }: SiteSwitchProps) {
  return (
    <label class="site">
      <span class="hostname" title={hostname}>
        {hostname}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={`${label} ${hostname}`}
        aria-checked={enabled}
        checked={enabled}
        onChange={(event) => onEnable(event.currentTarget.checked)}
      />
    </label>
  );
}
