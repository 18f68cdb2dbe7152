import { beginsCommonWord } from '@/names/words';
import type { Frame } from '../frame';
import { withoutMeasure } from './clause-heads';

/** One part of a total, right before its figure: 其中|玉米901亿斤、|水稻556亿斤. */
const PART = /^(?:[、,和与及]|以及)?(?:其中)?[,:]?([\u4e00-\u9fff]{2,8}?)(?:为|约|有|占|达|是|近|超)?$/;

/** The parts that follow 其中 and are each named by what stands before its figure, by the figure's place in the sentence. */
export function partsNamed({ text, sentence, figures }: Frame): ReadonlyMap<number, string> {
  const opens = text.slice(sentence.start, sentence.end).indexOf('其中');
  if (opens < 0) return NONE;
  const from = sentence.start + opens;
  const first = figures.findIndex(({ start }) => start > from);
  const named = new Map<number, string>();
  for (let i = first; i >= 0 && i < figures.length; i++) {
    const figure = figures[i];
    const before = i === first ? from : (figures[i - 1]?.end ?? from);
    const stretch =
      figure?.unit === figures[first]?.unit ? PART.exec(text.slice(before, figure?.start))?.[1] : undefined;
    const name = stretch && nameOf(stretch);
    if (!name) break;
    named.set(i, name);
  }
  return named.size > 1 ? named : NONE;
}

/** A part without what is said of it; empty where it is something done (新开, 撤销). */
function nameOf(stretch: string): string {
  const said = stretch.replace(CHANGE, '');
  const { end } = withoutMeasure(said, { start: 0, end: said.length });
  return end < 2 || NO_PART.test(said) || beginsCommonWord(said, 0) ? '' : said.slice(0, end);
}

const CHANGE = /(?:同比|环比|按年|按月)?(?:增长|下降|上涨|下跌|增加|减少|上升|回落|年?[涨跌升降增减]|同比|环比)$/;
const NO_PART = /新[开增建]|撤销|优化|收获|同期|其余|另|\d月|累计|达到|[卖买]超$/;

const NONE: ReadonlyMap<number, string> = new Map();
