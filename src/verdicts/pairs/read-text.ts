import type { Claim } from '@/claims/claim';
import { significantDigits, writtenDigits } from '@/figures/written-number';
import { organizationKey } from '@/names/organization-key';
import { folded } from '@/text/fold';
import type { Span } from '@/text/offset-map';
import { within } from '@/text/within';
import { type Bag, bagOfCharacters, bagOfLetters, bagOfSlot, FIGURE } from './bags';
import { type Kinds, kindsOf } from './exclusive-kinds';
import {
  type Base,
  baseOf,
  type Extent,
  extentOf,
  extremeOf,
  hourOf,
  isOfOthers,
  isOfSeries,
  type Role,
  roleOf,
  signOf,
} from './wording';

/** A stretch of text with its claims; offsets of the claims are into `text`. */
export type ClaimedPassage = { readonly text: string; readonly claims: readonly Claim[] };

/** A page or an article as it comes to the judge. `date`: ISO day of publication, or null. */
export type ClaimedText = {
  readonly title: string;
  readonly date: string | null;
  readonly passages: readonly ClaimedPassage[];
};

/** A text made ready for comparing. */
export type ReadText = {
  readonly figures: readonly Figure[];
  readonly title: Bag;
  readonly letters: Bag;
  /** Title and text, folded. */
  readonly text: string;
  /** In how many figures' slots, leads and words each pair of characters stands. */
  readonly counts: Readonly<Record<'slot' | 'lead' | 'words', ReadonlyMap<number, number>>>;
  /** Whose figures there are. */
  readonly whoKeys: ReadonlySet<string>;
  /** Day of publication in days since 1970, or null. */
  readonly day: number | null;
};

/** A figure with all that comparing asks of it, read off once. */
export type Figure = {
  readonly claim: Claim;
  /** Its place among the figures of the text, and that as a share of all: 0 … 1. */
  readonly index: number;
  readonly position: number;
  /** The number of its sentence in the text. */
  readonly sentenceNumber: number;
  /** Significant digits as written. */
  readonly digits: number;
  /** These digits, without zeros at the ends; empty where no number is stated. */
  readonly digitString: string;
  /** Other figures of the text of the same unit with just the same words. */
  twins: number;
  /** The nearest words before and behind, the figure itself a sign between them. */
  readonly slot: Bag;
  /** The words of its sentence before it. */
  readonly lead: Bag;
  /** All words of its sentence. */
  readonly sentence: Bag;
  /** Words of its sentence and of the text before and behind that. */
  readonly around: Bag;
  /** The two letters right before it, and right behind. */
  readonly tail: string;
  readonly head: string;
  /** Characters right before and right behind. */
  readonly before: Bag;
  readonly after: Bag;
  /** The words between the figure before and this one, and behind it. */
  readonly words: Bag;
  readonly whoKey: string | null;
  readonly kinds: Kinds;
  /** First and last day that it speaks of, in days since 1970. */
  readonly from: number | null;
  readonly to: number | null;
  readonly base: Base | null;
  readonly extent: Extent | null;
  readonly role: Role | null;
  /** Of amounts that are one of two opposites, which. */
  readonly sign: Claim['sign'];
  readonly extreme: string | null;
  /** The time of day that it goes by, in minutes, or null. */
  readonly hour: number | null;
  readonly isOfSeries: boolean;
  readonly isOfOthers: boolean;
  /** Its sentence, folded. */
  readonly told: string;
};

const SLOT_BEFORE = 14;
const SLOT_AFTER = 6;
const LEAD = 60;
const AROUND = 120;
const RIGHT_BEFORE = 6;
const RIGHT_AFTER = 6;
const DAY_MS = 86_400_000;

/** Reads off a text what comparing asks of it. */
export function readText({ title, date, passages }: ClaimedText): ReadText {
  const count = passages.reduce((sum, { claims }) => sum + claims.length, 0);
  const figures: Figure[] = [];
  let sentenceNumber = -1;
  for (const { text, claims } of passages) {
    let sentenceStart = -1;
    let sentence = '';
    let letters: Bag = NOTHING;
    let around: Bag = NOTHING;
    let hour: number | null = null;
    let lineOf = -1;
    for (const claim of claims) {
      if (claim.sentence.start !== sentenceStart) {
        sentenceStart = claim.sentence.start;
        sentenceNumber++;
        sentence = folded(text.slice(claim.sentence.start, claim.sentence.end));
        letters = bagOfLetters(folded(withoutNumbers(text, claims, claim.sentence)));
        around = bagOfLetters(
          folded(text.slice(Math.max(0, claim.sentence.start - AROUND), claim.sentence.end + AROUND / 2)),
        );
        const line = text.lastIndexOf('\n', claim.sentence.start);
        hour = hourOf(sentence) ?? (line === lineOf ? hour : null);
        lineOf = line;
      }
      const lead = folded(text.slice(Math.max(claim.sentence.start, claim.start - LEAD), claim.start));
      figures.push(
        readFigure(claim, {
          index: figures.length,
          count,
          sentenceNumber,
          told: sentence,
          sentence: letters,
          around,
          lead,
          hour,
        }),
      );
    }
  }
  countTwins(figures);
  const body = folded(passages.map(({ text }) => text).join('\n'));
  return {
    figures,
    counts: { slot: countsOf(figures, 'slot'), lead: countsOf(figures, 'lead'), words: countsOf(figures, 'words') },
    whoKeys: new Set(figures.flatMap(({ whoKey }) => whoKey ?? [])),
    text: `${folded(title)}\n${body}`,
    title: bagOfLetters(folded(title)),
    letters: bagOfLetters(body),
    day: dayOf(date),
  };
}

/** The same of an article: they come again and again, and what comparing asks of them is read off once. */
export function readOnce(article: ClaimedText): ReadText {
  const known = READ.get(article);
  if (known) return known;
  const read = readText(article);
  READ.set(article, read);
  return read;
}

const READ = new WeakMap<ClaimedText, ReadText>();

/** A sentence with a sign in the place of each of its figures: the words alone. */
function withoutNumbers(text: string, claims: readonly Claim[], sentence: Span): string {
  let words = '';
  let from = sentence.start;
  for (const { start, end } of within(claims, sentence)) {
    words += `${text.slice(from, start)}0`;
    from = end;
  }
  return words + text.slice(from, sentence.end);
}

function countsOf(figures: readonly Figure[], kind: 'slot' | 'lead' | 'words'): Map<number, number> {
  const counts = new Map<number, number>();
  for (const figure of figures) for (const member of figure[kind]) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}

function countTwins(figures: readonly Figure[]): void {
  const counts = new Map<string, number>();
  const keyOf = ({ claim, slot }: Figure): string => `${claim.unit}|${slot.join()}`;
  for (const figure of figures) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1);
  for (const figure of figures) figure.twins = (counts.get(keyOf(figure)) ?? 1) - 1;
}

const NOTHING: Bag = new Uint32Array();

function readFigure(
  claim: Claim,
  {
    index,
    count,
    sentenceNumber,
    told,
    sentence,
    around,
    lead,
    hour,
  }: {
    readonly index: number;
    readonly count: number;
    readonly sentenceNumber: number;
    readonly told: string;
    readonly sentence: Bag;
    readonly around: Bag;
    readonly lead: string;
    readonly hour: number | null;
  },
): Figure {
  const { before, after } = claim.words;
  const behind = after.slice(0, SLOT_AFTER);
  const { name, kind } = claim.who;
  return {
    claim,
    index,
    position: index / Math.max(1, count - 1),
    sentenceNumber,
    digits: writtenDigits(claim),
    digitString: claim.written ? significantDigits(claim.written.number) : '',
    twins: 0,
    slot: bagOfSlot(`${before.slice(-SLOT_BEFORE)}${FIGURE}${behind}`),
    lead: bagOfLetters(lead),
    sentence,
    around,
    tail: lettersOf(before).slice(-2),
    head: lettersOf(behind).slice(0, 2),
    before: bagOfCharacters(before.slice(-RIGHT_BEFORE)),
    after: bagOfCharacters(behind.slice(0, RIGHT_AFTER)),
    words: bagOfLetters(`${before} ${after}`),
    whoKey: name === null ? null : kind === 'body' ? organizationKey(name) : name,
    kinds: kindsOf(claim),
    from: dayOf(claim.when.from),
    to: dayOf(claim.when.to),
    base: baseOf(before),
    extent: extentOf(before),
    role: roleOf(claim.words, claim.direction !== null),
    sign: claim.sign ?? (claim.unit === '%' ? null : signOf(before, claim.text)),
    extreme: extremeOf(before),
    hour,
    isOfSeries: isOfSeries(told),
    isOfOthers: isOfOthers(before),
    told,
  };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

/** An ISO day in days since 1970. */
export function dayOf(iso: string | null): number | null {
  return iso === null ? null : Math.round(Date.parse(iso) / DAY_MS);
}
