import { wordList } from '@/knowledge/lexicon';

/** What bodies say and do, right behind their name. */
export const ACTS_AFTER = wordList(`
  表示 称 宣布 指出 公布 发布 披露 公告 透露 回应 介绍 认为 强调 警告 预计 通报 说 证实 否认 要求 呼吁 批评 发表 发声明 推出
  决定 批准 收购 上市 裁员 起诉 报道 刊登 举行 召开 主办 成立 派出 提供 拒绝 承认 计划 拟 将 已 曾 今日 昨日 周一 周二 周三 周四 周五
`);

/** What a company or its share does, and what it has. */
export const MARKET_AFTER = wordList(`
  股价 涨 跌 上涨 下跌 涨停 跌停 收涨 收跌 领涨 领跌 涨超 跌超 涨近 跌近 市值 营收 净利 净利润 归母 财报 年报 中报 半年报 季报 业绩 股份 董事长 董事会
  创始人 旗下 股东 控股 集团 门店 产品 交付 上半年 前三季度 一季度 三季度 第二季度 去年 今年 的股价 等个股 等股 等公司 等企业 等
`);

/** What stands right before a name. */
export const BEFORE = wordList(`
  旗下 收购 子公司 母公司 控股 入股 投资 由 据 与 和 及 向 对 被 在 到 加入 任职 就职于 毕业于 来自 联合 合作 起诉 指 按 获 经 现任 时任 前 其中 包括
  网站 品牌 公司 企业 媒体 机构 智库 大股东 股东 供应商 车企 平台 组织 政党 球队 冠军 击败 对阵 战胜
`);

/** A stock code in brackets: (600000), (0700.HK), (股份代号. */
export const STOCK_CODE = /^\(?(?:\d{4,6}(?:\.[A-Z]{2})?\)|(?:股份代号|证券代码|股票代码|[A-Z]{1,5}[.:][A-Z]))/;
