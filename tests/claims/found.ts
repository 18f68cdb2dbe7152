import type { Claim } from '@/claims/claim';
import { type RecognitionInput, recognize } from '@/claims/recognize';
import type { Quantity } from '@/figures/quantity';
import type { OrganizationMention } from '@/names/organization';

/** What a test says of a text beside the text itself. */
export type Circumstances = Partial<Omit<RecognitionInput, 'text'>>;

export function claimsIn(text: string, about: Circumstances = {}): readonly Claim[] {
  return recognize({ title: '', place: null, date: null, ...about, text }).claims;
}

export function organizationsIn(text: string, about: Circumstances = {}): readonly OrganizationMention[] {
  return recognize({ title: '', place: null, date: null, ...about, text }).organizations;
}

/** `107 家`, `[32000000, 33000000) CNY`, `(…, 50] 人`, `16.5 CNY/斤`: interval, unit and rate of a figure. */
export function shown({ low, high, lowExcluded, highExcluded, unit, rate }: Quantity): string {
  const interval =
    low === high && !lowExcluded && !highExcluded
      ? number(low)
      : `${lowExcluded || low === null ? '(' : '['}${number(low)}, ${number(high)}${highExcluded || high === null ? ')' : ']'}`;
  return `${interval}${unit && ' '}${unit}${rate ? `/${rate}` : ''}`;
}

/** The figures of a text, each as `shown`. */
export function figuresIn(text: string, about: Circumstances = {}): string[] {
  return claimsIn(text, about).map(shown);
}

/** Nine digits: a mu is not a whole number of square meters. */
function number(value: number | null): string {
  return value === null ? '…' : String(Number(value.toPrecision(9)));
}

/** An article of Ganzhou, of August 15, 2024. */
export const OF_GANZHOU: Circumstances = { date: '2024-08-15', place: '江西省赣州市' };

/** Whose each figure of an article of Ganzhou is. */
export function namesIn(text: string, about: Circumstances = {}): (string | null)[] {
  return claimsIn(text, { ...OF_GANZHOU, ...about }).map(({ who }) => who.name);
}

/** The kinds of whose each figure of an article of Ganzhou is. */
export function kindsIn(text: string): (string | null)[] {
  return claimsIn(text, OF_GANZHOU).map(({ who }) => who.kind);
}
