import { shownMeasure } from '@/claims/shown-measure';
import type { Reason } from '../verdict';
import type { Pair } from './beside';
import type { Contest } from './contest';
import type { FamilySums } from './explain';
import type { Family } from './features';

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

/** What makes two figures of one measure not comparable; where nothing does, that they are only roughly alike. */
export function obstaclesOf(pair: Pair): Reason[] {
  const { here, there, when } = pair;
  const obstacles: Reason[] = [];
  if (when === 'apart' || when === 'uncovered' || (when === 'unstated' && pair.texts.days !== 0))
    obstacles.push({ code: 'other-period', here: timeOf(pair.here), there: timeOf(pair.there) });
  if (isOpen(here.claim.statement) !== isOpen(there.claim.statement)) obstacles.push({ code: 'projected' });
  if (here.claim.part !== there.claim.part || (here.extent && there.extent && here.extent !== there.extent))
    obstacles.push({ code: 'other-extent' });
  const isChange = here.claim.direction !== null;
  if (isChange !== (there.claim.direction !== null) || (here.base && there.base && here.base !== there.base))
    obstacles.push({ code: 'other-growth' });
  if (here.role !== there.role && (here.role === 'from' || there.role === 'from'))
    obstacles.push({ code: 'other-role' });
  if (here.claim.rate !== there.claim.rate && here.claim.rate && there.claim.rate)
    obstacles.push({ code: 'other-unit', here: here.claim.rate, there: there.claim.rate });
  return obstacles.length > 0 ? obstacles : [{ code: 'weak-match' }];
}

function timeOf({ claim: { when } }: Pair['here']): string {
  const { from, to } = when;
  if (to === null) return '';
  return from === null || from === to ? to : `${from}—${to}`;
}

const isOpen = (kind: string): boolean => kind === 'plan' || kind === 'target' || kind === 'forecast';
