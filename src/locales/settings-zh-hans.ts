import type { SettingsMessages } from './settings-messages';

/** What can be set, in Simplified Chinese. */
export const settingsZhHans: SettingsMessages = {
  settings: '设置',
  findSetting: '查找设置',
  noSettingFound: (query) => `没有哪一项设置提到“${query}”`,
  settingNotKept: '没有存下来。重新载入本页，再改一次。',
  settingNames: {
    language: '界面语言 · Language',
    intensity: '标记的轻重',
    cardOpening: '卡片怎样打开',
    ownArticles: '自己添加的文章标在哪里',
    allowedSites: '可以标出自己添加的文章的网站',
    disabledSites: '停用的网站',
  },
  settingHints: {
    language: '弹出窗口、侧边栏、语料库和卡片用的文字。文章和网页照原样。',
    intensity: '没有标出来的，弹出窗口照样计数。',
    cardOpening: '指针停在标记上，就打开写着依据的卡片。触屏上一点就开，键盘用下面的快捷键。',
    ownArticles:
      '网页上的程序看得到标了哪些字，由此能推知语料库里有哪些报道。语料库里有未公开的稿子，就不要在所有网站上标。',
    allowedSites: '上面选了“只在允许的网站上”，才用到这张表。',
    disabledSites: '在这些网站上不读取，也不标记。',
  },
  settingChoices: {
    language: { null: '跟随浏览器', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' },
    intensity: {
      normal: '平常：线条，加一层淡淡的底色',
      quiet: '轻：细线，没有底色',
      differing: '只标不一致和核算不合的',
    },
    cardOpening: {
      soon: '停一下就打开（约 0.15 秒）',
      normal: '停稳了再打开（约 0.35 秒）',
      late: '停久一点再打开（约 0.9 秒）',
      alt: '按住 Alt 键才打开',
      control: '按住 Ctrl 键才打开',
      shift: '按住 Shift 键才打开',
    },
    ownArticles: { never: '不在网页上标', allowed: '只在允许的网站上', everywhere: '在所有网站上' },
  },
  ownArticlesMarked: '自己添加的文章',
  markOwnOn: (site) => `在 ${site} 上标出来`,
  whereShown: {
    never: '添加的文章可以查，但不标在任何网页上；弹出窗口会说有几处没有标。',
    nowhereYet:
      '添加的文章可以查，但现在还没有标在任何网页上。要在某个网站上标，就在那里打开弹出窗口，选“在本站也标出来”；要在所有网站上标，在下面改。',
    allowed: (count, sites) =>
      `添加的文章只标在允许的 ${count} 个网站上：${sites.join('、')}${count > sites.length ? ' 等' : ''}。`,
    everywhere: '添加的文章标在所有网站上。',
  },
  noSites: '还没有网站。',
  siteToAdd: '网址或主机名，如 news.example.cn',
  addSite: '加入',
  notASite: '这不是网址。照浏览器地址栏里的样子写，如 news.example.cn。',
  siteListed: (site) => `${site} 已经在表里`,
  removeSite: (site) => `删去 ${site}`,
  shortcuts: '快捷键',
  shortcutsHint: '快捷键由浏览器管，要改就到浏览器的页面上改。',
  commands: {
    _execute_action: '打开弹出窗口',
    'next-mark': '下一处标记',
    'previous-mark': '上一处标记',
    'next-differing': '下一处不一致',
    'open-card': '打开此处的卡片',
    'toggle-site': '停用或恢复本站',
  },
  noKeys: '没有设',
  changeShortcuts: '更改快捷键',
  settingsFile: '带走和带回',
  settingsFileHint: '设置只存在这台电脑上，不同步。要搬到别处，存成文件，再到那边读入。文件里有上面那些网站的名字。',
  saveSettings: '存成文件',
  readSettings: '从文件读入',
  settingsFileOutcomes: {
    settings: (count) => `读入了 ${count} 项设置，已经照此办理。`,
    foreign: '这不是印证存的设置文件，什么也没有改。另选一个文件。',
    newer: '这个文件是新版本的印证存的，什么也没有改。更新扩展之后再读入。',
    broken: (key) => `文件里的“${key}”一项不合格式，什么也没有改。重新存一份再读入。`,
    unreadable: '文件打不开，什么也没有改。重新选一次。',
  },
};
