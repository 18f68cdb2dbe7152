import type { Span } from '@/text/offset-map';

/** Part of a sentence with its marks; `before` and `after` say whether something was left out there. */
type Excerpt = {
  readonly text: string;
  /** In `text` of the excerpt, in order, not overlapping. */
  readonly marks: readonly Span[];
  readonly before: boolean;
  readonly after: boolean;
};

/** A sentence of more than this many characters is shown in part. */
const LIMIT = 110;

/**
 * The part of a sentence around its first mark, cut between clauses where that is possible. Marks outside of it are left
 * out, marks out of order are sorted, a mark that overlaps the one before it is dropped.
 */
export function excerptOf(text: string, marks: readonly Span[], limit = LIMIT): Excerpt {
  const first = Math.min(...marks.map((mark) => mark.start), text.length);
  const shown =
    text.length <= limit
      ? { start: 0, end: text.length }
      : around(text, marks.length ? first : 0, Math.floor(limit * 0.4));
  return {
    text: text.slice(shown.start, shown.end),
    marks: marksWithin(marks, shown),
    before: shown.start > 0,
    after: shown.end < text.length,
  };
}

/** Some `margin` characters on either side of `offset`, and a little more behind it, where the mark itself stands. */
function around(text: string, offset: number, margin: number): Span {
  const from = Math.max(0, offset - margin);
  const clause = from === 0 ? -1 : text.slice(from, offset).search(/[,，;；:：、]/);
  const start = from === 0 ? 0 : clause < 0 ? from : from + clause + 1;
  const to = Math.min(text.length, offset + margin + 16);
  const ends = [...text.slice(offset, to).matchAll(/[,，;；。]/g)].at(-1);
  const end = to === text.length || !ends || ends.index < 16 ? to : offset + ends.index + 1;
  return { start, end };
}

function marksWithin(marks: readonly Span[], shown: Span): Span[] {
  const kept: Span[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, shown.start) - shown.start;
    const end = Math.min(mark.end, shown.end) - shown.start;
    if (end > start && start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end });
  }
  return kept;
}
