import type { Claim, Recognition } from '@/claims/claim';
import { significantDigits } from '@/figures/written-number';
import { organizationKey } from '@/names/organization-key';
import { characterSet } from '@/text/character-table';
import { folded, isHan } from '@/text/fold';
import type { Span } from '@/text/offset-map';

/**
 * What a stretch of text is found by, each once: the bodies and places that it speaks of, the words of what it measures,
 * and its numbers, also as they would stand after a slip of the pen. The same for what is stored and for what is asked;
 * tokens only find, they never decide. `span`: only what stands in it, as offsets into the text that was recognized.
 */
export function tokensOf(found: Recognition, span: Span = { start: 0, end: Number.POSITIVE_INFINITY }): string[] {
  const tokens = new Set<string>();
  const isInside = ({ start }: Span): boolean => start >= span.start && start < span.end;
  for (const mention of found.organizations)
    if (mention.name !== null && isInside(mention)) tokens.add(nameToken(organizationKey(mention.name)));
  for (const claim of found.claims) if (isInside(claim)) for (const token of claimTokens(claim)) tokens.add(token);
  return [...tokens];
}

/** The token of a body, by its `organizationKey`. */
export function nameToken(key: string): string {
  return `o:${key}`;
}

/** Of the words before a figure the last ones say what it is. */
const NEAR = 16;

function claimTokens(claim: Claim): string[] {
  const { who, measured, words, unit } = claim;
  const tokens = pairsOf(`${words.before.slice(-NEAR)}|${measured}|${words.after}`).map((pair) => `w:${pair}`);
  if (who.name !== null) tokens.push(who.kind === 'body' ? nameToken(organizationKey(who.name)) : `p:${who.name}`);
  for (const end of numbersOf(claim)) tokens.push(`n:${unit}:${end.toPrecision(3)}`);
  tokens.push(...slipTokens(claim.value));
  return tokens;
}

/** Both ends of an interval, and the number stated. */
function numbersOf({ value, low, high }: Claim): number[] {
  const numbers = [value, low, high].filter((number) => number !== null);
  return [...new Set(numbers)];
}

/** A number of fewer digits is near too many others. */
const LEAST_DIGITS = 3;
/** Of longer numbers the first ones: a slip further behind leaves the number as it is to three digits. */
const MOST_DIGITS = 6;

/** Digits in another order, one digit another, the decimal point or 万 and 亿 elsewhere. */
function slipTokens(value: number | null): string[] {
  const digits = value === null ? '' : significantDigits(value).slice(0, MOST_DIGITS);
  if (digits.length < LEAST_DIGITS) return [];
  const masked = Array.from(digits, (_, i) => `s:${digits.slice(0, i)}_${digits.slice(i + 1)}`);
  return [`s:${[...digits].sort().join('')}`, ...masked];
}

/** Characters of grammar, of which words that tell one measure from another are not made. */
const GRAMMAR = characterSet(
  '的了着过在是和与及或等对向从由把被将给为以其这那此该各每也都就还又再已均共有达约近超逾余多来至到于而但并则更最很不没未',
);

/** The pairs of neighbouring Han characters that are not grammar, and words of Latin letters. */
function pairsOf(words: string): string[] {
  const text = folded(words);
  const pairs: string[] = text.match(/[A-Za-z]{2,}/g)?.map((word) => word.toUpperCase()) ?? [];
  for (let at = 1; at < text.length; at++)
    if (isContent(text.charCodeAt(at - 1)) && isContent(text.charCodeAt(at))) pairs.push(text.slice(at - 1, at + 1));
  return pairs;
}

function isContent(code: number): boolean {
  return isHan(code) && !GRAMMAR[code];
}
