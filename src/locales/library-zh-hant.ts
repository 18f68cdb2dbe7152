import { amount } from './amount';
import type { LibraryMessages } from './library-messages';

/** The library's list, in Traditional Chinese. */
export const libraryZhHant: LibraryMessages = {
  listedCount: (listed, all) => (listed === all ? `${amount(all)} 篇` : `${amount(all)} 篇中的 ${amount(listed)} 篇`),
  nothingListed: '沒有這樣的文章。放寬幾項篩選，或者清除篩選。',
  sortBy: '排序',
  sorts: {
    newest: '日期：新的在前',
    oldest: '日期：舊的在前',
    added: '最近添加的在前',
    title: '按標題',
    source: '按來源',
  },
  filter: '篩選',
  filterSource: '來源',
  filterPlace: '地點',
  filterFrom: '日期從',
  filterTo: '日期到',
  filterOrigin: '哪裏來的',
  filterVisibility: '標在哪裏',
  broughtBy: { seed: '隨附', reader: '自己添加' },
  visibilities: { private: '私有：只在允許的網站上', everywhere: '公開：任何網頁上' },
  anyValue: '全部',
  facet: (value, count) => `${value}（${amount(count)}）`,
  noSource: '來源不詳',
  clearFilter: '清除篩選',
  bundled: '隨附',
  isPublic: '公開',
};
