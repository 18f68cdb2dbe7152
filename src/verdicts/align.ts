import type { Claim } from '@/recognition/mention';
import { organizationKey } from '@/recognition/organization-key';
import { contentTerms } from '@/recognition/terms';
import { findPlaces, parentsOf } from '@/text/gazetteer';
import { contrasts } from './contrasts';
import { comparePeriods, type PeriodRelation } from './periods';
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
  /** 0 … 1: how much the words at both figures say at all; `near` rests on the context where it is low. */
  readonly trust: number;
  /** 0 … 1: share of the terms at both figures that they have in common; low where one side says more: 公共充电桩, 充电桩. */
  readonly mutual: number;
  /** Do the nouns counted speak of two things (小微企业, 个体工商户)? */
  readonly otherNoun: boolean;
  readonly period: PeriodRelation;
  /** What makes it the same thing. */
  readonly grounds: readonly Reason[];
  /** What makes it not comparable; empty where nothing does. */
  readonly obstacles: readonly Reason[];
};

/** How much the parts weigh; see CONTRIBUTING for how to change them. */
const WEIGHTS = { near: 0.5, wide: 0.25, subject: 0.25 } as const;

/** Similarity of two figures that count just the same noun. */
const SAME_NOUN = 0.6;

/** Aligns two claims, or gives null where they cannot be about one thing: other dimension, nothing in common. */
export function align(here: DatedClaim, there: DatedClaim): Alignment | null {
  const unit = compareUnits(here.claim, there.claim);
  if (unit === 'other') return null;
  const wide = similarity([...here.claim.terms, ...here.claim.context], [...there.claim.terms, ...there.claim.context]);
  const trust = Math.min(1, Math.min(totalWeight(here.claim.terms), totalWeight(there.claim.terms)) / 2);
  const words = trust * similarity(here.claim.terms, there.claim.terms) + (1 - trust) * wide;
  const near = Math.max(words, sameNoun(here.claim, there.claim));
  if ((near === 0 && wide < 0.1) || contrasts(measureWords(here.claim), measureWords(there.claim))) return null;
  const subject = compareSubjects(here.claim, there.claim);
  const score = Math.max(0, Math.min(1, WEIGHTS.near * near + WEIGHTS.wide * wide + WEIGHTS.subject * subject.value));
  const period = comparePeriods(
    { period: here.claim.period, date: here.date },
    { period: there.claim.period, date: there.date },
  );
  const obstacles = [
    ...subject.obstacles,
    ...findObstacles(here, there, period),
    ...(unit === 'alike' ? [{ code: 'other-unit', here: here.claim.unit, there: there.claim.unit } as const] : []),
  ];
  return {
    score,
    near,
    wide,
    subject: subject.value,
    trust,
    mutual: mutualShare(here.claim.terms, there.claim.terms),
    otherNoun: hasOtherNoun(here.claim, there.claim),
    period,
    grounds: [...subject.grounds, ...groundsOf(here.claim, there.claim, { near, period })],
    obstacles,
  };
}

function compareUnits(here: Claim, there: Claim): 'same' | 'alike' | 'other' {
  if (here.unit === there.unit) return 'same';
  if (!isGenericMeasure(here.unit) || !isGenericMeasure(there.unit)) return 'other';
  return here.unit === '个' || there.unit === '个' || here.measured === there.measured ? 'alike' : 'other';
}

/** All that a claim says of its measure. */
function measureWords({ measured, terms }: Claim): string {
  return `${measured}|${terms.join('|')}`;
}

/** Both say what they count, and the words have nothing in common. */
function hasOtherNoun(here: Claim, there: Claim): boolean {
  if (!isGenericMeasure(here.unit)) return false;
  const [a, b] = [contentTerms(here.measured), contentTerms(there.measured)];
  return a.length > 0 && b.length > 0 && !a.some((term) => b.includes(term));
}

/** Counting the same noun, to the letter or but for an attribute (居民, 居民家), says more than its few terms do. */
function sameNoun(here: Claim, there: Claim): number {
  const [short, long] = [here.measured, there.measured].sort((a, b) => a.length - b.length) as [string, string];
  if (short.length < 2 || here.unit !== there.unit || totalWeight(contentTerms(short)) < 1) return 0;
  return short === long ? SAME_NOUN : long.startsWith(short) || long.endsWith(short) ? SAME_NOUN - 0.1 : 0;
}

function totalWeight(terms: Iterable<string>): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
}

/** Weighted share of common terms, of the smaller side mostly: a headline says less than a sentence. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const { common, small } = overlap(a, b);
  return small === 0 ? 0 : Math.min(1, 0.6 * (common / Math.max(small, 1.5)) + 0.4 * mutualShare(a, b));
}

function mutualShare(a: readonly string[], b: readonly string[]): number {
  const { common, all } = overlap(a, b);
  return all === 0 ? 0 : (2 * common) / all;
}

function overlap(
  a: readonly string[],
  b: readonly string[],
): { readonly common: number; readonly small: number; readonly all: number } {
  const [first, second] = [new Set(a), new Set(b)];
  const [left, right] = [totalWeight(first), totalWeight(second)];
  return {
    common: totalWeight([...first].filter((term) => second.has(term))),
    small: Math.min(left, right),
    all: left + right,
  };
}

type SubjectRelation = {
  readonly value: number;
  readonly grounds: readonly Reason[];
  readonly obstacles: readonly Reason[];
};

function compareSubjects(here: Claim, there: Claim): SubjectRelation {
  const named = comparePlaces(here.place, there.place);
  const place = named === 'other' && isUnique(here, there) ? 'unknown' : named;
  if (here.organization && there.organization) {
    const [a, b] = [organizationKey(here.organization), organizationKey(there.organization)];
    const relation = place === 'other' ? 0 : sameBody(a, b);
    if (relation > 0)
      return { value: relation, grounds: [{ code: 'same-organization', name: there.organization }], obstacles: [] };
    if (place !== 'other' && place !== 'sibling') {
      const stated = here.organizationStated && there.organizationStated;
      if (!stated || isOffice(a) || isOffice(b)) return byPlace(there.place, place);
      return {
        value: -0.3,
        grounds: [],
        obstacles: [{ code: 'other-organization', here: here.organization, there: there.organization }],
      };
    }
  }
  if (place === 'other' || place === 'sibling')
    return {
      value: -1,
      grounds: [],
      obstacles: [{ code: 'other-place', here: here.place ?? '', there: there.place ?? '' }],
    };
  const known = byPlace(there.place, place);
  const only = here.organizationStated ? here.organization : there.organizationStated ? there.organization : null;
  return only === null || isOffice(organizationKey(only)) ? known : { ...known, value: known.value / 2 };
}

function byPlace(name: string | null, place: PlaceRelation): SubjectRelation {
  if (place === 'same') return { value: 0.7, grounds: [{ code: 'same-place', name: name ?? '' }], obstacles: [] };
  return { value: place === 'within' ? 0.3 : 0, grounds: [], obstacles: [] };
}

/** 1 for one name, less for a full and a short one (恒泽新材, 江苏恒泽新材料股份) or a body and a part of it; else 0. */
function sameBody(a: string, b: string): number {
  if (a === b) return 1;
  const [placeA, placeB] = [leadingPlace(a), leadingPlace(b)];
  if (placeA && placeB && comparePlaces(placeA, placeB) !== 'within') return 0;
  const [short, long] = [a.slice(placeA.length), b.slice(placeB.length)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short.length < 3) return 0;
  return long.startsWith(short) || long.endsWith(short) ? 0.8 : 0;
}

function leadingPlace(key: string): string {
  const place = findPlaces(key)[0];
  return place?.start === 0 ? key.slice(0, place.end) : '';
}

/** Offices report on their place more than on themselves, so another office is no other subject. */
function isOffice(key: string): boolean {
  return /(?:局|委|办|厅|部|署|处|队|政府|中心|会|总站|网|社|报)$/.test(key);
}

/** Places as their smallest division: the same, one in the other, two districts of one city, apart, or not known. */
/** Kinds of bodies that many places have under one name; of others, one name is one body wherever it is reported. */
const LOCAL_KIND =
  /(?:广场|超市|商场|百货|店|中学|小学|幼儿园|医院|街道|办事处|社区|村|镇|乡|公园|支行|分行|影城|酒店|局|委|办|院|队|政府|中心|市场|机场|车站)$/;

/** Do both name one body that there is only once, and do their places come only from where the texts were written? */
function isUnique(here: Claim, there: Claim): boolean {
  if (!here.organization || !there.organization || (here.placeStated && there.placeStated)) return false;
  const key = organizationKey(here.organization);
  return key.length >= 4 && key === organizationKey(there.organization) && !LOCAL_KIND.test(key);
}

type PlaceRelation = 'same' | 'within' | 'sibling' | 'other' | 'unknown';

function comparePlaces(here: string | null, there: string | null): PlaceRelation {
  if (!here || !there) return 'unknown';
  if (here === there || here.endsWith(there) || there.endsWith(here)) return 'same';
  if (
    here.startsWith(there) ||
    there.startsWith(here) ||
    parentsOf(here).includes(there) ||
    parentsOf(there).includes(here)
  )
    return 'within';
  const city = cityOf(here);
  return city !== null && city === cityOf(there) ? 'sibling' : 'other';
}

/** The prefecture that a place lies in, or null where the name does not tell. */
function cityOf(place: string): string | null {
  const last = findPlaces(place).at(-1);
  if (!last) return null;
  const isCity = (name: string): boolean => /(?:[市州盟]|地区)$/.test(name);
  return last.parents.find(isCity) ?? (isCity(last.name) ? last.name : null);
}

function findObstacles(
  { claim: here, date: hereDate }: DatedClaim,
  { claim: there, date: thereDate }: DatedClaim,
  period: PeriodRelation,
): Reason[] {
  const obstacles: Reason[] = [];
  if (period === 'other' || period === 'shifted')
    obstacles.push({
      code: 'other-period',
      here: here.period?.text ?? hereDate ?? '',
      there: there.period?.text ?? thereDate ?? '',
    });
  if (here.projected !== there.projected) obstacles.push({ code: 'projected' });
  if (here.extent && there.extent && here.extent !== there.extent) obstacles.push({ code: 'other-extent' });
  if (
    here.growth
      ? !there.growth || (here.growth.base && there.growth.base && here.growth.base !== there.growth.base)
      : there.growth
  )
    obstacles.push({ code: 'other-growth' });
  if (here.role !== there.role && (here.role === 'from' || there.role === 'from'))
    obstacles.push({ code: 'other-role' });
  if (here.rate !== there.rate && here.rate && there.rate)
    obstacles.push({ code: 'other-unit', here: here.rate, there: there.rate });
  return obstacles;
}

function groundsOf(
  here: Claim,
  there: Claim,
  { near, period }: { readonly near: number; readonly period: PeriodRelation },
): Reason[] {
  const grounds: Reason[] = [];
  if (near >= 0.4) grounds.push({ code: 'same-measure', here: here.measured, there: there.measured });
  if (period === 'same') grounds.push({ code: 'same-period' });
  if (period === 'unstated') grounds.push({ code: 'unstated-period' });
  return grounds;
}
