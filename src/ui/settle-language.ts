import { chooseLanguage, type Language } from '@/locales/language';
import { settingsChanged } from '@/messaging/notices';
import { readSettings } from '@/settings/stored-settings';

/** The language that a page of ours speaks; `onChange` is called when the reader has chosen another. Its document is told. */
export async function settleLanguage(onChange: (language: Language) => void): Promise<Language> {
  let tongue = await readLanguage();
  const follow = async (): Promise<void> => {
    const next = await readLanguage();
    if (next === tongue) return;
    tongue = next;
    onChange(next);
  };
  settingsChanged.watch(() => void follow());
  return tongue;
}

async function readLanguage(): Promise<Language> {
  const { language } = await readSettings();
  const tongue = chooseLanguage(navigator.languages, language);
  document.documentElement.lang = tongue;
  return tongue;
}
