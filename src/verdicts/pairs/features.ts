import { common, containment, likeness } from './bags';
import type { Pair } from './beside';
import { isGenericMeasure } from './counted-alike';
import { areExclusive } from './exclusive-kinds';
import type { Figure, ReadText } from './read-text';
import { isVerbatim } from './verbatim';
import { daysBetween } from './when-relation';

/** A number read off a pair, by name. */
export type Feature = (pair: Pair) => number;
/** Features by name. */
export type FeatureTable = Readonly<Record<string, Feature>>;

const flag = (is: boolean): number => (is ? 1 : 0);
const most = (value: number, limit: number): number => Math.min(value, limit);

/** Was it said at the figure or in its sentence? */
const isNear = (stated: string): boolean => stated === 'clause' || stated === 'sentence';

/** More words than these that only one side has say nothing more. */
const MOST_ONLY = 12;

/** How many pairs of characters at each figure the other's sentence does not have. */
const onlyIn = ({ here, there }: Pair): readonly [number, number] => [
  most(here.words.length - common(here.words, there.sentence), MOST_ONLY),
  most(there.words.length - common(there.words, here.sentence), MOST_ONLY),
];

/** Units, and the words at the figures and of their sentences. */
const WORDS: FeatureTable = {
  unitSame: ({ here, there }) => flag(here.claim.unit === there.claim.unit),
  generic: ({ here }) => flag(isGenericMeasure(here.claim.unit)),
  percent: ({ here }) => flag(here.claim.unit === '%'),
  money: ({ here }) => flag(here.claim.unit === 'CNY'),
  persons: ({ here }) => flag(here.claim.unit === '人'),
  slot: ({ slot }) => slot,
  lead: ({ lead }) => lead,
  margin: ({ margin }) => Math.max(-1, Math.min(1, margin)),
  reverse: ({ reverse }) => Math.max(-1, Math.min(1, reverse)),
  slotBest: ({ slot, margin }) => flag(slot > 0 && margin >= 0),
  mutual: ({ slot, margin, reverse }) => flag(slot > 0 && margin >= 0 && reverse >= 0),
  words: ({ here, there }) => likeness(here.words, there.words),
  wordsWithin: ({ here, there }) => containment(here.words, there.words),
  noCommon: ({ here, there }) => flag(containment(here.words, there.words) === 0),
  before: ({ here, there }) => containment(here.before, there.before),
  after: ({ here, there }) => containment(here.after, there.after),
  afterNone: ({ here, there }) => flag(here.after.length === 0 || there.after.length === 0),
  sentence: ({ sentence }) => sentence,
  sentenceWithin: ({ here, there }) => containment(here.sentence, there.sentence),
  copied: ({ sentence }) => flag(sentence > 0.75),
  onlyLess: (pair) => Math.min(...onlyIn(pair)),
  onlyMore: (pair) => most(Math.max(...onlyIn(pair)), MOST_ONLY),
};

/** More of the words: weighed, to the letter, around the sentences; and how many figures of a text have the same. */
const WORDS_MORE: FeatureTable = {
  told: ({ words }) => words,
  tailSame: ({ here, there }) => flag(here.tail !== '' && here.tail === there.tail),
  headSame: ({ here, there }) => flag(here.head !== '' && here.head === there.head),
  headOther: ({ here, there }) => flag(here.head !== '' && there.head !== '' && here.head !== there.head),
  around: ({ here, there }) => likeness(here.around, there.around),
  aroundWithin: ({ here, there }) => containment(here.around, there.around),
  row: ({ here, there }) => flag(here.told.includes('|') || there.told.includes('|')),
  twinsMost: ({ here, there }) => most(Math.max(here.twins, there.twins), 3),
  twinsLeast: ({ here, there }) => most(Math.min(here.twins, there.twins), 3),
};

/** Does a figure's sentence name the one that another is of? */
const isNamedIn = ({ claim }: Figure, { told }: Figure): boolean =>
  claim.who.name !== null && told.includes(claim.who.name);

/** Does a text have figures of the one that this is of? */
const isAlso = ({ whoKey }: Figure, { whoKeys }: ReadText): boolean => whoKey !== null && whoKeys.has(whoKey);

/** Whose the figures are, and where that is said. */
const WHO: FeatureTable = {
  whoSame: ({ who }) => flag(who === 'same' || who === 'short'),
  whoSameNear: ({ who, here, there }) =>
    flag((who === 'same' || who === 'short') && isNear(here.claim.who.stated) && isNear(there.claim.who.stated)),
  whoSameBody: ({ who, here }) => flag((who === 'same' || who === 'short') && here.claim.who.kind === 'body'),
  whoSameItem: ({ who, here }) => flag((who === 'same' || who === 'short') && here.claim.who.kind === 'item'),
  whoWithin: ({ who }) => flag(who === 'within'),
  whoHome: ({ who }) => flag(who === 'home'),
  whoMixed: ({ who }) => flag(who === 'mixed'),
  whoUnknown: ({ who }) => flag(who === 'unknown'),
  whoOther: ({ who }) => flag(who === 'other' || who === 'sibling'),
  whoOtherNear: ({ who, here, there }) =>
    flag((who === 'other' || who === 'sibling') && isNear(here.claim.who.stated) && isNear(there.claim.who.stated)),
  whoOtherClause: ({ who, here, there }) =>
    flag(
      (who === 'other' || who === 'sibling') &&
        here.claim.who.stated === 'clause' &&
        there.claim.who.stated === 'clause',
    ),
  whoOtherPlace: ({ who, here }) => flag((who === 'other' || who === 'sibling') && here.claim.who.kind === 'place'),
  whoOtherItem: ({ who, here }) => flag(who === 'other' && here.claim.who.kind === 'item'),
  whoNamed: (pair) =>
    flag(pair.who !== 'same' && (isNamedIn(pair.here, pair.there) || isNamedIn(pair.there, pair.here))),
  whoNamedBoth: (pair) =>
    flag(pair.who !== 'same' && isNamedIn(pair.here, pair.there) && isNamedIn(pair.there, pair.here)),
  whoAbsent: ({ isAbsentThere, isAbsentHere }) => flag(isAbsentThere || isAbsentHere),
  whoAbsentBoth: ({ isAbsentThere, isAbsentHere }) => flag(isAbsentThere && isAbsentHere),
  /** Two bodies or things of which neither text knows the other's: values exchanged between two that both know do differ. */
  strangers: ({ who, here, isAbsentThere, isAbsentHere }) =>
    flag(isAbsentThere && isAbsentHere && who === 'other' && here.claim.who.kind !== 'place'),
  whoElsewhere: ({ who, here, there, texts }) =>
    flag(who !== 'same' && (isAlso(here, texts.article) || isAlso(there, texts.page))),
  whoElsewhereBoth: ({ who, here, there, texts }) =>
    flag(who !== 'same' && isAlso(here, texts.article) && isAlso(there, texts.page)),
};

const bothNear = ({ here, there }: Pair): boolean => isNear(here.claim.when.stated) && isNear(there.claim.when.stated);
const bothClause = ({ here, there }: Pair): boolean =>
  here.claim.when.stated === 'clause' && there.claim.when.stated === 'clause';
const isSpan = ({ claim: { when } }: Figure): boolean => when.kind === 'span';
const daysApart = (pair: Pair): number => most(Math.log2(1 + (daysBetween(pair.here, pair.there) ?? 30)), 10);

/** Of when the figures are, where that is said, and the days between the texts. */
const WHEN: FeatureTable = {
  whenSame: ({ when }) => flag(when === 'same'),
  whenSameNear: (pair) => flag(pair.when === 'same' && bothNear(pair)),
  whenEnds: ({ when }) => flag(when === 'ends'),
  whenInside: ({ when }) => flag(when === 'inside'),
  whenOverlaps: ({ when }) => flag(when === 'overlaps'),
  whenApart: ({ when }) => flag(when === 'apart'),
  whenApartNear: (pair) => flag(pair.when === 'apart' && bothNear(pair)),
  whenApartClause: (pair) => flag(pair.when === 'apart' && bothClause(pair)),
  whenCovered: ({ when }) => flag(when === 'covered'),
  whenUncovered: ({ when }) => flag(when === 'uncovered'),
  whenUncoveredNear: ({ when, here, there }) =>
    flag(when === 'uncovered' && (isNear(here.claim.when.stated) || isNear(there.claim.when.stated))),
  whenUnknown: ({ when }) => flag(when === 'unknown'),
  whenNone: ({ when }) => flag(when === 'unstated'),
  otherTime: (pair) =>
    flag(
      bothClause(pair) && (pair.when === 'apart' || (isSpan(pair.here) && isSpan(pair.there) && pair.when !== 'same')),
    ),
  daysApart: (pair) =>
    pair.when === 'apart' || pair.when === 'inside' || pair.when === 'overlaps' ? daysApart(pair) : 0,
  dayApart: (pair) => flag(pair.when === 'apart' && daysBetween(pair.here, pair.there) === 1),
  kindOfTime: ({ here, there }) => flag(here.claim.when.kind !== there.claim.when.kind),
  gap: ({ texts: { days } }) => (days === null ? 3 : most(Math.log2(1 + days), 6)),
  hourOther: ({ here, there }) => flag(here.hour !== null && there.hour !== null && here.hour !== there.hour),
  hourSame: ({ here, there }) => flag(here.hour !== null && here.hour === there.hour),
  hourOne: ({ here, there }) => flag((here.hour === null) !== (there.hour === null)),
  gapNone: ({ texts: { days } }) => flag(days === null),
  day0: ({ texts: { days } }) => flag(days === 0),
  day1: ({ texts: { days } }) => flag(days === 1),
  day3: ({ texts: { days } }) => flag(days === 2 || days === 3),
  dayFar: ({ texts: { days } }) => flag(days !== null && days > 14),
  series: ({ here, there }) => flag(here.isOfSeries || there.isOfSeries),
  seriesOther: ({ here, there, texts: { days } }) => flag((here.isOfSeries || there.isOfSeries) && days !== 0),
  noneOtherDay: ({ when, texts: { days } }) => flag(when === 'unstated' && days !== 0),
};

const isOpen = (kind: string): boolean => kind === 'plan' || kind === 'target' || kind === 'forecast';

/** What kind of statement and of number each is: plan or fact, change, part, rate, old or new value. */
const KIND: FeatureTable = {
  planOne: ({ here, there }) => flag(isOpen(here.claim.statement) !== isOpen(there.claim.statement)),
  planBoth: ({ here, there }) => flag(isOpen(here.claim.statement) && isOpen(there.claim.statement)),
  planOther: ({ here, there }) =>
    flag(
      isOpen(here.claim.statement) && isOpen(there.claim.statement) && here.claim.statement !== there.claim.statement,
    ),
  kindSame: ({ here, there }) =>
    flag(here.kinds.size > 0 && there.kinds.size > 0 && !areExclusive(here.kinds, there.kinds)),
  kindOther: ({ here, there }) => flag(areExclusive(here.kinds, there.kinds)),
  changeOne: ({ here, there }) => flag((here.claim.direction === null) !== (there.claim.direction === null)),
  changeBoth: ({ here, there }) => flag(here.claim.direction !== null && there.claim.direction !== null),
  baseSame: ({ here, there }) => flag(here.base !== null && here.base === there.base),
  baseOther: ({ here, there }) => flag(here.base !== null && there.base !== null && here.base !== there.base),
  baseOne: ({ here, there }) => flag((here.base === null) !== (there.base === null)),
  signOne: ({ here, there }) => flag((here.sign === null) !== (there.sign === null)),
  signSame: ({ here, there }) => flag(here.sign !== null && here.sign === there.sign),
  extentOther: ({ here, there }) => flag(here.extent !== null && there.extent !== null && here.extent !== there.extent),
  extentOne: ({ here, there }) => flag((here.extent === null) !== (there.extent === null)),
  singleOne: ({ here, there }) => flag((here.extent === 'single') !== (there.extent === 'single')),
  partOne: ({ here, there }) => flag(here.claim.part !== there.claim.part),
  partBoth: ({ here, there }) => flag(here.claim.part && there.claim.part),
  roleOne: ({ here, there }) => flag(here.role !== there.role),
  roleSame: ({ here, there }) => flag(here.role !== null && here.role === there.role),
  roleFrom: ({ here, there }) => flag(here.role !== there.role && (here.role === 'from' || there.role === 'from')),
  oldThere: ({ here, there }) => flag(there.role === 'from' && here.role !== 'from'),
  rateOne: ({ here, there }) => flag((here.claim.rate === null) !== (there.claim.rate === null)),
  rateOther: ({ here, there }) =>
    flag(here.claim.rate !== null && there.claim.rate !== null && here.claim.rate !== there.claim.rate),
  othersOne: ({ here, there }) => flag(here.isOfOthers !== there.isOfOthers),
  extremeOther: ({ here, there }) => flag(here.extreme !== there.extreme),
  extremeSame: ({ here, there }) => flag(here.extreme !== null && here.extreme === there.extreme),
};

const ARTICLE_ORDER: Feature = ({ here, there }) => Math.abs(here.position - there.position);

/** The page and the article as a whole: other figures that meet, titles, order. */
const ARTICLE: FeatureTable = {
  support: ({ support }) => most(support, 6),
  telling: ({ telling }) => most(telling, 4),
  supportShare: ({ support, texts }) =>
    support / Math.max(1, Math.min(texts.page.figures.length, texts.article.figures.length) - 1),
  sentenceSupport: ({ sentenceSupport }) => most(sentenceSupport, 3),
  sentenceShare: ({ sentenceSupport, sentenceOthers }) => sentenceSupport / Math.max(1, sentenceOthers),
  sentenceAlone: ({ sentenceOthers }) => flag(sentenceOthers === 0),
  neighbors: ({ neighbors }) => neighbors,
  titles: ({ texts }) => texts.titles,
  letters: ({ texts }) => texts.letters,
  order: ARTICLE_ORDER,
};

/** All that words, subject, time and article say, and no value of the pair's own. */
export const PLAIN_FEATURES: FeatureTable = { ...WORDS, ...WORDS_MORE, ...WHO, ...WHEN, ...KIND, ...ARTICLE };

const least = ({ here, there }: Pair): number => Math.min(here.digits, there.digits);
/** Do the numbers meet, are they apart? A change that is turned is apart whatever its size. */
export const isMeeting = ({ comparison, isTurned }: Pair): boolean => comparison.outcome === 'meet' && !isTurned;
export const isApart = ({ comparison, isTurned }: Pair): boolean => comparison.outcome === 'apart' || isTurned;
const is = (pair: Pair, code: string): number => flag(!pair.isTurned && pair.comparison.reason.code === code);

const digitsOf = ({ here, there }: Pair): readonly [string, string] => [here.digitString, there.digitString];

/** What the two numbers say. */
export const VALUE_FEATURES: FeatureTable = {
  meet: (pair) => flag(isMeeting(pair)),
  verbatim: (pair) => flag(isVerbatim(pair)),
  equal: (pair) => flag(isMeeting(pair) && pair.comparison.reason.code === 'equal'),
  rounded: (pair) => is(pair, 'rounded'),
  within: (pair) => is(pair, 'within'),
  near: ({ comparison, isTurned }) => flag(comparison.outcome === 'near' && !isTurned),
  apart: (pair) => flag(isApart(pair)),
  turned: ({ isTurned }) => flag(isTurned),
  turnedEqual: ({ isTurned, comparison }) => flag(isTurned && comparison.outcome === 'meet'),
  slip: (pair) => flag(!pair.isTurned && pair.comparison.outcome === 'apart' && pair.comparison.slip),
  exchangedDigits: (pair) => is(pair, 'digits-exchanged'),
  digitChanged: (pair) => is(pair, 'digit-changed'),
  scale: (pair) => is(pair, 'scale'),
  sameDigits: (pair) => flag(pair.comparison.outcome === 'apart' && digitsOf(pair)[0] === digitsOf(pair)[1]),
  oneDigit2: (pair) => {
    const [a, b] = digitsOf(pair);
    return flag(
      pair.comparison.outcome === 'apart' && a.length === 2 && b.length === 2 && (a[0] === b[0] || a[1] === b[1]),
    );
  },
  lengthOther: (pair) =>
    flag(pair.comparison.outcome === 'apart' && digitsOf(pair)[0].length !== digitsOf(pair)[1].length),
  ratioClose: ({ here, there, comparison }) => {
    const [a, b] = [here.claim.value, there.claim.value];
    return comparison.outcome === 'apart' && a && b ? Math.max(0, 1 - Math.abs(Math.log10(Math.abs(a / b)))) : 0;
  },
  digits1: (pair) => flag(least(pair) <= 1),
  digits2: (pair) => flag(least(pair) === 2),
  digits3: (pair) => flag(least(pair) === 3),
  digits4: (pair) => flag(least(pair) >= 4),
  otherMeets: ({ otherMeets }) => flag(otherMeets),
  otherWants: ({ otherWants }) => flag(otherWants),
};

/** What features look at. */
export type Family = 'words' | 'who' | 'when' | 'kind' | 'article' | 'value';

const FAMILIES: readonly (readonly [Family, FeatureTable])[] = [
  ['words', { ...WORDS, ...WORDS_MORE }],
  ['who', WHO],
  ['when', WHEN],
  ['kind', KIND],
  ['article', ARTICLE],
  ['value', VALUE_FEATURES],
];

/** What each feature looks at. */
export const FEATURE_FAMILIES: ReadonlyMap<string, Family> = new Map(
  FAMILIES.flatMap(([family, table]) => Object.keys(table).map((name) => [name, family] as const)),
);

/** Products of two features, by name. */
const PLAIN_PRODUCTS = `
  words*support words*telling sentenceWithin*support before*support words*whoSame words*whenSame words*sentence
  whoOther*telling whoOther*words noCommon*support words*percent slot*support margin*support mutual*words margin*words
  slot*words words*generic copied*day0 copied*day1 sentence*day0 sentence*whenSame sentence*noneOtherDay series*day1
  seriesOther*whenNone sentence*mutual whenSame*day0 slot*whoSame slot*whoOtherNear slot*whenSame slot*whenApart
  slot*sentenceSupport words*sentenceSupport slot*neighbors sentence*sentenceShare slot*before slot*after
  whoSameNear*whenSame whoSame*slot whoUnknown*slot
  copied*whenSame copied*whenApart copied*noneOtherDay copied*sentenceShare copied*dayFar copied*whoOther
  mutual*whenSame mutual*whenApart mutual*noneOtherDay mutual*whoSame mutual*whoOther mutual*whoOtherNear mutual*dayFar mutual*day0 mutual*day1
  slot*dayFar slot*day0 slot*day1 slot*noneOtherDay words*whenApart words*whoOtherNear words*dayFar words*day0
  told*support told*whenSame told*whenApart told*whoSame told*whoOtherNear told*sentenceSupport told*neighbors tailSame*slot headSame*slot headSame*told
  whenCovered*slot whenUncovered*slot whenUncovered*sentence whenCovered*sentence around*whoSame whoAbsent*slot whoOther*support whenUncovered*support dayApart*sentence dayApart*slot
  hourOther*day0 hourOther*slot hourOther*sentence hourSame*slot
  row*slot row*margin twinsMost*slot twinsLeast*slot twinsMost*support neighbors*whenSame neighbors*whenApart sentenceShare*whenSame
  sentenceShare*whenApart support*dayFar telling*dayFar whoSame*whenSame whoSame*whenApart whoOther*sentenceShare whoOther*neighbors
`;
const VALUE_PRODUCTS = `
  equal*margin equal*slot meet*margin meet*slot apart*mutual apart*margin apart*slot otherMeets*margin otherWants*reverse equal*reverse
  equal*digits4 equal*digits3 equal*digits2 equal*digits1 rounded*digits3 rounded*digits2 meet*words meet*support equal*percent
  meet*whenApart equal*telling slip*digits4 slip*digits3 slip*words digitChanged*digits4 digitChanged*words
  meet*whoOther meet*whoOtherNear meet*whoSame meet*sentence meet*before equal*noCommon meet*roleOne meet*changeOne apart*seriesOther
  apart*noneOtherDay apart*copied apart*sentence apart*day0 apart*day1 apart*whenSame slip*sentence slip*day0 slip*seriesOther
  digitChanged*sentence digitChanged*seriesOther apart*onlyLess apart*onlyMore meet*seriesOther meet*digits1 rounded*noneOtherDay
  meet*sentenceSupport apart*sentenceSupport meet*neighbors apart*neighbors apart*whoSame apart*whoSameNear apart*whoOther turned*slot turned*sentence
  sameDigits*slot sameDigits*sentence sameDigits*margin sameDigits*whenSame sameDigits*neighbors sameDigits*digits1 sameDigits*digits2
  apart*row meet*row meet*twinsMost apart*twinsMost apart*twinsLeast meet*twinsLeast apart*digits3 apart*digits4 apart*digits2
  apart*sentenceShare apart*whenApart apart*whenNone apart*whenUnknown apart*percent apart*roleFrom
  meet*planOne meet*partOne meet*baseOther meet*whoUnknown meet*whenSame 
`;

/** The names of two features that are multiplied. */
export type Product = readonly [string, string];
const productsOf = (rows: string): Product[] => {
  const seen = new Set<string>();
  const all = rows
    .trim()
    .split(/\s+/)
    .map((row) => row.split('*') as [string, string]);
  return all.filter((pair) => {
    const key = [...pair].sort().join('*');
    return !seen.has(key) && seen.add(key);
  });
};

/** Whether two figures measure the same, by what is said of them alone: no other figure's value tells. */
const TOPIC_FEATURES: FeatureTable = {
  ...WORDS,
  ...WORDS_MORE,
  ...WHO,
  ...WHEN,
  ...KIND,
  order: ARTICLE_ORDER,
  titles: ({ texts }) => texts.titles,
};
export const TOPIC_MODEL = {
  features: TOPIC_FEATURES,
  products: productsOf(PLAIN_PRODUCTS).filter((pair) => pair.every((name) => name in TOPIC_FEATURES)),
};
export const PLAIN_MODEL = { features: PLAIN_FEATURES, products: productsOf(PLAIN_PRODUCTS) };
export const VALUE_MODEL = {
  features: { ...PLAIN_FEATURES, ...VALUE_FEATURES },
  products: productsOf(`${PLAIN_PRODUCTS} ${VALUE_PRODUCTS}`),
};
