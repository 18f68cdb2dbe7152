import type { SettingsMessages } from './settings-messages';

/** What can be set, in English. */
export const settingsEn: SettingsMessages = {
  settings: 'Settings',
  findSetting: 'Find a setting',
  noSettingFound: (query) => `No setting speaks of “${query}”`,
  settingNotKept: 'It could not be kept. Reload this page and change it again.',
  settingNames: {
    language: 'Language · 语言',
    intensity: 'How marks look',
    cardOpening: 'How a card opens',
    ownArticles: 'Where articles you added are marked',
    allowedSites: 'Sites on which articles you added may be marked',
    lookUps: 'Recent look-ups',
    disabledSites: 'Sites that are switched off',
    bundledArticles: 'Bundled articles',
  },
  settingHints: {
    language: 'For the popup, the side panel, the library and the cards. Articles and pages stay as they are.',
    intensity: 'What is not marked is still counted in the popup.',
    cardOpening:
      'Rest the pointer on a mark, and a card with the evidence opens. On a touch screen tap it; for the keyboard see the keys below.',
    ownArticles:
      'Programs of a page can see which words are marked, and learn from that what your library holds. If it holds drafts that are not published, do not mark them on all sites.',
    allowedSites: 'Used while “only on sites you allow” is chosen above.',
    lookUps:
      'What you looked up and opened last from the popup is listed under its field, to be repeated by a click. It stays on this computer; nothing from a private window is kept.',
    disabledSites: 'Nothing is read or marked on these sites.',
    bundledArticles:
      'Five newspaper pages that come with the extension, to try it with. They can be taken out and put back; what you said of them is kept.',
  },
  settingChoices: {
    language: { null: 'As the browser', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' },
    intensity: {
      normal: 'Normal: lines on a faint wash',
      quiet: 'Quiet: thin lines, no wash',
      differing: 'Only what differs or does not add up',
    },
    cardOpening: {
      soon: 'After a short rest (about 0.15 s)',
      normal: 'After a rest (about 0.35 s)',
      late: 'After a long rest (about 0.9 s)',
      alt: 'Only while Alt is held down',
      control: 'Only while Ctrl is held down',
      shift: 'Only while Shift is held down',
    },
    ownArticles: { never: 'Not on pages', allowed: 'Only on sites you allow', everywhere: 'On all sites' },
    bundledArticles: { on: 'In the corpus', off: 'Taken out of the corpus' },
    lookUps: { kept: 'Keep the last 8', none: 'Keep none, and forget those kept' },
  },
  ownArticlesMarked: 'Articles you added',
  markOwnOn: (site) => `Mark them on ${site}`,
  whereShown: {
    never: 'Articles you add can be looked up, but are marked on no page; the popup says how many marks are held back.',
    nowhereYet:
      'Articles you add can be looked up, but are marked on no page yet. To mark them on a site, open the popup there and choose “Mark them on this site too”; to mark them on all sites, change it below.',
    allowed: (count, sites) =>
      `Articles you add are marked only on ${count === 1 ? 'the 1 site' : `the ${count} sites`} you allowed: ${sites.join(', ')}${count > sites.length ? ', …' : '.'}`,
    everywhere: 'Articles you add are marked on all sites.',
  },
  noSites: 'No sites yet.',
  siteToAdd: 'Address or host name, e.g. news.example.cn',
  addSite: 'Add',
  notASite: 'This is no address. Write it as in the address bar, e.g. news.example.cn.',
  siteListed: (site) => `${site} is in the list already`,
  removeSite: (site) => `Remove ${site}`,
  shortcuts: 'Keys',
  shortcutsHint: 'The browser keeps them; they are changed on a page of its own.',
  commands: {
    _execute_action: 'Open the popup',
    'next-mark': 'Next mark',
    'previous-mark': 'Previous mark',
    'next-differing': 'Next figure that differs',
    'open-card': 'Open the card of this mark',
    'toggle-site': 'Switch this site off or on',
  },
  noKeys: 'none',
  changeShortcuts: 'Change keys',
  settingsFile: 'To another computer',
  settingsFileHint:
    'Settings stay on this computer and are not synced. To move them, save a file here and read it there. It holds the names of the sites above.',
  saveSettings: 'Save to a file',
  readSettings: 'Read from a file',
  settingsFileOutcomes: {
    settings: (count) =>
      count === 1 ? '1 setting was read and holds now.' : `${count} settings were read and hold now.`,
    foreign: 'This is not a file of settings that Yinzheng saved. Nothing was changed. Choose another file.',
    newer:
      'A later version of Yinzheng saved this file. Nothing was changed. Update the extension, then read it again.',
    broken: (key) =>
      `What the file says of “${key}” cannot be. Nothing was changed. Save the settings anew and read that.`,
    unreadable: 'The file could not be opened. Nothing was changed. Choose it again.',
  },
};
