import type { Claim } from '@/claims/claim';
import { leadingPlace } from '@/knowledge/gazetteer';
import { comparePlaces, type PlaceRelation } from '@/knowledge/place-relations';
import { organizationKey } from '@/names/organization-key';
import type { Reason } from './verdict';

/** Whether two claims speak of one body or place, from -1 (they do not) to 1, and why. */
type SubjectRelation = {
  readonly value: number;
  readonly grounds: readonly Reason[];
  readonly obstacles: readonly Reason[];
};

/** Both name a body in their sentence, but not the same. */
const OTHER_BODY = -0.3;
/** One names a body, the other goes on with another: it may be that the text has left that one. */
const DOUBTFUL_BODY = 0.35;
const SAME_PLACE = 0.7;
const PLACE_WITHIN = 0.3;
const SHORT_NAME = 0.8;

/** Compares the bodies that two claims are about, or the places where they name none. */
export function compareSubjects(here: Claim, there: Claim): SubjectRelation {
  const place = placesOf(here, there);
  const apart = place === 'other' || place === 'sibling';
  if (here.organization && there.organization) {
    const [a, b] = [organizationKey(here.organization), organizationKey(there.organization)];
    const relation = place === 'other' ? 0 : sameBody(a, b);
    if (relation > 0)
      return { value: relation, grounds: [{ code: 'same-organization', name: there.organization }], obstacles: [] };
    if (!apart) return otherBodies(here, there, place);
  }
  if (apart)
    return {
      value: -1,
      grounds: [],
      obstacles: [{ code: 'other-place', here: here.place ?? '', there: there.place ?? '' }],
    };
  const known = byPlace(there.place, place);
  const only = here.organizationStated ? here.organization : there.organizationStated ? there.organization : null;
  return only === null || isOffice(organizationKey(only)) ? known : { ...known, value: known.value / 2 };
}

function otherBodies(here: Claim, there: Claim, place: PlaceRelation): SubjectRelation {
  const [a, b] = [here.organization ?? '', there.organization ?? ''];
  const offices = [a, b].filter((name) => isOffice(organizationKey(name))).length;
  if (offices === 2 || (offices === 1 && !(here.organizationStated && there.organizationStated)))
    return byPlace(there.place, place);
  if (offices === 0 && here.organizationStated && there.organizationStated)
    return { value: OTHER_BODY, grounds: [], obstacles: [{ code: 'other-organization', here: a, there: b }] };
  const known = byPlace(there.place, place);
  return here.organizationStated || there.organizationStated
    ? { ...known, value: Math.min(known.value, DOUBTFUL_BODY) }
    : known;
}

/**
 * Where neither sentence names its place, each has only that of its text: texts from two cities may report on a third,
 * or on the whole country. A body that there is only once is the same wherever it is reported.
 */
function placesOf(here: Claim, there: Claim): PlaceRelation {
  const relation = comparePlaces(here.place, there.place);
  if (relation !== 'other') return relation;
  return (!here.placeStated && !there.placeStated) || isUnique(here, there) ? 'unknown' : relation;
}

function byPlace(name: string | null, place: PlaceRelation): SubjectRelation {
  if (place === 'same')
    return { value: SAME_PLACE, grounds: [{ code: 'same-place', name: name ?? '' }], obstacles: [] };
  return { value: place === 'within' ? PLACE_WITHIN : 0, grounds: [], obstacles: [] };
}

/** 1 for one name, less for a full and a short one (恒泽新材, 江苏恒泽新材料股份; 天府机场, 天府国际机场); else 0. */
export function sameBody(a: string, b: string): number {
  if (a === b) return 1;
  const [placeA, placeB] = [placeAtStart(a), placeAtStart(b)];
  if (placeA && placeB && comparePlaces(placeA, placeB) !== 'same') return 0;
  const [short, long] = [a.slice(placeA.length), b.slice(placeB.length)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (isShortened(a, b)) return SHORT_NAME;
  return short.length >= 3 && (long.startsWith(short) || long.endsWith(short)) ? SHORT_NAME : 0;
}

function placeAtStart(key: string): string {
  return key.slice(0, leadingPlace(key)?.end ?? 0);
}

/** What a name is often shortened by, in its middle. */
const LEFT_OUT = new Set('国际 火车 客运 城市 公共 轨道 铁路 风景 旅游 科技 实业 集团 控股 股份 特大 综合'.split(' '));

/** Is one name the other without a word that says little: 天府|国际|机场, 长沙|火车|南站? */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const left = long.length - short.length;
  for (let at = 2; at <= short.length - 2; at++) {
    if (LEFT_OUT.has(long.slice(at, at + left)) && long.slice(0, at) + long.slice(at + left) === short) return true;
  }
  return false;
}

/** Offices report on their place more than on themselves, so another office is no other subject. */
function isOffice(key: string): boolean {
  return /(?:局|委|办|厅|部|署|处|队|政府|中心|总站|网|社|报|会|法院|检察院|海关)$/.test(key);
}

/** Kinds of bodies that many places have under one name; of others, one name is one body wherever it is reported. */
const LOCAL_KIND =
  /(?:广场|超市|商场|百货|店|中学|小学|幼儿园|医院|街道|办事处|社区|村|镇|乡|苏木|[农林牧]场|公园|支行|分行|影城|酒店|局|委|办|院|队|政府|中心|市场|机场|车站)$/;

/** Do both name one body that there is only once, and do their places come only from where the texts were written? */
function isUnique(here: Claim, there: Claim): boolean {
  if (!here.organization || !there.organization || (here.placeStated && there.placeStated)) return false;
  const key = organizationKey(here.organization);
  return key.length >= 4 && key === organizationKey(there.organization) && !LOCAL_KIND.test(key);
}
