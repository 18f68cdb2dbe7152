const LINE_FEED = 0x0a;

/**
 * The lines of a stream of UTF-8 as they come, each as soon as its line feed is there; the last may have none. Nothing
 * but a line feed ends a line, and no more than one is held.
 */
export async function* inputLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun: Uint8Array[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield decode([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield decode(begun);
}

function decode(pieces: readonly Uint8Array[]): string {
  return new TextDecoder().decode(Buffer.concat(pieces));
}
