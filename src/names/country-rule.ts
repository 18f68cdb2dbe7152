import { wordList } from '@/knowledge/lexicon';
import { WORD_KIND } from '@/knowledge/word-kinds';
import type { Span } from '@/text/offset-map';
import type { CutText } from './cut-text';

/** What a country or a city has one of: 美国|政府, 上海|警方. */
const BODIES = wordList(
  '政府 警方 军方 国会 议会 军队 军政府 海军 空军 陆军 央行 法院 最高法院 检方 当局 消防局 消防部门 交警',
);

/** Countries in one character before their army: 以|军, 美|军. */
const ARMY = /[美俄以乌韩日英法德印巴伊叙朝缅泰越菲]军(?![人民工火事费官医校舰备售方队营])/g;

/** A country's or city's government, police or army, from left to right, not overlapping. */
export function findOfCountries({ text, words }: CutText): Span[] {
  const found: Span[] = [];
  for (let end = 1; end < text.length; end++) {
    const begin = words.begin[end] ?? -1;
    if (begin < 0) continue;
    const kind = words.kind[end];
    if (kind !== WORD_KIND.place && kind !== WORD_KIND.abroad && kind !== WORD_KIND.location) continue;
    const body = BODIES.matchAt(text, end);
    if (body) found.push({ start: begin, end: end + body.word.length });
  }
  for (const { index } of text.matchAll(ARMY)) {
    const clean = index === 0 || (words.begin[index] ?? -1) >= 0;
    if (clean && !found.some(({ start, end }) => index < end && index + 2 > start))
      found.push({ start: index, end: index + 2 });
  }
  return found.sort((a, b) => a.start - b.start);
}
