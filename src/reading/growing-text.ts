import { raisedText } from '@/text/raised-text';

/** So much of its end is at hand at any time: more than raised characters look back. */
const TAIL = 20;

/**
 * A text that is put together from very many pieces. Looking at its end takes no more time the longer it gets, which a
 * string that is added to does: it is copied whole at each look.
 */
export class GrowingText {
  readonly #pieces: string[] = [];
  #tail = '';
  #raised = '';

  /** Its last characters, at most twenty, without raised ones that are not settled. */
  get tail(): string {
    return this.#tail;
  }

  add(text: string): void {
    this.settle();
    this.#push(text);
  }

  /** Adds characters that are set above the line; what they say is decided once all are there. */
  raise(text: string): void {
    this.#raised += text;
  }

  /** No raised characters are to come that belong to the last ones. */
  settle(): void {
    const raised = this.#raised;
    this.#raised = '';
    if (raised !== '') this.#push(raisedText(this.#tail, raised));
  }

  toString(): string {
    this.settle();
    return this.#pieces.join('');
  }

  #push(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#tail = (text.length < TAIL ? this.#tail + text : text).slice(-TAIL);
  }
}
