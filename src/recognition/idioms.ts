import { wordList } from '@/text/lexicon';

/**
 * Set phrases, ordinals and words with numerals in them that count nothing. A figure never begins inside one.
 * Folded; sources: 现代汉语词典 entries beginning with or holding a numeral, and the slogans of official news.
 */
export const IDIOMS = wordList(`
  一带一路 一线 一批 一些 一边 一面 一方面 一时 一旦 一定 一直 一致 一样 一般 一切 一体 一体化 一起 一同 一律 一向 一心 一度 一举
  一流 一如 一味 一再 一共 一并 一道 一贯 一手 一把手 一一 一下 一点 一点点 一番 一派 一片 一站式 一条龙 一揽子 一刀切 一窝蜂 一次性
  一对一 一人一 一户一 一企一 一事一 一码 一网 一窗 一季度 二季度 三季度 四季度 一年级 二年级 三年级 四年级 五年级 六年级
  二手 二维码 二十大 十九大 十八大 十七大 十六大 十五大 二胎 三胎 二孩 三孩 双十一 六一 五一 七一 八一 十一黄金周 五四 三八
  三农 三公 三严三实 三重一大 三资 三包 三码 三要素 三无 三维 三甲 三个代表 三产 四套班子 四大班子 五险一金 五保户 五官 六神无主
  七上八下 八路军 九牛一毛 九三学社 十分 十足 十四五 十三五 十二五 十五五 百分百 百姓 百年 百货 百业 百度 百家 百强 百日 百花
  千方百计 千家万户 千万 千里 千秋 千差万别 千篇一律 万家灯火 万家 万物 万一 万众 万无一失 万事 万象 万分 万达 万科 万人空巷
  成千上万 成百上千 数一数二 数据 数字 数额 数量 几乎 几何 几度 半年报 半导体 半岛 半径 半决赛 半马 半程 半天候 半数
  两会 两岸 两委 两院 两国 两手 两不误 两手抓 两手硬 两侧 两旁 两端 两地 两级 两新 两山 两统筹 两战赢 两化 两难 两者 两大
  三区联动 三区 四川 五台 六安 九江 三亚 三明 三门峡 三峡 三江 三河 四平 十堰 百色 千岛湖 千佛山 万州 万宁 万柏林
  七天七检 七天四检 三天两检 一天一检 两天一检 四有 五位一体 四个意识 四个自信 两个维护 四个全面 三个一批 六个百分百 六个快速
  零售 零部件 零距离 零距 零容忍 零跑腿 零跑路 零的突破 零接触 零工 零星 零食 零零 零报告 零新增 清零
  第一 第二 第三 星期一 星期二 星期三 星期四 星期五 星期六 周一 周二 周三 周四 周五 周六 礼拜一
  有一 之一 统一 唯一 进一步 近一步 同一 另一 每一 任一 这一 那一 某一 单一 专一 归一 合一 逐一 又一 再一 下一步 上一 下一 前一 后一
  一名 一位 一个 一家 一种 一项 一场 一条 一份 一件 一句 一张 一段 一支 一座 一本 一台 一辆 一块 一股 一系列 一阵 一声 一幅 一幕
  一大批 一大 一代 一等 一级 二级 三级 四级 二次 一次 一次次 一个个 一声声 一家家 一条条 一期 二期 三期 四期 五期
`);

/** What makes the number behind it an ordinal, an address or a code and not a count. */
export const BEFORE_NOT_FIGURES = wordList(
  '第 编号 电话 热线 邮编 票号 车牌 尾号 代码 股票代码 证号 ID G- No. NO. 代号',
);

/** What makes the number before it something else than a count: 5号线, 3月, 9时, 2号楼, 18岁. */
export const AFTER_NOT_FIGURES = wordList(
  '号 岁 周岁 年级 学年 学年度 年度 年报 年代 届 月份 月 点钟 点 时 日 旬 级 线 中 小 期 环 星级 路 版 楼 室',
);
