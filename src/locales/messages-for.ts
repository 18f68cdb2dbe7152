import { cardMessagesFor } from './card-messages-for';
import type { Language } from './language';
import type { Messages, PageMessages } from './messages';
import { pageEn } from './page-en';
import { pageZhHans } from './page-zh-hans';
import { pageZhHant } from './page-zh-hant';

const CATALOGS: Readonly<Record<Language, PageMessages>> = { 'zh-Hans': pageZhHans, 'zh-Hant': pageZhHant, en: pageEn };

/** The words of the popup and the library page, the card's among them, in one language. */
export function messagesFor(language: Language): Messages {
  return { ...cardMessagesFor(language), ...CATALOGS[language] };
}
