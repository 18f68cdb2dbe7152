import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputLines } from '@/command-line/input-lines';

/** The lines of these chunks. */
async function linesIn(chunks: readonly Uint8Array[]): Promise<string[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const lines: string[] = [];
  for await (const line of inputLines(stream())) lines.push(line);
  return lines;
}

describe('inputLines', () => {
  it('ends lines at line feeds and nowhere else, however the bytes come', async () => {
    const line = fc.stringMatching(/^[a甲\u{20000}\u2028\r\v]{0,6}$/u);
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.array(fc.nat(80)), async (lines, cuts) => {
        const bytes = new TextEncoder().encode(lines.map((one) => `${one}\n`).join(''));
        const edges = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge));
        expect(await linesIn(chunks)).toEqual(lines);
      }),
    );
  });

  it('gives the last line without a line feed, and none of nothing', async () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(await linesIn([encode('甲\n'), encode('乙')])).toEqual(['甲', '乙']);
    expect(await linesIn([])).toEqual([]);
  });
});
