import { WORD_KIND } from '@/knowledge/word-kinds';
import type { Words } from '@/knowledge/word-table';
import type { Span } from '@/text/offset-map';
import { JOINING, MEASURES } from './boundary-words';

/** A paragraph in which names are sought: its folded text and the words it is cut into. */
export type CutText = { readonly text: string; readonly words: Words };

/** Kinds of words that names don't hold. */
export const ENDS_BEFORE_NAME: ReadonlySet<number> = new Set<number>([
  WORD_KIND.verb,
  WORD_KIND.other,
  WORD_KIND.particle,
  WORD_KIND.punctuation,
  WORD_KIND.date,
  WORD_KIND.title,
  WORD_KIND.generic,
]);

/** Does a word end at `at`, or the text begin? */
export function isEdge(words: Words, at: number): boolean {
  return at <= 0 || (words.begin[at] ?? -1) >= 0;
}

/** May a name begin at `start`: at the beginning, behind punctuation or behind a word that names don't hold? */
export function isCleanEdge({ text, words }: CutText, start: number): boolean {
  if (start <= 0) return true;
  const begin = words.begin[start] ?? -1;
  if (begin < 0) return false;
  return (
    ENDS_BEFORE_NAME.has(words.kind[start] ?? 0) || isMeasure(text, start) || JOINING.has(text.slice(begin, start))
  );
}

/** May a name end at `end`: at the end, before punctuation or before a word that names don't hold? */
export function endsCleanly({ text, words }: CutText, end: number): boolean {
  if (end >= text.length) return true;
  const next = nextEdge(words, end);
  return isEdge(words, end) && next > 0 && ENDS_BEFORE_NAME.has(words.kind[next] ?? 0);
}

/** Does a word that names don't hold end inside or at the end of a span? */
export function holdsBoundary({ words }: CutText, { start, end }: Span): boolean {
  for (let at = start + 1; at <= end; at++)
    if (
      (words.begin[at] ?? -1) >= start &&
      at - (words.begin[at] ?? 0) > 1 &&
      ENDS_BEFORE_NAME.has(words.kind[at] ?? 0)
    )
      return true;
  return false;
}

/** 两家|美特好, 该所: a measure word behind a numeral or a pronoun. */
export function isMeasure(text: string, end: number): boolean {
  return (
    MEASURES.includes(text.charAt(end - 1) || ' ') &&
    '0123456789一二三四五六七八九十百千万亿两几数多余每该这那'.includes(text.charAt(end - 2) || ' ')
  );
}

/** Where the word begins that `from` lies in or behind; -1 where none begins near. */
export function lastEdge(words: Words, from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) if (isEdge(words, at)) return at;
  return -1;
}

/** Where the word ends that `from` lies in or before; -1 where none ends near. */
export function nextEdge(words: Words, from: number): number {
  for (let at = from + 1; at < words.begin.length && at <= from + 6; at++) if ((words.begin[at] ?? -1) >= 0) return at;
  return -1;
}
