import type { CardMessages } from './card-messages';
import { cardMessagesFor } from './card-messages-for';
import { importEn } from './import-en';
import { importZhHans } from './import-zh-hans';
import { importZhHant } from './import-zh-hant';
import type { Language } from './language';
import { libraryEn } from './library-en';
import { libraryZhHans } from './library-zh-hans';
import { libraryZhHant } from './library-zh-hant';
import type { Messages } from './messages';
import { pageEn } from './page-en';
import { pageZhHans } from './page-zh-hans';
import { pageZhHant } from './page-zh-hant';
import { searchEn } from './search-en';
import { searchZhHans } from './search-zh-hans';
import { searchZhHant } from './search-zh-hant';
import { settingsEn } from './settings-en';
import { settingsZhHans } from './settings-zh-hans';
import { settingsZhHant } from './settings-zh-hant';
import { welcomeEn } from './welcome-en';
import { welcomeZhHans } from './welcome-zh-hans';
import { welcomeZhHant } from './welcome-zh-hant';

const CATALOGS: Readonly<Record<Language, Omit<Messages, keyof CardMessages>>> = {
  'zh-Hans': { ...pageZhHans, ...importZhHans, ...libraryZhHans, ...searchZhHans, ...settingsZhHans, ...welcomeZhHans },
  'zh-Hant': { ...pageZhHant, ...importZhHant, ...libraryZhHant, ...searchZhHant, ...settingsZhHant, ...welcomeZhHant },
  en: { ...pageEn, ...importEn, ...libraryEn, ...searchEn, ...settingsEn, ...welcomeEn },
};

/** The words of the popup and the library page, the card's among them, in one language. */
export function messagesFor(language: Language): Messages {
  return { ...cardMessagesFor(language), ...CATALOGS[language] };
}
