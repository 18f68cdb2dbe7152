import type { WelcomeMessages } from './welcome-messages';

/** The first page in Traditional Chinese. */
export const welcomeZhHant: WelcomeMessages = {
  welcomeTitle: '開始使用',
  welcomeLead:
    '打開中文網頁，印證就拿上面的數字和機構，同語料庫裡的報導核對，在網頁上標出來。全在這台電腦上做，什麼也不傳出去。',
  sampleTitle: '先在這裡試一試',
  sampleHint: '這是一篇樣稿，已經核對過。把指標停在有線的字上，卡片會說依據是哪篇報導、哪一句話。',
  markMeanings: {
    organization: '語料庫裡有它的報導',
    agrees: '報導裡也是這個數',
    differs: '報導裡是另一個數',
    related: '報導裡有類似的數，但時期或口徑不同，不能直接比',
    sum: '文章自己的數對不上：照分項、占比或增減算出來，不是此處寫的數',
  },
  marksNote: '標記只說語料庫裡怎麼記載。報導也會有出入，採信哪一個，由讀的人定。',
  pinTitle: '把圖示固定在工具列上',
  pinHow: {
    chromium: '點工具列右邊的拼圖圖示，再點「印證」旁邊的圖釘。',
    firefox: '點工具列右邊的拼圖圖示，再點「印證」旁邊的齒輪，選「釘選到工具列」。',
  },
  pinned: '已經固定在工具列上了。',
  badgeMeaning: '圖示上的數字，是這一頁有幾處不一致。點開圖示，可以查語料，也可以停用某個網站。',
  archiveTitle: '添加自己的文章',
  archiveHint: '語料庫裡現在只有隨附的幾十篇。把手上的稿件、報紙、存檔加進去，能核對的才多。',
  archiveLink: '到語料庫添加文章',
  moreSettings: '更多設定',
  openWelcome: '再看一遍入門',
};
