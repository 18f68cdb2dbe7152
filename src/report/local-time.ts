/** The times of a report, told where its reader is; an instant is an ISO string as by `Date.toISOString`. */

/** The day of an instant, as in 2022-04-25. */
export function localDay(instant: string): string {
  return secondsOf(instant).slice(0, 10);
}

/** Day and time of an instant, as in 2022-04-25 09:30. */
export function localTime(instant: string): string {
  return secondsOf(instant).slice(0, 16);
}

/** The same with how far that is from UTC, for readers elsewhere and for programs: 2022-04-25 09:30:00+08:00. */
export function localTimeWithOffset(instant: string): string {
  const minutes = -new Date(instant).getTimezoneOffset();
  const two = (part: number): string => String(Math.trunc(Math.abs(part))).padStart(2, '0');
  return `${secondsOf(instant)}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Swedish writes dates as ISO does. */
function secondsOf(instant: string): string {
  return new Date(instant).toLocaleString('sv');
}
