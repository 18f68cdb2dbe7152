/** A run of a flow's text that stands in one text node: `length` characters, at `at` in the flow, from `from` in `node`. */
type FlowPiece = {
  readonly at: number;
  readonly node: Text;
  readonly from: number;
  readonly length: number;
};

/**
 * The text of one paragraph as a reader sees it: inline elements joined, readings and hidden parts left out, white
 * space collapsed. `pieces` lead every offset back to the text nodes, in order; line breaks belong to no piece.
 */
export type Flow = { readonly text: string; readonly pieces: readonly FlowPiece[] };

/** A part of one text node; offsets are into its data. */
type NodeSpan = { readonly node: Text; readonly start: number; readonly end: number };

/** The parts of text nodes that the flow's characters `start`..`end` stand in: one for a node, in order. */
export function nodeSpansOf(flow: Flow, start: number, end: number): NodeSpan[] {
  const spans: NodeSpan[] = [];
  for (const piece of flow.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from >= to) continue;
    const span = { node: piece.node, start: piece.from + from - piece.at, end: piece.from + to - piece.at };
    const last = spans.at(-1);
    if (last?.node === span.node) spans[spans.length - 1] = { ...last, end: span.end };
    else spans.push(span);
  }
  return spans;
}

/** Does the flow still say what the page says? False as soon as a node left the page or changed under it. */
export function isCurrent(flow: Flow): boolean {
  return flow.pieces.every(
    ({ at, node, from, length }) =>
      node.isConnected && sameText(flow.text.slice(at, at + length), node.data.slice(from, from + length)),
  );
}

/** Do two flows stand in the same places of the same nodes? */
export function samePlaces(one: Flow, other: Flow): boolean {
  return (
    one.pieces.length === other.pieces.length &&
    one.pieces.every((piece, i) => piece.node === other.pieces[i]?.node && piece.from === other.pieces[i]?.from)
  );
}

const TAIL = 8;

/** Writes one flow from left to right. */
export class FlowBuilder {
  #text = '';
  #pieces: FlowPiece[] = [];
  /** The last characters, as far back as a unit goes; to look for them at the end of a long text that is still growing would be dear. */
  #tail = '';
  /** Has nothing but white space come since the last line break? */
  #isLineEmpty = false;

  /** Adds a text node; unless `preserved` (white-space: pre), runs of white space become one space. */
  addText(node: Text, preserved: boolean): void {
    if (preserved) return this.#append(node, 0, node.data.length, node.data);
    let from = 0;
    for (const white of node.data.matchAll(/[ \t\n\r\f]+/g)) {
      this.#append(node, from, white.index, node.data.slice(from, white.index));
      if (/[^ \n]$/.test(this.#tail)) this.#append(node, white.index, white.index + 1, ' ');
      from = white.index + white[0].length;
    }
    this.#append(node, from, node.data.length, node.data.slice(from));
  }

  /** Adds a line break; returns true where it is the second in a row, so that a new paragraph begins. */
  addBreak(): boolean {
    if (this.#isLineEmpty) return true;
    if (this.#tail === '') return false;
    this.#write('\n');
    this.#isLineEmpty = true;
    return false;
  }

  /** The last characters written, as far back as a number or a unit goes. */
  get tail(): string {
    return this.#tail;
  }

  /** The flow written so far, or null if there is no text in it; the next one begins empty. */
  take(): Flow | null {
    const flow = { text: this.#text, pieces: this.#pieces };
    this.#text = '';
    this.#pieces = [];
    this.#tail = '';
    this.#isLineEmpty = false;
    return flow.text.trim() === '' ? null : flow;
  }

  #append(node: Text, from: number, to: number, text: string): void {
    if (to <= from) return;
    const last = this.#pieces.at(-1);
    if (last?.node === node && last.from + last.length === from && last.at + last.length === this.#text.length)
      this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + to - from };
    else this.#pieces.push({ at: this.#text.length, node, from, length: to - from });
    this.#write(text);
    // A preserved text may hold line breaks of its own.
    const line = text.slice(text.lastIndexOf('\n') + 1);
    this.#isLineEmpty = line.trim() === '' && (this.#isLineEmpty || line.length < text.length);
  }

  #write(text: string): void {
    this.#text += text;
    this.#tail = (this.#tail + text.slice(-TAIL)).slice(-TAIL);
  }
}

function sameText(inFlow: string, inNode: string): boolean {
  return inFlow === inNode || inFlow === inNode.replace(/[\t\n\r\f]/g, ' ');
}
