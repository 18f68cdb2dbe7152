import { shownMeasure } from '@/claims/shown-measure';
import type { Reason } from '../verdict';
import type { Pair } from './beside';
import type { Contest } from './contest';
import type { FamilySums } from './explain';
import type { Family } from './features';
import { isDated } from './when-relation';

/** From so much likeness on, weighed 0 … 1, the words at two figures say one measure. */
const SAME_MEASURE = 0.4;
/** An article is the same report where so many other figures are met. */
const SAME_REPORT = 3;

/** What makes two figures the same thing. */
export function groundsOf(pair: Pair, contest: Contest | null): Reason[] {
  const { here, there, who, when, words } = pair;
  const grounds: Reason[] = [];
  const { name, kind } = there.claim.who;
  if (name !== null && (who === 'same' || who === 'short'))
    grounds.push(kind === 'place' ? { code: 'same-place', name } : { code: 'same-organization', name });
  if (words >= SAME_MEASURE) {
    const measures = { here: shownMeasure(here.claim.measured), there: shownMeasure(there.claim.measured) };
    // Where one side names none, that of the other is told for both.
    grounds.push({
      code: 'same-measure',
      here: measures.here || measures.there,
      there: measures.there || measures.here,
    });
  }
  if (when === 'same') grounds.push({ code: 'same-period' });
  if (when === 'unstated' || when === 'covered') grounds.push({ code: 'unstated-period' });
  if (contest && contest.agreeing >= SAME_REPORT) grounds.push({ code: 'same-report', figures: contest.agreeing });
  return grounds;
}

/** What a ground speaks of. */
const FAMILY_OF: Readonly<Partial<Record<Reason['code'], Family>>> = {
  'same-organization': 'who',
  'same-place': 'who',
  'same-measure': 'words',
  'same-period': 'when',
  'same-report': 'article',
};

/** Of the grounds for a pair those that its sum bears out, what weighs most first; what is said of the time unstated stays. */
export function decisive(grounds: readonly Reason[], sums: FamilySums): Reason[] {
  const weightOf = ({ code }: Reason): number => {
    const family = FAMILY_OF[code];
    return family ? sums[family] : 0;
  };
  return grounds
    .filter((ground) => FAMILY_OF[ground.code] === undefined || weightOf(ground) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
}

/** How two numbers stand to each other. */
export function valueReason({ comparison, isTurned }: Pair): Reason {
  return isTurned ? { code: 'direction-turned' } : comparison.reason;
}

/** What makes two figures of one measure not comparable; where nothing does, what it is that is not sure of them. */
export function obstaclesOf(pair: Pair): Reason[] {
  const obstacles = [timeObstacle(pair), subjectObstacle(pair), ...kindObstacles(pair)].filter((one) => one !== null);
  if (obstacles.length > 0) return obstacles;
  const doubts = [wordsDoubt(pair), subjectDoubt(pair)].filter((one) => one !== null);
  return doubts.length > 0 ? doubts : [{ code: 'weak-match' }];
}

function timeObstacle({ here, there, when, texts, comparison, isTurned }: Pair): Reason | null {
  const [ours, theirs] = [timeOf(here), timeOf(there)];
  const meets = comparison.outcome === 'meet' && !isTurned;
  if (when === 'apart' && isOfReport(here, texts.page) && isOfReport(there, texts.article))
    return { code: 'other-day', here: ours, there: theirs, meets };
  switch (when) {
    case 'apart':
    case 'inside':
    case 'overlaps':
    case 'ends':
      return { code: 'other-period', here: ours, there: theirs };
    case 'uncovered':
      return isDated(here)
        ? { code: 'one-period', stated: 'here', period: ours, reported: theirs }
        : { code: 'one-period', stated: 'there', period: theirs, reported: ours };
    case 'unstated':
      return texts.days === 0 ? null : { code: 'other-day', here: ours, there: theirs, meets };
    default:
      return null;
  }
}

/** Where both texts name whose their figure is, and not one. */
function subjectObstacle({ here, there, who }: Pair): Reason | null {
  if (who === 'same' || who === 'short' || who === 'home' || who === 'unknown') return null;
  const kinds = new Set([here.claim.who.kind, there.claim.who.kind]);
  const only = kinds.size === 1 ? [...kinds][0] : null;
  const code = only === 'place' ? 'other-place' : only === 'body' ? 'other-organization' : 'other-subject';
  return { code, ...subjectsOf(here, there) };
}

/** What else the two figures may be of two kinds by. */
function kindObstacles({ here, there }: Pair): Reason[] {
  const obstacles: Reason[] = [];
  const [ours, theirs] = [here.claim, there.claim];
  if (isOpen(ours.statement) !== isOpen(theirs.statement)) obstacles.push({ code: 'projected' });
  if (here.extent && there.extent && here.extent !== there.extent) obstacles.push({ code: 'other-extent' });
  if (ours.part !== theirs.part) obstacles.push({ code: 'part-of-total' });
  if ((ours.direction === null) !== (theirs.direction === null)) obstacles.push({ code: 'change-not-amount' });
  else if (here.base && there.base && here.base !== there.base) obstacles.push({ code: 'other-growth' });
  if (here.role !== there.role && (here.role === 'from' || there.role === 'from'))
    obstacles.push({ code: 'other-role' });
  if (ours.rate && theirs.rate && ours.rate !== theirs.rate)
    obstacles.push({ code: 'other-rate', here: ours.rate, there: theirs.rate });
  return obstacles;
}

function wordsDoubt({ here, there, words }: Pair): Reason | null {
  const [ours, theirs] = [shownMeasure(here.claim.measured), shownMeasure(there.claim.measured)];
  if (words >= SAME_MEASURE || ours === '' || theirs === '' || ours === theirs) return null;
  return { code: 'other-words', here: ours, there: theirs };
}

function subjectDoubt({ here, there, who }: Pair): Reason | null {
  const subjects = subjectsOf(here, there);
  if ((who !== 'unknown' && who !== 'home') || subjects.here === subjects.there) return null;
  return { code: 'unsure-subject', ...subjects };
}

function subjectsOf(here: Pair['here'], there: Pair['there']): { readonly here: string; readonly there: string } {
  return { here: here.claim.who.name ?? '', there: there.claim.who.name ?? '' };
}

function timeOf({ claim: { when } }: Pair['here']): string {
  const { from, to } = when;
  if (to === null) return '';
  return from === null || from === to ? to : `${from}—${to}`;
}

/** Of the day of the report, as 目前 is. */
function isOfReport({ from, to }: Pair['here'], { day }: Pair['texts']['page']): boolean {
  return to !== null && to === day && (from === null || from === to);
}

const isOpen = (kind: string): boolean => kind === 'plan' || kind === 'target' || kind === 'forecast';
