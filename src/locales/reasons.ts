import type { Reason } from '@/verdicts/verdict';
import type { ReasonMessages } from './card-messages';
import { cardMessagesFor } from './card-messages-for';
import type { Language } from './language';
import { periodText } from './period-text';

/** Where a reason is shown: over the evidence (why it differs, agrees or cannot be compared), or in the row below it. */
type ReasonRole = 'headline' | 'sameness';

/** The reasons that say what makes two figures the same thing. */
type SamenessReason = Extract<Reason, { code: `same-${string}` | 'unstated-period' }>;

/** Does the reason head the card, or does it belong to the row that says what makes it the same thing? */
export function reasonRole(reason: Reason): ReasonRole {
  return isSameness(reason) ? 'sameness' : 'headline';
}

/** Is it something that both sides share (shown with a tick)? 时期未注明 is in the same row, but no point in favour. */
export function isShared(reason: Reason): boolean {
  return isSameness(reason) && reason.code !== 'unstated-period';
}

/** A reason in the reader's words, without full stop or tick. `here` in it is the page, `there` the corpus. */
export function reasonText(reason: Reason, language: Language): string {
  const messages = cardMessagesFor(language);
  if (isSameness(reason)) return samenessText(reason, messages.reasons);
  return headlineText(inReadersTimes(reason, language), messages.reasons, (words) => words || messages.unstated);
}

function inReadersTimes(reason: HeadlineReason, language: Language): HeadlineReason {
  const told = (period: string): string => periodText(period, language);
  if (reason.code === 'other-period') return { ...reason, here: told(reason.here), there: told(reason.there) };
  return reason.code === 'one-period' ? { ...reason, period: told(reason.period) } : reason;
}

/** All reasons for a verdict in one line. */
export function reasonsText(reasons: readonly Reason[], language: Language): string {
  return reasons.map((reason) => reasonText(reason, language)).join(language === 'en' ? '; ' : '；');
}

function isSameness(reason: Reason): reason is SamenessReason {
  return reason.code.startsWith('same-') || reason.code === 'unstated-period';
}

function samenessText(reason: SamenessReason, words: ReasonMessages): string {
  switch (reason.code) {
    case 'same-organization':
      return words.sameOrganization(reason.name);
    case 'same-place':
      return words.samePlace(reason.name);
    case 'same-measure':
      return reason.here === reason.there
        ? words.sameMeasure
        : words.sameMeasureInOtherWords(reason.here, reason.there);
    case 'same-period':
      return words.samePeriod;
    case 'unstated-period':
      return words.unstatedPeriod;
    case 'same-report':
      return words.sameReport(reason.figures);
    case 'same-by-reader':
      return words.sameByReader;
  }
}

type HeadlineReason = Exclude<Reason, SamenessReason>;
type PlainReason = Exclude<
  HeadlineReason,
  { readonly here: string } | { readonly ratio: number } | { code: 'scale' | 'updated' | 'one-period' }
>;

/** Words that need nothing from the reason but its code. */
const PLAIN: Readonly<Record<PlainReason['code'], (words: ReasonMessages) => string>> = {
  equal: (words) => words.equal,
  rounded: (words) => words.rounded,
  within: (words) => words.within,
  'digits-exchanged': (words) => words.digitsExchanged,
  'digit-changed': (words) => words.digitChanged,
  'direction-turned': (words) => words.directionTurned,
  projected: (words) => words.projected,
  'other-extent': (words) => words.otherExtent,
  'part-of-total': (words) => words.partOfTotal,
  'change-not-amount': (words) => words.changeNotAmount,
  'other-growth': (words) => words.otherGrowth,
  'other-role': (words) => words.otherRole,
  'loose-words': (words) => words.looseWords,
  'weak-match': (words) => words.weakMatch,
  'other-by-reader': (words) => words.otherByReader,
};

function headlineText(reason: HeadlineReason, words: ReasonMessages, stated: (words: string) => string): string {
  switch (reason.code) {
    case 'updated':
      return words.updated(reason.there, reason.date);
    case 'scale':
      return words.scale(reason.factor < 1 ? Math.round(1 / reason.factor) : reason.factor);
    case 'above':
      return gapText(reason.ratio, {
        percent: words.aboveByPercent,
        times: words.aboveByTimes,
        unbounded: words.above,
        of: 'corpus',
      });
    case 'below':
      return gapText(reason.ratio, {
        percent: words.belowByPercent,
        times: words.belowByTimes,
        unbounded: words.below,
        of: 'page',
      });
    case 'unit-confused':
      return words.unitConfused(stated(reason.here), stated(reason.there));
    case 'other-period':
      return words.otherPeriod(stated(reason.here), stated(reason.there));
    case 'other-place':
      return words.otherPlace(stated(reason.here), stated(reason.there));
    case 'other-organization':
      return words.otherOrganization(stated(reason.here), stated(reason.there));
    case 'one-period':
      return words.onePeriod(reason);
    case 'other-day':
      return words.otherDay(reason);
    case 'other-subject':
      return words.otherSubject(stated(reason.here), stated(reason.there));
    case 'unsure-subject':
      return words.unsureSubject(stated(reason.here), stated(reason.there));
    case 'other-rate':
      return words.otherRate(unitIn(reason.here), unitIn(reason.there));
    case 'other-words':
      return words.otherWords(reason.here, reason.there);
    default:
      return PLAIN[reason.code](words);
  }
}

/** Units of rates that stand in their canonical form, as they are written. */
const UNITS: Readonly<Record<string, string>> = { s: '秒', m2: '平方米', m3: '立方米', L: '升' };

function unitIn(rate: string): string {
  return UNITS[rate] ?? rate;
}

type GapWords = {
  readonly percent: (percent: string) => string;
  readonly times: (times: string) => string;
  /** Where no ratio says how far apart they are: one of the two is nought, or only its words say more (超过18, 18). */
  readonly unbounded: string;
  /** Which of the two is the whole that the words count from; a percentage is always of the corpus's figure. */
  readonly of: 'corpus' | 'page';
};

/** How far apart two numbers are; `ratio` may be given either way round. Less than double is said in per cent. */
function gapText(ratio: number, words: GapWords): string {
  const larger = Math.max(ratio, 1 / ratio);
  if (!Number.isFinite(larger) || larger === 1) return words.unbounded;
  if (larger >= 2) return words.times(roundTo(larger));
  return words.percent(`${roundTo((words.of === 'corpus' ? larger - 1 : 1 - 1 / larger) * 100)}%`);
}

/** Two significant digits below ten, whole numbers above. */
function roundTo(value: number): string {
  return String(value < 10 ? Number(value.toPrecision(2)) : Math.round(value));
}
