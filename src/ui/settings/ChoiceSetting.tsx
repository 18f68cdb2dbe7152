import { useId } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import { type KeyOfKind, SETTINGS, type Settings } from '@/settings/settings';

type ChoiceKey = KeyOfKind<'choice'>;

/** What a setting that is one of a few values may be changed to. */
export type ChoiceChange = { [Key in ChoiceKey]: Pick<Settings, Key> }[ChoiceKey];

type ChoiceSettingProps = {
  readonly setting: ChoiceKey;
  readonly value: Settings[ChoiceKey];
  readonly messages: Messages;
  readonly onChange: (change: ChoiceChange) => void;
};

/** One setting of a few values: all of them are seen, one is chosen. */
export function ChoiceSetting({ setting, value, messages, onChange }: ChoiceSettingProps) {
  const name = useId();
  const words: Readonly<Record<string, string>> = messages.settingChoices[setting];
  return (
    <fieldset class="choice-setting" aria-describedby={`${name}-hint`}>
      <legend>{messages.settingNames[setting]}</legend>
      <p id={`${name}-hint`} class="aside">
        {messages.settingHints[setting]}
      </p>
      {SETTINGS[setting].choices.map((choice) => (
        <label key={String(choice)}>
          <input
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => onChange({ [setting]: choice } as ChoiceChange)}
          />
          {words[String(choice)]}
        </label>
      ))}
    </fieldset>
  );
}
