import type { Flow } from './flow';

/** So long is a line that was broken for its length. */
const BROKEN_LINE = 15;
/** What a number that a line break cuts in two ends and goes on with: 67|76万元, 6,|776户; but 120|2022年 are two. */
const NUMBER_BEFORE = /\d[,，]?$/;
const NUMBER_BEHIND = /^\d+(?:\.\d+)?(?![\d年月日时點点:：/-])\S/;
const REACH = 24;

/** The flow with the numbers whole that the ends of long lines cut in two (达67⏎76万元): a reader sees one. */
export function withWholeNumbers(flow: Flow): Flow {
  const cuts = cutsIn(flow.text);
  if (cuts.length === 0) return flow;
  const text = [...cuts, flow.text.length].map((end, i) => flow.text.slice((cuts[i - 1] ?? -1) + 1, end)).join('');
  return { text, pieces: withoutCuts(flow.pieces, cuts) };
}

/** Where line breaks stand in numbers. */
function cutsIn(text: string): number[] {
  const cuts: number[] = [];
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const isCut =
      at - lineStart >= BROKEN_LINE &&
      NUMBER_BEFORE.test(text.slice(at - 2, at)) &&
      NUMBER_BEHIND.test(text.slice(at + 1, at + REACH));
    if (isCut) cuts.push(at);
    lineStart = at + 1;
  }
  return cuts;
}

/** The pieces when the characters at these offsets have gone, be they of a piece or of none. */
function withoutCuts(pieces: Flow['pieces'], cuts: readonly number[]): Flow['pieces'] {
  let gone = 0;
  return pieces.flatMap(({ at, node, from, length }) => {
    const parts: Flow['pieces'][number][] = [];
    const end = at + length;
    let start = at;
    const add = (to: number): void => {
      if (to > start) parts.push({ at: start - gone, node, from: from + start - at, length: to - start });
    };
    while (gone < cuts.length && (cuts[gone] as number) < end) {
      const cut = cuts[gone] as number;
      if (cut >= start) {
        add(cut);
        start = cut + 1;
      }
      gone++;
    }
    add(end);
    return parts;
  });
}
