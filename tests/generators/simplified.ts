/**
 * Writes src/text/simplified-data.ts: the character table for folding, derived from opencc-js.
 * Run it after updating that: npm run generate:simplified. `tests/text/fold.test.ts` fails when the table is out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConverterFactory } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/t2cn';

/** Pairs of a traditional (or Taiwan, Hong Kong) character and its simplified one, in code point order. */
export function simplifiedPairs(): string {
  const { cn = [] } = preset.to;
  const { tw = [], hk = [] } = preset.from;
  const converters = [ConverterFactory(cn), ConverterFactory(tw, cn), ConverterFactory(hk, cn)];
  let pairs = '';
  for (let code = 0x3400; code <= 0xfaff; code++) {
    if (code > 0x9fff && code < 0xf900) continue;
    const character = String.fromCharCode(code);
    const compatible = character.normalize('NFKC');
    const simplified =
      converters.map((convert) => convert(compatible)).find((result) => result !== compatible) ?? compatible;
    if (simplified !== character && simplified.length === 1) pairs += character + simplified;
  }
  return pairs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const head =
    '/** Traditional → simplified character pairs, derived from opencc-js by npm run generate:simplified. */\n';
  const target = fileURLToPath(new URL('../../src/text/simplified-data.ts', import.meta.url));
  writeFileSync(target, `${head}export const SIMPLIFIED_PAIRS =\n  '${simplifiedPairs()}';\n`);
}
