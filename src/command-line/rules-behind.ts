import { findDates } from '@/dates/dates';
import { findPlaces } from '@/knowledge/gazetteer';
import { cutText, findOrganizations } from '@/names/organizations';
import { fold } from '@/text/fold';
import type { FigureReport } from './inspect';

/**
 * Which rule and which tables found the organizations of a text, by folded surface. A surface that is not among them
 * is the short form of a name elsewhere in the text. `date`: the day of the text (ISO) or null.
 */
export function organizationReasons(text: string, date: string | null): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const line of text.split('\n')) {
    const read = fold(line).text;
    const around = { places: findPlaces(read), dates: findDates(read, date) };
    for (const { start, end, rule } of findOrganizations(cutText(read, around)))
      reasons.set(read.slice(start, end), rule);
  }
  return reasons;
}

/** What the words around a number made of it: hedge, unit, rate. */
export function figureReason({ hedge, unit, rate }: FigureReport): string {
  return [hedge !== 'none' && `hedge ${hedge}`, `unit ${unit}`, rate && `per ${rate}`].filter(Boolean).join(', ');
}
