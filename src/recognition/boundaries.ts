import { type Lexicon, wordList } from '@/text/lexicon';
import { BOUNDARY_WORDS, HEAD_COMPOUNDS } from './common-words-data';

/** Single characters that end where a name begins, unless they are part of an unbreakable word. */
const SINGLE =
  '在对向从由与和及据把被将给让使到至以的了着过等也都就还又再已并而但或则这那其他她它们我你是为跟同于如比往经受请称说地各每某该本除有帮包靠驻赴访抵系任兼现原距邻使叫因随沿用去需要应能可会想不没无非仅才便却更最很太真';

/** Measure words: a boundary only behind a numeral or a pronoun (两家|美特好, 该所). */
const MEASURES = '位名个家所座条项批次种类份件张台辆日月年号时间多';

/** Words of newspaper text beside the frequent verbs of the dictionary that stand before names and not in them. */
const OWN_WORDS = `
  企业 公司 单位 部门 机构 集体 个人 市民 居民 群众 村民 员工 职工 学生 家长 用户 客户 商户 业主 网友 读者 患者 教师 医生 民警 干部 党员 志愿者 工作人员 负责人
  走进 走访 记者 记者从 获悉 来自 坐落于 毕业于 就读于 供职于 任职于 历任 曾任 兼任 隶属于 派驻 协调 协助 依托 围绕 涵盖 透露 通报 披露 了解到 得知 接到 听取 主持 出席 组建 引进 引入 入驻 落户 收购 投资方 出资
  携手 签约 签署 会同 陪同 支援 驰援 捐赠 捐款 送往 送到 运往 转运 收治 送至 调至 移交 缺乏 增设 新增 设有 开设 主办 协办 承办 承接 中标 附近 周边 旁边 对面 门口 沿线 沿街 境内 辖区 辖区内 区内 市内 省内 县内 我市 我区 我省 我县 本市 本区 该市 该区 该县 该省 同城
  近日 日前 近期 上午 下午 凌晨 连日来 当日 当晚 当天 次日 到访 邻近 毗邻 紧邻 借助 凭借 旗下 全资 参股 控股的 下沉到 得到 荣获 发自 摘自 筹建 扩建 承建 兴建 援建 共建 名为 更名为 改名为 划归 上报 致函 反映 投诉 举报 起诉 委托 聘请 聘任 加入 离开 留在 投入 纳入 列入 融入 进驻 深入 下沉 返回 赶赴 赶往 开往 通往
  守住 守好 筑牢 切实 贯彻落实 清扫 整个 两大 几大 各大 高规格 全体 全力 全面 先后 随后 紧急 积极 主动 及时 迅速 立即 小时 本报讯 拉上 代表 只够 足够
`;

/**
 * Trade and place names and words of every day in which a boundary character is just a character. Grow this list when a
 * name is cut in two.
 */
export const UNBREAKABLE = wordList(`
  和平 和顺 和县 和田 和谐 中和 永和 祥和 泰和 瑞和 人和 为民 华为 有为 大为 美的 同仁 同济 同方 同德 同心 大同 同安 同里 同江 上海 下关 年年 日报 日照 日月 月亮 月牙 大名 名都 名门 名流 好家 来宾 来福 去哪儿 千里 要塞 不锈 无锡 无为 无极
  无线 未来 非凡 真心 最美 更新 便民 便利 会展 会宁 会理 会泽 会昌 会计 会议 社会 能源 功能 智能 节能 核能 新能 能达 能科 应急 应用 应城 应县 应对 适应 反应 供应 可口 可乐 位山 家乐 家具 家居 家电 家园 家和 家政 国家 张家 科学家 企业家 所罗门 派出所 研究所 项城 种子 种植 种业 类脑 台州 台山
  台北 台中 台湾 台南 烟台 邢台 丰台 平台 电台 张掖 张江 张店 辆 是德 以岭 以太 从化 从江 向阳 向东 向群 对外 对口 在线 在水 将军 将乐 到位 至诚 至尊 与时 及第 普及 据点 数据 根据 被服 给力 使馆 大使 的士 过桥 等级 高等 中等 初等 平等 都市 都江 都匀 首都 成都 还原 再生 再就业 并州 合并 而立 或然 这里 那曲 其林 他山 我爱
  跟踪 于都 于洪 于田 如东 如皋 如意 如家 比亚 比特 往来 经济 经开 经纬 经贸 财经 受益 请愿 称多 说唱 地产 地质 地矿 地铁 地理 地方 地震 地税 地块 土地 基地 产地 用地 湿地 工地 场地 园地 各庄 每日 本溪 本田 日本 驻马店 赴约 访问 走访 信访 抵押 系统 体系 任丘 任县 任城 任泽 责任 兼职 现代 现场 原平 原阳 原州 原种 太原 中原 平原 高原 开原 草原 固原 距今 邻水 因特 因美 随州 沿河 沿海 沿江
  用户 专用 信用 公用 利用 需求 要素 重要 主要 想象 思想 理想 联想 机会 协会 学会 商会 工会 委员会 联合会 总会 太平 太阳 太行 太仓 太康 太谷 太湖 很多 次坞 层次 档次 份额 股份 月份 身份 件 文件 软件 零件 证件 部件 条件 头条 批发 审批 项目 事项 类 分类 人类 种类 名牌 名校 有名 实名 岗位 学位 车位 座谈 时代 时尚 时空 小时 临时 空间 中间 民间 期间 房间 号线 信号 编号 记号 家庭 日用 节日 日化 包头 包钢 包装 承包 有色 有限 国有 私有 公有 保有 新发地 外地 本地 内地 年代 年度 青年 少年 百年 永年
  多彩 许多 本报 基本 资本 根本 成本 标本 更名 称号 名称 简称 通过 经过 过程 过滤 使用 因素 原因 原料 原油 原子 应 没有 却 可靠 许可 认可
`);

/** Words that end where a name begins. */
const WORDS: Lexicon<string> = wordList(`${BOUNDARY_WORDS} ${OWN_WORDS}`);

const COMMON: Lexicon<string> = wordList(BOUNDARY_WORDS);

/** Words around a one-character head that name nobody: 局面, 农村. */
export const COMPOUNDS: Lexicon<string> = wordList(HEAD_COMPOUNDS);

/** Does a word end at `at` of a folded text behind which a name may begin? */
export function isWordBoundary(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  if (last === '') return true;
  if (WORDS.matchBefore(text, at)) return !isUnbreakable(text, at, at);
  if (SINGLE.includes(last)) return !isUnbreakable(text, at, at - 1);
  return MEASURES.includes(last) && /[0-9一二三四五六七八九十百千万亿两几数多余每该这那]/.test(text.charAt(at - 2));
}

/** Does an unbreakable word that begins before `at` reach beyond `least`? */
function isUnbreakable(text: string, at: number, least: number): boolean {
  for (let from = Math.max(0, at - 3); from < at; from++) {
    const whole = UNBREAKABLE.matchAt(text, from);
    if (whole && from + whole.word.length > least) return true;
  }
  return false;
}

/** Does a frequent verb or function word of two or three characters begin at `at`: 企业|提供? */
export function beginsCommonWord(text: string, at: number): boolean {
  return COMMON.matchAt(text, at) !== null;
}

/** Is the whole word a frequent verb or function word (解决, 筹集)? */
export function isVerb(word: string): boolean {
  return COMMON.matchAt(word, 0)?.word === word;
}

/** Does the boundary list hold a word of two characters or more somewhere inside `word`? */
export function holdsBoundaryWord(word: string): boolean {
  for (let at = 2; at <= word.length; at++) if (WORDS.matchBefore(word, at)) return true;
  return false;
}

/** What may follow a name and is not part of it: roles, titles. */
export const TITLES_AFTER = wordList(`
  董事长 总经理 副总经理 总裁 副总裁 首席 负责人 相关负责人 有关负责人 工作人员 局长 副局长 主任 副主任 书记 副书记 院长 副院长 校长 副校长 行长 经理 店长 厂长 矿长 站长 队长 会长 秘书长 理事长 发言人 新闻发言人 职工 员工 创始人
`);

/** What a company does at the beginning of a sentence: what stands before it is its name. */
export const REPORT_VERBS = wordList(`
  披露 公告 公布 宣布 发布 表示 称 通报 介绍 透露 董事长 总经理 总裁 副总裁 创始人 负责人 年报 三季报 半年报 一季报 中报 财报 当月 交付 门店 同期 前三季度 上半年 一季度 今年 昨日 昨晚 昨天 今日 今天 近日 日前 今(
`);

/** Nouns of classes of bodies: "A、B、C等…商超" makes A, B and C names. */
export const CLASS_NOUNS = wordList(`
  企业 公司 商超 商场 超市 机构 银行 学校 医院 高校 院校 景区 景点 园区 门店 店铺 商家 品牌 厂家 厂区 媒体 街道 乡镇 小区 卖场 重点项目 招商引资项目 商圈 酒店 饭店 车企 药企 房企 载体 协会 团体
`);
