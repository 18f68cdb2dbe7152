/**
 * The document's own text beside what reading made of it: told from an article's text and its way back alone, so that it
 * holds for every repair there is, and taken instead of it where the reader wants the text as it was.
 */
import type { OriginalPiece, OriginalText } from '@/messaging/library-protocol';
import type { Article, RawText } from '@/reading/article';
import { OffsetMapBuilder } from '@/text/offset-map';
import { importedCitationOf } from './corrections';
import type { ArticleRow } from './truth/truth-schema';

/** A stretch of an article's text and where it stood, character by character. */
type Stretch = { readonly at: number; readonly from: number; readonly length: number };

/** The document's text from its beginning to its end, cut wherever something else became of it. */
export function originalPieces(article: Article, raw: RawText): OriginalPiece[] {
  const pieces: OriginalPiece[] = [];
  const head = lettersOf(article.kicker + article.title);
  let end = 0;
  let last: Stretch | null = null;
  for (const stretch of stretchesOf(article, raw.start)) {
    const { at, from, length } = stretch;
    if (from < end) continue; // this place of the document is told already
    const joined = last !== null && last.at + last.length === at;
    for (const piece of gapPieces(raw.text.slice(end, from), { head, joined })) push(pieces, piece);
    for (let i = 0; i < length; i++) push(pieces, onePiece(raw.text.charAt(from + i), article.text.charAt(at + i)));
    end = from + length;
    last = stretch;
  }
  for (const piece of gapPieces(raw.text.slice(end), { head, joined: false })) push(pieces, piece);
  return pieces;
}

/** An article as it was read, whichever of its texts stands in the corpus. */
export function asReadOf({ asRead, article }: ArticleRow): Article {
  return asRead ?? article;
}

/**
 * The row with the document's own text, nothing mended and nothing left out but the headline, or again with what reading
 * made of it. Null where the document's text was not kept.
 */
export function rowWithText(row: ArticleRow, wanted: 'original' | 'read'): ArticleRow | null {
  const { asRead: _, ...rest } = row;
  const read = asReadOf(row);
  if (wanted === 'read') return { ...rest, article: read };
  if (!read.raw) return null;
  const { text, origin } = withoutRepairs(asItCame(row), read.raw);
  const { damaged: __, ...whole } = read;
  return { ...rest, article: { ...whole, text, origin }, asRead: read };
}

/** What the reader of an article is shown of its document; null where that was not kept, or nothing was made of it. */
export function originalTextOf(row: ArticleRow): OriginalText | null {
  const read = asReadOf(row);
  const pieces = read.raw ? originalPieces(asItCame(row), read.raw) : [];
  const isChanged = pieces.some(({ kind }) => kind === 'changed' || kind === 'omitted');
  return isChanged ? { isShown: row.asRead !== undefined, pieces } : null;
}

/** As it was read, under the headline that its document has: the reader may have put that right. */
function asItCame(row: ArticleRow): Article {
  return { ...asReadOf(row), title: importedCitationOf(row).title };
}

/** The stretches of a text in the order of the document; line feeds between paragraphs belong to none. */
function stretchesOf({ text, origin }: Article, start: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [i, at] of origin.at.entries()) {
    const end = origin.at[i + 1] ?? text.length;
    for (let from = at; from < end; ) {
      const feed = text.indexOf('\n', from);
      const to = feed < 0 ? end : Math.min(feed, end);
      if (to > from)
        stretches.push({ at: from, from: (origin.original[i] ?? 0) + from - at - start, length: to - from });
      from = to + 1;
    }
  }
  return stretches.sort((a, b) => a.from - b.from || a.at - b.at);
}

function onePiece(raw: string, made: string): OriginalPiece {
  const isSame = raw === made || (raw.trim() === '' && made.trim() === '');
  return isSame ? { kind: 'kept', raw } : { kind: 'changed', raw, made };
}

/** What stands between two stretches, line by line; white space alone only says whether it parts paragraphs. */
function gapPieces(
  gap: string,
  { head, joined }: { readonly head: string; readonly joined: boolean },
): OriginalPiece[] {
  if (gap.trim() === '') return gap === '' ? [] : [{ kind: joined ? 'joined' : 'kept', raw: gap }];
  return gap.split(/(?<=\n)/).map((raw): OriginalPiece => {
    if (raw.trim() === '') return { kind: 'kept', raw };
    const letters = lettersOf(raw);
    return { kind: letters.length > 1 && head.includes(letters) ? 'head' : 'omitted', raw };
  });
}

/** Puts a piece behind the others, and together with the last one where they are one spot. */
function push(pieces: OriginalPiece[], piece: OriginalPiece): void {
  const last = pieces.at(-1);
  if (last?.kind === 'changed' && piece.kind === 'changed')
    pieces[pieces.length - 1] = { kind: 'changed', raw: last.raw + piece.raw, made: last.made + piece.made };
  else if (last?.kind === 'changed' && piece.kind === 'omitted' && !piece.raw.includes('\n'))
    pieces[pieces.length - 1] = { ...last, raw: last.raw + piece.raw };
  else if (last?.kind === 'kept' && piece.kind === 'kept')
    pieces[pieces.length - 1] = { kind: 'kept', raw: last.raw + piece.raw };
  else pieces.push(piece);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The article with the lines of its document as paragraphs; those that a narrow column broke stay joined. */
function withoutRepairs(article: Article, raw: RawText): Pick<Article, 'text' | 'origin'> {
  const flat: string[] = [];
  const origins: number[] = [];
  let at = raw.start;
  for (const piece of originalPieces(article, raw)) {
    if (piece.kind !== 'joined' && piece.kind !== 'head') {
      flat.push(piece.raw);
      for (let i = 0; i < piece.raw.length; i++) origins.push(at + i);
    }
    at += piece.raw.length;
  }
  const origin = new OffsetMapBuilder();
  const lines: string[] = [];
  let length = 0;
  for (const { 0: line, index } of flat.join('').matchAll(/\S(?:.*\S)?/g)) {
    if (length > 0) origin.add(length - 1, (origins[index] ?? 1) - 1); // the line feed before it
    for (let i = 0; i < line.length; i++) origin.add(length + i, origins[index + i] ?? 0);
    lines.push(line);
    length += line.length + 1;
  }
  return { text: lines.join('\n'), origin: origin.map() };
}
