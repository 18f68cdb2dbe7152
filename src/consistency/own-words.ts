/**
 * The words by which a text says that figures are parts of another: news and statistical bulletins, mainland, Hong Kong
 * and Taiwan. All folded. Each pattern is anchored or free of repetition, and is tried on leads of bounded length.
 */

/** Before the first part of a total that was named before. */
export const OPENS_PARTS = /其中|当中|包括|包含|分为|分别(?:为|是|有)|由.{0,12}组成|[:]$/;

/** Says that the parts are all there are. */
export const NAMES_ALL_PARTS = /分为|由.{0,12}组成/;

/** Before the last part: what is left of the total. */
export const IS_THE_REST = /其余|余下|剩余|剩下的/;

/** The clause of a total of what was listed just before: nothing but the word of adding up and a short noun or verb. */
export const TOTALS_LIST =
  /[,;:、。](?:以上|上述|[两三四五六七八九]者|[两三四五六七八九]项|[两三四五六七八九]地)?(?:共计|合计|总计|总共|一共|合共|加起来|相加|共)[^,;:。、]{0,6}$/;

/** Among these, the words that say nothing but "the sum of these". */
export const ADDS_UP = /(?:共计|合计|总计|合共|加起来|相加)[^,;:。、]{0,3}$/;

/** Figures behind these words are no further parts of the list. */
export const ENDS_LIST =
  /比|较|每|均|同期|去年|上年|前年|累计|占|增|减|降|升|另有|此外|另外|还有|目标|计划(?!总?投资)|最[高低多少大小]/;

/** What stands between two parts of one list: no end of a sentence but for the list's own. */
export const SEPARATES_PARTS = /[、,;和及与跟]|以及/;

/** Attributes that, together, make up a whole. */
export const PARTITIONS: readonly (readonly string[])[] = `
  男 女
  城镇 农村
  城镇 乡村
  城市 农村
  本土 境外输入
  本地 输入
  第一产业 第二产业 第三产业
  新开工 续建
  新建 续建
  新建 改扩建
  公办 民办
  公立 私立
  进口 出口
  国内 国外
  境内 境外
  线上 线下
  内宾 外宾
  新房 二手房
  重症 轻症
  白天 夜间
  上半年 下半年
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

/** Measures of which parts do not add up to a whole. */
export const IS_AVERAGE = /人均|户均|平均|日均|月均|均价|单价|价格|每股|均为/;

/** Between a whole and its part: 其中448户, 企业中,已有448户. */
export const OPENS_PART = /其中|当中|中[,有已约共]|中$|里[,有]/;

/** Right before the share that a part is of the whole named with it. */
export const STATES_SHARE =
  /(?:占比|占总[数量额]|占全部[^,;。]{0,4}|占其|占这些[^,;。]{0,4}|比例|比重|(?<rate>[^,;。]{2})率|占)的?(?:约|为|达|达到|超过|在)?$/;

/** Shares of something that is not named with the part: 占全市, 占同期. */
export const OTHER_WHOLE = /占(?:全[市省区县国球]|同期|上年|去年|我[市省区县国])/;

const CHANGED =
  '(?:增长|增加|增幅|上升|提高|上涨|涨幅|提升|扩大|多|下降|减少|减幅|降幅|下跌|跌幅|缩短|压缩|压减|缩减|回落|降低|少)';

/** A change named right behind what it is a change of: 同比增长, 缩短了. */
export const STATES_CHANGE = new RegExp(
  `^,?(?:同比|环比|按年|按月|[比较][^,;。]{0,6}|共|净|大幅|整整)?${CHANGED}(?:了|达|达到|为|约|近|超)?$`,
);

/** A change from a value that is not named: 比上年少1846人. */
export const STATES_DIFFERENCE = new RegExp(`^[^;。]{0,12}[比较][^,;。]{0,10}${CHANGED}(?:了|达|约|近)?$`);

/** Before the old value: 比去年同期的120人. */
export const COMPARED_WITH = /[比较][^,;。]{0,8}[的期年月日季度周天]$/;
