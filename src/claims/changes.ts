import type { FoldedFigure } from '@/figures/figures';
import { clauseAt, type Frame } from './frame';

/** Which way a change goes. */
export type Direction = 'up' | 'down';

/** Which of two opposites an amount is: what is there or comes in, or what is missing or goes out. */
export type Sign = 'surplus' | 'deficit';

/** Words for an amount that is one of two opposites, within a few characters before it. */
const SURPLUS = /(?:盈利|盈余|结余|顺差|出超|净流入|净买入|买超|净赚)[^,;。]{0,6}$/;
const DEFICIT = /(?:亏损|净亏|赤字|逆差|入超|净流出|净卖出|卖超|差短|缺口)[^,;。]{0,6}$/;

/** Words right before the size of a change. */
const UP =
  /(?:增长|上升|提高|增加|上涨|提升|增幅|涨幅|升幅|加幅|增速|增长率|成长|攀升|走高|回升|上调|调升|反弹|跳升|飙升|净增|多出|扩大|大增|激增|高出|升值|上行|走阔|加价|提价|增收|快|年增|月增|季增|周增|微增|微涨|微升|涨|升|增|多|高|加)$/;
const DOWN =
  /(?:下降|减少|回落|下滑|下跌|降低|降幅|减幅|跌幅|缩减|缩短|压减|倒退|缩水|锐减|骤降|走低|下调|调降|调低|净减少|净减|少了|削减|贬值|下行|收窄|降价|减价|降薪|慢|年减|月减|季减|周减|微降|微跌|微减|大跌|大减|重挫|跌|降|减|少|低|挫|滑)$/;

/** Between the word and the figure: 增长了约, 升幅为, 均较上月下调. */
const BETWEEN =
  /(?:了|达到|达|为|约|近|超过|超|逾|近乎|接近|不足|成本|报|至少|高达|仅|幅度(?:为|达)?|分别|依次|均|各)+$/;

/** 压减地下水超采量4300万立方米: what is cut stands between. */
const TAKES_OBJECT = /(?:压减|削减|缩减|压缩)[^,、的]{2,8}$|减产$/;

/** 增至, 升到, 降为: the figure behind is what something came to, and not by how much. */
const CAME_TO = /(?:至|到|为|成)$/;

/** Reads for each figure of a sentence by which way it says that something changed; null where it is no change. */
export function readDirections(frame: Frame): (Direction | null)[] {
  const { text, figures } = frame;
  const directions: (Direction | null)[] = [];
  for (const [i, figure] of figures.entries()) {
    const before = figures[i - 1];
    const gap = before && text.slice(before.end, figure.start);
    const listed = gap !== undefined && before?.unit === figure.unit && /^(?:以及|[、和与及])$/.test(gap);
    directions.push(listed ? (directions[i - 1] ?? null) : directionOf(frame, figure));
  }
  return directions;
}

function directionOf(frame: Frame, figure: FoldedFigure): Direction | null {
  const { text } = frame;
  const clause = clauseAt(frame, figure.start);
  const lead = text.slice(Math.max(clause.start, figure.start - 16), figure.numberStart);
  const bare = lead.replace(/[由从]?$/, '');
  const word = bare.replace(BETWEEN, '');
  const between = bare.slice(word.length);
  if (CAME_TO.test(between.replace(/[约近超逾]+$/, '')) && !/[幅率速]$/.test(word)) return null;
  if (/(?:新增|裁减|裁员|每升|不少)$/.test(word)) return null;
  if (TAKES_OBJECT.test(word)) return 'down';
  return UP.test(word) ? 'up' : DOWN.test(word) ? 'down' : null;
}

/** Reads for each figure of a sentence whether it is a surplus or a deficit; null where it is an amount like any other. */
export function readSigns(frame: Frame): (Sign | null)[] {
  const { text, sentence, figures } = frame;
  return figures.map(({ start, unit }, i) => {
    if (unit === '%') return null;
    const from = Math.max(figures[i - 1]?.end ?? sentence.start, start - 12);
    const lead = text.slice(from, start);
    return DEFICIT.test(lead) ? 'deficit' : SURPLUS.test(lead) ? 'surplus' : null;
  });
}
