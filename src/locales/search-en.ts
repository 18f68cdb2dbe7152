import type { SearchMessages } from './search-messages';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Looking things up, in English. */
export const searchEn: SearchMessages = {
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
  operatorsHint: '“words”  -not  source:  org:  after:2022  unit:元  >1亿',
  tryLooking: 'Try',
  recentLookUps: 'Looked up before',
  forgetLookUps: 'Clear',
  exampleOfSource: (source, year, month) => `source:${source} after:${year}-${String(month).padStart(2, '0')}`,
  moreInLibrary: 'More in the library',
  queryNotes: {
    source: (text) => `source has “${text}”`,
    'other-source': (text) => `source without “${text}”`,
    org: (text) => `mentions “${text}”`,
    'other-org': (text) => `does not mention “${text}”`,
    without: (text) => `without “${text}”`,
    after: (text) => `from ${text} on`,
    before: (text) => `before ${text}`,
    unit: (text) => `counted in ${text}`,
    unknown: (text) => `“${text}” is no condition that is known: read as words`,
    open: (text) => `nothing follows “${text}” yet`,
    'no-day': (text) => `“${text}” names no day and is read as words; write 2022-04 or 2022-04-15`,
    'no-unit': (text) => `“${text}” names no unit and is read as words; write 元, 家, 吨, %`,
    cut: (text) => `only the first ${text} characters were looked for`,
  },
};
