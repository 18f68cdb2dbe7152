import { chooseLanguage, type Language } from '@/locales/language';
import { language } from '@/settings/settings';

/** The language that a page of ours speaks from now on; its document is told. */
export async function settleLanguage(): Promise<Language> {
  const tongue = chooseLanguage(navigator.languages, await language.getValue());
  document.documentElement.lang = tongue;
  return tongue;
}
