/** What heads ask for before them; by word, because the words of the language are no classes. Our own observations. */

/** Bodies of which each place has just one: 区委, 市政府. */
export const SEATS = new Set('委 党委 政府 人大 政协 法院 纪委 议会 国会'.split(' '));

/** Bodies that a text names without their place, having one of them in mind. */
export const ONE_OF_A_PLACE = /^(?:街道|团[省市区县]委$|特区政府$)/;

/** Bodies of the state that a text about their place names without it: 教育局, 卫福部, 海关. */
export const BARE_OFFICE = /^(?!人民|公安局|警察局|税务局|.*指挥部)..+(?:局|署|部|海关|庭)$/;

/** Societies: before these any words make a name, if there are three characters of them. */
export const SOCIETIES = new Set(
  '协会 学会 商会 联合会 总会 联会 公会 工会 总工会 职工会 基金会 研究会 促进会 关注组 联席 学生会'.split(' '),
);

/** What committees of parliaments and boards are for: 房屋事务|委员会, 收购及合并|委员会. */
export const COMMITTEES =
  /(?:事务|咨询|上诉|叙用|赔偿|投诉|合并|监察|顾问|仲裁|选举|规划|财务|工务小组|人事编制小组|内务)$/;

/** Who stands for a body: behind its name, an officer of one of these. */
export const LEADS = /长$|主席$|主任$|书记$|干事$|总裁$|总工程师$|总经理$|发言人$/;

/** Everyday heads that are names directly behind a place. */
export const ONCE_IN_A_PLACE = new Set('公司 矿 厂 队 总队 支队'.split(' '));

/** Of these every place has many: 思明区|小学 is none of them. */
export const ORDINARY = new Set(
  '小学 中学 幼儿园 书店 药店 商店 商场 超市 景区 酒店 宾馆 饭店 加油站 充电站 夜市 学校 企业 工厂'.split(' '),
);

/** Bodies of a state, which nothing but the name of the state makes one: not 克林顿|政府. */
export const NEEDS_PLACE = new Set(
  words(`
  政府 军方 军队 警方 参谋部 联合参谋部 卫生部门 消防部门 警察部门 国防部门 移民部门 内阁 议会 国会 参议院 众议院 大使馆 总领事馆 领事馆 使馆 海军 空军 陆军 央行 代表团 女队 男队 女篮 男篮
  女排 男排 女足 男足
`),
);

/** Bodies beside those of the state that a country has one of. */
export const OF_COUNTRY =
  /队$|^[男女][篮排足]$|协$|议会|代表团|奥委会|工会|联合会|商会|图书馆|博物馆|美术馆|大剧院|科学院|通讯社|艺术团|电视台|广播电台|文工团|芭蕾舞团/;

/** Heads before which any noun is a name. */
export const NAMED_BY_NOUNS = new Set(
  '博物馆 美术馆 街道办事处 街道办 出版社 杂志社 机场 国际机场 铁路港 产业园 科技园 工业园 物流园 创业园 产业园区 工业园区'.split(
    ' ',
  ),
);

/** Everyday heads that a name of three characters or more makes a body of, without a place. */
export const CALLED = new Set('公司 中心 基地 园区 指挥部 领导小组 厂 矿 市场 委员会 队'.split(' '));

/** What is bought and sold in a market that is no place, or how: 金融|市场, 线上助销|市场. */
export const ABSTRACT_MARKETS =
  /(?:金融|证券|股票|期货|外汇|汇|石油|原油|国内|国际|国外|劳动力|消费|资本|货币|债券|房地产|技术|信息|经济|旧货|测绘|图书|保险|信贷|社会主义|电影|文化|旅游|文旅|汽车|手机|产品|商品)$|^(?:线上|线下|网上|网络)/;

/** What makes 办 the end of a verb: 侦办, 承办. */
export const DOES = /[侦开主承举协创督查包操兴置]$/;

/** Insurance as such: 失业|保险. */
export const INSURANCE = /(?:农业|失业|养老|医疗|社会|工伤|生育|财产|人身|信贷|意外|责任)$/;

/** What makes 所 and 办 parts of a verb: 发展|所做, 科技|办厂. */
export const GOES_ON = /[做作需提取见得产用持付承面厂学案理事好成]/;

/** What the work of everyday bodies is called; behind other words their heads are other words. */
export const WORK: Readonly<Record<string, RegExp>> = {
  社: /(?:供销|旅行|出版|通讯|合作|报|新闻|杂志|书|画|印|剧|卫星|信用|广播|文学)$/,
  台: /(?:电视|广播|气象|地震|电|天文|卫视)$/,
  组: /(?:领导|工作|调查|专家|督导|指导|巡视|巡察|协调|攻关|责任|帮扶|核查|检查|行动|推进|专项|筹备|指挥|服务|保障|宣传|应急)$/,
  馆: /(?:展览|文化|体育|博物|纪念|档案|科技|美术|规划|陈列|展示|图书|群艺|艺术)$/,
};

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
