import type { Messages } from '@/locales/messages';
import type { Settings } from '@/settings/settings';
import { type ChoiceChange, ChoiceSetting } from './ChoiceSetting';

export type WhereShownProps = {
  /** Null until they are read. */
  readonly settings: Settings | null;
  readonly messages: Messages;
  readonly onChange: (change: ChoiceChange) => void;
};

/** So many sites are named. */
const MOST_NAMED = 3;

/** In the library: where articles that are added will be marked, with the choice. */
export function WhereShown({ settings, messages, onChange }: WhereShownProps) {
  if (settings === null) return null;
  return (
    <section class="where-shown">
      <p>{whereWords(settings, messages)}</p>
      <ChoiceSetting setting="ownArticles" value={settings.ownArticles} messages={messages} onChange={onChange} />
    </section>
  );
}

function whereWords({ ownArticles, allowedSites }: Settings, { whereShown }: Messages): string {
  if (ownArticles !== 'allowed') return whereShown[ownArticles];
  return allowedSites.length === 0
    ? whereShown.nowhereYet
    : whereShown.allowed(allowedSites.length, allowedSites.slice(0, MOST_NAMED));
}
