import type { PageMessages } from './messages';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The extension's own pages in English. */
export const pageEn: PageMessages = {
  searchLabel: 'Search the corpus',
  searchPlaceholder: 'Organization, figure or words',
  organizationsGroup: 'Organizations',
  figuresGroup: 'Figures',
  articlesGroup: 'Articles',
  searching: 'Searching …',
  resultCount: (count) => plural(count, 'result'),
  nothingFound: (query) => `Nothing in the corpus for “${query}”`,
  nothingFoundHint: 'Try a shorter name or fewer words; for figures, number and unit alone, such as 6776万元.',
  searchFailed: 'The search did not go through. Change a few words, or close and open this again.',
  thisPage: 'This page',
  organizationCount: (count) => plural(count, 'organization'),
  nothingOnPage: 'Nothing on this page is mentioned in the corpus.',
  notReported: 'Nothing has been checked here yet. Only Chinese pages are; if the extension is new, reload the page.',
  whatDiffers: 'What differs',
  moreDiffering: (count) => `${count} more: see the wavy lines on the page`,
  checkThisSite: 'Check this site',
  localFiles: 'Files on this computer',
  siteOff: 'Off on this site: nothing is read or marked. Turn the switch above on to resume.',
  unreadable: 'The browser keeps extensions off this page (settings, stores and the like). Searching still works.',
  accessRefused: 'The browser has not let Yinzheng read web pages yet, so nothing is marked.',
  allowAccess: 'Allow reading pages',
  corpusSize: (articles) => plural(articles, 'article'),
  corpusContents: (counts) =>
    [
      plural(counts.articles, 'article'),
      plural(counts.organizations, 'organization'),
      plural(counts.figures, 'figure'),
    ].join(' · '),
  corpusDates: (from, to) => (from === to ? from : `${from} to ${to}`),
  corpusUnread: 'The corpus does not answer. Close and open this again; if that fails, restart the browser.',
  openLibrary: 'Open library',
  storageUnavailable:
    'The browser does not let the extension store data (often because it is set to “never remember history”, or site data is off). Only the bundled articles are used for now. To use the whole corpus, change that in the privacy settings and restart the browser.',
  storageBroken:
    'The corpus is damaged and cannot be opened. Only the bundled articles are used for now. Rebuilding repairs it.',
  seedsUnreadable: 'The bundled articles cannot be read; the extension may not be installed in full. Install it again.',
  detail: 'Details',
  rebuild: 'Rebuild the corpus',
  rebuildWarning: 'Rebuilding empties the corpus and loads the bundled articles again. Articles you added are lost.',
  confirmRebuild: 'Empty and rebuild',
  keep: 'Not now',
  rebuilding: 'Rebuilding …',
  rebuildFailed: 'It could not be rebuilt. Restart the browser and try again.',
  library: 'Library',
  articleList: 'All articles',
  noArticles:
    'The corpus is still empty. The bundled articles appear here once they are in; if not in a while, reload the page.',
  chooseArticle: 'Choose an article from the list, or search above for an organization or a figure.',
  unknownArticle: 'The corpus has no such article; it may have been removed. Choose another from the list.',
  articleFailed: 'The article could not be read. Reload the page to try again.',
  earlierVersion: (date) => `Earlier version, replaced on ${date}`,
  originalText: 'As in the original',
  originalCounts: (changed, omitted) => `${changed} changed, ${omitted} left out`,
  originalHint:
    'The article was read from the text below. What is struck out is not part of it; what is shaded stands there instead.',
  useOriginal: 'Use the original text',
  originalShown: 'This article stands here with its original text: nothing changed, nothing left out.',
  useRead: 'Go back to the tidied text',
  choosingText: 'Storing the article again…',
  choosingFailed: 'It did not work. Reload this page and try again.',
  loading: 'Loading …',
};
