import type { Contest } from './contest';

/** What forbids a verdict, whatever the sums say: by the definition of verdicts, or because the texts do not tell enough. */
type Veto = (contest: Contest) => boolean;
type Vetoes = Readonly<Record<string, Veto>>;

/** From this sum on a pair that meets says that the number stands so in an article. */
const MEETS = 2;

/** An article that has other numbers for so many figures, and for twice as many as it has the same, tells of another time. */
const OTHER_NUMBERS = 4;

/** The dead and the hurt, gold and silver, exports and imports: of such two nothing is said. */
const NEITHER: Vetoes = { otherKind: ({ value }) => value('kindOther') === 1 };

export const DIFFERS_VETOES: Vetoes = {
  ...NEITHER,
  /** No number differs while an article meets it. */
  isMet: ({ sameMeetsFull, otherMeetsFull }) => sameMeetsFull > MEETS || otherMeetsFull > MEETS,
  /** Two bodies or things of which neither text knows the other's. */
  strangers: ({ value }) => value('strangers') === 1,
  /** Of measure words that stand for one another, what is counted may be another thing. */
  otherUnit: ({ value }) => value('unitSame') === 0,
  /** A hundred or a thousand times as much is no slip of the pen. */
  otherScale: ({ value }) => value('scale') === 1 && value('slip') === 0,
  /** A cell of a table in running text: which column it stands in is not known. */
  tableRow: ({ value }) => value('row') === 1,
  /** Both clauses state their time, and it is not the same: no day in common, or two spans. */
  otherTime: ({ value }) => value('otherTime') === 1,
  /** A value that changes with time, in articles of two days that do not say of when it is. */
  seriesOtherDay: ({ value }) => value('series') === 1 && value('noneOtherDay') === 1,
  /** An article with other numbers throughout, and no second one that has this number too. */
  otherNumbers: ({ agreeing, disagreeing, seconded }) =>
    seconded === 0 && disagreeing >= OTHER_NUMBERS && disagreeing > 2 * agreeing,
};

/** Below this sum, with values, two figures are of two things even where the rivals do worse. */
const HOPELESS = -3;

/** Texts of another topic have less of their letters in common than this, and their sentences no more than that. */
const OTHER_TOPIC = { letters: 0.12, sentence: 0.3 } as const;

const isLoose = (value: Contest['value']): boolean => value('rounded') === 1 || value('within') === 1;

export const AGREES_VETOES: Vetoes = {
  ...NEITHER,
  hopeless: ({ full }) => full < HOPELESS,
  /** An article of another topic: no other figure meets one of it, and hardly a word is in both. */
  otherTopic: ({ value }) =>
    value('support') === 0 && value('letters') < OTHER_TOPIC.letters && value('sentence') < OTHER_TOPIC.sentence,
  /** An old value, of which the page does not say that it is one. */
  oldValue: ({ value }) => value('oldThere') === 1,
  /** Numbers that meet by rounding or by a hedge, on other days and of no stated time, may have changed. */
  looseOtherDay: ({ value }) => value('noneOtherDay') === 1 && isLoose(value),
  /** Both clauses state their time, and it is not the same. */
  otherTime: ({ value }) => value('whenApartClause') === 1,
  /** Nor do they meet where both say of when they are, and it is not the same. */
  looseOtherTime: ({ value }) => value('whenApart') === 1 && isLoose(value),
  /** So few digits come again by chance on any other day that both sentences name. */
  oneDigitOtherTime: ({ value }) => value('digits1') === 1 && value('whenApartNear') === 1,
};

/** May a pair apart be said to differ at all? */
export function mayDiffer(contest: Contest): boolean {
  return !isForbidden(contest, DIFFERS_VETOES);
}

/** May a pair that meets be said to agree at all? */
export function mayAgree(contest: Contest): boolean {
  return !isForbidden(contest, AGREES_VETOES);
}

function isForbidden(contest: Contest, vetoes: Vetoes): boolean {
  return Object.values(vetoes).some((veto) => veto(contest));
}
