import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Inference } from '@/reading/article';
import type { TimelineChange } from '@/verdicts/timeline';
import type { OnePeriod, OtherDay, Verdict } from '@/verdicts/verdict';

/** Every word that the hover card shows; bundled into the content script, so kept small. */
export type CardMessages = {
  readonly brand: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What a verdict says, and what not. */
  readonly meanings: Readonly<Record<Verdict, string>>;
  readonly organization: string;
  readonly kinds: Readonly<Record<OrganizationKind, string>>;
  /** How a date was come by. */
  readonly inferences: Readonly<Record<Inference, string>>;
  readonly reasons: ReasonMessages;
  readonly sums: SumMessages;
  readonly here: string;
  readonly there: string;
  readonly unstated: string;
  readonly sources: (count: number) => string;
  readonly origins: (count: number) => string;
  /** Shows evidence in the script that it is written in. */
  readonly asWritten: string;
  readonly originsTitle: string;
  readonly originsHint: string;
  readonly noDate: string;
  readonly untitled: string;
  readonly otherNames: string;
  readonly place: string;
  readonly figures: string;
  readonly mentions: string;
  readonly inLibrary: (mentions: number, figures: number) => string;
  readonly moreEvidence: (count: number) => string;
  /** Over evidence that the reader said is about something else. */
  readonly setAside: (count: number) => string;
  /** Over the reports of one measure. */
  readonly timeline: (count: number) => string;
  /** How a report stands to those before it. */
  readonly changes: Readonly<Record<Exclude<TimelineChange, 'first' | 'later'>, string>>;
  readonly openArticle: string;
  readonly copyEvidence: string;
  readonly copied: string;
  readonly copyRefused: string;
  /** Buttons by which the reader says so. */
  readonly sameThing: string;
  readonly otherThing: string;
  /** Why what the reader said was not kept. */
  readonly notKept: Readonly<Record<'asked' | 'gone' | 'private-window' | 'refused' | 'unanswered', string>>;
  readonly disableSite: string;
  /** Asked before that, with its answers. */
  readonly askDisable: string;
  readonly disable: string;
  readonly keepEnabled: string;
  /** Said where the card cannot be sure that it was the reader. */
  readonly disableInPopup: string;
  readonly pin: string;
  readonly unpin: string;
  readonly findWord: string;
  readonly close: string;
  readonly loading: string;
  readonly gone: string;
  readonly disconnected: string;
};

/** The words of the reasons; `here` is what this page says, `there` what the corpus says. */
export type ReasonMessages = {
  readonly sameOrganization: (name: string) => string;
  readonly samePlace: (name: string) => string;
  readonly sameMeasure: string;
  readonly sameMeasureInOtherWords: (here: string, there: string) => string;
  readonly samePeriod: string;
  readonly unstatedPeriod: string;
  readonly sameReport: (figures: number) => string;
  readonly equal: string;
  readonly rounded: string;
  readonly within: string;
  readonly digitsExchanged: string;
  readonly digitChanged: string;
  /** `factor` is 10, 100, 1000 … */
  readonly scale: (factor: number) => string;
  readonly unitConfused: (here: string, there: string) => string;
  readonly directionTurned: string;
  readonly above: string;
  readonly below: string;
  readonly aboveByPercent: (percent: string) => string;
  readonly belowByPercent: (percent: string) => string;
  readonly aboveByTimes: (times: string) => string;
  readonly belowByTimes: (times: string) => string;
  readonly otherPeriod: (here: string, there: string) => string;
  readonly onePeriod: (reason: Omit<OnePeriod, 'code'>) => string;
  readonly otherDay: (reason: Omit<OtherDay, 'code'>) => string;
  readonly otherPlace: (here: string, there: string) => string;
  readonly otherOrganization: (here: string, there: string) => string;
  readonly otherSubject: (here: string, there: string) => string;
  readonly unsureSubject: (here: string, there: string) => string;
  readonly projected: string;
  readonly otherExtent: string;
  readonly partOfTotal: string;
  readonly changeNotAmount: string;
  readonly otherGrowth: string;
  /** What both are per, by a unit: 日, 亩. */
  readonly otherRate: (here: string, there: string) => string;
  readonly otherWords: (here: string, there: string) => string;
  readonly otherRole: string;
  /** `there` is the number that the same source reported later, `date` an ISO day. */
  readonly updated: (there: string, date: string) => string;
  readonly looseWords: string;
  readonly weakMatch: string;
  /** What the reader said of the two. */
  readonly sameByReader: string;
  readonly otherByReader: string;
};

/** The words of calculations, which are written out with signs; `stated` is what the text says itself. */
export type SumMessages = {
  /** Over them, and where a figure has nothing else to show. */
  readonly title: string;
  readonly sum: (calculation: string) => string;
  readonly share: (calculation: string) => string;
  readonly growth: (step: string, change: string) => string;
  readonly holds: (stated: string) => string;
  readonly fails: (stated: string) => string;
};
