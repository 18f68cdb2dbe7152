import { bodyOfCode } from '@/knowledge/body-names';
import { wordList } from '@/knowledge/lexicon';
import { WORD_KIND } from '@/knowledge/word-kinds';
import { REPORT_VERBS, TITLES_AFTER } from './boundary-words';
import { type CutText, endsCleanly, isEdge, nextEdge } from './cut-text';
import { covers, type FoldedOrganization } from './listed-names';

/** What is done to the shares of a company or by one of its size: before the name. */
const BEFORE = wordList(
  '增持 减持 加仓 减仓 买入 卖出 抛售 重仓 持有 收购 入股 参股 子公司 母公司 股东 品牌 对手 东家 巨头 龙头 厂商 车企 房企 券商 中资行 发行人 保荐人 个股 概念股',
);

/** What only a company does, has or is: behind the name. */
const AFTER = wordList(
  '涨 跌 大涨 大跌 收涨 收跌 领涨 领跌 跟涨 跟跌 涨停 跌停 涨超 跌超 涨逾 跌逾 股价 股份 股东 市值 盘中 盘前 盘后 高开 低开 旗下 方面 官方 官网 回应 回应称 净利 净利润 营收 业绩 财报 增持 减持 回购 拟 获 遭 则 推出 上市 公司 集团 手机 汽车 员工 高管 发言人 主帅 主教练 前锋 门将 立法会议员 议员 校长 校方 学生会 学者 教授 讲座教授',
);

/** Short names of stocks have four characters at most, behind ST. */
const LONGEST_WARNED = 6;

/** A stock's number behind its name: (600000), (0700.HK). */
const STOCK_NUMBER = /^\((?:\d{6}|\d{3,5}(?:\.?HK|\))|[A-Z]{1,6}[.:)])/;

/**
 * Bodies whose names are words as well (苹果, 木林森, 报喜鸟): where their place in the sentence says so, or a neighbour in
 * a list, and then wherever the paragraph has them again.
 */
export function findAmbiguous(cut: CutText, taken: Uint8Array): FoldedOrganization[] {
  const { text, words } = cut;
  const sure = new Set<string>();
  const perhaps: FoldedOrganization[] = [];
  for (let end = 2; end <= text.length; end++) {
    const code = words.body[end] ?? 0;
    if (code === 0) continue;
    const start = words.begin[end] ?? -1;
    const body = bodyOfCode(code);
    if (start < 0 || !body || body.ambiguity === 0 || covers(taken, { start, end })) continue;
    perhaps.push({ start, end, kind: body.kind, rule: 'ambiguous name' });
    if (isCued(cut, start, end)) sure.add(text.slice(start, end));
  }
  return perhaps.filter(({ start, end }) => sure.has(text.slice(start, end)));
}

function isCued(cut: CutText, start: number, end: number): boolean {
  const { text } = cut;
  if (STOCK_NUMBER.test(text.slice(end, end + 10))) return true;
  const before = BEFORE.matchBefore(text, start);
  if (before && isEdge(cut.words, start - before.word.length)) return true;
  if (isNeighbor(cut, start, end)) return true;
  const opens = start === 0 || ',。;:!?"、(\n'.includes(text.charAt(start - 1));
  return opens && [AFTER, REPORT_VERBS, TITLES_AFTER].some((list) => list.matchAt(text, end) !== null);
}

/** ST爱康: behind the sign of a stock under supervision stands the short name of its company. */
export function findWarned(cut: CutText): FoldedOrganization[] {
  const { text, words } = cut;
  const found: FoldedOrganization[] = [];
  for (let at = text.indexOf('ST'); at >= 0; at = text.indexOf('ST', at + 2)) {
    let end = nextEdge(words, at + 1);
    if (words.kind[end] !== WORD_KIND.latin || end !== at + 2) continue;
    const stops = (): boolean => endsCleanly(cut, end) || REPORT_VERBS.matchAt(text, end) !== null;
    while (end - at < LONGEST_WARNED && !stops() && nextEdge(words, end) > 0) end = nextEdge(words, end);
    const isName = end - at >= 4 && end - at <= LONGEST_WARNED && stops();
    if (isName) found.push({ start: at + 2, end, kind: 'company', rule: 'ST' });
  }
  return found;
}

/** Does a body stand beside it in a list: 报喜鸟、中煤能源? */
function isNeighbor({ text, words }: CutText, start: number, end: number): boolean {
  const separates = (at: number): boolean => '、和与及'.includes(text.charAt(at) || ' ');
  const next = separates(end) ? nextEdge(words, end + 1) : -1;
  return (separates(start - 1) && (words.body[start - 1] ?? 0) > 0) || (next > 0 && (words.body[next] ?? 0) > 0);
}
