import type { Language } from '@/locales/language';
import type { Messages } from '@/locales/messages';
import { reasonRole, reasonText } from '@/locales/reasons';
import { reportMessagesFor } from '@/locales/report-messages-for';
import { sumText } from '@/locales/sum-words';
import type { MarkPlace, ReportedFigure } from '@/messaging/tab-protocol';
import { groupOf, REPORT_GROUPS } from '@/report/page-report';
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

/** Every figure of the page on which there is something to say, what needs a look first; a click shows it on the page. */
export function FindingsList({ figures, isRunning, language, messages, onShow }: FindingsListProps) {
  const { groups } = reportMessagesFor(language);
  if (figures.length === 0) return isRunning ? null : <p class="words aside">{messages.noFindings}</p>;
  return (
    <section class="findings" aria-label={messages.findingsList}>
      {REPORT_GROUPS.map((group) => {
        const found = figures.filter((figure) => groupOf(figure) === group);
        if (found.length === 0) return null;
        return (
          <section key={group} class={group}>
            <h3>
              <span class="kind">{groups[group]}</span> · {found.length}
            </h3>
            <ul>
              {found.map(({ place, ...figure }) => (
                <li key={`${place.frame} ${place.block} ${place.start}`}>
                  <button type="button" class="row" onClick={() => onShow(place)}>
                    <Found figure={figure} language={language} messages={messages} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
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
