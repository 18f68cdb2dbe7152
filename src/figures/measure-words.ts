/**
 * Measure words that count; each is its own unit, for counts of different things do not convert. Folded; source: the
 * measure words of 现代汉语八百词 that news uses, and what papers of Hong Kong and Taiwan count with. A noun that is used as
 * a measure for once (13店, 9记) needs no row: `open-counts.ts` finds it by where it stands.
 */
export const MEASURE_WORDS = `
  个 家 户 件 条 份 本 套 箱 瓶 辆 台 架 艘 例 所 处 座 栋 幢 间 张 只 头 匹 株 棵 项 批 场 类 种 款 支 枝 队 组 班 轮 站
  顶 盒 袋 桶 字 页 篇 部 册 幅 枚 颗 粒 把 道 块 片 根 宗 通 大类 小类 大项 小项 起 笔 单 票 股 床 口 双 副 对 扇 盏 列 趟 次 遍 校 村 尾 羽
  期 打 桌 碗 杯 顿 餐 门 堂 封 首 曲 局 盘 集 捆 筐 船 节 层 席 档 伙 国 县 镇 乡 具 段 群 窝 炉 锅 茬 穴 畦 垄 坛 缸 壶 篮 篓 窑 摞 叠 沓
  车 案 摊 记 球 学分
  包 尊 罐 束 朵 串 卷 面 则 盆 排 帧 滴 拨 棚 桩 眼 梯次 回合
  亩次 人次 车次 台次 架次 艘次 辆次 列次 班次 批次 场次 乘次 航次 单次 票次 频次 户次 家次 件次 例次 宗次 项次 条次 程次 床次 册次
  剂 剂次 针 针次 人份 篮板 助攻 抢断 盖帽 床位 岗位 课时 学时 车位 泊位 席位 学位 工位 座位 铺位 摊位 机位 名额 单位 交易日 个交易日
  标箱 标准箱 个标箱 个标准箱 TEU 台套 台(套) 处(所) 宗地 幅地 载重吨 总吨 车公里 人公里 吨公里
  县市 市县 县区 区县 乡镇 镇街 省份 省市 省区
`;

/** Measure words that mean the same count: 名 = 人 = 位 stand among the measurements; these only differ in wording. */
export const ALIASES: readonly (readonly [string, string])[] = [
  ['幢', '栋'],
  ['台(套)', '台'],
  ['台套', '台'],
  ['标准箱', '标箱'],
  ['个标准箱', '标箱'],
  ['个标箱', '标箱'],
  ['TEU', '标箱'],
  ['个交易日', '交易日'],
  ['枝', '支'],
];

/** What is said of people without a measure word: 3死5伤, 四男三女. */
export const SAID_OF_PEOPLE = '死 伤 男 女 重伤 轻伤 失踪 失联 获救';

/**
 * Nouns that follow a scaled numeral without a measure word and are counted by it (5万余居民), or that a number without
 * a unit is said of (常住人口28.2万).
 */
export const COUNTED_NOUNS: readonly (readonly [canonical: string, nouns: string])[] = [
  [
    '人',
    `居民 群众 市民 村民 公民 选民 国民 渔民 牧民 学生 师生 新生 毕业生 考生 大学生 研究生 员工 职工 工人 农民工 移工 游客 旅客 乘客 顾客 观众 听众
     选手 党员 干部 志愿者 青年 学员 学子 会员 成员 华侨 移民 难民 灾民 官兵 士兵 军人 医护 医生 护士 患者 病人 感染者 消费者 投资者 参保者
     教师 农民 网民 股民 彩民 球迷 粉丝 儿童 学童 幼童 老人 老年人 长者 残疾人 妇女 女性 男性 劳动力 劳动者 人员 民众 信众 股东 读者`,
  ],
  ['户', '用户 农户 商户 家庭 贫困户 个体工商户 住户'],
  ['家', '企业 小微企业 中小企业 商家'],
];
