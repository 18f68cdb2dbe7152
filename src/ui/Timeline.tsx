import type { CardMessages } from '@/locales/card-messages';
import type { TimelinePoint } from '@/messaging/quotations';
import { scriptOf } from './script-of';

type TimelineProps = {
  readonly points: readonly TimelinePoint[];
  readonly messages: CardMessages;
  /** `offset` counts in the article's text. */
  readonly onOpen: (id: string, offset: number) => void;
};

/** Who reported what of one measure, and when: a line each, the oldest first. */
export function Timeline({ points, messages, onOpen }: TimelineProps) {
  return (
    <ol class="timeline">
      {points.map(({ text, day, change, claim, quotation }) => (
        <li key={`${quotation.article.id} ${claim}`}>
          <span class="day">{day ?? messages.noDate}</span> <strong lang={scriptOf(text)}>{text}</strong>{' '}
          <button
            type="button"
            class="title-link source"
            lang={scriptOf(quotation.article.source)}
            title={quotation.article.title || messages.untitled}
            onClick={() => onOpen(quotation.article.id, quotation.offset)}
          >
            {quotation.article.source}
          </button>
          {change !== 'first' && change !== 'later' && (
            <span class={`change ${change}`}> {messages.changes[change]}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
