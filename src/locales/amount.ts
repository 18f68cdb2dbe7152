/** A count with its thousands apart, as in 12,300. */
export function amount(count: number): string {
  return count.toLocaleString('en');
}
