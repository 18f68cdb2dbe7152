import { type PlaceMention } from '@/text/gazetteer';
import { type Span } from '@/text/offset-map';
import { splitSentences } from '@/text/sentences';
import type { DateMention } from './calendar';
import {
  isAdditional,
  isProjected,
  periodOf,
  placeOf,
  readExtent,
  readGrowth,
  readRole,
  subjectOf,
} from './claim-circumstances';
import { clauseAround, type FoldedParagraph, itemAround, type Site, type Topic, within } from './claim-site';
import { headClause, ownTerms, readMeasured, without } from './claim-words';
import type { Claim, Period } from './mention';
import { contentTerms } from './terms';

/** A measure of no more terms (计划总投资) says too little without the clause it goes back to. */
const MOST_DEPENDENT_TERMS = 5;

/** What a paragraph takes over from the text before it. */
export type Carried = { readonly subject: string | null; readonly place: string | null; readonly state: Period | null };

/** A claim whose offsets are still into the folded paragraph. */
export type FoldedClaim = Omit<Claim, 'text'>;

/** Turns the figures of a paragraph into claims: what they measure, of whom, where, when. */
export function readClaims(paragraph: FoldedParagraph, carried: Carried): FoldedClaim[] {
  const claims: FoldedClaim[] = [];
  let { subject, place, state } = carried;
  let topic: Topic = { period: null, terms: [] };
  for (const sentence of splitSentences(paragraph.text)) {
    const figures = within(paragraph.figures, sentence);
    const goesOn = /^"?(?:其中|当中|另|此外|同时|其余)/.test(paragraph.text.slice(sentence.start, sentence.start + 4));
    if (!goesOn) topic = { period: null, terms: [] };
    for (const [i, figure] of figures.entries()) {
      claims.push(readClaim({ paragraph, sentence, figures, i, figure, subject, topic, place, state }));
    }
    topic = {
      period: topic.period ?? within(paragraph.dates, sentence)[0]?.period ?? null,
      terms: contentTerms(firstClause(paragraph.text, sentence)),
    };
    state = stateIn(within(paragraph.dates, sentence)) ?? state;
    place = narrower(within(paragraph.places, sentence), place);
    subject = within(paragraph.organizations, sentence).find(({ name }) => name)?.name ?? subject;
  }
  return claims;
}

/** The hour whose state a bulletin reports (截至31日21时); it holds until another is named. */
export function stateIn(dates: readonly DateMention[]): Period | null {
  return dates.findLast(({ period }) => period !== null && period.hour !== null)?.period ?? null;
}

/** The place named last, if it lies in the one carried on; a place elsewhere holds for its sentence only. */
function narrower(named: readonly PlaceMention[], place: string | null): string | null {
  const last = named.findLast(
    ({ name, parents }) => place !== null && (parents.some((parent) => place.endsWith(parent)) || place.endsWith(name)),
  );
  return last && !place?.endsWith(last.name) ? last.name : place;
}

function readClaim(site: Site): FoldedClaim {
  const { paragraph, sentence, figure, figures, i } = site;
  const clause = clauseAround(paragraph.text, sentence, figure);
  const item = itemAround(paragraph.text, clause, site);
  const text = paragraph.text;
  const measured = readMeasured(site, item);
  const head = headClause(site, clause);
  const own = ownTerms(paragraph, item, figure);
  const dependent = !figure.counts && own.length <= MOST_DEPENDENT_TERMS;
  const subject = subjectOf(site);
  return {
    ...figure,
    measured,
    terms: dependent ? [...new Set([...contentTerms(head), ...own])] : own,
    context: contentTerms(
      `${without(paragraph, clause, figure)}|${head}|${without(paragraph, sentence, figure)}`,
    ).concat(site.topic.terms),
    organization: subject.name,
    organizationStated: subject.stated,
    place: placeOf(site),
    placeStated: within(paragraph.places, sentence).some(({ end }) => end <= figure.start),
    period: periodOf(site),
    extent: readExtent(text.slice(clause.start, figure.end + 2)),
    projected: isProjected(text.slice(sentence.start, figure.start)),
    additional: isAdditional(text.slice(clause.start, figure.start)),
    growth: readGrowth(text, clause, figure),
    role: readRole(text, clause, figures, i),
    sentence,
  };
}

function firstClause(text: string, sentence: Span): string {
  return text.slice(sentence.start, sentence.end).split(/[,;:]/, 3).join('');
}
