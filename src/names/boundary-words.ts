import { wordList } from '@/knowledge/lexicon';
import { folded } from '@/text/fold';

/** Single characters that end where a name begins, unless they are part of a word. */
export const PARTICLES =
  '在对向从由与和及据把被将给让使到至以的了着过等也都就还又再已并而但或则这那其他她它们我你是为跟同于如比往经受请称说地各每某该本除有帮包靠驻赴访抵系任兼现原距邻使叫因随沿用去需要应能可会想不没无非仅才便却更最很太真刚令获愿起连皆曾未必须且虽之按进';

/** Measure words: a boundary only behind a numeral or a pronoun (两家|美特好, 该所). */
export const MEASURES = '位名个家所座条项批次种类份件张台辆日月年号时间多';

/** Words of newspaper text beside the frequent verbs of the dictionary that stand before names and not in them. */
export const OWN_WORDS = words(`
  企业 公司 单位 部门 机构 集体 个人 市民 居民 群众 村民 员工 职工 学生 家长 用户 客户 商户 业主 网友 读者 患者 教师
  医生 民警 干部 党员 志愿者 工作人员 负责人 走进 走访 记者 记者从 获悉 来自 坐落于 毕业于 就读于 供职于 任职于 历任
  曾任 兼任 隶属于 派驻 协调 协助 依托 围绕 涵盖 透露 通报 披露 了解到 得知 接到 听取 主持 出席 组建 引进 引入 入驻
  落户 收购 投资方 出资 携手 签约 签署 会同 陪同 支援 驰援 捐赠 捐款 送往 送到 运往 转运 收治 送至 调至 移交 缺乏 增设
  新增 设有 开设 主办 协办 承办 承接 中标 附近 周边 旁边 对面 门口 沿线 沿街 境内 辖区 辖区内 区内 市内 省内 县内 同城
  近日 日前 近期 上午 下午 凌晨 连日来 当日 当晚 当天 次日 到访 邻近 毗邻 紧邻 借助 凭借 旗下 全资 参股 控股的 下沉到
  得到 荣获 发自 摘自 筹建 扩建 承建 兴建 援建 共建 名为 更名为 改名为 划归 上报 致函 反映 投诉 举报 起诉 委托 聘请
  聘任 加入 离开 留在 投入 纳入 列入 融入 进驻 深入 下沉 返回 赶赴 赶往 开往 通往 现任 出任 担任 起任 任职 兼任 就任
  受聘 聘任 当选 时任 原任 加盟 享受 组队 领队 中共党员 充分发挥 联系 清运 祖籍 参观 力争 抗议 集会 东道主 本报讯 旗下
  守住 守好 筑牢 切实 贯彻落实 清扫 整个 两大 几大 各大 高规格 全体 全力 全面 先后 随后 紧急 积极 主动 及时 迅速 立即
  小时 本报讯 拉上 代表 只够 足够
`);

/**
 * Words that names are made of and that the dictionary lacks or has for verbs, with a character in them that would end a
 * name. Grow this list when a name is cut in two.
 */
export const NAME_WORDS = words(`
  瑞和 人和 有为 同德 同安 名都 好家 来福 去哪儿 不锈 会理 会泽 会昌 新能 能达 能科 应县 位山 家乐 家和 种业 类脑 台中
  张江 张店 是德 以岭 从化 向群 将乐 被服 给力 都江 都匀 再就业 其林 他山 我爱 于都 于洪 于田 如东 如家 经开 称多 地矿
  各庄 本田 任丘 任县 任城 任泽 原平 原阳 原州 开原 邻水 因特 因美 太谷 车位 日化 包钢 新发地 永年 为民 大为 同方 大同
  同里 日月 大名 未来 非凡 更新 会计 节能 应用 应城 种植 至诚 至尊 首都 再生 如意 信访 现代 沿海 沿江 联想 零件 批发
  审批 包头 包装 偏北 偏南 偏东 偏西 生命科学 转化 青年 少年 百年
`);

/** What may follow a name and is not part of it: roles, titles. */
export const TITLES_AFTER = wordList(`
  董事长 副董事长 总经理 副总经理 总裁 副总裁 首席 负责人 相关负责人 有关负责人 工作人员 局长 副局长 主任 副主任 书记 副书记
  院长 副院长 校长 副校长 行长 经理 店长 厂长 矿长 站长 队长 会长 秘书长 理事长 发言人 新闻发言人 职工 员工 创始人
  司令 司令员 政委 政治委员 参谋长 总统 总理 首相 主席 副主席 常务副主席 部长 副部长 大使 总领事 议员 议长 教授 副教授
  院士 研究员 副研究员 常委 委员 副主任委员 委员长 副委员长 总书记 团长 副团长 教练 主教练 教练员 前锋 队员 选手
  运动员 官员 专员 干事 总干事 馆长 台长 社长 总编辑 主编 副主编 执行主编 所长 副所长 处长 副处长 科长 副科长 司长
  副司长 厅长 副厅长 署长 庭长 审判长 检察长 董事 监事 独立董事 执行董事 非执行董事 总工程师 总会计师 总经济师 会计师
  工程师 高级工程师 经济师 合伙人 律师 助教 讲师 教师 职员 科员 秘书 助理 总监 副总监 顾问 财务总监 监事会主席
  监事会监事 职工监事 职工代表监事 董事会秘书 总经理助理 常务副总经理 执行副总裁 高级副总裁 党委书记 党委副书记
  党支部书记 党组书记 党组成员 纪委书记 工会主席 董事局主席 会长 副会长 常务副会长 名誉会长 理事 常务理事 副理事长
  副秘书长 评审专家 学术带头人 博士生导师 会员 成员 指战员 官兵 首席执行官 首席运营官
`);

/** What one body does with another, though names are made of these words too: 区市场监管局|联合|区教育局. */
export const JOINING = new Set(words('联合 合作 会同 携手 协同 联动'));

/** What a company does at the beginning of a sentence: what stands before it is its name. */
export const REPORT_VERBS = wordList(`
  披露 公告 公布 宣布 发布 表示 称 通报 介绍 透露 董事长 总经理 总裁 副总裁 创始人 负责人 年报 三季报 半年报 一季报
  中报 财报 当月 交付 门店 同期 前三季度 上半年 一季度 今年 昨日 昨晚 昨天 今日 今天 近日 日前 今(
`);

/** Nouns of classes of bodies: "A、B、C等…商超" makes A, B and C names. */
export const CLASS_NOUNS = wordList(`
  企业 公司 商超 商场 超市 机构 银行 学校 医院 高校 院校 景区 景点 园区 门店 店铺 商家 品牌 厂家 厂区 媒体 街道 乡镇
  小区 卖场 重点项目 招商引资项目 商圈 酒店 饭店 车企 药企 房企 载体 协会 团体
`);

/** Words for one, some or all bodies of a class: what they stand before names nobody. */
export const QUANTIFIERS = words(`
  各大 各类 各级 各个 各地 某个 有关 相关 上级 下级 主管 当地 所在 所属 属地 附近 沿街 大型 中型 小型 大中型 中小型
  多家 数家 几家 一家 两家 每家 一些 许多 很多 不少 部分 少数 多数 其他 其它 其余 别的 著名 知名 民间 民营 私营 国有
  国营 外资 合资 主要 全部 所有 任何 这些 那些 什么 哪些 类似 同类 普通 老旧 一个 两个 几个 这个 那个 个别 众多 各种
  若干 多个 新型 传统 现代化 社会主义 资本主义 两国 各国 该国 三国 五国 多国 列国 双方 正规 专门 有名 优秀 先进 杰出
  十佳 积极 公办 民办 公立 城区 涉事 事发 案发 肇事 高风险 中风险 低风险 无疫 中小学
`);

/** As they stand in folded texts, where 著名 is 着名. */
function words(list: string): string[] {
  return list.trim().split(/\s+/).map(folded);
}

/** What founds, gathers or uses bodies: between a place and such a word on its right there is no name. */
export const PREDICATES = wordList(`
  成立 组建 设立 建立 创办 召开 举行 组织 要求 利用 加强 推进 收购 起诉 选举 加入 开展 充分 发挥 实施 进行 决定
  发布 公布 支持 帮助 收到 指导 通过 批准 引进 增加 新增 拥有 共有 现有 没有 召集 派出 邀请 访问 会见 参观 走访 考察
  视察 慰问 打造 依托 带动 鼓励 推动 认为 表示 介绍 指出 强调 报道 透露 获悉 宣布 启动 参加 出席 举办 主办 承办 作为
  成为 位于 来自 属于 包括 投资建设 投资兴建 投资新建 新建 新开 改造 改建 扩建 建成 处理
`);

/** Common words that schools, parks and shops are called by. */
export const CALLING_NAMES = new Set(
  words(`
  天府 阳光 光明 幸福 希望 育才 育红 育英 和平 胜利 新华 东方 红星 红旗 向阳 人民 解放 建设 友谊 团结 民主 中山 中华
  时代 世纪 国际 星光 月亮 彩虹 长城 黄河 长江 泰山 实验 中心 青年 少年 儿童 劳动 文化 工人 平民 未来 科技 软件 创新
  花园 明珠 银河 凤凰 蓝天 绿洲 滨河 滨海 滨江 湖滨 江南 城南 城北 城东 城西
`),
);
