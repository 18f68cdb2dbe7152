/** A language of the interface. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** The `lang` tags of Chinese that is written in Traditional characters. */
const TRADITIONAL = /^zh\b.*-(hant|tw|hk|mo)\b/i;

/**
 * The language to speak in: the reader's own setting, else the first language of the browser that we have, else English.
 *
 * @example chooseLanguage(['zh-HK', 'en'], null) // 'zh-Hant'
 */
export function chooseLanguage(browserLanguages: readonly string[], setting: Language | null): Language {
  if (setting !== null) return setting;
  for (const tag of browserLanguages) {
    if (TRADITIONAL.test(tag) && !/-hans\b/i.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
