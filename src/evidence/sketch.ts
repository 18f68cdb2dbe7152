import type { Frequencies, Sketch } from './evidence-source';

/** More tokens bring no other articles, only longer questions. */
const MOST_TOKENS = 400;
/** Bits of a token that stands in one part of thousands; rarer ones tell no more, for chance has a hand in them. */
const MOST_BITS = 12;
/** In a corpus of fewer parts a token is as rare as if there were so many: four articles tell nothing about rareness. */
const LEAST_PARTS = 1024;
/** Tokens of a larger share of the parts are of every report: without them the same articles are found, reading a quarter. */
const MOST_SHARE = 0.02;
/** But a token of so few parts is never too common: sixty reprints in a small corpus must not make their story one. */
const FEW_PARTS = 200;
/**
 * Rarest tokens that make two texts one event, where there are many to choose from: with 10,000 real articles 24 bits lose
 * none of 1,196 right ones (the least had 32), and spare a tenth of the reading. In a small corpus one is enough.
 */
const LEAST_SHARED = 2;

/** Weighs tokens by how rare they are in a source: log2 of the share of parts without it. */
export function sketchOf(tokens: readonly string[], { parts, counts }: Frequencies): Sketch {
  const most = Math.max(FEW_PARTS, MOST_SHARE * parts);
  const total = Math.max(parts, LEAST_PARTS);
  const floor = parts < LEAST_PARTS ? Math.log2(LEAST_PARTS) : LEAST_SHARED * MOST_BITS;
  const known = tokens.flatMap((token, i) => {
    const count = counts[i] ?? 0;
    return count === 0 || count > most ? [] : [{ token, weight: Math.min(MOST_BITS, Math.log2(total / count)), count }];
  });
  known.sort((a, b) => a.count - b.count || (a.token < b.token ? -1 : 1));
  return { tokens: known.slice(0, MOST_TOKENS).map(({ token, weight }) => ({ token, weight })), floor };
}
