import { isRelative } from '@/claims/relative';
import { compareQuantities } from '@/figures/compare-quantities';
import { writtenDigits } from '@/figures/written-number';
import { folded } from '@/text/fold';
import type { OwnCheck } from './own-check';
import { type OwnItem, ownCheck, type Range, rangeOf, rangesMeet, reachOf, writeLike } from './own-items';
import {
  ADDS_UP,
  ENDS_LIST,
  IN_EACH,
  IS_AVERAGE,
  IS_THE_REST,
  JOINS_LAST_PART,
  NAMES_ALL_PARTS,
  OPENS_FIRST_PART,
  OPENS_PARTS,
  PARTITIONS,
  SEPARATORS,
  TOTALS_COUNTED,
  TOTALS_LIST,
} from './own-words';

/** A total stands no more figures before its parts. */
const MOST_STEPS_BACK = 6;
const MOST_PARTS = 20;

/** The interval of a figure that is none: it meets no other. */
const NOTHING_KNOWN: Range = { low: Number.NaN, high: Number.NaN };

type Partition = (typeof PARTITIONS)[number];

/** A total and what may be its parts, in order. */
type Column = { readonly whole: OwnItem; readonly parts: readonly OwnItem[] };

/** Totals with their parts, named before (77个, 其中…) or behind them (…, 合计2000吨). */
export function findSums(items: readonly OwnItem[]): OwnCheck[] {
  return items.flatMap((item, i) => {
    if (OPENS_PARTS.test(item.lead)) return totalBefore(items, i);
    if (TOTALS_LIST.test(item.lead)) return totalBehind(items, i);
    if (TOTALS_COUNTED.test(item.lead)) return totalOfCounted(items, i);
    return ofPartition(items, i);
  });
}

/** Every total that stands before the words that open its parts: numbers, amounts and so on, unit by unit. */
function totalBefore(items: readonly OwnItem[], first: number): OwnCheck[] {
  const scope = scopeOf(items, first);
  const wholes = wholesBefore(items, first);
  const sound: Column[] = [];
  const doubtful: Column[] = [];
  for (const unit of new Set(wholes.map(({ claim }) => claim.unit))) {
    const columns = wholes
      .filter(({ claim }) => claim.unit === unit)
      .map((whole) => ({ whole, parts: partsOf(whole, scope) }));
    const fitting = columns.map(fittingList).find((column) => column !== null);
    if (fitting) sound.push(fitting);
    else if (columns[0]) doubtful.push({ ...columns[0], parts: closedList(columns[0].parts) });
  }
  return [
    ...sound.map((column) => report(column, true)),
    ...doubtful
      .filter(
        (column) =>
          isApart(column) &&
          (namesAll(column) ||
            sound.some((other) => alternate(other.parts, column.parts)) ||
            isSlip(column) ||
            isOver(column, wholes)),
      )
      .map((column) => report(column, false)),
  ];
}

/** The figures that may be the total of parts which are opened here: of the sentence, else of the one before; the nearest first. */
function wholesBefore(items: readonly OwnItem[], first: number): OwnItem[] {
  const wholes: OwnItem[] = [];
  const opening = items[first];
  for (let i = first - 1; i >= Math.max(0, first - MOST_STEPS_BACK); i--) {
    const item = items[i];
    if (!item || !opening || item.sentence < opening.sentence - 1) break;
    const isNearer = wholes.some(({ sentence, claim }) => sentence > item.sentence && claim.unit === item.claim.unit);
    if (isPlain(item) && !isNearer) wholes.push(item);
  }
  return wholes;
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

/** The list of what counts the same as the whole, to where it ends. */
function partsOf(whole: OwnItem, scope: readonly OwnItem[]): OwnItem[] {
  const list = scope.filter((item) => isLike(item, whole) && isPlain(item));
  const end = list.findIndex(
    (item, i) => i > 0 && (ENDS_LIST.test(item.lead) || !isSeparated(list[i - 1], item, scope)),
  );
  return list.slice(0, end < 0 ? MOST_PARTS : Math.min(end, MOST_PARTS));
}

/** Does a separator stand between two parts, be it before what stands between them? */
function isSeparated(before: OwnItem | undefined, item: OwnItem, scope: readonly OwnItem[]): boolean {
  const from = before ? scope.indexOf(before) + 1 : 0;
  return scope.slice(from, scope.indexOf(item) + 1).some((one) => separatorOf(one) >= 0);
}

/** Which of the separators stands before a part, the widest of them; -1 where none does. */
function separatorOf({ lead }: OwnItem): number {
  return SEPARATORS.findLastIndex((separator) => separator.test(lead));
}

/** The list to where its words say that it is whole, else to where a wider separator stands than the one it began with. */
function closedList(parts: readonly OwnItem[]): readonly OwnItem[] {
  const row = PARTITIONS.find((one) => isPartition(one, parts.slice(0, one.parts.length)));
  if (row) return parts.slice(0, row.parts.length);
  const [, second] = parts;
  const widest = second ? separatorOf(second) : 0;
  const end = parts.findIndex((item, i) => i > 1 && separatorOf(item) > widest);
  return parts.slice(0, end < 0 ? parts.length : end);
}

/** Do two lists take turns: 小学5处,投入1.24亿元;中学3处,投入1.56亿元? */
function alternate(a: readonly OwnItem[], b: readonly OwnItem[]): boolean {
  const turns = [...a, ...b].sort((one, other) => one.claim.start - other.claim.start);
  return a.length === b.length && turns.every((item, i) => a.includes(item) === a.includes(turns[i % 2] ?? item));
}

/** The longest beginning of the list that adds up, and ends where a list may: not between A、B. */
function fittingList({ whole, parts }: Column): Column | null {
  for (let length = parts.length; length >= 2; length--) {
    const next = parts[length];
    const column = { whole, parts: parts.slice(0, length) };
    if ((!next || separatorOf(next) > 0) && addsUp(column)) return column;
  }
  return null;
}

/** 800吨、500吨和700吨,合计2000吨: the list of one unit that ends at the total's clause. */
function totalBehind(items: readonly OwnItem[], last: number): OwnCheck[] {
  const whole = items[last];
  if (!whole || !isPlain(whole)) return [];
  const parts: OwnItem[] = [];
  for (let i = last - 1; i >= Math.max(0, last - MOST_PARTS); i--) {
    const item = items[i];
    if (!item || item.sentence !== whole.sentence || !isLike(item, whole) || !isPlain(item)) break;
    if (items[i + 1] !== whole && OPENS_PARTS.test(items[i + 1]?.lead ?? '')) break;
    parts.unshift(item);
    if (parts.length >= 2 && addsUp({ whole, parts })) return [report({ whole, parts }, true)];
    if (i > 0 && items[i - 1]?.sentence === item.sentence && !continuesList(item)) break;
  }
  const said = parts.length >= 2 && ADDS_UP.test(whole.lead);
  return said && isApart({ whole, parts }) ? [report({ whole, parts }, false)] : [];
}

/** 甲村3.2万元,乙村2.5万元,丙村1.8万元,三村共计7.5万元: as many parts as are counted before the total. */
function totalOfCounted(items: readonly OwnItem[], last: number): OwnCheck[] {
  const [counted, whole] = [items[last - 1], items[last]];
  const most = counted?.claim.value ?? 0;
  if (!whole || most < 2 || most > MOST_PARTS) return [];
  const column = { whole, parts: items.slice(Math.max(0, last - 1 - most), last - 1) };
  const list = [whole, ...column.parts];
  if (list.length <= most || !list.every((item) => isPlain(item) && isLike(item, whole))) return [];
  if (!list.every(({ sentence }) => sentence === whole.sentence)) return [];
  return judge(column);
}

function continuesList(item: OwnItem): boolean {
  return separatorOf(item) >= 0 && !ENDS_LIST.test(item.lead) && item.lead.length <= 30;
}

/** Is it a level, as totals and their parts are, and not a change, an average, or time, which runs for several things at once? */
function isPlain({ claim, lead }: OwnItem): boolean {
  if (claim.direction !== null || claim.unit === 's' || isRelative(claim.unit)) return false;
  if (claim.hedge === 'below' || claim.hedge === 'at-most') return false;
  return !IS_AVERAGE.test(lead) && !IS_AVERAGE.test(folded(claim.measured));
}

function isExact({ claim }: OwnItem): boolean {
  return claim.hedge === 'none';
}

function isLike({ claim: a }: OwnItem, { claim: b }: OwnItem): boolean {
  return a.unit === b.unit && (a.rate === b.rate || a.rate === null || b.rate === null);
}

/** What figures come to together. */
function sumOf(items: readonly OwnItem[], of: (claim: OwnItem['claim']) => Range): Range {
  const ranges = items.map(({ claim }) => of(claim));
  return { low: total(ranges.map(({ low }) => low)), high: total(ranges.map(({ high }) => high)) };
}

function addsUp({ whole, parts }: Column): boolean {
  const known = (claim: OwnItem['claim']): Range => rangeOf(claim) ?? NOTHING_KNOWN;
  return rangesMeet(sumOf(parts, known), known(whole.claim));
}

/** Is the sum another than the total, however far the words of both are stretched? */
function isApart({ whole, parts }: Column): boolean {
  return !rangesMeet(sumOf(parts, reachOf), reachOf(whole.claim));
}

/** Do the words say that these parts are all there are? */
function namesAll({ parts }: Column): boolean {
  if (parts.length < 2) return false;
  if (NAMES_ALL_PARTS.test(parts[0]?.lead ?? '') || IS_THE_REST.test(parts.at(-1)?.lead ?? '')) return true;
  return PARTITIONS.some((row) => isPartition(row, parts));
}

function isPartition(row: Partition, parts: readonly OwnItem[]): boolean {
  if (row.parts.length !== parts.length) return false;
  const said = parts.map(({ lead, claim }) => lead.slice(-16) + folded(claim.measured) + claim.words.after);
  return row.parts.every((word) => said.some((words) => words.includes(word)));
}

/** 进出口总值6.18万亿元,出口3.5万亿元,进口2.68万亿元: a whole with all its parts behind it, without a word between. */
function ofPartition(items: readonly OwnItem[], first: number): OwnCheck[] {
  const opening = items[first];
  const whole = items.slice(Math.max(0, first - MOST_STEPS_BACK), first).findLast(isPlain);
  if (!opening || !whole || whole.sentence < opening.sentence - 1) return [];
  const rows = PARTITIONS.filter((row) => row.whole.some((word) => whole.lead.includes(word)));
  const parts = rows.length > 0 ? partsOf(whole, scopeOf(items, first)) : [];
  const row = rows.find((one) => isPartition(one, parts.slice(0, one.parts.length)));
  return row && parts[0] === opening ? judge({ whole, parts: parts.slice(0, row.parts.length) }) : [];
}

/**
 * Are the parts, or one of them, more than all the figures together that they may be parts of? Attributes may overlap
 * (女团员30人,退休团员26人), so a list is summed up only where it is one of things side by side.
 */
function isOver({ whole, parts }: Column, wholes: readonly OwnItem[]): boolean {
  const [first] = parts;
  if (!first || !OPENS_FIRST_PART.test(first.lead) || isOfEach(whole)) return false;
  const most = sumOf(
    wholes.filter((item) => isLike(item, whole)),
    reachOf,
  ).high;
  const endsClause = parts.every(({ claim }) => ['', whole.claim.words.after].includes(claim.words.after));
  const sideBySide =
    JOINS_LAST_PART.test(parts.at(-1)?.lead ?? '') || parts.slice(1).every((item) => separatorOf(item) === 0);
  if (parts.length > 1 && (sideBySide || (endsClause && parts.length > 2))) return sumOf(parts, reachOf).low > most;
  if (!endsClause && first.sentence !== whole.sentence) return false;
  return (endsClause ? parts : [first]).some(({ claim }) => reachOf(claim).low > most);
}

/** 9个省份报告超过百例, 每年各10宗: so many in each. */
function isOfEach({ claim, lead }: OwnItem): boolean {
  return IN_EACH.test(lead) || (claim.hedge === 'above' && !/[,;:。]/.test(lead));
}

/** Would it all add up but for digits exchanged, or a factor of ten, in one of the figures? That is hardly chance. */
function isSlip({ whole, parts }: Column): boolean {
  if (parts.length < 2 || ![whole, ...parts].every(isExact)) return false;
  const missing = (whole.claim.value ?? 0) - valueOf(parts);
  return [
    { claim: whole.claim, value: valueOf(parts) },
    ...parts.map(({ claim }) => ({ claim, value: (claim.value ?? 0) + missing })),
  ].some(({ claim, value }) => {
    if (value <= 0 || writtenDigits(claim) < 3) return false;
    const right = { ...claim, value, low: value, high: value, written: null };
    const comparison = compareQuantities(claim, right);
    return comparison.outcome === 'apart' && comparison.slip;
  });
}

function valueOf(parts: readonly OwnItem[]): number {
  return total(parts.map(({ claim }) => claim.value ?? ((claim.low ?? 0) + (claim.high ?? 0)) / 2));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** What is said of parts that are all there are: nothing where only rounding may explain what they miss. */
function judge(column: Column): OwnCheck[] {
  const holds = addsUp(column);
  return holds || isApart(column) ? [report(column, holds)] : [];
}

function report({ whole, parts }: Column, holds: boolean): OwnCheck {
  return ownCheck('sum', whole, parts, { holds, result: writeLike(whole.claim, valueOf(parts)) });
}
