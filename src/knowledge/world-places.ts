import { wordList } from './lexicon';

/** Countries by the short names that newspapers use (after ISO 3166 and the usage of Xinhua), former ones too. */
const COUNTRIES = `
  中国 中华 中华人民共和国 美国 美利坚合众国 英国 大不列颠 法国 法兰西共和国 德国 联邦德国 西德 东德 意大利 日本
  俄罗斯 俄罗斯联邦 苏联 前苏联 加拿大 澳大利亚 新西兰 韩国 大韩民国 朝鲜 蒙古 蒙古国 越南 老挝 柬埔寨 泰国 缅甸
  马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 印度 巴基斯坦 孟加拉国 孟加拉 斯里兰卡 尼泊尔 不丹 马尔代夫
  阿富汗 伊朗 伊拉克 叙利亚 黎巴嫩 约旦 以色列 巴勒斯坦 沙特阿拉伯 沙特 科威特 巴林 卡塔尔 阿联酋 阿曼 也门 土耳其
  塞浦路斯 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 阿塞拜疆 亚美尼亚 格鲁吉亚 乌克兰 白俄罗斯
  摩尔多瓦 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 南斯拉夫 南联盟 塞尔维亚 黑山 克罗地亚 斯洛文尼亚 波黑 马其顿
  北马其顿 阿尔巴尼亚 希腊 奥地利 瑞士 列支敦士登 荷兰 比利时 卢森堡 丹麦 挪威 瑞典 芬兰 冰岛 爱尔兰 北爱尔兰 苏格兰
  威尔士 英格兰 西班牙 葡萄牙 安道尔 摩纳哥 圣马力诺 梵蒂冈 马耳他 爱沙尼亚 拉脱维亚 立陶宛 埃及 利比亚 突尼斯
  阿尔及利亚 摩洛哥 毛里塔尼亚 苏丹 南苏丹 埃塞俄比亚 厄立特里亚 索马里 吉布提 肯尼亚 乌干达 坦桑尼亚 卢旺达 布隆迪
  刚果 刚果民主共和国 扎伊尔 加蓬 喀麦隆 乍得 中非 赤道几内亚 尼日利亚 尼日尔 贝宁 多哥 加纳 科特迪瓦 布基纳法索 马里
  塞内加尔 冈比亚 几内亚 几内亚比绍 塞拉利昂 利比里亚 佛得角 安哥拉 赞比亚 津巴布韦 马拉维 莫桑比克 纳米比亚 博茨瓦纳
  南非 莱索托 斯威士兰 马达加斯加 毛里求斯 塞舌尔 科摩罗 墨西哥 危地马拉 洪都拉斯 萨尔瓦多 尼加拉瓜 哥斯达黎加 巴拿马
  古巴 牙买加 海地 多米尼加 巴哈马 巴巴多斯 特立尼达和多巴哥 伯利兹 哥伦比亚 委内瑞拉 圭亚那 苏里南 厄瓜多尔 秘鲁
  玻利维亚 巴西 巴拉圭 智利 阿根廷 乌拉圭 斐济 巴布亚新几内亚 瓦努阿图 汤加 萨摩亚 所罗门群岛 密克罗尼西亚 瑙鲁
  基里巴斯 帕劳 科索沃 车臣
`;

/** Foreign cities and states that bodies are named after: capitals, seats of universities, papers, banks and clubs. */
const CITIES = `
  纽约 华盛顿 洛杉矶 芝加哥 旧金山 波士顿 费城 休斯敦 休斯顿 西雅图 底特律 迈阿密 亚特兰大 达拉斯 圣迭戈 圣路易斯 硅谷
  夏威夷 加利福尼亚 加州 得克萨斯 得州 佛罗里达 佛罗里达州 密歇根 密执安 俄亥俄 伊利诺伊 宾夕法尼亚 马里兰 弗吉尼亚
  明尼苏达 威斯康星 亚利桑那 亚利桑那州 科罗拉多 印第安纳 佐治亚 新泽西 康涅狄格 马萨诸塞 麻省 北卡罗来纳 渥太华
  多伦多 蒙特利尔 温哥华 魁北克 伦敦 曼彻斯特 利物浦 伯明翰 爱丁堡 格拉斯哥 牛津 剑桥 巴黎 马赛 里昂 波尔多 斯特拉斯堡
  柏林 法兰克福 慕尼黑 汉堡 科隆 波恩 斯图加特 杜塞尔多夫 罗马 米兰 都灵 那不勒斯 威尼斯 佛罗伦萨 马德里 巴塞罗那
  里斯本 阿姆斯特丹 鹿特丹 海牙 布鲁塞尔 日内瓦 苏黎世 伯尔尼 洛桑 维也纳 布拉格 布达佩斯 华沙 斯德哥尔摩 哥本哈根
  奥斯陆 赫尔辛基 雅典 伊斯坦布尔 安卡拉 莫斯科 圣彼得堡 列宁格勒 基辅 明斯克 东京 大阪 京都 名古屋 横滨 神户 福冈
  札幌 广岛 长崎 北海道 冲绳 首尔 汉城 釜山 仁川 平壤 乌兰巴托 河内 胡志明市 曼谷 吉隆坡 雅加达 马尼拉 金边 万象 仰光
  新德里 孟买 加尔各答 班加罗尔 伊斯兰堡 卡拉奇 达卡 科伦坡 加德满都 喀布尔 德黑兰 巴格达 大马士革 贝鲁特 安曼
  耶路撒冷 特拉维夫 利雅得 迪拜 阿布扎比 多哈 开罗 的黎波里 拉各斯 内罗毕 约翰内斯堡 开普敦 比勒陀利亚 哈拉雷 悉尼
  墨尔本 堪培拉 布里斯班 珀斯 奥克兰 惠灵顿 墨西哥城 哈瓦那 巴西利亚 圣保罗 里约热内卢 布宜诺斯艾利斯 圣地亚哥 利马
  波哥大 加拉加斯
`;

/** Towns and districts of Hong Kong, Macau and Taiwan as they are named without their level. */
const ACROSS = `
  九龙 九龙城 新界 中环 铜锣湾 旺角 尖沙咀 红磡 将军澳 屯门 荃湾 沙田 元朗 观塘 湾仔 大埔 西贡 葵涌 粉岭 上水 深水埗
  东涌 氹仔 新竹 屏东 花莲 台东 宜兰 嘉义 彰化 南投 云林 苗栗 基隆 桃园 金门 澎湖 马祖
`;

/** Parts of the world and groups of countries: a body named after them is one of its kind. */
const REGIONS = `
  亚洲 欧洲 非洲 美洲 北美 南美 拉美 拉丁美洲 大洋洲 亚太 东亚 东南亚 南亚 西亚 中亚 东欧 西欧 北欧 中东 阿拉伯 伊斯兰
  欧亚 太平洋 大西洋 北大西洋 泛美 海湾 东盟 英联邦 独联体 非统 港澳 华东 华中 华南 华北 西南 西北 东北 东南 中南 岭南
  长江 黄河 珠江 淮河 海河 松辽 太湖
`;

/** Places that have bodies of their own and are no divisions of China: 俄罗斯|国家杜马, 纽约|大学. */
export const COUNTRY_NAMES = wordList(COUNTRIES);

/** All names of places abroad, of regions and of rivers. */
export const WORLD_PLACES: readonly string[] = `${COUNTRIES} ${CITIES} ${ACROSS} ${REGIONS}`.trim().split(/\s+/);

/** Countries, cities and districts: places that figures are said of; a part of the world is none. */
export const PLACES_ABROAD = wordList(`${COUNTRIES} ${CITIES} ${ACROSS}`);

/** Countries in one character, as papers write them before bodies of state: 俄|政府, 美|财政部. */
export const COUNTRY_CHARACTERS = '美英法德日俄韩朝印泰越加澳意西葡荷瑞波巴以伊沙埃土希苏';
