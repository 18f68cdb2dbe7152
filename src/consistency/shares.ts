import { isRelative } from '@/claims/relative';
import { folded } from '@/text/fold';
import type { OwnCheck } from './own-check';
import { type OwnItem, reachOf, textOf, writtenPlace } from './own-items';
import {
  CALLS_WHOLE,
  COUNT_BEHIND,
  IN_EACH,
  IS_COUNT,
  OF_WHOLE,
  OPENS_PART,
  OTHER_WHOLE,
  RATES_OF_PARTS,
  SHARE_IN_BRACKETS,
  SHARE_OF,
  STATES_RATE_OF,
  STATES_SHARE,
} from './own-words';
import { checkStated, compareStated, share as shareOf } from './ratios';

/** A whole is named at most so many figures before its part, and a list of parts is no longer. */
const MOST_STEPS_BACK = 8;
/** Nor is any whole that a share may be of sought further back. */
const MOST_READ = 60;
const LONGEST_BETWEEN = 30;

type Share = {
  readonly share: OwnItem;
  /** What is a share of something, and where it stands. */
  readonly part: OwnItem;
  readonly at: number;
  /** What the words call the whole, empty where they say only 占; null where they do not say even that. */
  readonly of: string | null;
  /** Is it the rate of those counted among the count before? */
  readonly counts: boolean;
};

/** 1400户企业中,448户已复工,占32%: a part, its whole, and the share that the text says it is. */
export function findShares(items: readonly OwnItem[]): OwnCheck[] {
  let before: Share | null = null;
  return items.flatMap((share, i) => {
    if (share.claim.unit !== '%' || share.claim.direction) return [];
    const named = wholeNamed(items, i);
    if (named) return checkStated('share', share, named, shareOf(named[0].claim, named[1].claim));
    const read = readShare(items, i);
    if (!read) return [];
    const [last, found] = [before, OTHER_WHOLE.test(share.lead) ? [] : checkShare(items, read)];
    before = read;
    return found.length > 0 || !last ? found : checkImplied(items, last, read);
  });
}

/** 112.8万套,占年度计划170.4万套的66.2%: the part and the whole. */
function wholeNamed(items: readonly OwnItem[], at: number): [OwnItem, OwnItem] | null {
  const [part, whole, share] = items.slice(Math.max(0, at - 2), at + 1);
  if (!part || !whole || !share || part.sentence !== share.sentence || part.claim.unit !== whole.claim.unit)
    return null;
  if (!isCount(part) || !isCount(whole)) return null;
  return SHARE_OF.test(whole.lead) && OF_WHOLE.test(share.lead) ? [part, whole] : null;
}

/** The count stands behind its share where the words say so, else before it; null where none does. */
function readShare(items: readonly OwnItem[], i: number): Share | null {
  const [before, share, behind] = [items[i - 1], items[i], items[i + 1]];
  if (!share) return null;
  const stated = STATES_SHARE.exec(share.lead);
  const of = stated ? (stated.groups?.['of'] ?? '') : null;
  if (behind?.sentence === share.sentence && isCount(behind) && (stated ? COUNT_BEHIND : IS_COUNT).test(behind.lead))
    return { share, part: behind, at: i + 1, of, counts: false };
  if (before?.sentence !== share.sentence || !isCount(before)) return null;
  if (items[i - 2]?.claim.unit === '%' && COUNT_BEHIND.test(before.lead)) return null;
  const found = { share, part: before, at: i - 1, of, counts: false };
  if (SHARE_IN_BRACKETS.test(share.lead)) return found;
  if (stated) return stated.index <= LONGEST_BETWEEN ? found : null;
  const name = STATES_RATE_OF.exec(share.lead)?.groups?.['name'];
  if (!name) return null;
  const counted = before.lead + before.claim.words.after;
  if (RATES_OF_PARTS.some((row) => row.includes(name) && row.some((word) => counted.includes(word))))
    return { ...found, counts: true };
  return [name.slice(0, 2), name.slice(-2)].every((word) => before.lead.includes(word)) ? found : null;
}

function isCount({ claim }: OwnItem): boolean {
  return !isRelative(claim.unit) && claim.value !== null;
}

/** Holds with any whole near that may be meant; fails where the words name one and the share is that of no figure before. */
function checkShare(items: readonly OwnItem[], read: Share): OwnCheck[] {
  const { share, part } = read;
  const fitting = wholesFitting(items, read);
  const near = fitting.find(({ sentence }) => sentence >= part.sentence - 1);
  const whole = near ?? (fitting.length > 0 ? null : wholeOf(items, read));
  return whole ? checkStated('share', share, [part, whole], shareOf(part.claim, whole.claim)) : [];
}

/** Figures before the part that it may be the stated share of; the nearest first. */
function wholesFitting(items: readonly OwnItem[], { share, part, at }: Share): OwnItem[] {
  const alike = items.slice(Math.max(0, at - MOST_READ), at).filter(({ claim }) => claim.unit === part.claim.unit);
  return alike.reverse().filter((whole) => {
    const calculated = shareOf(part.claim, whole.claim);
    return calculated && compareStated(share, calculated) !== 'apart';
  });
}

/**
 * The figure of the same unit that the words before the part, or before the list it stands in, say it is a part of; else
 * the one right before it that counts the same things.
 */
function wholeOf(items: readonly OwnItem[], { share, part, at, of, counts }: Share): OwnItem | null {
  const isMore = ({ claim }: OwnItem): boolean => (claim.value ?? 0) > (part.claim.value ?? 0);
  const isWhole = (item: OwnItem): boolean =>
    item.claim.unit === part.claim.unit &&
    !IN_EACH.test(item.lead) &&
    (item.sentence === part.sentence || (item.sentence === part.sentence - 1 && isMore(item))) &&
    isCalled(item, of ?? '');
  const opens = items.findLastIndex(
    ({ sentence, lead }, i) =>
      i <= at && i > at - MOST_STEPS_BACK && sentence === part.sentence && OPENS_PART.test(lead),
  );
  if (opens > 0) return items.slice(Math.max(0, opens - 3), opens).findLast(isWhole) ?? null;
  const place = items.indexOf(share);
  const last = items[Math.min(at, place) - 1];
  if (last?.sentence !== part.sentence || !isWhole(last)) return null;
  const said = counts || at > place || (of !== null && of.length >= 2 && last.lead.includes(of));
  return countsSame(last, part) || (said && isMore(last)) ? last : null;
}

function isCalled({ lead, claim }: OwnItem, name: string): boolean {
  return CALLS_WHOLE.test(name) || `${lead}${claim.words.after}`.includes(name.slice(-2));
}

/** 360家,占30%;540家,占40%: two shares, one right behind the other, of a whole which is not known, by which it would be two. */
function checkImplied(items: readonly OwnItem[], before: Share, read: Share): OwnCheck[] {
  const { share, part, of } = read;
  const [end, begin] = [Math.max(...placesOf(items, before)), Math.min(...placesOf(items, read))];
  if (of === null || of !== before.of || begin !== end + 1 || share.sentence !== before.share.sentence) return [];
  if (part.claim.unit !== before.part.claim.unit || wholesFitting(items, read).length > 0) return [];
  const whole = wholeImplied(before);
  const calculated = whole && shareOf(part.claim, whole);
  if (!calculated || compareStated(share, calculated) !== 'apart') return [];
  const terms = [textOf(part), `(${textOf(before.part)} ÷ ${textOf(before.share)})`];
  return checkStated('share', share, [part, before.part, before.share], { ...calculated, terms });
}

function placesOf(items: readonly OwnItem[], { share, at }: Share): [number, number] {
  return [at, items.indexOf(share)];
}

/** What a whole would be of which a part is the stated share. */
function wholeImplied({ part, share }: Share): OwnItem['claim'] | null {
  const [range, of] = [reachOf(part.claim), reachOf(share.claim)];
  const place = share.claim.hedge === 'none' ? writtenPlace(share.claim) : 0;
  if (!part.claim.value || !share.claim.value || of.low <= place) return null;
  const [value, low, high] = [
    (100 * part.claim.value) / share.claim.value,
    (100 * range.low) / (of.high + place),
    (100 * range.high) / (of.low - place),
  ];
  return { ...part.claim, value, low, high, hedge: 'range' };
}

/** Do two figures count things of one name, before or behind them: 453个选区, 360个选区? */
function countsSame({ claim: a }: OwnItem, { claim: b }: OwnItem): boolean {
  const nouns = ({ words, measured }: OwnItem['claim']): string[] =>
    [words.after.slice(0, 2), folded(measured).slice(-2)].filter(({ length }) => length === 2);
  return nouns(a).some((noun) => nouns(b).includes(noun));
}
