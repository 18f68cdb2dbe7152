import type { Claim } from '@/claims/claim';
import { contentTerms } from '@/claims/present-judge/terms';
import { leadingPlace } from '@/knowledge/gazetteer';
import { remember } from '@/knowledge/remember';
import { isHan } from '@/text/fold';
import { contrasts, type NamedMembers, namedIn } from './contrasts';
import type { KnownClaim } from './known-claim';
import { comparePeriods, type PeriodRelation } from './periods';
import { bagsOf, mutualShare, overlapOf, similarityOf, totalWeight } from './similarity';
import { compareSubjects } from './subjects';
import { isGenericMeasure } from './term-weights';
import type { Reason } from './verdict';

/** A claim with what its page or article adds to it. */
export type DatedClaim = { readonly claim: Claim; readonly date: string | null };

/** A claim of the corpus with the day of its article. */
export function dated({ claim, article }: KnownClaim): DatedClaim {
  return { claim, date: article.date };
}

/** How far two claims are about the same thing, part by part; kept with a verdict. */
export type Alignment = {
  /** 0 … 1: how sure it is that both measure the same thing of the same subject. */
  readonly score: number;
  /** Similarity of the words at the figure, of the wider context, and of the subject (-1 … 1). */
  readonly near: number;
  readonly wide: number;
  readonly subject: number;
  /** Do both sentences name one body? */
  readonly bothNamed: boolean;
  /** Do both say much around the figure, and nearly the same: is one sentence the other's copy? */
  readonly verbatim: boolean;
  /** 0 … 1: how much the words at both figures say at all; `near` rests on the context where it is low. */
  readonly trust: number;
  /** 0 … 1: share of the terms at both figures that they have in common; low where one side says more: 公共充电桩, 充电桩. */
  readonly mutual: number;
  /** Do the nouns counted speak of two things (小微企业, 个体工商户)? */
  readonly otherNoun: boolean;
  /** Is the noun of one the other's with an attribute of which that text says nothing (退休职工, 职工)? */
  readonly attribute: boolean;
  readonly period: PeriodRelation;
  /** What makes it the same thing. */
  readonly grounds: readonly Reason[];
  /** What makes it not comparable; empty where nothing does. */
  readonly obstacles: readonly Reason[];
};

/** How much the parts weigh; see CONTRIBUTING for how to change them. */
const WEIGHTS = { near: 0.5, wide: 0.25, subject: 0.25 } as const;

/** A sentence of so many terms is hardly written twice by chance. */
const SENTENCE_WEIGHT = 5;

/** Similarity of two figures that count just the same noun. */
const SAME_NOUN = 0.6;

const termsOf = remember(contentTerms);

/** Aligns two claims, or gives null where they cannot be about one thing: other dimension, nothing in common, or denied by one. */
export function align(here: DatedClaim, there: DatedClaim): Alignment | null {
  const unit = compareUnits(here.claim, there.claim);
  if (unit === 'other' || here.claim.denied !== there.claim.denied) return null;
  const [ours, theirs] = [bagsOf(here.claim), bagsOf(there.claim)];
  const wide = similarityOf(overlapOf(ours.wide, theirs.wide));
  const terms = overlapOf(ours.near, theirs.near);
  const trust = Math.min(1, terms.small / 2);
  const words = trust * similarityOf(terms) + (1 - trust) * wide;
  const near = Math.max(words, sameNoun(here.claim, there.claim));
  if ((near === 0 && wide < 0.1) || contrasts(namedBy(here.claim), namedBy(there.claim))) return null;
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
    bothNamed: subject.value === 1 && here.claim.organizationStated && there.claim.organizationStated,
    verbatim: near >= 0.85 && wide >= 0.85 && Math.min(ours.wide.weight, theirs.wide.weight) >= SENTENCE_WEIGHT,
    trust,
    mutual: mutualShare(terms),
    otherNoun: hasOtherNoun(here.claim, there.claim),
    attribute: hasAttribute(here.claim, there.claim) || hasAttribute(there.claim, here.claim),
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

/** The members of contrasting rows in all that a claim says of its measure; found once for a claim. */
function namedBy(claim: Claim): NamedMembers {
  const known = NAMED.get(claim);
  if (known) return known;
  const named = namedIn(`${claim.measured}|${claim.words.before}|${claim.words.after}`);
  NAMED.set(claim, named);
  return named;
}

const NAMED = new WeakMap<Claim, NamedMembers>();

/** Both say what they count, and the words have nothing in common. */
function hasOtherNoun(here: Claim, there: Claim): boolean {
  if (!isGenericMeasure(here.unit)) return false;
  const [a, b] = [termsOf(here.measured), termsOf(there.measured)];
  return a.length > 0 && b.length > 0 && !a.some((term) => b.includes(term));
}

/** Is it a measure word, of things that have attributes, and not a unit of measurement? */
function isCounted(unit: string): boolean {
  return isHan(unit.charCodeAt(0)) && unit !== '倍' && unit !== '百分点';
}

function withoutPlace(measured: string): string {
  return measured.slice(leadingPlace(measured)?.end ?? 0);
}

/** Attributes that leave a measure what it is. */
const PLAIN_ATTRIBUTES = /自结|合并|全部|所有|现有|整体|总体/g;

function hasAttribute({ measured }: Claim, short: Claim): boolean {
  if (!isCounted(short.unit)) return false;
  const [long, noun] = [withoutPlace(measured), withoutPlace(short.measured)];
  if (noun.length < 2 || long === noun || !long.endsWith(noun)) return false;
  const [attached = ''] = /[^()]*$/.exec(long.slice(0, -noun.length)) ?? [];
  const attribute = termsOf(attached.replace(PLAIN_ATTRIBUTES, ''));
  return attribute.length > 0 && !attribute.some((term) => bagsOf(short).wide.terms.has(term));
}

/** Counting the same noun, to the letter or but for an attribute (居民, 居民家), says more than its few terms do. */
function sameNoun(here: Claim, there: Claim): number {
  const [short, long] = [here.measured, there.measured].sort((a, b) => a.length - b.length) as [string, string];
  if (short.length < 2 || here.unit !== there.unit || totalWeight(termsOf(short)) < 1) return 0;
  return short === long ? SAME_NOUN : long.startsWith(short) || long.endsWith(short) ? SAME_NOUN - 0.1 : 0;
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
