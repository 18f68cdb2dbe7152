import type { SettingsMessages } from './settings-messages';

/** What can be set, in Traditional Chinese. */
export const settingsZhHant: SettingsMessages = {
  settings: '設定',
  findSetting: '尋找設定',
  noSettingFound: (query) => `沒有哪一項設定提到「${query}」`,
  settingNotKept: '沒有存下來。重新載入本頁，再改一次。',
  settingNames: {
    language: '介面語言 · Language',
    intensity: '標記的輕重',
    cardOpening: '卡片怎樣打開',
    ownArticles: '自己添加的文章標在哪裡',
    allowedSites: '可以標出自己添加的文章的網站',
    disabledSites: '停用的網站',
  },
  settingHints: {
    language: '彈出視窗、側邊欄、語料庫和卡片用的文字。文章和網頁照原樣。',
    intensity: '沒有標出來的，彈出視窗照樣計數。',
    cardOpening: '指標停在標記上，就打開寫著依據的卡片。觸控螢幕上一點就開，鍵盤用下面的快速鍵。',
    ownArticles:
      '網頁上的程式看得到標了哪些字，由此能推知語料庫裡有哪些報導。語料庫裡有未公開的稿子，就不要在所有網站上標。',
    allowedSites: '上面選了「只在允許的網站上」，才用到這張表。',
    disabledSites: '在這些網站上不讀取，也不標記。',
  },
  settingChoices: {
    language: { null: '跟隨瀏覽器', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' },
    intensity: {
      normal: '平常：線條，加一層淡淡的底色',
      quiet: '輕：細線，沒有底色',
      differing: '只標不一致和核算不合的',
    },
    cardOpening: {
      soon: '停一下就打開（約 0.15 秒）',
      normal: '停穩了再打開（約 0.35 秒）',
      late: '停久一點再打開（約 0.9 秒）',
      alt: '按住 Alt 鍵才打開',
      control: '按住 Ctrl 鍵才打開',
      shift: '按住 Shift 鍵才打開',
    },
    ownArticles: { never: '不在網頁上標', allowed: '只在允許的網站上', everywhere: '在所有網站上' },
  },
  ownArticlesMarked: '自己添加的文章',
  markOwnOn: (site) => `在 ${site} 上標出來`,
  whereShown: {
    never: '添加的文章可以查，但不標在任何網頁上；彈出視窗會說有幾處沒有標。',
    nowhereYet:
      '添加的文章可以查，但現在還沒有標在任何網頁上。要在某個網站上標，就在那裡打開彈出視窗，選「在本站也標出來」；要在所有網站上標，在下面改。',
    allowed: (count, sites) =>
      `添加的文章只標在允許的 ${count} 個網站上：${sites.join('、')}${count > sites.length ? ' 等' : ''}。`,
    everywhere: '添加的文章標在所有網站上。',
  },
  noSites: '還沒有網站。',
  siteToAdd: '網址或主機名稱，如 news.example.cn',
  addSite: '加入',
  notASite: '這不是網址。照瀏覽器網址列裡的樣子寫，如 news.example.cn。',
  siteListed: (site) => `${site} 已經在表裡`,
  removeSite: (site) => `刪去 ${site}`,
  shortcuts: '快速鍵',
  shortcutsHint: '快速鍵由瀏覽器管，要改就到瀏覽器的頁面上改。',
  commands: {
    _execute_action: '打開彈出視窗',
    'next-mark': '下一處標記',
    'previous-mark': '上一處標記',
    'next-differing': '下一處不一致',
    'open-card': '打開此處的卡片',
    'toggle-site': '停用或恢復本站',
  },
  noKeys: '沒有設',
  changeShortcuts: '更改快速鍵',
  settingsFile: '帶走和帶回',
  settingsFileHint: '設定只存在這台電腦上，不同步。要搬到別處，存成檔案，再到那邊讀入。檔案裡有上面那些網站的名字。',
  saveSettings: '存成檔案',
  readSettings: '從檔案讀入',
  settingsFileOutcomes: {
    settings: (count) => `讀入了 ${count} 項設定，已經照此辦理。`,
    foreign: '這不是印證存的設定檔案，什麼也沒有改。另選一個檔案。',
    newer: '這個檔案是新版本的印證存的，什麼也沒有改。更新擴充功能之後再讀入。',
    broken: (key) => `檔案裡的「${key}」一項不合格式，什麼也沒有改。重新存一份再讀入。`,
    unreadable: '檔案打不開，什麼也沒有改。重新選一次。',
  },
};
