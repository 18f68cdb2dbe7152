import { useId, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import { hostnameIn, type KeyOfKind } from '@/settings/settings';

type SitesSettingProps = {
  readonly setting: KeyOfKind<'sites'>;
  readonly sites: readonly string[];
  readonly messages: Messages;
  /** Puts a site into the list, or takes it out. */
  readonly onSite: (hostname: string, isIn: boolean) => void;
};

/** A list of sites: each can be taken out, others put in by their name or an address. */
export function SitesSetting({ setting, sites, messages, onSite }: SitesSettingProps) {
  const titleId = useId();
  return (
    <section class="sites-setting" aria-labelledby={titleId}>
      <h2 id={titleId}>{messages.settingNames[setting]}</h2>
      <p class="aside">{messages.settingHints[setting]}</p>
      {sites.length === 0 ? (
        <p class="words">{messages.noSites}</p>
      ) : (
        <ul class="sites">
          {sites.toSorted().map((site) => (
            <li key={site}>
              <span>{site || messages.localFiles}</span>
              <button
                type="button"
                class="button quiet"
                aria-label={messages.removeSite(site || messages.localFiles)}
                onClick={() => onSite(site, false)}
              >
                {messages.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite sites={sites} messages={messages} onAdd={(site) => onSite(site, true)} />
    </section>
  );
}

type AddSiteProps = {
  readonly sites: readonly string[];
  readonly messages: Messages;
  readonly onAdd: (hostname: string) => void;
};

function AddSite({ sites, messages, onAdd }: AddSiteProps) {
  const [written, setWritten] = useState('');
  const [note, setNote] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const site = hostnameIn(written);
    if (site === null) return setNote(messages.notASite);
    if (sites.includes(site)) return setNote(messages.siteListed(site));
    onAdd(site);
    setWritten('');
    setNote('');
  };
  return (
    <form class="add-site" onSubmit={add}>
      <input
        type="text"
        aria-label={messages.siteToAdd}
        placeholder={messages.siteToAdd}
        value={written}
        onInput={(event) => setWritten(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {messages.addSite}
      </button>
      <p role="status">{note}</p>
    </form>
  );
}
