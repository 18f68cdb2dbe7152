import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '@/locales/language';
import type { Messages } from '@/locales/messages';
import { messagesFor } from '@/locales/messages-for';
import { type KeyOfKind, SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from '@/settings/settings';
import { Skeleton } from '../Skeleton';
import type { Shortcut } from '../shortcuts';
import { type ChoiceChange, ChoiceSetting } from './ChoiceSetting';
import { SettingsFile } from './SettingsFile';
import { Shortcuts } from './Shortcuts';
import { SitesSetting } from './SitesSetting';
import type { SettingsOutcome } from './settings-outcome';

export type SettingsPageProps = {
  readonly language: Language;
  /** Null until they are read. */
  readonly settings: Settings | null;
  readonly shortcuts: readonly Shortcut[];
  readonly outcome: SettingsOutcome;
  readonly onChange: (change: ChoiceChange) => void;
  readonly onSite: (setting: KeyOfKind<'sites'>, hostname: string, isIn: boolean) => void;
  readonly onOpenShortcuts: () => void;
  readonly onSaveFile: () => void;
  readonly onReadFile: (file: Blob) => void;
};

/** Everything that can be set, drawn from the table of settings; a search leaves what its words stand in. */
export function SettingsPage(props: SettingsPageProps) {
  const messages = messagesFor(props.language);
  const [query, setQuery] = useState('');
  const found = sectionsOf(props, messages).filter(({ words }) => holds(words, query));
  return (
    <div class="settings" lang={props.language}>
      <header>
        <h1>
          {messages.brand}
          <span>{messages.settings}</span>
        </h1>
        <input
          type="search"
          aria-label={messages.findSetting}
          placeholder={messages.findSetting}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </header>
      <main>
        {props.outcome.kind === 'failed' && (
          <p class="notice" role="alert">
            {messages.settingNotKept}
          </p>
        )}
        {props.settings === null ? <Skeleton lines={10} label={messages.loading} /> : found.map(({ body }) => body)}
        <p class="choices">
          <a class="link" href="welcome.html">
            {messages.openWelcome}
          </a>
        </p>
        {found.length === 0 && (
          <p class="words" role="status">
            {messages.noSettingFound(query)}
          </p>
        )}
      </main>
    </div>
  );
}

/** One part of the page, with all words that it can be found by. */
type Section = { readonly words: readonly string[]; readonly body: ComponentChildren };

function sectionsOf(props: SettingsPageProps, messages: Messages): Section[] {
  const { settings, shortcuts, outcome } = props;
  return [
    ...(settings ? SETTING_KEYS.map((key) => settingSection(key, settings, props, messages)) : []),
    {
      words: [messages.shortcuts, messages.shortcutsHint, ...Object.values(messages.commands)],
      body: (
        <Shortcuts key="shortcuts" shortcuts={shortcuts} messages={messages} onOpenShortcuts={props.onOpenShortcuts} />
      ),
    },
    {
      words: [messages.settingsFile, messages.settingsFileHint, messages.saveSettings, messages.readSettings],
      body: (
        <SettingsFile
          key="file"
          outcome={outcome}
          messages={messages}
          onSaveFile={props.onSaveFile}
          onReadFile={props.onReadFile}
        />
      ),
    },
  ];
}

function settingSection(key: SettingKey, settings: Settings, props: SettingsPageProps, messages: Messages): Section {
  const words = [messages.settingNames[key], messages.settingHints[key]];
  if (isSites(key)) {
    const sites = settings[key];
    return {
      words: [...words, ...sites],
      body: (
        <SitesSetting
          key={key}
          setting={key}
          sites={sites}
          messages={messages}
          onSite={(...site) => props.onSite(key, ...site)}
        />
      ),
    };
  }
  return {
    words: [...words, ...Object.values(messages.settingChoices[key])],
    body: <ChoiceSetting key={key} setting={key} value={settings[key]} messages={messages} onChange={props.onChange} />,
  };
}

function isSites(key: SettingKey): key is KeyOfKind<'sites'> {
  return SETTINGS[key].kind === 'sites';
}

/** Does every word of the query stand in one of the texts? */
function holds(texts: readonly string[], query: string): boolean {
  const whole = texts.join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
