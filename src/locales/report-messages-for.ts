import type { Language } from './language';
import { reportEn } from './report-en';
import type { ReportMessages } from './report-messages';
import { reportZhHans } from './report-zh-hans';
import { reportZhHant } from './report-zh-hant';

const CATALOGS: Readonly<Record<Language, ReportMessages>> = {
  'zh-Hans': reportZhHans,
  'zh-Hant': reportZhHant,
  en: reportEn,
};

/** The words of a page report in one language. */
export function reportMessagesFor(language: Language): ReportMessages {
  return CATALOGS[language];
}
