import type { Claim } from '@/recognition/mention';
import { organizationKey } from '@/recognition/organization-key';
import { parentsOf } from '@/text/gazetteer';
import { comparePeriods } from './periods';
import { isGenericMeasure, weightOf } from './term-weights';
import type { Reason } from './verdict';

/** A claim with what its page or article adds to it. */
export type DatedClaim = { readonly claim: Claim; readonly date: string | null };

/** How far two claims are about the same thing, part by part; kept with a verdict. */
export type Alignment = {
  /** 0 … 1: how sure it is that both measure the same thing of the same subject. */
  readonly score: number;
  /** Similarity of the words at the figure, of the wider context, and of the subject (-1 … 1). */
  readonly near: number;
  readonly wide: number;
  readonly subject: number;
  /** What makes it the same thing. */
  readonly grounds: readonly Reason[];
  /** What makes it not comparable; empty where nothing does. */
  readonly obstacles: readonly Reason[];
};

/** How much the parts weigh. Found on texts of our own kinds; see CONTRIBUTING. */
const WEIGHTS = { near: 0.5, wide: 0.25, subject: 0.25 } as const;

/** Aligns two claims, or gives null where they cannot be about one thing: other dimension, nothing in common. */
export function align(here: DatedClaim, there: DatedClaim): Alignment | null {
  const unit = compareUnits(here.claim, there.claim);
  if (unit === 'other') return null;
  const near = similarity(here.claim.terms, there.claim.terms);
  const wide = similarity([...here.claim.terms, ...here.claim.context], [...there.claim.terms, ...there.claim.context]);
  if (near === 0 && wide < 0.1) return null;
  const subject = compareSubjects(here.claim, there.claim);
  const score = Math.max(0, Math.min(1, WEIGHTS.near * near + WEIGHTS.wide * wide + WEIGHTS.subject * subject.value));
  const obstacles = [...subject.obstacles, ...findObstacles(here, there), ...(unit === 'alike' ? [{ code: 'other-unit', here: here.claim.unit, there: there.claim.unit } as const] : [])];
  return { score, near, wide, subject: subject.value, grounds: [...subject.grounds, ...groundsOf(here, there, near)], obstacles };
}

function compareUnits(here: Claim, there: Claim): 'same' | 'alike' | 'other' {
  if (here.unit === there.unit) return 'same';
  const generic = here.unit === '个' || there.unit === '个';
  return generic && isGenericMeasure(here.unit) && isGenericMeasure(there.unit) ? 'alike' : 'other';
}

/** Weighted share of common terms, of the smaller side mostly: a headline says less than a sentence. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)];
  let common = 0;
  let left = 0;
  let right = 0;
  for (const term of first) {
    left += weightOf(term);
    if (second.has(term)) common += weightOf(term);
  }
  for (const term of second) right += weightOf(term);
  const small = Math.min(left, right);
  if (small === 0) return 0;
  const overlap = common / Math.max(small, 1.5);
  const dice = (2 * common) / (left + right);
  return Math.min(1, 0.6 * overlap + 0.4 * dice);
}

type SubjectRelation = { readonly value: number; readonly grounds: readonly Reason[]; readonly obstacles: readonly Reason[] };

function compareSubjects(here: Claim, there: Claim): SubjectRelation {
  const place = comparePlaces(here.place, there.place);
  if (here.organization && there.organization) {
    const [a, b] = [organizationKey(here.organization), organizationKey(there.organization)];
    if (a === b) return { value: 1, grounds: [{ code: 'same-organization', name: there.organization }], obstacles: [] };
    if (a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a)) return { value: 0.6, grounds: [{ code: 'same-organization', name: there.organization }], obstacles: [] };
    const obstacles: Reason[] = place === 'other' ? [{ code: 'other-place', here: here.place ?? '', there: there.place ?? '' }] : [{ code: 'other-organization', here: here.organization, there: there.organization }];
    return { value: place === 'other' ? -1 : -0.3, grounds: [], obstacles };
  }
  if (place === 'other') return { value: -1, grounds: [], obstacles: [{ code: 'other-place', here: here.place ?? '', there: there.place ?? '' }] };
  if (place === 'same') return { value: 0.7, grounds: [{ code: 'same-place', name: there.place ?? '' }], obstacles: [] };
  return { value: place === 'within' ? 0.3 : 0, grounds: [], obstacles: [] };
}

/** Places as their smallest division: the same, one in the other, apart, or not known. */
function comparePlaces(here: string | null, there: string | null): 'same' | 'within' | 'other' | 'unknown' {
  if (!here || !there) return 'unknown';
  if (here === there || here.endsWith(there) || there.endsWith(here)) return 'same';
  if (here.startsWith(there) || there.startsWith(here) || parentsOf(here).includes(there) || parentsOf(there).includes(here)) return 'within';
  return 'other';
}

function findObstacles({ claim: here, date: hereDate }: DatedClaim, { claim: there, date: thereDate }: DatedClaim): Reason[] {
  const obstacles: Reason[] = [];
  const period = comparePeriods({ period: here.period, date: hereDate }, { period: there.period, date: thereDate });
  if (period === 'other') obstacles.push({ code: 'other-period', here: here.period?.text ?? hereDate ?? '', there: there.period?.text ?? thereDate ?? '' });
  if (here.extent && there.extent && here.extent !== there.extent) obstacles.push({ code: 'other-extent' });
  if (here.growth ? !there.growth || (here.growth.base && there.growth.base && here.growth.base !== there.growth.base) : there.growth) obstacles.push({ code: 'other-growth' });
  if (here.role !== there.role && (here.role === 'from' || there.role === 'from')) obstacles.push({ code: 'other-role' });
  if (here.rate !== there.rate && here.rate && there.rate) obstacles.push({ code: 'other-unit', here: here.rate, there: there.rate });
  return obstacles;
}

function groundsOf({ claim: here, date: hereDate }: DatedClaim, { claim: there, date: thereDate }: DatedClaim, near: number): Reason[] {
  const grounds: Reason[] = [];
  if (near >= 0.4) grounds.push({ code: 'same-measure', here: here.measured, there: there.measured });
  const period = comparePeriods({ period: here.period, date: hereDate }, { period: there.period, date: thereDate });
  if (period === 'same') grounds.push({ code: 'same-period' });
  if (period === 'unstated') grounds.push({ code: 'unstated-period' });
  return grounds;
}
