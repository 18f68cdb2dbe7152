import { fold, type Folded } from '@/text/fold';
import { findPlaces, type PlaceMention } from '@/text/gazetteer';
import { type Span, toOriginalSpan } from '@/text/offset-map';
import { type Carried, type FoldedClaim, readClaims } from './claims';
import { type DateMention, findDates } from './dates';
import { findFigures } from './figures';
import type { Claim, OrganizationMention, Recognition } from './mention';
import { NameBook, shortForms } from './organization-names';
import { findOrganizations, type FoldedOrganization } from './organizations';
import { LOCAL_YUAN } from './units';

/** Grows whenever the recognizer finds something else: what was derived with an older one is rebuilt. */
export const RECOGNIZER_VERSION = 1;

/** What to read, and what is known about it already. */
export type RecognitionInput = {
  readonly title: string;
  /** Paragraphs joined by line feeds. */
  readonly text: string;
  /** Administrative place from large to small, or null. */
  readonly place: string | null;
  /** ISO date of publication, or null. */
  readonly date: string | null;
  /** What stands over and beside the text where it is a table cell. */
  readonly labels?: readonly string[];
  /** Folded surfaces with their canonical names, from text that came before. */
  readonly names?: Readonly<Record<string, string>>;
  /** The subject that the text goes on with. */
  readonly subject?: string | null;
};

/** A paragraph in the making. `base` is where it begins in the input text. */
type Paragraph = {
  readonly base: number;
  readonly folded: Folded;
  readonly places: readonly PlaceMention[];
  readonly organizations: readonly FoldedOrganization[];
  readonly dates: readonly DateMention[];
};

/** Finds organizations and figures. Offsets are UTF-16 code units into `input.text`. Never throws; time is linear. */
export function recognize(input: RecognitionInput): Recognition {
  const paragraphs = split(input.text).map(({ base, text }) => readParagraph(base, text, input.date));
  const title = readParagraph(0, input.title, input.date);
  const book = learnNames([title, ...paragraphs], input);
  const organizations: OrganizationMention[] = [];
  const claims: Claim[] = [];
  let carried: Carried = { subject: input.subject ?? null, place: input.place };
  for (const paragraph of paragraphs) {
    const mentions = addAliases(paragraph, book.aliases).map((found) => ({ ...found, name: nameOf(book.names, paragraph, found) }));
    for (const { start, end, name, kind } of mentions) {
      const raw = toRaw(paragraph, { start, end });
      organizations.push({ ...raw, text: input.text.slice(raw.start, raw.end), name, kind });
    }
    for (const claim of claimsOf(paragraph, mentions, carried, input)) {
      const raw = toRaw(paragraph, claim);
      claims.push({ ...claim, ...raw, text: input.text.slice(raw.start, raw.end), sentence: toRaw(paragraph, claim.sentence) });
    }
    carried = { ...carried, subject: mentions.find(({ name }) => name)?.name ?? carried.subject };
  }
  return { organizations, claims };
}

function split(text: string): { readonly base: number; readonly text: string }[] {
  let base = 0;
  return text.split('\n').map((line) => {
    const paragraph = { base, text: line };
    base += line.length + 1;
    return paragraph;
  });
}

function readParagraph(base: number, raw: string, date: string | null): Paragraph {
  const folded = fold(raw);
  const places = findPlaces(folded.text);
  return { base, folded, places, organizations: findOrganizations(folded.text, places), dates: findDates(folded.text, date) };
}

/** Names are complete only once the whole document was seen; short forms are learned from the full ones. */
function learnNames(paragraphs: readonly Paragraph[], input: RecognitionInput): { readonly names: NameBook; readonly aliases: ReadonlyMap<string, FoldedOrganization['kind']> } {
  const names = new NameBook(input.place);
  const aliases = new Map<string, FoldedOrganization['kind']>();
  for (const [surface, name] of Object.entries(input.names ?? {})) names.alias(surface, name);
  for (const paragraph of paragraphs) {
    for (const found of paragraph.organizations) {
      const surface = paragraph.folded.text.slice(found.start, found.end);
      names.learn({ surface, kind: found.kind, near: placeBefore(paragraph, found.start) });
      const defined = /^\((?:以下)?简称[:"]*([^")]{2,12})"?\)/.exec(paragraph.folded.text.slice(found.end, found.end + 24))?.[1];
      for (const alias of found.kind === 'company' ? [...shortForms(surface), ...(defined ? [defined] : [])] : defined ? [defined] : []) {
        names.alias(alias, surface);
        aliases.set(alias, found.kind);
      }
    }
  }
  return { names, aliases };
}

/** Marks short forms that stand on their own: 漱玉平民大药房 behind its full name. */
function addAliases(paragraph: Paragraph, aliases: ReadonlyMap<string, FoldedOrganization['kind']>): FoldedOrganization[] {
  const { text } = paragraph.folded;
  let all = [...paragraph.organizations];
  for (const [alias, kind] of aliases) {
    for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + alias.length)) {
      const span = { start: at, end: at + alias.length };
      const rivals = all.filter(({ start, end }) => start < span.end && end > span.start);
      if (rivals.some(({ start, end }) => end - start >= alias.length)) continue;
      all = [...all.filter((found) => !rivals.includes(found)), { ...span, kind, rule: 'short form' }];
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

function nameOf(names: NameBook, paragraph: Paragraph, found: FoldedOrganization): string | null {
  const surface = paragraph.folded.text.slice(found.start, found.end);
  return names.nameOf({ surface, kind: found.kind, near: placeBefore(paragraph, found.start) });
}

/** The county or city named last before an offset of the paragraph. */
function placeBefore({ places }: Paragraph, offset: number): string | null {
  return places.findLast(({ end }) => end <= offset)?.name ?? null;
}

function claimsOf(paragraph: Paragraph, mentions: readonly (FoldedOrganization & { readonly name: string | null })[], carried: Carried, input: RecognitionInput): FoldedClaim[] {
  const { text } = paragraph.folded;
  const masked = new Uint8Array(text.length);
  for (const { start, end } of [...paragraph.places, ...paragraph.dates, ...mentions]) masked.fill(1, start, end);
  const figures = findFigures(text, { yuan: yuanOf(input), masked });
  return readClaims({ text, figures, dates: paragraph.dates, places: paragraph.places, organizations: mentions, labels: input.labels ?? [] }, carried);
}

/** What bare 元 is: the currency of the document's place. */
function yuanOf({ place }: RecognitionInput): string {
  const folded = place ? fold(place).text : '';
  for (let at = 0; at < folded.length; at++) {
    const region = LOCAL_YUAN.matchAt(folded, at);
    if (region) return region.value;
  }
  return 'CNY';
}

function toRaw({ base, folded }: Paragraph, span: Span): Span {
  const { start, end } = toOriginalSpan(folded.map, span);
  return { start: base + start, end: base + end };
}
