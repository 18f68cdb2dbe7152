import { CEILING, type Contest, FLOOR } from './contest';

/** A number read off a pair and its rivals, by name. */
type FigureFeature = (contest: Contest) => number;
type FigureTable = Readonly<Record<string, FigureFeature>>;

const flag = (is: boolean): number => (is ? 1 : 0);
const limited = (margin: number): number => Math.max(FLOOR, Math.min(CEILING, margin));
const positive = (sum: number): number => Math.max(0, sum);

/** Features of the pair itself that the verdict looks at again. */
const own = (names: string): FigureTable =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, ({ value }: Contest) => value(name)]),
  );

/** Below this sum a meeting pair is no reason to be silent. */
const HARDLY_MEETS = -1.5;
const isEligible = ({ sameMeetsFull, otherMeetsFull }: Contest): number =>
  flag(Math.max(sameMeetsFull, otherMeetsFull) < HARDLY_MEETS);
const swapped = ({ value }: Contest): number => value('otherMeets') * value('otherWants');

const PARTNERS = ({ partners }: Contest): number => Math.log2(1 + partners);

/** Where many known figures could be meant, one of them meets, or is apart by a digit, by chance; the more so the fewer digits. */
const BY_CHANCE: FigureTable = {
  partners: PARTNERS,
  ...Object.fromEntries(
    ['digits1', 'digits2', 'digits3', 'digits4', 'percent'].map((name) => [
      `partners*${name}`,
      (contest: Contest) => PARTNERS(contest) * contest.value(name),
    ]),
  ),
};

/** For "differs": the best pair apart, and how it stands to the other pairs of page and article. */
const DIFFERS_WITHIN: FigureTable = {
  agreeing: ({ agreeing }) => Math.min(6, agreeing),
  disagreeing: ({ disagreeing }) => Math.min(6, disagreeing),
  agreeingShare: ({ agreeing, disagreeing }) => agreeing / (agreeing + disagreeing + 1),
  aligned: ({ aligned }) => aligned,
  crossed: ({ crossGain }) => flag(crossGain > FLOOR),
  crossGain: ({ crossGain }) => (crossGain > FLOOR ? limited(crossGain) : 0),
  crossPositive: ({ crossGain }) => positive(crossGain),
  crossSum: ({ crossGain, crossSum }) => (crossGain > FLOOR ? crossSum : 0),
  crossTopic: ({ crossGain, crossTopic }) => (crossGain > FLOOR ? crossTopic : 0),
  crossWho: ({ crossWho }) => flag(crossWho),
  crossWhoGain: ({ crossWho, crossGain }) => (crossWho ? limited(crossGain) : 0),
  crossBoth: ({ crossGain, crossSum }) => flag(crossGain > 1 && crossSum > -1),
  crossAgreeing: ({ crossGain, agreeing, disagreeing }) =>
    crossGain > 0 ? agreeing / (agreeing + disagreeing + 1) : 0,
  slipAgreeing: ({ agreeing, disagreeing, value }) => (value('slip') * agreeing) / (agreeing + disagreeing + 1),
  plainAgreeing: ({ plain, agreeing, disagreeing }) => (plain * agreeing) / (agreeing + disagreeing + 1),
  slipWhenSame: ({ value }) => value('slip') * value('whenSame'),
  slipWhenApart: ({ value }) => value('slip') * value('whenApart'),
  slipDayFar: ({ value }) => value('slip') * value('dayFar'),
  turnedWhenApart: ({ value }) => value('turned') * value('whenApart'),
  turnedDay0: ({ value }) => value('turned') * value('day0'),
  turnedPlain: ({ plain, value }) => value('turned') * plain,
  slipPlain: ({ plain, value }) => value('slip') * plain,
  copiedAligned: ({ aligned, value }) => value('copied') * aligned,
  rowPlain: ({ plain, value }) => value('row') * plain,
  topicSum: ({ topic }) => topic,
  topicPositive: ({ topic }) => positive(topic),
  topicSlip: ({ topic, value }) => topic * value('slip'),
  plainSum: ({ plain }) => plain,
  fullSum: ({ full }) => full,
  sameMeets: ({ sameMeets }) => sameMeets,
  sameMeetsFull: ({ sameMeetsFull }) => sameMeetsFull,
  marginSame: ({ plain, sameMeets }) => limited(plain - sameMeets),
  marginApart: ({ plain, nextApart }) => limited(plain - nextApart),
  marginRival: ({ plain, rival }) => limited(plain - rival),
  marginRivalMeets: ({ plain, rivalMeets }) => limited(plain - rivalMeets),
  hasSame: ({ sameMeets }) => flag(sameMeets > FLOOR),
  ...own(`slip exchangedDigits digitChanged scale turned turnedEqual ratioClose sameDigits oneDigit2 lengthOther hourOther hourSame row twinsMost twinsLeast sentence copied words wordsWithin mutual slot margin reverse
    before after whenSame whenSameNear whenEnds whenApart whenApartNear whenApartClause whenInside whenCovered whenUncovered whenNone noneOtherDay daysApart told tailSame headSame headOther around whoAbsent whoAbsentBoth
    day0 day1 day3 dayFar series seriesOther whoOther whoOtherNear whoSame whoSameNear whoUnknown whoMixed whoWithin whoHome
    planOne planBoth partOne roleOne roleFrom roleSame changeOne baseOther baseOne extentOther extentOne singleOne rateOne rateOther
    otherMeets otherWants support telling supportShare sentenceSupport sentenceShare neighbors digits1 digits2 digits3 digits4
    percent money generic persons unitSame onlyLess onlyMore titles letters order extremeOther othersOne noCommon whoElsewhere whoElsewhereBoth whoNamed`),
  fullPositive: ({ full }) => positive(full),
  plainPositive: ({ plain }) => positive(plain),
  swapped,
  swappedMargin: (one) => swapped(one) * limited(one.plain - one.sameMeets),
  swappedSentence: (one) => swapped(one) * one.value('sentence'),
  swappedMutual: (one) => swapped(one) * one.value('mutual'),
  marginSameIf: ({ plain, sameMeets }) => (sameMeets > FLOOR ? limited(plain - sameMeets) : 0),
  plainDay0: ({ plain, value }) => plain * value('day0'),
  plainSupport: ({ plain, value }) => plain * Math.min(1, value('support') / 3),
  plainSentence: ({ plain, value }) => plain * value('sentence'),
  marginMutual: ({ plain, sameMeets, value }) => limited(plain - sameMeets) * value('mutual'),
  seriesPlain: ({ plain, value }) => plain * value('series'),
  whenApartPlain: ({ plain, value }) => plain * value('whenApart'),
  sameTelling: ({ sameMeets, value }) => flag(sameMeets > FLOOR) * value('telling'),
};

/** The same, of other articles than the pair's. */
const DIFFERS_ACROSS: FigureTable = {
  ...BY_CHANCE,
  topicBest: ({ topic, bestTopic }) => limited(topic - bestTopic),
  topicSeconded: ({ topic, seconded }) => topic * Math.min(2, seconded),
  otherMeetsBest: ({ otherMeets }) => otherMeets,
  otherMeetsFull: ({ otherMeetsFull }) => otherMeetsFull,
  marginOther: ({ plain, otherMeets }) => limited(plain - otherMeets),
  hasOther: ({ otherMeets }) => flag(otherMeets > FLOOR),
  seconded: ({ seconded }) => Math.min(4, seconded),
  secondedMost: ({ seconded, unseconded }) => flag(seconded > 0) * (seconded / Math.max(1, seconded + unseconded)),
  unseconded: ({ unseconded }) => Math.min(4, unseconded),
  secondedSlip: ({ seconded, value }) => Math.min(4, seconded) * value('slip'),
  eligible: isEligible,
  fullEligible: (one) => isEligible(one) * one.full,
  plainEligible: (one) => isEligible(one) * one.plain,
  slipEligible: (one) => isEligible(one) * one.value('slip'),
  marginOtherIf: ({ plain, otherMeets }) => (otherMeets > FLOOR ? limited(plain - otherMeets) : 0),
};

/** For "agrees": the best meeting pair, and how it stands to the other pairs of page and article. */
const AGREES_WITHIN: FigureTable = {
  agreeing: ({ agreeing }) => Math.min(6, agreeing),
  disagreeing: ({ disagreeing }) => Math.min(6, disagreeing),
  agreeingShare: ({ agreeing, disagreeing }) => agreeing / (agreeing + disagreeing + 1),
  aligned: ({ aligned }) => aligned,
  crossed: ({ crossGain }) => flag(crossGain > FLOOR),
  crossGain: ({ crossGain }) => (crossGain > FLOOR ? limited(crossGain) : 0),
  crossPositive: ({ crossGain }) => positive(crossGain),
  crossSum: ({ crossGain, crossSum }) => (crossGain > FLOOR ? crossSum : 0),
  crossTopic: ({ crossGain, crossTopic }) => (crossGain > FLOOR ? crossTopic : 0),
  crossWho: ({ crossWho }) => flag(crossWho),
  crossWhoGain: ({ crossWho, crossGain }) => (crossWho ? limited(crossGain) : 0),
  fullAgreeing: ({ full, agreeing, disagreeing }) => (full * agreeing) / (agreeing + disagreeing + 1),
  fullRoleOne: ({ full, value }) => full * value('roleOne'),
  fullWhoOther: ({ full, value }) => full * value('whoOther'),
  fullDigits4: ({ full, value }) => full * value('digits4'),
  topicSum: ({ topic }) => topic,
  plainSum: ({ plain }) => plain,
  fullSum: ({ full }) => full,
  fullNegative: ({ full }) => Math.min(0, full),
  marginPlain: ({ plain, nextApart }) => limited(plain - nextApart),
  marginRival: ({ plain, rival }) => limited(plain - rival),
  marginRivalFull: ({ full, rivalFull }) => limited(full - rivalFull),
  marginRivalMeets: ({ plain, rivalMeets }) => limited(plain - rivalMeets),
  hasSame: ({ sameMeets }) => flag(sameMeets > FLOOR),
  ...own(`row twinsMost twinsLeast equal rounded within sentence copied words wordsWithin mutual slot margin reverse before after whenSame whenSameNear whenEnds whenApart whenApartNear whenApartClause
    whenInside whenCovered whenUncovered whenNone noneOtherDay daysApart told tailSame headSame headOther around whoAbsent whoAbsentBoth day0 day1 day3 dayFar seriesOther whoOther whoOtherNear
    whoSame whoSameNear whoUnknown whoMixed whoWithin whoHome planOne planBoth partOne roleOne roleFrom changeOne baseOther baseOne
    extentOther extentOne singleOne rateOne rateOther otherWants support telling supportShare sentenceSupport sentenceShare neighbors
    digits1 digits2 digits3 digits4 percent money generic persons unitSame onlyLess onlyMore titles letters order extremeOther othersOne
    noCommon whoElsewhere whoElsewhereBoth whoNamed`),
  fullDigits1: ({ full, value }) => full * value('digits1'),
  fullSupport: ({ full, value }) => full * value('supportShare'),
  equalTelling: ({ value }) => value('equal') * (value('digits3') + value('digits4')),
  equalTellingSupport: ({ value }) => value('equal') * (value('digits3') + value('digits4')) * value('supportShare'),
};

/** The same, of other articles. */
const AGREES_ACROSS: FigureTable = {
  ...BY_CHANCE,
  topicBest: ({ topic, bestTopic }) => limited(topic - bestTopic),
  marginAll: ({ plain, bestApart }) => limited(plain - bestApart),
  marginFull: ({ full, bestApartFull }) => limited(full - bestApartFull),
  otherBest: ({ otherMeetsFull }) => otherMeetsFull,
  otherPositive: ({ otherMeetsFull }) => positive(otherMeetsFull),
  meetingArticles: ({ meetingArticles }) => Math.min(3, meetingArticles),
  equalTellingMargin: ({ full, bestApartFull, value }) =>
    value('equal') * (value('digits3') + value('digits4')) * limited(full - bestApartFull),
};

/** All products of two of some features. */
function productsAmong(names: string, table: FigureTable): FigureTable {
  const list = names.trim().split(/\s+/);
  return Object.fromEntries(
    list.flatMap((a, i) =>
      list.slice(i).map((b) => {
        const [one, two] = [table[a], table[b]];
        if (!one || !two) throw new Error(`verdicts: no feature is called ${one ? b : a}`);
        return [`${a}*${b}`, (contest: Contest) => one(contest) * two(contest)] as const;
      }),
    ),
  );
}

/** What all products of two are made of, brought to about the size of a flag. */
const CORE: FigureTable = {
  plain: ({ plain }) => plain / 5,
  full: ({ full }) => full / 5,
  topic: ({ topic }) => topic / 5,
  marginSame: ({ plain, sameMeets }) => limited(plain - sameMeets) / 8,
  marginOther: ({ plain, otherMeets }) => limited(plain - otherMeets) / 8,
  meetFull: ({ sameMeetsFull, otherMeetsFull }) => Math.max(sameMeetsFull, otherMeetsFull) / 8,
  marginApart: ({ plain, nextApart }) => limited(plain - nextApart) / 8,
  marginApartFull: ({ full, bestApartFull }) => limited(full - bestApartFull) / 8,
  marginRival: ({ plain, rival }) => limited(plain - rival) / 8,
  marginRivalMeets: ({ plain, rivalMeets }) => limited(plain - rivalMeets) / 8,
  agreed: ({ agreeing, disagreeing }) => agreeing / (agreeing + disagreeing + 1),
  aligned: ({ aligned }) => aligned / 2,
  cross: ({ crossGain }) => (crossGain > FLOOR ? limited(crossGain) / 8 : 0),
  crossed: ({ crossGain }) => flag(crossGain > FLOOR),
  seconded: ({ seconded }) => Math.min(2, seconded) / 2,
  ...own('slip whoSame whoOther whenSame whenApart sentence mutual day0 equal digits1 digits2 digits4 told'),
};
const DIFFERS_PRODUCTS: FigureTable = productsAmong(
  'plain full topic marginSame marginOther meetFull marginApart marginRival marginRivalMeets agreed aligned cross crossed seconded slip whoSame whoOther whenSame whenApart sentence mutual day0 digits1 digits2 digits4',
  CORE,
);
const AGREES_PRODUCTS: FigureTable = productsAmong(
  'plain full topic marginSame marginApart marginApartFull meetFull marginRival marginRivalMeets agreed aligned cross crossed equal whoSame whoOther whenSame whenApart sentence mutual day0 digits1 digits2 digits4 told',
  CORE,
);

/** All that the sum for "differs" sees of a pair apart. */
export const DIFFERS_ALL: FigureTable = { ...DIFFERS_WITHIN, ...DIFFERS_ACROSS, ...DIFFERS_PRODUCTS };

/** All that the sum for "agrees" sees of a pair that meets. */
export const AGREES_ALL: FigureTable = { ...AGREES_WITHIN, ...AGREES_ACROSS, ...AGREES_PRODUCTS };

/**
 * How many of the first of each are asked by trees: a step at some number would let an article that has nothing to do with
 * a figure turn its verdict, so that trees ask of the pair's own article only.
 */
export const ASKED = { differs: Object.keys(DIFFERS_WITHIN).length, agrees: Object.keys(AGREES_WITHIN).length };
