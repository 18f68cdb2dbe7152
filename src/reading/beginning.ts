/** The first items of a sequence that is read once, and the whole of it. */
type Beginning<Item> = { readonly first: readonly Item[]; readonly all: Iterable<Item> };

/** Looks at the beginning of a sequence, of at most `count` items; `all` can be gone through once. */
export function beginningOf<Item>(items: Iterable<Item>, count: number): Beginning<Item> {
  const rest = items[Symbol.iterator]();
  const first: Item[] = [];
  while (first.length < count) {
    const { value, done } = rest.next();
    if (done) break;
    first.push(value);
  }
  return { first, all: chain(first, { [Symbol.iterator]: () => rest }) };
}

function* chain<Item>(first: Iterable<Item>, then: Iterable<Item>): Generator<Item> {
  yield* first;
  yield* then;
}
