import { wordList } from '@/knowledge/lexicon';

/**
 * Words that the trade names of companies and shops end with (after the industries of the Chinese stock exchanges): with
 * characters before them that make no word they are a name.
 */
export const TRADE_WORDS = wordList(`
  汽车 科技 银行 咖啡 航空 控股 实业 集团 商城 超市 证券 能源 食品 药业 医药 生物 电子 精密 半导体 芯片 软件 网络 信息 通信
  光电 材料 新材 化工 化学 石化 钢铁 矿业 煤业 电力 电气 电器 家电 机械 重工 装备 船舶 物流 快递 速递 航运 海运 铁路 轨道
  建设 建筑 地产 置业 置地 物业 家居 家具 服饰 服装 鞋业 纺织 酒业 酒店 旅游 旅业 文旅 影业 传媒 影视 游戏 教育 保险 人寿
  信托 基金 资本 投资 金融 支付 出行 租车 外卖 餐饮 火锅 茶饮 乳业 饮料 农业 农牧 牧业 摩托 种业 渔业 水产 环保 水务 燃气 光伏 风电
  储能 锂业 锂电 电池 动力 智能 机器人 无人机 手机 数码 医疗 医院 制药 器械 贸易 商贸 百货 便利店 书店 珠宝 黄金 玩具 体育
  精工 精机 创投 车业 建工 城投 交投 煤业集团 捷运 客运 巴士 电讯 电信 台 网 报 商业 发展 国际 股份
`);

/** Of these, those that only companies are called by: any word before them makes a name. */
export const CORPORATE = wordList(`
  股份 控股 实业 集团 证券 重工 新材 药业 医药 置业 置地 物业 精密 光电 矿业 煤业 酒业 影业 传媒 乳业 锂业 半导体 生物 能科 科技
  航空 保险 人寿 信托 银行 电子 电气 贸易 商贸 服务 生活 巴士 船务 电讯 精工 精机 创投 车业 建工 城投 交投
`);

/** What stands before a trade word and makes no name of it: 大型|集团, 新兴|科技. */
export const GENERIC_BEFORE_TRADE =
  /^(?:新建|改建|扩建|在建|新设|增设|新开|大型|小型|民营|上市|国有|中小|多家|头部|新兴|传统|本土|外资|内资|合资|地方|商业|城市|农村|公共|民用|国际|国内|通用|现代|高新|绿色|数字|人工|智能|金融|信息|社会|文化|教育|医疗|养老|家政|便民|志愿|公益|物流|快递|互联网|电信|政务|法律|咨询|旅游|生产|日常|市民|居民|百姓|群众)$/;

/** Features of the land and of traffic that are named: what such a name says is where something is. */
export const FEATURES =
  /^[\u4e00-\u9fff]{2,8}?(?:水库|大桥|隧道|电站|核电站|风电场|高铁|高速公路|高速|机场|火车站|车站|[东西南北]站|港区|港口|码头|口岸|景区|公园|湿地|园区|校区|赛区|开发区|新区|自贸区|保税区|大区|廊道|铁路|运河|地带|主线|支线|延伸线)|^[\u4e00-\u9fff]{1,4}(?:岛|湖|江|河)$/;
