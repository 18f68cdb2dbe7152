import { useId } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { TabRuling } from '@/messaging/tab-protocol';
import { scriptOf } from '../script-of';

export type RulingsHereProps = {
  readonly rulings: readonly TabRuling[];
  readonly messages: Messages;
  /** Confirms what is not kept yet, or takes back what is. */
  readonly onSettle: (id: string, keep: boolean) => void;
};

/** What was said in cards on this page: each can be taken back, and what may not have been the reader waits here. */
export function RulingsHere({ rulings, messages, onSettle }: RulingsHereProps) {
  const titleId = useId();
  if (rulings.length === 0) return null;
  return (
    <section class="rulings-here" aria-labelledby={titleId}>
      <h3 id={titleId}>{messages.rulingsHere}</h3>
      <ul>
        {rulings.map((one) => (
          <li key={one.id}>
            <p lang={scriptOf(one.figure + one.title)}>
              <strong>{one.figure}</strong> <span class="aside">{one.title}</span>
            </p>
            <p>{messages.ruled[one.ruling ?? 'nothing']}</p>
            {!one.isKept && <p class="aside">{messages.rulingInDoubt}</p>}
            <p class="choices">
              {one.isKept ? (
                <button type="button" class="button" onClick={() => onSettle(one.id, false)}>
                  {messages.takeBack}
                </button>
              ) : (
                <>
                  <button type="button" class="button" onClick={() => onSettle(one.id, true)}>
                    {messages.confirmRuling}
                  </button>
                  <button type="button" class="button" onClick={() => onSettle(one.id, false)}>
                    {messages.rejectRuling}
                  </button>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
