/**
 * Words that mean the same measure or thing in news, each row brought to its first word before terms are compared.
 * Folded. Wordings of the mainland, Hong Kong and Taiwan side by side.
 */
const ROWS = `
  授信金额 授信额度 授信额 授信总额 授信规模 授信
  涉及金额 涉及资金 涉资 金额 资金额
  总投资 投资总额 总投资额 投资额
  志愿者 志工 义工
  筹集 募得 募集 筹得 筹措
  员工 职工 雇员 职员 工作人员 员工人数
  营业收入 营收 收入 主营收入 营业额 营业总收入
  归母净利润 归属于上市公司股东的净利润 归属于母公司股东的净利润 归属净利润 股东应占溢利 股东应占利润 拥有人应占溢利 净利润 净利 纯利 纯益 溢利 盈利
  扣除非经常性损益的净利润 扣非净利润 扣非净利
  地区生产总值 生产总值 GDP
  居民消费价格 居民消费价格指数 居民消费价格总水平 消费者物价指数 消费物价指数 CPI
  工业生产者出厂价格 工业生产者出厂价格指数 PPI
  采购经理指数 PMI
  总资产 资产总额 资产总值 资产总计
  不良贷款率 不良率
  进出口总值 进出口总额 进出口额 进出口 外贸总值 外贸进出口
  社会消费品零售总额 社零总额 消费品零售总额
  固定资产投资 固投
  规模以上 规上
  限额以上 限上
  旅客 乘客
  客运量 载客量 运量 客流量 客流
  充电桩 充电器 充电设施
  新能源汽车 新能源车 电动汽车 电动车
  批发价 批发均价
  平均价格 均价 平均价
  收治 救治
  疏散 撤离 转移
  死亡 遇难 身亡 罹难
  受伤 负伤 伤者
  病例 确诊病例 个案
  核酸检测 核酸筛查 核酸采样
  捐款 善款 捐赠款
  价值 总价值 折价
  面积 用地 占地 占地面积 用地面积
  产量 总产 总产量
  亩产 平均亩产
  就业岗位 岗位 就业
  销量 销售量 卖出 售出 销售
  出口 外销
  门店 分店 门市 店铺
  床位 病床
  观众 球迷
  老年人 老人 长者
  学生 学子
  欠薪 工资 薪酬 薪资 薪水 工钱
  新房 新建商品住宅 新建商品房 商品住宅 一手房
  雨量 降雨量 降水量
  招收 招生 录取
  审结 结案 审执结
  轮候 排队 候诊
  种植面积 播种面积 栽种面积
  感染者 感染病例
  旅游收入 旅游总收入
  接待游客 接待旅客 接待 迎客 游客接待量 接待量
  可支配收入 人均可支配收入
  办理 办妥 办结 办好
`;

/** Synonym → canonical word. */
export const SYNONYMS: readonly (readonly [word: string, canonical: string])[] = ROWS.trim()
  .split('\n')
  .flatMap((row) => {
    const [canonical = '', ...others] = row.trim().split(/\s+/);
    return [canonical, ...others].map((word) => [word, canonical] as const);
  });
