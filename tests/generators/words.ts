/**
 * Writes src/knowledge/word-data.ts, the words that a text is cut into, from the dictionary of jieba (MIT), as shipped
 * in @node-rs/jieba. Run: npx tsx tests/generators/words.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packWord, WORD_KIND } from '@/knowledge/word-kinds';
import { folded } from '@/text/fold';

/** Parts of speech that names are hardly made of: verbs, adverbs, prepositions, conjunctions, pronouns, particles. */
const FUNCTION_CLASSES = new Set('v vd vg d ad p c r f t u uj ul y z i'.split(' '));

/** Parts of speech of other words that names end at: numerals, measures, set phrases, interjections. */
const OTHER_CLASSES = new Set('m q mq l e o k'.split(' '));

/** Words of those classes that names are made of all the same. */
const IN_NAMES = new Set(
  `就业 保障 促进 指挥 制造 出版 开发 保护 处理 处置 选举 控制 创新 治疗 培养 独立 学习 实验 联合 组织 青年 现代 应用 未来 高速 内部 外部 指导
  调查 投资 合作 服务 管理 建设 发展 监督 研究 监察 检察 执法 救助 救援 消防 防控 预防 检测 检验 检查 监测 监管 评估 认证 登记 交易 运输 运营 经营
  营销 销售 采购 供应 供销 配送 存储 储备 加工 生产 养殖 种植 教育 培训 体育 宣传 统战 统计 审计 审批 规划 设计 勘察 测绘 工程 安装 维修 装饰
  装备 改革 开放 协作 协商 咨询 信访 接待 调解 仲裁 司法 立法 行政 综合 统筹 统一 时代 时尚 新华 中华 大同 永安 同安 太平 长安 安康 安居 和谐 和平
  光明 光大 幸福 希望 建国 建工 解放 胜利 前进 跃进 新生 兴业 兴隆 振兴 复兴 中兴 开元 开平 开化 开封 开阳 保定 保利 保险 保健 保山 创业 创维 创造
  招商 招标 招生 招募 联通 联想 联盟 联络 移动 电信 通信 通用 通达 通州 通化 通讯 新闻 报道 传播 出行 旅行 旅游 飞行 航行 航空 航天 发电 供电 供水
  供热 供气 排水 环保 环卫 节能 节水 绿化 美化 园林 造纸 纺织 印染 印刷 冶炼 钢铁 铸造 锻造 采矿 开采 勘探 屠宰 捕捞 放牧 运动 竞技 竞赛 健身 演艺
  演出 表演 展览 展示 会展 收藏 拍卖 典当 担保 信托 租赁 借贷 放款 结算 清算 评级 上市 上海 下关 东方 西方 南方 北方 中央 中心 城中 市中 国中 关中
  江南 江北 河北 河南 湖南 湖北 海南 山东 山西 东北 西北 东南 西南 华东 华南 华北 西部 东部 中部 南部 北部 附属 直属 明天 今天 昨天 春天 秋天 夏天
  冬天 大家 人家 自然 自治 自来水 自强 自立 互联 互助 互动 交流 交往 交通 交叉 流通 流动 反贪 反恐 反诈 扶贫 扶持 养老 养生 医治 护理 急救 疗养
  康复 复康 起重 重建 抗震 防汛 抗旱 防震 防灾 减灾 防疫 防火 防空 人防 边防 国防 巡逻 巡视 巡察 督察 督查 督导 侦查 侦察 侦探 边检 安检 安保 保安
  保税 免税 征收 征集 征兵 拆迁 棚改 改造 改建 安置 重点 重型 轻型 新型 大型 小型 微型 中型 永远 永久 长久 长期 常青 常乐 常熟 同仁 同济 同方 同德
  先锋 先进 优秀 优质 优化 名流 名都 多彩 多元 万象 万达 万科 超市 超级 超声 超导 特种 特殊 特别 特级 高级 高端 高等 高新 初级 初等 中等 中级
  来宾 回龙观 回民 过桥 立方 印象 时空 间隙 城乡 里程 中间 外语 外贸 外交 外事 内蒙古 内江 内科 外科 前海 后海 上党 下城 沿海 沿江 临时 专门 专业 专项
  正大 正泰 正阳 全聚德 全国 全球 全民 方正 方圆 真相 得力 达能 能达 会计 会议 论坛 沟通 活动 比赛 报告 报社 编辑 编制 编译 翻译 出口 进口 进出口
  电焊 焊接 打印 打造 影印 复印 摄影 摄像 录音 录像 广播 播音 播出 放映 放送 转播 直播 点播 联播 数据 计算 计量 测量 测试 测算 化验 试验 试点 试制 研制
  研发 开播 推广 推荐 策划 企划 规范 标准 评论 批发 零售 代理 代购 服役 退役 征信 信用 信息 联防 群防 治安 治理 治水 治沙 灌溉 水利 造林 育种 育苗
  制药 制冷 制氧 制衣 制鞋 制片 制作 酿造 酿酒 烘焙 烹饪 调味 餐饮 饮食 饮用 食用 药用 民用 军用 商用 家用 通勤 快递 速递 投递 传递 物流 运河 航运 海运 空运 陆运 货运 客运 公交 租车`
    .trim()
    .split(/\s+/),
);

/** Rarer words cost more bytes than they tell. */
const LEAST_FREQUENCY = 45;
const LONGEST = 4;

type Word = { readonly word: string; readonly frequency: number; readonly class: string };

function dictionary(): Word[] {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => /^[\u4e00-\u9fff]+$/.test(word))
    .map(([word = '', frequency = '0', name = '']) => ({
      word: folded(word),
      frequency: Number(frequency),
      class: name,
    }));
}

/** The kind of a word, a `WORD_KIND` of the dictionary. */
function kindOf({ word, frequency, class: name }: Word): number {
  if (FUNCTION_CLASSES.has(name) && !IN_NAMES.has(word)) return frequency >= 100 ? WORD_KIND.verb : WORD_KIND.other;
  if (OTHER_CLASSES.has(name) && !IN_NAMES.has(word)) return WORD_KIND.other;
  if (IN_NAMES.has(word)) return WORD_KIND.noun;
  if (name === 'ns') return WORD_KIND.location;
  if (/^(?:nr|nz|nt)/.test(name)) return WORD_KIND.name;
  return name === 'vn' ? WORD_KIND.verbal : WORD_KIND.noun;
}

/** Names with their place or level in them (中国队, 深圳市, 县委), which our own tables take apart. */
function isMadeOfNames({ word, class: name }: Word): boolean {
  return (
    (name === 'nt' && word.length > 2) ||
    (/^n[rz].*/.test(name) && /..(?:队|公司|集团|市|县|省)$/.test(word)) ||
    (name === 'ns' && (/..[省市县区州]$/.test(word) || word.length === 4)) ||
    /^[省市县区镇乡地州](?:委|政府|委员会|政协|人大|党委)$/.test(word)
  );
}

const all = dictionary();
const total = all.reduce((sum, { frequency }) => sum + frequency, 0);
const kept = all
  .filter(({ word, frequency }) => word.length > 1 && word.length <= LONGEST && frequency >= LEAST_FREQUENCY)
  .filter((entry) => !isMadeOfNames(entry))
  .sort((a, b) => (a.word < b.word ? -1 : 1));
const lines = new Map<string, string>();
for (const entry of kept) {
  const first = entry.word.charAt(0);
  const cost = Math.log(total / entry.frequency);
  lines.set(first, (lines.get(first) ?? '') + entry.word.slice(1) + packWord(kindOf(entry), cost));
}
const target = fileURLToPath(new URL('../../src/knowledge/word-data.ts', import.meta.url));
writeFileSync(
  target,
  `/** Written by tests/generators/words.ts from the dictionary of jieba (MIT, github.com/fxsjy/jieba). */

/** One line for each first character: the rest of each word with a sign for its kind and frequency (\`unpackWord\`). */
export const WORDS = \`
${[...lines].map(([first, rest]) => first + rest).join('\n')}
\`;
`,
);
