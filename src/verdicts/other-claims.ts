import type { Claim } from '@/claims/claim';
import { organizationKey } from '@/names/organization-key';
import { sameBody } from './subjects';

/** Do two figures say themselves that they are of different times, or of different bodies or things? */
export function saysOtherwise(here: Claim, there: Claim): boolean {
  return isOtherTime(here, there) || isOtherSubject(here, there);
}

function isOtherTime(one: Claim, other: Claim): boolean {
  if (!namesTime(one) || !namesTime(other)) return false;
  const [here, there] = [one.when, other.when];
  if (here.from === null || here.to === null || there.from === null || there.to === null) return false;
  const spans = here.kind === 'span' && there.kind === 'span';
  return spans ? here.from !== there.from || here.to !== there.to : here.to < there.from || there.to < here.from;
}

/** Does the text name its time? The state of 目前 is that of the day of the report, whichever it was. */
function namesTime({ when, period }: Claim): boolean {
  return when.stated !== 'article' && !(when.kind === 'state' && period === null);
}

/** Do two figures say that they are of two bodies or things? Places are compared with all that is known of where they lie: see `subjects.ts`. */
export function isOtherSubject({ who: here }: Claim, { who: there }: Claim): boolean {
  if (here.name === null || there.name === null || here.kind === 'place' || here.kind !== there.kind) return false;
  const [a, b] = [organizationKey(here.name), organizationKey(there.name)];
  return sameBody(a, b) === 0 && !a.includes(b) && !b.includes(a);
}
