/**
 * The words by which a text says that figures are parts of another: news and statistical bulletins, mainland, Hong Kong
 * and Taiwan. All folded. Each pattern is anchored or free of repetition, and is tried on leads of bounded length.
 */

/** Before the first part of a total that was named before, and what may stand between: a comma, and a short name. */
export const OPENS_PARTS =
  /(?:其中|当中|包括|包含|分为|分别(?:为|是|有)|由(?=[^,;。]{0,12}组成)|[,(]含)[^;。]{0,40}$|^[^;。]*:[^,;。]{0,14}$|由.{0,12}组成/;

/** The same, so near that the figure behind is a part and nothing else: 其中,公共充电桩420.9万台. */
export const OPENS_FIRST_PART = /(?:其中|当中|(?<!已)包括|包含)有?[,:]?(?![^,;。]*在内)[^,;。()共]{0,16}\(?$/;

/** Says that the parts are all there are. */
export const NAMES_ALL_PARTS = /分为|由.{0,12}组成/;

/** Before the last part: what is left of the total. */
export const IS_THE_REST = /(?:其余|余下|剩余|剩下)[^,;。]{0,10}$|(?:^|[,;、])其[他它][^,;。的]{0,4}$/;

/** The clause of a total of what was listed just before: nothing but the word of adding up and a short noun or verb. */
export const TOTALS_LIST =
  /[,;:、。](?:以上|上述|[两三四五六七八九](?:者|项|地))?(?:共计|合计|总计|总共|一共|合共|加起来|相加|共)[^,;:。、]{0,6}$/;

/** The same behind how many they are: 三村|共计捐款7.5万元, 3人|共有218票. */
export const TOTALS_COUNTED = /^(?:共计|合计|总计|总共|一共|合共|共)[^,;:。、]{0,6}$/;

/** Among these, the words that say nothing but "the sum of these". */
export const ADDS_UP = /(?:共计|合计|总计|合共|加起来|相加)[^,;:。、]{0,3}$/;

/** Before the last part of a list: A、B及C. */
export const JOINS_LAST_PART = /[,;、]?(?:以及|(?<![提涉普])及|和|与)[^,;。]{0,24}$/;

/** Figures behind these words are no further parts of the list. */
export const ENDS_LIST =
  /比|较|每|均|同期|去年|上年|前年|累计|占|增(?!加值)|减|降|升|另有|此外|另外|还有|目标|计划(?!总?投资)|最[高低多少大小]|(?<!中)共(?:计|有)?[^,;。]{0,6}$/;

/** What stands between two parts of one list, from the nearest to the widest; a list that began with one ends at a wider one. */
export const SEPARATORS: readonly RegExp[] = [/[、和及与跟()]/, /,/, /;/];

/**
 * Attributes that, together, make up a whole. Before a colon: words for the whole which are enough to say so where no
 * 其中 stands between.
 */
export const PARTITIONS: readonly { readonly whole: readonly string[]; readonly parts: readonly string[] }[] = `
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
  进出口: 进口 出口
  国内 国外
  国内 国际
  境内 境外
  线上 线下
  内宾 外宾
  新房 二手房
  重症 轻症
  白天 夜间
  上半年 下半年
  公共 私人
  淡水 咸水
  应到 应出席: 出席 缺席
  抓举 挺举
  赞成 反对 弃权
  死亡 受伤
  直接 间接
  一期 二期
  全日制 半日制
  全职 兼职
  以下 以上
  有效 无效
  在建 新建
  陆域 海洋
  陆地 海洋
  公营 私营
  正面 负面
  中文 英文
`
  .trim()
  .split('\n')
  .map((line) => {
    const [whole, parts] = line.includes(':') ? line.split(':') : ['', line];
    return { whole: wordsOf(whole ?? ''), parts: wordsOf(parts ?? '') };
  });

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** Before a figure that is that of each of several: 每年各10宗. */
export const IN_EACH = /(?:各|每)[^,;:。]{0,2}$/;

/** Measures of which parts do not add up to a whole. */
export const IS_AVERAGE = /人均|户均|平均|日均|月均|均价|单价|价格|每股|均为|指数|得分|支持度|评分|任期|[顺逆]差/;

/** Between a whole and its part: 其中448户, 企业中,已有448户. */
export const OPENS_PART = /其中|当中|中[,有已约共仅只]|中$|里[,有面]/;

/** Right before the share that a part is of a whole: 占, 占其, 占已披露公司的, 占用户的比例达到, 占比; `of`: what the whole is called. */
export const STATES_SHARE =
  /(?:占(?<of>[^,;。占]{0,14}?)的?(?:比例|比重|比率|份额)?|(?:^|[,;])即?(?:占比|比例|比重|比率))(?:各?约|为|达|达到|超过|在|近|逾)?$/;

/** The same where the share has a name, which must be that of the part: 赔付金额62.05亿元,赔付比例60.04%. */
export const STATES_RATE_OF =
  /(?:^|[,;(])(?<name>[^,;。()]{2,8}?)(?:占比|比例|比重|比率|率)(?:约|为|达|达到|超过|在)?$/;

/** Names of rates that go by other words where their parts are counted: 29枝不达标,不合格率38.67%. */
export const RATES_OF_PARTS: readonly (readonly string[])[] = [
  ['合格', '达标'],
  ['不合格', '不达标'],
  ['回应', '回复', '回覆'],
  ['抽样', '抽检', '抽取'],
  ['阳性', '检出'],
];

/** What a whole may be called without being named: 占其, 占总数. */
export const CALLS_WHOLE = /^(?:其|总.*|全部.*|全体.*|这些.*|整体.*)?$/;

/** Behind a count and what it counts, before the share that it is: 560人(40%), 22间公司(占17%). */
export const SHARE_IN_BRACKETS = /^[^,;。()]{0,12}\((?:占|占比|即|约)?$/;

/** Between a share and the count that it is, behind 占: 占30%,即360家; 占25%,共75名; 占50%,为400户. */
export const COUNT_BEHIND = /^[,、(]?(?:即|为|共|共有|合|计|约|有)$|^[(]$/;

/** The same behind any share: 两成、即270宗; 近七成(97.6万元). */
export const IS_COUNT = /^[,、(]?即(?:约)?$|^[(]约?$/;

/** Between a part and the whole that is named with its share: 112.8万套,占年度计划170.4万套的66.2%. */
export const SHARE_OF = /(?:[占于]|完成)[^,;。]{0,24}$/;
export const OF_WHOLE = /^[^,;。]{0,20}的(?:约|近|超|逾|超过|比例(?:为|达)?)?$/;

/** Shares of something that is not named with the part: 占全市, 占同期. */
export const OTHER_WHOLE = /占(?:全[市省区县国球]|同期|上年|去年|我[市省区县国]|整体|[^,;。]{0,8}(?:新增|增量))/;

const CHANGED =
  '(?:增长|增加|增幅|上升|提高|上涨|涨幅|升幅|提升|扩大|多|高|升|涨|增|增速|下降|减少|减幅|降幅|下跌|跌幅|缩短|压缩|压减|缩减|回落|降低|少|跌|降|减|低|输|多增|大增|大减)';

/** A change named right behind what it is a change of: 同比增长, 缩短了. */
export const STATES_CHANGE = new RegExp(
  `^[^,;。]{0,6}[,(]?(?:同比|环比|按年|按月|[比较][^,;。]{0,6}|共|净|大幅|整整)?${CHANGED}(?:了|达|达到|为|约|近|超|超过|逾)?$`,
);

/** A change from a value that is not named: 比上年少1846人, 跌58点. */
export const STATES_DIFFERENCE = new RegExp(
  `^[^;。]{0,12}(?:[比较][^,;。]{0,12}|同比|环比|按年|按月|[,(])(?:大幅)?${CHANGED}(?:了|达|约|近|超)?$`,
);

/** Between an increment and its rate, either way round: 跌193点或2.74%, 102亿美元,升幅为0.33%. */
export const STATES_RATE = new RegExp(`^[,、(]?(?:或|即|${CHANGED}(?:为|达|约|了)?)$`);

/** Before the old value and the new one of a change: 由2011年的3810人,升至5241人. */
export const COMES_FROM = /(?:由|从|自)[^,;。]{0,20}$/;
export const WENT_TO = /^[,]?[^,;。]{0,14}(?:至|到|到了|为)(?:[^,;。]{0,8}[年月季]的?)?(?:约|近|超)?$/;

/** Between the old value and the change where the old value says whose it is: 比得93047票的候选人多13410票. */
export const OF_ANOTHER = new RegExp(`^的[^,;。]{0,14}${CHANGED}(?:了|约|近|超)?$`);
export const AGAINST = /[比较][^,;。]{0,6}$/;

/** Before what an increment led to: 涨200点或1%,报20200点. */
export const CAME_TO = /^\)?[,]?(?:[收]?[报于]|至|到|达|升至|跌至|增至|降至)[^,;。]{0,2}$/;

/** Before the new value where the change stands between: 由44.6亿元增加18%至52.8亿元. */
export const COMES_TO = /^[,]?[至到]$/;

/** Before the old value: 比去年同期的120人. */
export const COMPARED_WITH = /[比较][^,;。]{0,12}[的期年月日季度周天]$/;

/** Before the old value behind the new one: 去年同期100起. */
export const A_YEAR_BEFORE = /^[,(](?:而)?(?:去年|上年|前年)(?:同期)?(?:为|是|有)?$/;

/** Words for changes that make a number less. */
export const MAKES_LESS = /[减降少跌缩落低输]/;
