/**
 * Measure words that newsrooms take for one another where they count one thing: 107家 and 107间 of shops, 17台 and 17辆 of
 * cars. A word stands in every row of what it counts; 家 and 户, 人 and 人次 count different things and share none.
 */
const ROWS: readonly string[] = `
  家 间 所 个 处 校 座
  辆 台 部
  台 部 套 个
  起 宗 例 件 个
  例 人 宗
  张 份 本 个
  只 羽 头 匹 条 尾 个
  艘 条 只
  套 伙 间 个
  条 根 支 个
  项 件 个 宗
  座 栋 幢 个 处
  席 个
  通 个
  组 个
  国 个
  ℃ 度
`
  .trim()
  .split('\n');

const ALIKE: ReadonlyMap<string, ReadonlySet<string>> = alike();

function alike(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const row of ROWS) {
    const words = row.trim().split(' ');
    for (const word of words) known.set(word, new Set([...(known.get(word) ?? []), ...words]));
  }
  return known;
}

/** Can two units count one thing? */
export function areCountedAlike(a: string, b: string): boolean {
  return a === b || ALIKE.get(a)?.has(b) === true;
}

/** Is it a measure word that others can stand for? */
export function isGenericMeasure(unit: string): boolean {
  return ALIKE.has(unit);
}
