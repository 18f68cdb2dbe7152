import type { WelcomeMessages } from './welcome-messages';

/** The first page in Simplified Chinese. */
export const welcomeZhHans: WelcomeMessages = {
  welcomeTitle: '开始使用',
  welcomeLead:
    '打开中文网页，印证就拿上面的数字和机构，同语料库里的报道核对，在网页上标出来。全在这台电脑上做，什么也不传出去。',
  sampleTitle: '先在这里试一试',
  sampleHint: '这是一篇样稿，已经核对过。把指针停在有线的字上，卡片会说依据是哪篇报道、哪一句话。',
  markMeanings: {
    organization: '语料库里有它的报道',
    agrees: '报道里也是这个数',
    differs: '报道里是另一个数',
    related: '报道里有类似的数，但时期或口径不同，不能直接比',
    sum: '文章自己的数对不上：照分项、占比或增减算出来，不是此处写的数',
  },
  marksNote: '标记只说语料库里怎么记载。报道也会有出入，采信哪一个，由读的人定。',
  pinTitle: '把图标固定在工具栏上',
  pinHow: {
    chromium: '点工具栏右边的拼图图标，再点“印证”旁边的图钉。',
    firefox: '点工具栏右边的拼图图标，再点“印证”旁边的齿轮，选“固定到工具栏”。',
  },
  pinned: '已经固定在工具栏上了。',
  badgeMeaning: '图标上的数字，是这一页有几处不一致。点开图标，可以查语料，也可以停用某个网站。',
  archiveTitle: '添加自己的文章',
  archiveHint: '语料库里现在只有随附的几十篇。把手上的稿件、报纸、存档加进去，能核对的才多。',
  archiveLink: '到语料库添加文章',
  moreSettings: '更多设置',
  openWelcome: '再看一遍入门',
};
