import { compareQuantities } from '@/figures/compare-quantities';
import { writtenDigits } from '@/figures/written-number';
import { folded } from '@/text/fold';
import type { OwnCheck } from './own-check';
import { type OwnItem, ownCheck, type Range, rangeOf, rangesMeet, writeLike } from './own-items';
import {
  ADDS_UP,
  ENDS_LIST,
  IS_AVERAGE,
  IS_THE_REST,
  NAMES_ALL_PARTS,
  OPENS_PARTS,
  PARTITIONS,
  SEPARATES_PARTS,
  TOTALS_LIST,
} from './own-words';

/** A total stands no more figures before its parts. */
const MOST_STEPS_BACK = 6;
const MOST_PARTS = 20;

/** Totals with their parts, named before (77个, 其中…) or behind them (…, 合计2000吨). */
export function findSums(items: readonly OwnItem[]): OwnCheck[] {
  return items.flatMap((item, i) => [
    ...(OPENS_PARTS.test(item.lead) ? totalBefore(items, i) : []),
    ...(TOTALS_LIST.test(item.lead) ? totalBehind(items, i) : []),
  ]);
}

type Column = { readonly whole: OwnItem; readonly parts: readonly OwnItem[] };

/** Every total that stands before the words that open its parts: numbers, amounts and so on, column by column. */
function totalBefore(items: readonly OwnItem[], first: number): OwnCheck[] {
  const opening = items[first];
  if (!opening) return [];
  const scope = scopeOf(items, first);
  const columns: Column[] = [];
  for (let i = first - 1; i >= Math.max(0, first - MOST_STEPS_BACK); i--) {
    const whole = items[i];
    if (!whole || whole.sentence < opening.sentence - 1) break;
    if (!isPlain(whole)) continue;
    const nearest = !items.slice(i + 1, first).some((item) => isLike(item, whole));
    const parts = partsOf(whole, scope, nearest);
    if (parts.length >= 2 && !columns.some((column) => column.parts[0] === parts[0])) columns.push({ whole, parts });
    if (OPENS_PARTS.test(whole.lead)) break;
  }
  const sound = columns.filter((column) => addsUp(column));
  return columns.flatMap((column) => {
    if (sound.includes(column)) return [report(column, true)];
    const exhaustive =
      namesAll(opening, column) || sound.some((other) => other.parts.length === column.parts.length) || isSlip(column);
    return exhaustive ? [report(column, false)] : [];
  });
}

/** Figures from the first part to the end of its sentence, or to where parts of a part begin. */
function scopeOf(items: readonly OwnItem[], first: number): OwnItem[] {
  const scope: OwnItem[] = [];
  for (let i = first; i < items.length && scope.length < 4 * MOST_PARTS; i++) {
    const item = items[i];
    if (!item || item.sentence !== items[first]?.sentence || (i > first && OPENS_PARTS.test(item.lead))) break;
    scope.push(item);
  }
  return scope;
}

/** What is measured by the same words as the whole; else, behind the figure named last, what counts its noun or unit. */
function partsOf(whole: OwnItem, scope: readonly OwnItem[], nearest: boolean): OwnItem[] {
  const alike = scope.filter((item) => isLike(item, whole) && isPlain(item));
  const list = [sharesMeasure, sharesNoun]
    .map((shares) => alike.filter((item) => shares(item, whole)))
    .find(({ length }, strictness) => length >= 2 && (nearest || strictness === 0));
  if (!list && !nearest) return [];
  const parts: OwnItem[] = [];
  for (const item of list ?? alike) {
    const behind = parts.length > 0 || item !== scope[0];
    if (behind && (ENDS_LIST.test(item.lead) || !SEPARATES_PARTS.test(item.lead))) break;
    parts.push(item);
  }
  return parts.length > MOST_PARTS ? [] : parts;
}

/** 800吨、500吨和700吨,合计2000吨: the list of one unit that ends at the total's clause. */
function totalBehind(items: readonly OwnItem[], last: number): OwnCheck[] {
  const whole = items[last];
  if (!whole || !isPlain(whole)) return [];
  const parts: OwnItem[] = [];
  for (let i = last - 1; i >= Math.max(0, last - MOST_PARTS); i--) {
    const item = items[i];
    if (!item || item.sentence !== whole.sentence || !isLike(item, whole) || !isPlain(item)) break;
    parts.unshift(item);
    if (i > 0 && items[i - 1]?.sentence === item.sentence && !continuesList(item)) break;
  }
  const column = { whole, parts };
  if (parts.length < 2) return [];
  if (addsUp(column)) return [report(column, true)];
  return ADDS_UP.test(whole.lead) && parts.every(isExact) ? [report(column, false)] : [];
}

function continuesList({ lead }: OwnItem): boolean {
  return SEPARATES_PARTS.test(lead) && !ENDS_LIST.test(lead) && lead.length <= 30;
}

/** Is it a level, as totals and their parts are, and not a change or an average? */
function isPlain({ claim, lead }: OwnItem): boolean {
  if (claim.growth !== null || claim.role !== null || ['%', '百分点', '倍'].includes(claim.unit)) return false;
  return !IS_AVERAGE.test(lead) && !IS_AVERAGE.test(folded(claim.measured));
}

function isExact({ claim }: OwnItem): boolean {
  return claim.hedge === 'none';
}

function isLike({ claim: a }: OwnItem, { claim: b }: OwnItem): boolean {
  return a.unit === b.unit && (a.rate === b.rate || a.rate === null || b.rate === null);
}

/** Is it one measure, but for what stands before it: 计划总投资, 项目计划总投资? */
function sharesMeasure({ claim: a }: OwnItem, { claim: b }: OwnItem): boolean {
  const [one, other] = [folded(a.measured), folded(b.measured)];
  return one.length >= 2 && other.length >= 2 && (one.endsWith(other) || other.endsWith(one));
}

/** Do both measures end in the same noun: 新开工项目, 建设项目? */
function sharesNoun({ claim: a }: OwnItem, { claim: b }: OwnItem): boolean {
  const tail = folded(a.measured).slice(-2);
  return tail.length === 2 && folded(b.measured).endsWith(tail);
}

function sumOf(parts: readonly OwnItem[]): Range | null {
  let [low, high] = [0, 0];
  for (const { claim } of parts) {
    const range = rangeOf(claim);
    if (!range) return null;
    low += range.low;
    high += range.high;
  }
  return { low, high };
}

function addsUp({ whole, parts }: Column): boolean {
  const [sum, total] = [sumOf(parts), rangeOf(whole.claim)];
  return sum !== null && total !== null && rangesMeet(sum, total);
}

/** Do the words say that these parts are all there are? */
function namesAll(opening: OwnItem, { parts }: Column): boolean {
  if (!parts.every(isExact)) return false;
  if (NAMES_ALL_PARTS.test(opening.lead) || IS_THE_REST.test(parts.at(-1)?.lead ?? '')) return true;
  const said = parts.map(({ lead, claim }) => lead.slice(-16) + folded(claim.measured));
  return PARTITIONS.some((row) => row.every((word) => said.some((words) => words.includes(word))));
}

/** The sum is the total but for digits exchanged or a factor of ten: that is hardly chance. */
function isSlip({ whole, parts }: Column): boolean {
  if (![whole, ...parts].every(isExact) || writtenDigits(whole.claim) < 3) return false;
  const value = total(parts);
  const comparison = compareQuantities(whole.claim, { ...whole.claim, value, low: value, high: value, written: null });
  return comparison.outcome === 'apart' && comparison.slip;
}

function total(parts: readonly OwnItem[]): number {
  return parts.reduce((sum, { claim }) => sum + (claim.value ?? ((claim.low ?? 0) + (claim.high ?? 0)) / 2), 0);
}

function report({ whole, parts }: Column, holds: boolean): OwnCheck {
  return ownCheck('sum', whole, parts, { holds, result: writeLike(whole.claim, total(parts)) });
}
