import { type PlaceMention } from '@/text/gazetteer';
import { type Span } from '@/text/offset-map';
import { isAddress, isInsideWord } from './generic-words';
import { type FoldedOrganization, findListed } from './listed-names';
import { isName } from './name-checks';
import { extendLeft, extendRight, type Reading } from './name-edges';
import { HEADS, type Head, KNOWN_BODIES } from './organization-tables';

/** All organizations of a folded paragraph, longest names, from left to right, not overlapping. */
export function findOrganizations(
  text: string,
  { places, dates }: { readonly places: readonly PlaceMention[]; readonly dates: readonly Span[] },
): FoldedOrganization[] {
  const reading: Reading = {
    text,
    placeEnding: new Map(places.map(({ start, end }) => [end, start])),
    insidePlace: new Uint8Array(text.length + 1),
    inDate: new Uint8Array(text.length),
  };
  for (const { start, end } of dates) reading.inDate.fill(1, start, end);
  for (const { start, end } of places) reading.insidePlace.fill(1, start + 1, end);
  const candidates: FoldedOrganization[] = [];
  for (let at = 0; at < text.length; at++) {
    const known = KNOWN_BODIES.matchAt(text, at);
    if (known) candidates.push({ start: at, end: at + known.word.length, kind: known.value, rule: 'known body' });
    const head = HEADS.matchAt(text, at);
    const found = head && readName(reading, at, head.word, head.value);
    if (found) candidates.push(found);
  }
  candidates.push(...findListed(reading, candidates));
  return merge(text, longest(candidates));
}

/** The name whose head begins at `headStart`, or null where there is none. */
function readName(reading: Reading, headStart: number, word: string, head: Head): FoldedOrganization | null {
  const end = headStart + word.length;
  const left = extendLeft(reading, headStart, head);
  if (isInsideWord(reading.text, headStart, end, left.functional) || isAddress(reading.text, end)) return null;
  if (!isName(reading, left, { headStart, end, word, head })) return null;
  const tail = extendRight(reading, end, head.kind);
  const rule = left.place
    ? `place + ${word}`
    : left.level
      ? `level + ${word}`
      : left.functional
        ? `function + ${word}`
        : `${head.strength} head ${word}`;
  return { start: left.start, end: tail.end, kind: tail.kind, rule };
}

/** Of overlapping candidates the longest; of two equally long the first. */
export function longest(candidates: readonly FoldedOrganization[]): FoldedOrganization[] {
  const byLength = [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FoldedOrganization[] = [];
  const taken = new Set<number>();
  for (const candidate of byLength) {
    let free = true;
    for (let at = candidate.start; at < candidate.end && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = candidate.start; at < candidate.end; at++) taken.add(at);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A village behind its town, a community behind its sub-district: one name. */
function merge(text: string, organizations: readonly FoldedOrganization[]): FoldedOrganization[] {
  const merged: FoldedOrganization[] = [];
  for (const next of organizations) {
    const last = merged.at(-1);
    if (
      last &&
      last.end === next.start &&
      last.kind === 'grassroots' &&
      !/(?:党工委|党委)$/.test(text.slice(last.start, last.end))
    ) {
      merged[merged.length - 1] = { ...next, start: last.start, rule: `${last.rule} + ${next.rule}` };
    } else merged.push(next);
  }
  return merged;
}
