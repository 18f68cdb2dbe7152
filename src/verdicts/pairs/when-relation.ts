import type { Figure } from './read-text';

/**
 * How the times of two figures lie to each other, where both texts state them: `same`; `ends`: they end on one day;
 * `inside`: one lies in the other; `overlaps`: they share days; `apart`: they share none. Where one states none: `covered` if
 * a report of its day can be of the other's time without saying so, else `uncovered`. `unstated`: neither does.
 */
export type WhenRelation =
  | 'same'
  | 'ends'
  | 'inside'
  | 'overlaps'
  | 'apart'
  | 'covered'
  | 'uncovered'
  | 'unstated'
  | 'unknown';

/** A report may come so many days before and after what it is of; later the longer that was. */
const EARLY_DAYS = 3;
const LATE_DAYS = 45;

/** Does a text say of when the figure is, and not just its day of publication? */
export function isDated({ claim }: Pick<Figure, 'claim'>): boolean {
  return claim.when.stated !== 'article';
}

/** Compares the times of two figures. */
export function compareWhen(here: Figure, there: Figure): WhenRelation {
  if (!isDated(here) && !isDated(there)) return 'unstated';
  if (here.to === null || there.to === null) return 'unknown';
  const [from, from2] = [here.from ?? here.to, there.from ?? there.to];
  if (isDated(here) !== isDated(there)) {
    const [first, last, day] = isDated(here) ? [from, here.to, there.to] : [from2, there.to, here.to];
    const late = Math.max(LATE_DAYS, (last - first) / 2);
    return day >= first - EARLY_DAYS && day <= last + late ? 'covered' : 'uncovered';
  }
  if (here.to === there.to) return from === from2 ? 'same' : 'ends';
  if (here.to < from2 || there.to < from) return 'apart';
  if ((from <= from2 && here.to >= there.to) || (from2 <= from && there.to >= here.to)) return 'inside';
  return 'overlaps';
}

/** Days between the ends of two times; null where one is unknown. */
export function daysBetween(here: Figure, there: Figure): number | null {
  return here.to === null || there.to === null ? null : Math.abs(here.to - there.to);
}
