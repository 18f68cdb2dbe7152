import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '@/locales/language';
import type { Messages } from '@/locales/messages';
import { reasonRole, reasonText } from '@/locales/reasons';
import { reportMessagesFor } from '@/locales/report-messages-for';
import { sumText } from '@/locales/sum-words';
import type { MarkPlace, ReportedFigure } from '@/messaging/tab-protocol';
import { groupOf, REPORT_GROUPS, type ReportGroup } from '@/report/page-report';
import { placeKey } from '../place-key';
import { scriptOf } from '../script-of';

type FindingsListProps = {
  readonly figures: readonly ReportedFigure[];
  /** May there be more in a moment? */
  readonly isRunning: boolean;
  readonly language: Language;
  readonly messages: Messages;
  /** Brings a figure into view on the page. */
  readonly onShow: (place: MarkPlace) => void;
};

/** The panel has one such list; Preact's `useId` gives it the id of the summary above. */
const TITLE = 'findings-title';

/**
 * Every figure of the page on which there is something to say, what needs a look first. A click shows it on the page; so
 * do the buttons that go through what the filter leaves.
 */
export function FindingsList({ figures, isRunning, language, messages, onShow }: FindingsListProps) {
  const { groups } = reportMessagesFor(language);
  const [wanted, setWanted] = useState<ReportGroup | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  if (figures.length === 0) return isRunning ? null : <p class="words aside">{messages.noFindings}</p>;
  const all = REPORT_GROUPS.map((group) => ({ group, found: figures.filter((figure) => groupOf(figure) === group) }));
  const filled = all.filter(({ found }) => found.length > 0);
  // What was asked for may have gone from the page.
  const filter = filled.some(({ group }) => group === wanted) ? wanted : null;
  const shown = filled.filter(({ group }) => filter === null || group === filter);
  const show = (place: MarkPlace): void => {
    setCurrent(placeKey(place));
    onShow(place);
  };
  const step = (by: 1 | -1): void => {
    const places = shown.flatMap(({ found }) => found.map(({ place }) => place));
    const from = places.findIndex((place) => placeKey(place) === current);
    const next = places.at(from < 0 ? Math.min(by, 0) : (from + by) % places.length);
    if (next) show(next);
  };
  return (
    <section class="findings" aria-labelledby={TITLE}>
      <div class="page-head">
        <h2 id={TITLE}>{messages.findingsList}</h2>
        <span class="steps">
          <button type="button" class="button" onClick={() => step(-1)}>
            {messages.previousFinding}
          </button>
          <button type="button" class="button" onClick={() => step(1)}>
            {messages.nextFinding}
          </button>
        </span>
      </div>
      <div class="filter" role="group" aria-label={messages.filterFindings}>
        <Filter
          words={`${messages.allFindings} ${figures.length}`}
          isOn={filter === null}
          onChoose={() => setWanted(null)}
        />
        {filled.map(({ group, found }) => (
          <Filter
            key={group}
            words={`${groups[group]} ${found.length}`}
            isOn={group === filter}
            onChoose={() => setWanted(group)}
          />
        ))}
      </div>
      {shown.map(({ group, found }) => (
        <section key={group} class={group}>
          <h3>
            <span class="kind">{groups[group]}</span> · {found.length}
          </h3>
          <ul>
            {found.map(({ place, ...figure }) => (
              <li key={placeKey(place)}>
                <Row isCurrent={placeKey(place) === current} onShow={() => show(place)}>
                  <Found figure={figure} language={language} messages={messages} />
                </Row>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

type FilterProps = { readonly words: string; readonly isOn: boolean; readonly onChoose: () => void };

function Filter({ words, isOn, onChoose }: FilterProps) {
  return (
    <button type="button" class="button" aria-pressed={isOn} onClick={onChoose}>
      {words}
    </button>
  );
}

type RowProps = {
  readonly isCurrent: boolean;
  readonly onShow: () => void;
  readonly children: ComponentChildren;
};

/** The one shown on the page is kept in sight here too. */
function Row({ isCurrent, onShow, children }: RowProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <button ref={element} type="button" class="row" aria-current={isCurrent} onClick={onShow}>
      {children}
    </button>
  );
}

type FoundProps = Pick<FindingsListProps, 'language' | 'messages'> & {
  readonly figure: Omit<ReportedFigure, 'place'>;
};

/** The figure, the first piece of evidence, why, and what the page's own figures make of it. */
function Found({ figure, language, messages }: FoundProps) {
  const [evidence] = figure.proof.evidence;
  const why = evidence?.reasons.find((reason) => reasonRole(reason) === 'headline');
  return (
    <>
      <span lang={scriptOf(figure.text + figure.measured)}>
        <strong>{figure.text}</strong> <span class="aside">{figure.measured}</span>
      </span>
      {evidence && (
        <span class="aside small" lang={scriptOf(evidence.text + evidence.measured)}>
          {messages.there} {evidence.text} · {evidence.quotation.article.source} ·{' '}
          {evidence.quotation.article.date ?? messages.noDate}
        </span>
      )}
      {why && <span class="aside small">{reasonText(why, language)}</span>}
      {figure.sums.map((sum) => {
        const text = sumText(sum, language);
        return (
          <span key={text} class="aside small">
            {text}
          </span>
        );
      })}
    </>
  );
}
