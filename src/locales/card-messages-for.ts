import { cardEn } from './card-en';
import type { CardMessages } from './card-messages';
import { cardZhHans } from './card-zh-hans';
import { cardZhHant } from './card-zh-hant';
import type { Language } from './language';

const CATALOGS: Readonly<Record<Language, CardMessages>> = { 'zh-Hans': cardZhHans, 'zh-Hant': cardZhHant, en: cardEn };

/** The words of the hover card in one language. */
export function cardMessagesFor(language: Language): CardMessages {
  return CATALOGS[language];
}
