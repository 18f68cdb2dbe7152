import type { OwnCheck } from './own-check';
import { type OwnItem, textOf, writeLike } from './own-items';
import {
  A_YEAR_BEFORE,
  AGAINST,
  CAME_TO,
  COMES_FROM,
  COMES_TO,
  COMPARED_WITH,
  MAKES_LESS,
  OF_ANOTHER,
  STATES_CHANGE,
  STATES_DIFFERENCE,
  STATES_RATE,
  WENT_TO,
} from './own-words';
import { calculate, checkStated, isRatio } from './ratios';

/** 由120人增至150人,增长25%; 150人,比去年的120人增加30人; 2581点,跌58点,跌幅2.2%. */
export function findChanges(items: readonly OwnItem[]): OwnCheck[] {
  return items.flatMap((change, i) => {
    const [second, first, next] = [items[i - 2], items[i - 1], items[i + 1]].map((item) =>
      item?.sentence === change.sentence ? item : undefined,
    );
    if (!first) return [];
    if (next && isBetween(first, change, next)) return checkChange(change, first, next);
    if (next?.claim.unit === first.claim.unit && STATES_CHANGE.test(change.lead) && A_YEAR_BEFORE.test(next.lead))
      return checkChange(change, next, first);
    if (second && isLevel(second) && second.claim.unit === first.claim.unit) {
      if (STATES_CHANGE.test(change.lead) && isStep(second, first)) return checkChange(change, second, first);
      if (isCompared(first, change)) return checkChange(change, first, second);
    }
    return STATES_RATE.test(change.lead) ? checkIncrement(change, first, second, next) : [];
  });
}

/** Is it no change itself? Of rates a change is a level too: 增长16.9%,比4月份的3.9%高13个百分点. */
function isLevel({ claim }: OwnItem): boolean {
  return claim.direction === null || claim.unit === '%';
}

/** 比去年的120人增加30人, 比得93047票的候选人多13410票. */
function isCompared({ lead: against }: OwnItem, { lead }: OwnItem): boolean {
  return (
    ((COMPARED_WITH.test(against) || A_YEAR_BEFORE.test(against)) && STATES_CHANGE.test(lead)) ||
    (AGAINST.test(against) && OF_ANOTHER.test(lead))
  );
}

/** 由120人增至150人. */
function isStep({ lead: from }: OwnItem, { lead: to }: OwnItem): boolean {
  return COMES_FROM.test(from) && WENT_TO.test(to);
}

/** 由44.6亿元增加18%至52.8亿元. */
function isBetween(before: OwnItem, change: OwnItem, after: OwnItem): boolean {
  return before.claim.unit === after.claim.unit && STATES_CHANGE.test(change.lead) && COMES_TO.test(after.lead);
}

function checkChange(change: OwnItem, before: OwnItem, after: OwnItem): OwnCheck[] {
  const [a, b] = [before.claim, after.claim];
  const terms = [before, after];
  const way = (b.value ?? 0) >= (a.value ?? 0) ? 1 : -1;
  const { unit } = change.claim;
  if (unit === a.unit || (unit === '百分点' && a.unit === '%'))
    return checkStated(
      'growth',
      change,
      terms,
      calculate([a, b], (from, to) => way * (to - from)),
    );
  if (!isRatio(unit) || a.unit === '%') return [];
  const percent = unit === '%' ? 100 : 1;
  return checkStated(
    'growth',
    change,
    terms,
    calculate([a, b], (from, to) => (way * percent * (to - from)) / from),
  );
}

/** An increment and its rate side by side, and what it led to before or behind them. */
function checkIncrement(second: OwnItem, first: OwnItem, before?: OwnItem, behind?: OwnItem): OwnCheck[] {
  const [rate, increment] = second.claim.unit === '%' ? [second, first] : [first, second];
  if (rate.claim.unit !== '%' || increment.claim.unit === '%') return [];
  const fits = (level: OwnItem | undefined): level is OwnItem => level?.claim.unit === increment.claim.unit;
  if (fits(behind) && CAME_TO.test(behind.lead)) return checkRate(rate, behind, increment, first);
  return fits(before) && STATES_DIFFERENCE.test(first.lead) ? checkRate(rate, before, increment, first) : [];
}

/** 31205人,比上年少1846人,减幅5.6%: the rate of an increment on a base that is not named. */
function checkRate(rate: OwnItem, level: OwnItem, increment: OwnItem, first: OwnItem): OwnCheck[] {
  const way = MAKES_LESS.test(first.lead) ? 1 : -1;
  const calculated = calculate([increment.claim, level.claim], (by, to) => (100 * by) / (to + way * by));
  if (!calculated) return [];
  const base = (level.claim.value ?? 0) + way * (increment.claim.value ?? 0);
  return checkStated('growth', rate, [level, increment], {
    ...calculated,
    terms: [writeLike(level.claim, base), textOf(level)],
  });
}
