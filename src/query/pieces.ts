import { type Operator, operatorNamed } from './operators';

/** A stretch of a query between white space, or in quotes. */
export type Piece = {
  /** As it was typed, with sign, operator and quotes. */
  readonly raw: string;
  readonly isExcluded: boolean;
  readonly operator: Operator | null;
  /** Without its quotes. */
  readonly value: string;
  readonly isPhrase: boolean;
};

/** Quotes by pairs; a lone one is a sign like any other. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['〝', '〞'],
]);

/** A sign and an operator before a value; what stands before a colon has letters only. */
const PREFIX = /([-－−]?)(?:(\p{L}{1,16})[:：])?/uy;
const GAP = /\s*/y;
const RUN = /\S*/y;

/** The pieces of a query in their order. */
export function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = [];
  let at = endOf(GAP, query, 0);
  while (at < query.length) {
    const { piece, end } = pieceAt(query, at);
    pieces.push(piece);
    at = endOf(GAP, query, end);
  }
  return pieces;
}

function pieceAt(query: string, at: number): { readonly piece: Piece; readonly end: number } {
  PREFIX.lastIndex = at;
  const [, sign = '', name = ''] = PREFIX.exec(query) ?? [];
  const operator = name === '' ? null : operatorNamed(name);
  const start = at + sign.length + (operator ? name.length + 1 : 0);
  const quoted = quotedAt(query, start);
  const end = quoted?.end ?? endOfRun(query, start);
  const value = quoted?.value ?? query.slice(start, end);
  // A minus before a figure belongs to it, and one before nothing is a dash.
  const isExcluded = sign !== '' && (operator !== null || !/^(?:[\d０-９.]|$)/.test(value));
  const isSigned = sign !== '' && !isExcluded;
  return {
    end,
    piece: {
      raw: query.slice(at, end),
      isExcluded,
      operator,
      value: isSigned ? sign + value : value,
      isPhrase: quoted !== null && !isSigned,
    },
  };
}

/** What stands in quotes that open here, and the end behind those that close; null where none do. */
function quotedAt(query: string, at: number): { readonly value: string; readonly end: number } | null {
  const close = QUOTES.get(query.charAt(at));
  const to = close ? query.indexOf(close, at + 1) : -1;
  return to <= at + 1 ? null : { value: query.slice(at + 1, to), end: to + 1 };
}

/** The end of a run of signs; before a phrase in quotes that ends where the run does: 小微企业“授信金额”. */
function endOfRun(query: string, at: number): number {
  const end = endOf(RUN, query, at);
  for (let i = at + 1; i < end; i++) {
    const quoted = quotedAt(query, i);
    if (quoted) return quoted.end >= end && endOf(RUN, query, quoted.end) === quoted.end ? i : end;
  }
  return end;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(text);
  return Math.max(at, pattern.lastIndex);
}
