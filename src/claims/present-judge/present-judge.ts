import type { DateMention } from '@/dates/calendar';
import type { Period } from '@/dates/period';
import { type PlaceMention } from '@/knowledge/gazetteer';
import { characterSet } from '@/text/character-table';
import { type Span } from '@/text/offset-map';
import { within } from '@/text/within';
import type { Claim } from '../claim';
import type { Frame } from '../frame';
import { tellsRumour } from '../statement';
import {
  isAdditional,
  isCalledOff,
  isDenied,
  isProjected,
  isReportDay,
  periodOf,
  placeOf,
  readExtent,
  readGrowth,
  readRole,
  subjectOf,
} from './claim-circumstances';
import { blank, clauseAround, type FoldedParagraph, itemAround, type Site } from './claim-site';
import { headTerms, ownTerms, readMeasured, termsBefore } from './claim-words';
import { contentTerms, findTerms, type TermAt, termsWithin, unique } from './terms';

/** A measure of no more terms (计划总投资) says too little without the clause it goes back to. */
const MOST_DEPENDENT_TERMS = 5;

/** What a paragraph takes over from the text before it. */
export type Carried = { readonly subject: string | null; readonly place: string | null; readonly state: Period | null };

/** What the present judge goes by, beside what a claim says (see `Claim`); it goes with that judge. */
export type PresentFields = Pick<
  Claim,
  | 'measured'
  | 'terms'
  | 'context'
  | 'organization'
  | 'organizationStated'
  | 'place'
  | 'placeStated'
  | 'period'
  | 'extent'
  | 'projected'
  | 'denied'
  | 'additional'
  | 'growth'
  | 'role'
  | 'sentence'
>;

/** Reads for each figure of a paragraph what the present judge needs to know of it. */
export function readForPresentJudge(
  paragraph: FoldedParagraph,
  frames: readonly Frame[],
  carried: Carried,
): PresentFields[] {
  const { text, labels } = paragraph;
  if (paragraph.figures.length === 0) return [];
  const labelTerms = labels.flatMap((label) => contentTerms(label));
  const claims: PresentFields[] = [];
  let { subject, place, state } = carried;
  const rumour = tellsRumour(text);
  let before: Before = NOTHING;
  let leading: Period | null = null;
  for (const frame of frames) {
    const { sentence, figures, dates, places, organizations } = frame;
    if (!goesOn(text, sentence)) before = NOTHING;
    if (sentence.start === 0) leading = leadingPeriod(text, dates);
    else if (beginsWithDate(sentence, dates) || speaksOfNow(text, sentence)) leading = null;
    if (figures.length > 0) {
      const denied = rumour || isDenied(text.slice(sentence.start, sentence.end));
      const terms = termsOf(frame);
      const sentenceTerms = unique(terms, before.terms());
      const found = {
        text,
        terms,
        sentenceTerms,
        labelTerms,
        labels,
        sentence,
        figures,
        dates,
        places,
        organizations,
        denied,
      };
      for (const [i, figure] of figures.entries())
        claims.push(
          readFields({
            ...found,
            i,
            figure,
            subject,
            inherited: before.period ?? leading,
            place,
            state,
          }),
        );
    }
    const open = opening(text, sentence);
    const terms = (): TermAt[] => within(termsOf(frame), open);
    before = { period: before.period ?? dates[0]?.period ?? null, terms };
    state = stateIn(dates) ?? state;
    place = narrower(places, carried.place) ?? place;
    subject = organizations.find(({ name }) => name)?.name ?? subject;
  }
  return claims;
}

/** What the sentence before says for one that goes on with it: its time, and the first clauses, where its terms stand. */
type Before = { readonly period: Period | null; readonly terms: () => readonly TermAt[] };

const NOTHING: Before = { period: null, terms: () => [] };

/** The content terms of a sentence, outside figures, dates and names. */
function termsOf({ text, sentence, figures, dates, organizations, places }: Frame): TermAt[] {
  const { start } = sentence;
  const spans: Span[] = [];
  for (const found of [figures, dates, organizations, places])
    for (const one of found) spans.push({ start: one.start - start, end: one.end - start });
  const terms = findTerms(blank(text.slice(start, sentence.end), spans));
  return terms.map((one) => ({ term: one.term, start: one.start + start, end: one.end + start }));
}

/** Does a sentence go on with the one before: 其中, 此外? */
function goesOn(text: string, { start }: Span): boolean {
  return /^"?(?:其中|当中|另|此外|同时|其余)/.test(text.slice(start, start + 4));
}

/**
 * The month, quarter or year that a paragraph begins with, as bulletins do: it holds for the sentences that follow and name
 * no other time.
 */
function leadingPeriod(text: string, dates: readonly DateMention[]): Period | null {
  const first = dates.find(({ period }) => period !== null);
  if (!first?.period || first.start > LEADING_WORDS || isReportDay(text, first)) return null;
  return Date.parse(first.period.end) - Date.parse(first.period.start) >= SHORTEST_LEADING_MS ? first.period : null;
}

/** Longest opening before a date that leads a sentence: 据统计,. */
const LEADING_WORDS = 4;
const SHORTEST_LEADING_MS = 27 * 86_400_000;

function beginsWithDate({ start }: Span, dates: readonly DateMention[]): boolean {
  return dates[0] !== undefined && dates[0].start - start <= LEADING_WORDS;
}

function speaksOfNow(text: string, { start, end }: Span): boolean {
  return /目前|截至|至今|迄今|如今|现有|累计/.test(text.slice(start, end));
}

/**
 * The hour whose state a bulletin reports (截至31日21时); it holds until another is named. A time written with a colon
 * (2022年4月25日 09:30 来源…) tells when something was published, unless it says 截至.
 */
export function stateIn(dates: readonly DateMention[]): Period | null {
  return dates.findLast(({ period }) => period !== null && isState(period))?.period ?? null;
}

function isState({ hour, asOf, text }: Period): boolean {
  return hour !== null && (asOf || !text.includes(':'));
}

/** The place named last that lies in the text's own, or is it; a place elsewhere holds for its sentence only. */
function narrower(named: readonly PlaceMention[], own: string | null): string | null {
  if (own === null) return null;
  const last = named.findLast(
    ({ name, parents }) => own.endsWith(name) || parents.some((parent) => own.endsWith(parent)),
  );
  if (!last) return null;
  return own.endsWith(last.name) ? own : last.name;
}

function readFields(site: Site): PresentFields {
  const { text, terms, sentence, figure, figures, i } = site;
  const clause = clauseAround(text, sentence, figure);
  const item = itemAround(site, clause);
  const head = headTerms(site, clause);
  const own = ownTerms(site, item);
  const dependent =
    own.length === 0 || (!figure.counts && own.length <= MOST_DEPENDENT_TERMS && !beginsAnew(site, clause));
  const around = termsWithin(terms, clause);
  const lead = [head, own, around].find(({ length }) => length > 0) ?? termsBefore(site, clause);
  const subject = subjectOf(site);
  const place = placeOf(site);
  return {
    measured: readMeasured(site, item),
    terms: dependent ? [...new Set([...lead, ...own])] : own,
    context: site.sentenceTerms, // the clauses' own terms are among them
    organization: subject.name,
    organizationStated: subject.stated,
    place: place.name,
    placeStated: place.stated,
    period: periodOf(site),
    extent: readExtent(text.slice(clause.start, figure.end + 2)),
    projected: isProjected(text.slice(sentence.start, figure.start)),
    denied: site.denied || isCalledOff(text.slice(clause.start, figure.start)),
    additional: isAdditional(text.slice(clause.start, figure.start)),
    growth: readGrowth(text, clause, figure),
    role: readRole(text, clause, figures, i),
    sentence,
  };
}

/** Does the clause name its own time, place or body, and so goes back to none? */
function beginsAnew({ dates, places, organizations, figure }: Site, clause: Span): boolean {
  const lead = { start: clause.start, end: figure.start };
  return [dates, places, organizations].some((found) => within<Span>(found, lead).length > 0);
}

/** The first clauses of a sentence, which say what it is about. */
function opening(text: string, { start, end }: Span): Span {
  let at = start;
  for (let clauses = 0; at < end; at++) if (PAUSES[text.charCodeAt(at)] && ++clauses === OPENING_CLAUSES) break;
  return { start, end: at };
}

const OPENING_CLAUSES = 3;
const PAUSES = characterSet(',;:');
