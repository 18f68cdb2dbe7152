import { browser } from 'wxt/browser';
import type { Quotation } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import { articlePath, LIBRARY, queryPath } from './open-library';
import { ownUrl } from './own-url';
import { unlessGone } from './unless-gone';

/** So many results of each kind are offered under the address bar, which itself shows only some. */
const ROWS = 3;

type Suggestion = { readonly content: string; readonly description: string };

/** Looks up in the address bar what is typed behind our keyword; Firefox for Android has no such thing. */
export function answerOmnibox(search: (query: string, limit: number) => Promise<SearchResults>): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  let latest = '';
  omnibox.onInputStarted.addListener(() => {
    void omnibox.setDefaultSuggestion({ description: described(browser.i18n.getMessage('omniboxHint')) });
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    latest = text;
    const offer = async (): Promise<void> => {
      const query = text.trim();
      const suggestions = query === '' ? [] : suggestionsOf(await search(query, ROWS));
      if (latest === text) suggest([...suggestions]);
    };
    void unlessGone(offer());
  });
  omnibox.onInputEntered.addListener((text, disposition) => void unlessGone(enter(text, disposition)));
}

/** What was found, as rows under the address bar; each opens the sentence that it was found in. */
export function suggestionsOf({ first, organizations, figures, articles }: SearchResults): readonly Suggestion[] {
  const row = (heading: string, aside: string, { article, offset }: Quotation): Suggestion => ({
    content: ownUrl(articlePath(article.id, offset)),
    description: described([heading, aside, article.title].filter((words) => words !== '').join(' · ')),
  });
  const named = organizations.flatMap(({ name, quotation }) => (quotation ? [row(name, '', quotation)] : []));
  const counted = figures.map(({ text, measured, quotation }) => row(text, measured, quotation));
  const begin = first === 'figures' ? [...counted, ...named] : [...named, ...counted];
  const rows = [...begin, ...articles.map((quotation) => row('', '', quotation))];
  // of rows that would open the same, browsers show one
  return [...new Map(rows.toReversed().map((one) => [one.content, one])).values()].toReversed();
}

/** Chromium reads a description as XML, Firefox as it is. */
function described(words: string): string {
  if (import.meta.env.BROWSER === 'firefox') return words;
  const text = words.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Opens a suggestion that was chosen, or looks up what was typed. */
async function enter(text: string, disposition: string): Promise<void> {
  const url = text.startsWith(ownUrl(`${LIBRARY}#`)) ? text : ownUrl(queryPath(text.trim()));
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
