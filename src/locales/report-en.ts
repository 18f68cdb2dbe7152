import type { ReportMessages } from './report-messages';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The page report in English. */
export const reportEn: ReportMessages = {
  report: 'Page report',
  reportFile: (day) => `Yinzheng page report ${day}`,
  groups: {
    differs: 'Differs',
    unsound: 'Does not add up',
    agrees: 'Agrees',
    related: 'Related, not comparable',
    sound: 'Adds up',
  },
  columns: [
    'Verdict',
    'Figure on the page',
    'Measure on the page',
    'Sentence on the page',
    'Figure in the corpus',
    'Measure in the corpus',
    'Sentence in the corpus',
    'Source',
    'Date',
    'Article',
    'Reasons',
    'Page title',
    'Page address',
    'Checked at',
  ],
  page: 'Page',
  address: 'Address',
  published: 'Date on the page',
  made: 'Checked at',
  corpus: 'Corpus',
  corpusOf: (articles) => plural(articles, 'article'),
  corpusSpan: (from, to) => (from === to ? from : `${from} to ${to}`),
  result: 'Result',
  organizations: 'Organizations in the corpus',
  nothingFound:
    'Nothing on this page is mentioned in the corpus, and none of its own figures can be checked by others.',
  reasons: 'Reasons',
  coverage: 'What was checked',
  readText: 'Read',
  readAmount: (paragraphs, characters) => `${plural(paragraphs, 'paragraph')}, ${plural(characters, 'character')}`,
  characters: (count) => plural(count, 'character'),
  hidden: 'Not read: not shown on the page',
  notChinese: 'Not read: not Chinese',
  leftOut: 'Not read: more than is checked at once',
  waiting: 'Not read: not checked yet',
  heldBack: 'Left out: from private articles that may not be shown on this site',
  findings: (count) => plural(count, 'finding'),
  incomplete: 'The corpus could not be read in full: results rest on the bundled articles only.',
  absence:
    'That the corpus says nothing of a figure says nothing against it. “Agrees” and “differs” say what the corpus reports, and no more.',
};
