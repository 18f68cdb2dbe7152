/** So much of its end is at hand at any time: more than raised characters look back. */
const TAIL = 20;

/**
 * A text that is put together from very many pieces. Looking at its end takes no more time the longer it gets, which a
 * string that is added to does: it is copied whole at each look.
 */
export class GrowingText {
  readonly #pieces: string[] = [];
  #tail = '';

  /** Its last characters, at most twenty. */
  get tail(): string {
    return this.#tail;
  }

  add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#tail = (text.length < TAIL ? this.#tail + text : text).slice(-TAIL);
  }

  toString(): string {
    return this.#pieces.join('');
  }
}
