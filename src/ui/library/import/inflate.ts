/** Inflates raw deflate data (RFC 1951) piece by piece; stops where it is left, throws on broken data. */
export async function* inflate(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // a broken stream is over already
  }
}
