import { wordList } from '@/knowledge/lexicon';

/**
 * Set phrases, ordinals and words that begin with a numeral and would be read as a count, which they are not. Words whose
 * second part is no unit (一带一路, 十四五) need no row. Folded; sources: 现代汉语词典 entries beginning with a numeral, and
 * the slogans of official news.
 */
export const IDIOMS = wordList(`
  七一 五四 三八 三包 三个代表 四套班子 九牛一毛 十分 十二五 十五五 百分百 数一数二 半天候 两国 五台 三门峡 七天七检
  七天四检 三天两检 两天一检 五位一体 四个意识 四个自信 两个维护 四个全面 六个百分百 六个快速 零部件 零零 一分钱 五个一
  四个一 三个一 三只松鼠 七匹狼 五角大楼 五角星 二人转 二人世界 三轮车 三轮摩托 五花八门 三番五次 四通八达 三伏
  二十四节气 六国论 三国 八项规定 两个一百年 三支一扶 二十四孝 八仙 三字经 三角 四面八方 三餐 七国集团 八国集团
  二十国集团 八国联军 三次产业 三九天 八面玲珑 八面来风 十字 三面环山 三面环水 两面性 两面派 两面针 八小时外 八小时之外
  八小时工作制 四两拨千斤 半斤八两 三五成群 两天晒网 七零八落 八九不离十 十有八九 十之八九 十年树木 十年寒窗 三把火
  一分为二 两个确立 四个伟大 三个务必 六个必须 十个明确 十四个坚持 十三个方面成就 五个统筹 两条腿走路 三头六臂 四分五裂
  九死一生 五棵松 九棵树 三间房 三家店 四十条 国九条 国十条 国四条 七度空间 七股盐 七股潟 九曲桥 九头鸟 三条石
`);

/** What makes the number behind it an ordinal, an address or a code and not a count. */
export const BEFORE_NOT_FIGURES = wordList(
  '第 数以 编号 电话 热线 邮编 票号 车牌 尾号 代码 股票代码 证号 ID G- No. NO. 代号 北纬 南纬 东经 西经 公元 公元前',
);

/** Words that begin like a unit and make the number before them something else than a count: 三年级, 3点钟. */
export const AFTER_NOT_FIGURES = wordList(
  '周岁 年级 年度 年报 年代 点钟 股票 单元 排名 排行 则是 面积 面对 面向 面前 眼前 卷入 包括 包含 部门 部委 位数',
);
