import { Lexicon } from '@/text/lexicon';

/**
 * Words that mean the same measure or thing in news, each row brought to its first word before terms are compared.
 * Folded. Wordings of the mainland, Hong Kong and Taiwan side by side.
 */
const ROWS = `
  授信金额 授信额度 授信额 授信总额 授信规模 授信
  涉及金额 牵涉资金 涉及资金 涉资 金额 资金额
  总投资 投资总额 总投资额 投资额 总盘子 投资盘子 盘子
  年度计划投资 当年计划投资 年内计划投资 年度投资 年内投资 当年打算投下 当年投资 年计划投资
  志愿者 志工 义工
  条幅 布条 横幅
  男同志 男同仁 男队员
  卡点 卡口 关卡
  筹集 募得 凑出 募集 筹得 筹措
  工作日 工作天
  员工 职工 雇员 职员 工作人员 员工人数
  复工率 复工复产率 复工
  办理时限 办结时限 时限
  前置要件 前置文件 前置材料 要件
  营业收入 营收 收入 主营收入
  归属于上市公司股东的净利润 归母净利润 归属净利润 股东应占溢利 净利润 净利 溢利 盈利
  扣除非经常性损益的净利润 扣非净利润 扣非净利
  地区生产总值 生产总值 GDP
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
  播种面积 种植面积 栽种面积
  亩产 平均亩产
  就业岗位 岗位 就业
  销量 销售量 卖出 售出
  出口 外销
  门店 分店 门市 店铺
  小喇叭 喇叭
  呼入量 来电量 话务量
  矿泉水 饮用水 瓶装水
  床褥 被褥 床具
  感染者 感染病例
  门禁 电子门禁
  旅游收入 旅游总收入
  接待游客 接待旅客 接待
  可支配收入 人均可支配收入
  办理 办妥 办结 办好
`;

/** Synonym → canonical word. */
export const SYNONYMS: Lexicon<string> = new Lexicon(
  ROWS.trim()
    .split('\n')
    .flatMap((row): [string, string][] => {
      const [canonical = '', ...others] = row.trim().split(/\s+/);
      return [canonical, ...others].map((word): [string, string] => [word, canonical]);
    }),
);
