/** The ISO date of a day; null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** A month or a day as ISO dates have it: 4 → 04. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
