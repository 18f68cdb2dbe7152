import { amount } from './amount';
import type { LibraryMessages } from './library-messages';

/** The library's list, in Simplified Chinese. */
export const libraryZhHans: LibraryMessages = {
  listedCount: (listed, all) => (listed === all ? `${amount(all)} 篇` : `${amount(all)} 篇中的 ${amount(listed)} 篇`),
  nothingListed: '没有这样的文章。放宽几项筛选，或者清除筛选。',
  sortBy: '排序',
  sorts: {
    newest: '日期：新的在前',
    oldest: '日期：旧的在前',
    added: '最近添加的在前',
    title: '按标题',
    source: '按来源',
  },
  filter: '筛选',
  filterSource: '来源',
  filterPlace: '地点',
  filterFrom: '日期从',
  filterTo: '日期到',
  filterOrigin: '哪里来的',
  filterVisibility: '标在哪里',
  broughtBy: { seed: '随附', reader: '自己添加' },
  visibilities: { private: '私有：只在允许的网站上', everywhere: '公开：任何网页上' },
  anyValue: '全部',
  facet: (value, count) => `${value}（${amount(count)}）`,
  noSource: '来源不详',
  clearFilter: '清除筛选',
  bundled: '随附',
  isPublic: '公开',
};
