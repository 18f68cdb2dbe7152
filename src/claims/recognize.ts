import { type DateMention, partsOf } from '@/dates/calendar';
import { findDates } from '@/dates/dates';
import { isoDay } from '@/dates/iso-day';
import { NOTHING_NAMED, withPeriod } from '@/dates/pointing-words';
import { LOCAL_YUAN } from '@/figures/currencies';
import { findFigures } from '@/figures/figures';
import { impliedUnits } from '@/figures/implied-units';
import type { Unit } from '@/figures/units';
import { findPlaces, type PlaceMention } from '@/knowledge/gazetteer';
import { Lexicon } from '@/knowledge/lexicon';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Words } from '@/knowledge/word-table';
import type { FoldedOrganization } from '@/names/listed-names';
import type { OrganizationMention } from '@/names/organization';
import { NameBook, shortForms } from '@/names/organization-names';
import { cutText, findOrganizations, longest } from '@/names/organizations';
import { firstIndex } from '@/text/first-index';
import { type Folded, fold, folded } from '@/text/fold';
import { type Span, toOriginalSpan } from '@/text/offset-map';
import type { Claim, Recognition } from './claim';
import { type Context, readClaims } from './claims';
import { beginFlow, beginParagraph, endParagraph, findRows } from './flow';

/** What is known about a text before it is read. */
type RecognitionContext = {
  readonly title: string;
  /** Administrative place from large to small, or null. */
  readonly place: string | null;
  /** ISO date of publication, or null. */
  readonly date: string | null;
  /** Folded surfaces with their canonical names, from text that came before. */
  readonly names?: Readonly<Record<string, string>>;
  /** The subject that the text goes on with. */
  readonly subject?: string | null;
};

/** A text to read as a whole: paragraphs joined by line feeds. */
export type RecognitionInput = RecognitionContext & { readonly text: string };

/** One paragraph, page block or table cell; white space inside it, line feeds included, breaks nothing. */
export type Passage = {
  readonly text: string;
  /** What stands over and beside it where it is a table cell. */
  readonly labels?: readonly string[];
};

/** What was found passage by passage, and what a text that goes on behind them needs to know. */
export type PassageRecognition = {
  /** One for each passage; offsets are UTF-16 code units into its text. */
  readonly passages: readonly Recognition[];
  /** Folded short forms and full names that were learned. */
  readonly names: Readonly<Record<string, string>>;
  readonly subject: string | null;
};

/** Finds organizations and figures. Offsets are UTF-16 code units into `input.text`. Never throws; time is linear. */
export function recognize(input: RecognitionInput): Recognition {
  const lines = input.text.split('\n');
  const { passages } = recognizePassages(
    lines.map((text) => ({ text })),
    input,
  );
  const organizations: OrganizationMention[] = [];
  const claims: Claim[] = [];
  let base = 0;
  for (const [i, found] of passages.entries()) {
    for (const mention of found.organizations)
      organizations.push({ ...mention, start: mention.start + base, end: mention.end + base });
    for (const claim of found.claims) {
      const sentence = { start: claim.sentence.start + base, end: claim.sentence.end + base };
      claims.push({ ...claim, start: claim.start + base, end: claim.end + base, sentence });
    }
    base += (lines[i]?.length ?? 0) + 1;
  }
  return { organizations, claims };
}

/** Like `recognize`, for passages that belong to one text but are not one string. */
export function recognizePassages(passages: readonly Passage[], given: RecognitionContext): PassageRecognition {
  const context = {
    ...given,
    place: given.place === null ? null : folded(given.place),
    date: isDay(given.date) ? given.date : null,
  };
  const [title, ...paragraphs] = readParagraphs([{ text: context.title }, ...passages], context.date);
  if (!title) throw new Error('claims: a text has a title, be it empty');
  const isRow = findRows(paragraphs.map(({ folded: { text } }) => text));
  const book = learnNames([title, ...paragraphs], context);
  let flow = beginFlow(namedIn(title, book), context);
  let subject = context.subject ?? null;
  const yuan = yuanOf(context.place, paragraphs);
  const implied = impliedUnits(
    paragraphs.map(({ folded: { text }, labels = [] }) => ({ text, labels: labels.map(folded) })),
    yuan,
  );
  const found = paragraphs.map((paragraph, i): Recognition => {
    const { organizations: mentions } = namedIn(paragraph, book);
    const { text } = paragraph.folded;
    const begun = beginParagraph(flow, { text, labels: labelNames(paragraph), isRow: isRow[i] ?? false });
    const { claims, spoken, times } = claimsOf(paragraph, mentions, {
      context: { ...begun, isRow: isRow[i] ?? false },
      yuan,
      implied: implied[i] ?? null,
    });
    const after = isRow[i] ? { spoken: begun.spoken, times } : { spoken, times };
    flow = endParagraph(begun, after, paragraph.folded.text);
    subject = mentions.find(({ name }) => name)?.name ?? subject;
    return {
      organizations: mentions.map((mention) => {
        const { start, end } = spanOf(paragraph, mention);
        return { start, end, text: paragraph.text.slice(start, end), name: mention.name, kind: mention.kind };
      }),
      claims: claims.map((claim) => {
        const { start, end } = spanOf(paragraph, claim);
        const text = paragraph.text.slice(start, end);
        return { ...claim, start, end, text, sentence: spanOf(paragraph, claim.sentence) };
      }),
    };
  });
  return { passages: found, names: book.names.learned(), subject };
}

/** Is this an ISO day of the calendar? */
function isDay(date: string | null): boolean {
  const [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? partsOf(date ?? '') : [0, 0, 0];
  return date !== null && isoDay(year, month, day) === date;
}

/** A passage in the making. */
type Paragraph = Passage & {
  readonly folded: Folded;
  readonly places: readonly PlaceMention[];
  readonly organizations: readonly FoldedOrganization[];
  readonly dates: readonly DateMention[];
  readonly words: Words;
};

const NO_WORDS: Words = { begin: new Int32Array(1), kind: new Uint8Array(1), body: new Uint8Array(1) };

/** Reads passages one after the other: what one names last, words of the next may point back to (当日). */
function readParagraphs(passages: readonly Passage[], date: string | null): Paragraph[] {
  let latest = NOTHING_NAMED;
  return passages.map((passage) => {
    const read = fold(passage.text);
    if (read.text === '')
      return { ...passage, folded: read, places: [], dates: [], organizations: [], words: NO_WORDS };
    const places = findPlaces(read.text);
    const dates = findDates(read.text, date, latest);
    latest = dates.reduce((known, { period }) => withPeriod(known, period), latest);
    const cut = cutText(read.text, { places, dates });
    return { ...passage, folded: read, places, dates, organizations: findOrganizations(cut), words: cut.words };
  });
}

type Book = { readonly names: NameBook; readonly aliases: Lexicon<OrganizationKind> };

/** Names are complete only once the whole text was seen; short forms are learned from the full ones. */
function learnNames(paragraphs: readonly Paragraph[], context: RecognitionContext): Book {
  const names = new NameBook(context.place);
  const aliases = new Map<string, OrganizationKind>();
  for (const [surface, name] of Object.entries(context.names ?? {})) {
    names.alias(surface, name);
    aliases.set(surface, 'company');
  }
  for (const paragraph of paragraphs) {
    for (const mention of paragraph.organizations) {
      const surface = paragraph.folded.text.slice(mention.start, mention.end);
      names.learn({ surface, near: placeBefore(paragraph, mention.start) });
      for (const alias of shortFormsAt(paragraph.folded.text, mention, surface)) {
        names.alias(alias, surface);
        aliases.set(alias, mention.kind);
      }
    }
  }
  return { names, aliases: new Lexicon(aliases) };
}

/** What the text says that a name is short for, (以下简称“漱玉平民”), and what a company's name is shortened to. */
function shortFormsAt(text: string, { end, kind }: FoldedOrganization, surface: string): string[] {
  const forms = kind === 'company' ? shortForms(surface) : [];
  if (text.charAt(end) !== '(') return forms;
  const stated = /^\((?:(?:以?下)?简?称[:"]*([^")]{2,12})"?|([^()]{2,8}))\)/.exec(text.slice(end, end + 24));
  if (stated?.[1]) forms.push(stated[1]);
  else if (stated?.[2] && isShortFor(stated[2], surface)) forms.push(stated[2]);
  return forms;
}

/** Is it the name in initials, CMDA, or in some of its characters, 食环署 for 食物环境卫生署? */
function isShortFor(form: string, name: string): boolean {
  if (/^[A-Z]{3,8}$/.test(form)) return true;
  let at = -1;
  for (const character of form) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return form.length < name.length && name.startsWith(form.charAt(0)) && name.endsWith(form.slice(-1));
}

/** Marks short forms that stand on their own: 漱玉平民大药房 behind its full name. */
function addAliases(paragraph: Paragraph, aliases: Lexicon<OrganizationKind>): FoldedOrganization[] {
  const { text } = paragraph.folded;
  const found: FoldedOrganization[] = [];
  for (let at = 0; at < text.length; at++) {
    const alias = aliases.matchAt(text, at);
    if (!alias) continue;
    found.push({ start: at, end: at + alias.word.length, kind: alias.value, rule: 'short form' });
    at += alias.word.length - 1;
  }
  return found.length === 0 ? [...paragraph.organizations] : longest([...paragraph.organizations, ...found]);
}

function nameOf(names: NameBook, paragraph: Paragraph, mention: FoldedOrganization): string | null {
  const surface = paragraph.folded.text.slice(mention.start, mention.end);
  return names.nameOf({ surface, near: placeBefore(paragraph, mention.start) });
}

/** The county or city named last before an offset of the paragraph. */
function placeBefore({ places }: Paragraph, offset: number): string | null {
  const next = firstIndex(places.length, (i) => (places[i]?.end ?? 0) > offset);
  return places[next - 1]?.name ?? null;
}

type NamedOrganization = FoldedOrganization & { readonly name: string | null };

/** A paragraph with the canonical names of its organizations, short forms marked too. */
function namedIn(
  paragraph: Paragraph,
  { names, aliases }: Book,
): Omit<Paragraph, 'organizations'> & { readonly organizations: readonly NamedOrganization[] } {
  const organizations = addAliases(paragraph, aliases).map((mention) => ({
    ...mention,
    name: nameOf(names, paragraph, mention),
  }));
  return { ...paragraph, organizations };
}

/** What stands over and beside a table cell, folded. */
function labelNames({ labels = [] }: Paragraph): readonly string[] {
  return labels.map(folded);
}

function claimsOf(
  paragraph: Paragraph,
  mentions: readonly NamedOrganization[],
  { context, yuan, implied }: { readonly context: Context; readonly yuan: string; readonly implied: Unit | null },
): ReturnType<typeof readClaims> {
  const { text } = paragraph.folded;
  if (text === '') return { claims: [], spoken: context.spoken, times: context.times };
  const masked = maskOf(text.length, [paragraph.places, paragraph.dates, mentions]);
  const figures = findFigures(text, { yuan, implied, masked });
  const { dates, places, words, labels = [] } = paragraph;
  return readClaims({ text, figures, dates, places, organizations: mentions, labels, words }, context);
}

/** For each character of a paragraph 1 where a span holds it. The array is the caller's until the next call. */
function maskOf(length: number, found: readonly (readonly Span[])[]): Uint8Array {
  if (mask.length < length) mask = new Uint8Array(2 * length);
  else mask.fill(0, 0, length);
  for (const spans of found) for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}

let mask = new Uint8Array(1024);

/** What bare 元 is: what the text says it is (人民币,下同), else the currency of its place. */
function yuanOf(place: string | null, paragraphs: readonly Paragraph[]): string {
  if (
    paragraphs.some(({ folded: { text } }) =>
      /人民币,?下同|单位:?(?:人民币|千元人民币|百万元人民币)|以人民币/.test(text),
    )
  )
    return 'CNY';
  const name = place ?? '';
  for (let at = 0; at < name.length; at++) {
    const region = LOCAL_YUAN.matchAt(name, at);
    if (region) return region.value;
  }
  return 'CNY';
}

function spanOf({ folded }: Paragraph, span: Span): Span {
  return toOriginalSpan(folded.map, span);
}
