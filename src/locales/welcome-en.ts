import type { WelcomeMessages } from './welcome-messages';

/** The first page in English. */
export const welcomeEn: WelcomeMessages = {
  welcomeTitle: 'First steps',
  welcomeLead:
    'On Chinese pages Yinzheng compares figures and organizations with the reports in its library, and marks what it finds. All of it happens on this computer, and nothing is sent anywhere.',
  sampleTitle: 'Try it here',
  sampleHint:
    'This sample has been checked already. Rest the pointer on a marked word, and a card says which report, and which sentence of it, the mark rests on.',
  markMeanings: {
    organization: 'The library has reports on it',
    agrees: 'A report has the same figure',
    differs: 'A report has another figure',
    related: 'A report has a figure like it, but of another time or kind: they cannot be compared',
    sum: 'The article’s own parts, shares or changes come to another number than it says here',
  },
  marksNote: 'A mark says what the library reports, and no more. Reports can be off too; whom to believe is up to you.',
  pinTitle: 'Keep the button on the toolbar',
  pinHow: {
    chromium: 'Click the puzzle piece at the right of the toolbar, then the pin beside Yinzheng.',
    firefox:
      'Click the puzzle piece at the right of the toolbar, then the gear beside Yinzheng, and choose “Pin to Toolbar”.',
  },
  pinned: 'It is on the toolbar already.',
  badgeMeaning:
    'The number on it says how many figures of the page differ. Click it to look something up, or to switch a site off.',
  archiveTitle: 'Add articles of your own',
  archiveHint:
    'The library holds only the few dozen articles it came with. The more you add of your drafts, papers and archives, the more can be checked.',
  archiveLink: 'Add articles in the library',
  moreSettings: 'More settings',
  openWelcome: 'See the first steps again',
};
