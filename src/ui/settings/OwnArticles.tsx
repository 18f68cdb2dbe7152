import type { Messages } from '@/locales/messages';
import { type Settings, showsPrivateOn } from '@/settings/settings';
import { type ChoiceChange, ChoiceSetting } from './ChoiceSetting';

type OwnArticlesProps = {
  readonly settings: Settings;
  readonly messages: Messages;
  readonly onChange: (change: ChoiceChange) => void;
  /** The site in front; null where there is none, '' for a file of this computer. */
  readonly hostname: string | null;
  /** Marks them on this site too, or no more. */
  readonly onShowHere: (isShown: boolean) => void;
};

/** In the popup: where the reader's own articles are marked, and whether they are on the site in front. */
export function OwnArticles({ settings, messages, hostname, onChange, onShowHere }: OwnArticlesProps) {
  const isShown = showsPrivateOn(settings, hostname);
  return (
    <details class="own-articles">
      <summary>
        {messages.ownArticlesMarked}
        <span class="chosen">{messages.settingChoices.ownArticles[settings.ownArticles]}</span>
      </summary>
      <ChoiceSetting setting="ownArticles" value={settings.ownArticles} messages={messages} onChange={onChange} />
      {hostname && settings.ownArticles === 'allowed' && (
        <label class="here">
          <input type="checkbox" checked={isShown} onChange={(event) => onShowHere(event.currentTarget.checked)} />
          {messages.markOwnOn(hostname)}
        </label>
      )}
    </details>
  );
}
