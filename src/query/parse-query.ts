import { boundIn, firstDayOf } from './days';
import { readFigureAsked, unitNamed } from './figure-asked';
import { type Piece, piecesOf } from './pieces';
import type { Query, QueryNote, Term } from './query';

/** Longer queries are cut: nobody types them. */
const LONGEST = 200;

/** What was read of a query so far. */
type Reading = {
  readonly terms: Term[];
  readonly without: Term[];
  readonly notes: QueryNote[];
  after: string | null;
  before: string | null;
  unit: string | null;
};

/**
 * Reads a query, whatever it is: words, phrases in quotes, -words, operators with their values, figures. What only looks
 * like an operator is a word, and a note says so. Nothing is thrown.
 */
export function parseQuery(asked: string): Query {
  const text = asked.trim();
  const read = readPieces(text.slice(0, LONGEST).trim());
  if (text.length > LONGEST) read.notes.push({ kind: 'cut', length: LONGEST });
  const { terms, without, notes, after, before, unit } = read;
  const isLoose = ({ field, isPhrase }: Term): boolean => field === 'text' && !isPhrase;
  const loose = terms.filter(isLoose).map((term) => term.text);
  const found = readFigureAsked(loose.join(' '));
  const phrases = terms.filter(({ field, isPhrase }) => field === 'text' && isPhrase).map((term) => term.text);
  const beside = [...phrases, ...(found?.words ?? loose)];
  const counted = found && { ...found, unit: found.unit ?? unit, words: beside };
  const figure = counted ?? (unit === null ? null : { ...ANYTHING, unit, words: beside });
  const held =
    found && !found.isLiteral ? [...terms.filter((term) => !isLoose(term)), ...found.words.map(word)] : terms;
  return { terms: held, without, after, before, unit, figure, notes };
}

const ANYTHING = {
  isWritten: false,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  exact: null,
  isLiteral: false,
} as const;

function word(text: string): Term {
  return { field: 'text', text, isPhrase: false };
}

function readPieces(text: string): Reading {
  const pieces = piecesOf(text);
  const reading: Reading = { terms: [], without: [], notes: [], after: null, before: null, unit: null };
  for (const piece of pieces) readPiece(reading, piece);
  const { terms, after, before, unit } = reading;
  if (terms.length > 0 || after !== null || before !== null || unit !== null || text === '') return reading;
  // Nothing is asked for, only that something be left out, or an operator is being typed: it stands as it is.
  const notes = reading.notes.filter(({ kind }) => kind === 'open');
  return { ...reading, terms: [word(text)], without: [], notes };
}

function readPiece(reading: Reading, piece: Piece): void {
  const { operator, value, raw, isExcluded, isPhrase } = piece;
  if (operator === null) {
    readWord(reading, piece);
    return;
  }
  if (value === '') {
    reading.notes.push({ kind: 'open', text: raw });
    return;
  }
  if (operator === 'source' || operator === 'org') {
    (isExcluded ? reading.without : reading.terms).push({ field: operator, text: value, isPhrase });
    reading.notes.push({ kind: operator, text: value, isExcluded });
    return;
  }
  if (operator === 'unit') {
    reading.unit = unitNamed(value);
    if (reading.unit !== null) reading.notes.push({ kind: 'unit', text: value });
    else readUnknown(reading, raw, 'no-unit');
    return;
  }
  const day = firstDayOf(value);
  if (day === null) readUnknown(reading, raw, 'no-day');
  else setBound(reading, { kind: operator, day });
}

function readWord(reading: Reading, { raw, value, isExcluded, isPhrase }: Piece): void {
  if (isExcluded) {
    reading.without.push({ field: 'text', text: value, isPhrase });
    reading.notes.push({ kind: 'without', text: value });
    return;
  }
  const bound = isPhrase ? null : boundIn(value);
  if (/^[-－−]$/.test(raw)) reading.notes.push({ kind: 'open', text: raw });
  else if (bound) setBound(reading, bound);
  else if (isMisspelt(raw)) readUnknown(reading, raw, 'unknown');
  else reading.terms.push({ field: 'text', text: value, isPhrase });
}

/** Latin letters before a colon are meant as an operator, but for addresses. */
function isMisspelt(raw: string): boolean {
  return /^[A-Za-z]{2,16}[:：](?!\/\/)/.test(raw);
}

function readUnknown(reading: Reading, raw: string, kind: 'unknown' | 'no-day' | 'no-unit'): void {
  reading.terms.push(word(raw));
  reading.notes.push({ kind, text: raw });
}

function setBound(reading: Reading, { kind, day }: { readonly kind: 'after' | 'before'; readonly day: string }): void {
  reading[kind] = day;
  reading.notes.push({ kind, day });
}
