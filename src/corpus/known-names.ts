import { buildNameTrie, extendNameTrie, findNamesIn, type NameEntry } from '@/knowledge/name-trie';
import type { KnownName } from './filed-claims';
import { isMatchable } from './matchable-surface';
import { placesOf, usualKind } from './organization-rows';
import type { NamedOrganization, NamesRow, OrganizationRow, Visibility } from './schema';
import { byFrequency, isInScope, type Scope } from './tally';
import type { Target } from './target';

/**
 * The matcher lives in one row, some megabytes with ten thousand articles: too much to write with each batch. So the row
 * lags behind: organizations that were changed since are read from their own rows and put into the matcher in memory,
 * and the row is written again when they have become many.
 */
const MOST_PENDING = { least: 256, share: 0.15 } as const;

/** The matcher of a generation that has no names yet. */
export function noNames({ generation, revision }: Target): NamesRow {
  return { generation, revision, trie: buildNameTrie([]), organizations: [] };
}

/** Is it time to write the matcher again? */
export function isBehind({ organizations }: NamesRow, pending: number): boolean {
  return pending > Math.max(MOST_PENDING.least, MOST_PENDING.share * organizations.length);
}

/**
 * The matcher over all names and surfaces that may be looked for in any text, with these organizations as they are now:
 * new ones, changed ones, renamed ones, and some without mentions left.
 */
export function extendNames(names: NamesRow, changed: readonly OrganizationRow[], revision: number): NamesRow {
  const organizations = [...names.organizations];
  const records = new Map(organizations.map((one, record) => [one ? recordKey(one.visibility, one.name) : '', record]));
  const entries: NameEntry[] = [];
  for (const row of changed) {
    for (const visibility of ['everywhere', 'private'] as const) {
      const before = [row.name, ...row.formerNames].map((name) => records.get(recordKey(visibility, name)));
      const record = before.find((known) => known !== undefined) ?? organizations.length;
      const named = viewOf(row, visibility);
      if (named === null && record === organizations.length) continue;
      organizations[record] = named;
      if (named === null) continue;
      records.set(recordKey(visibility, row.name), record);
      for (const surface of surfacesOf(row, named)) entries.push([surface, [record]]);
    }
  }
  return { ...names, revision, trie: extendNameTrie(names.trie, entries), organizations };
}

/**
 * Known surfaces in a folded text, from the left, the longest at each place; an organization once for each city. In the
 * scope `everywhere` it is as if private articles were not there.
 */
export function findKnownNames({ trie, organizations }: NamesRow, foldedText: string, scope: Scope): KnownName[] {
  const counts = (record: number): boolean => {
    const one = organizations[record];
    return one !== null && one !== undefined && isInScope(one, scope);
  };
  return findNamesIn(trie, foldedText, counts).map(({ start, end, records }) => {
    const named = records.filter(counts).flatMap((record) => organizations[record] ?? []);
    return { start, end, organizations: fullViews(named).flatMap(inEachPlace) };
  });
}

function recordKey(visibility: Visibility, name: string): string {
  return `${visibility}|${name}`;
}

/** An organization as public articles have it, or (private) as all have it; null where no such article names it. */
function viewOf(row: OrganizationRow, visibility: Visibility): NamedOrganization | null {
  const scope = visibility === 'everywhere' ? 'everywhere' : 'all';
  const found = visibility === 'everywhere' ? row.mentions.everywhere : row.mentions.all - row.mentions.everywhere;
  if (found <= 0) return null;
  return { name: row.name, kind: usualKind(row, scope), places: placesOf(row, scope), visibility };
}

function surfacesOf(row: OrganizationRow, named: NamedOrganization): string[] {
  const surfaces = byFrequency(row.surfaces, named.visibility === 'everywhere' ? 'everywhere' : 'all');
  return [...new Set([row.name, row.key, ...surfaces])].filter((surface) => isMatchable(surface, named));
}

/** What all articles say of an organization takes the place of what public ones say. */
function fullViews(named: readonly NamedOrganization[]): NamedOrganization[] {
  const hidden = new Set(named.flatMap(({ visibility, name }) => (visibility === 'private' ? [name] : [])));
  return named.filter(({ visibility, name }) => visibility === 'private' || !hidden.has(name));
}

function inEachPlace({ name, kind, places }: NamedOrganization): KnownName['organizations'][number][] {
  return (places.length > 0 ? places : [null]).map((place) => ({ name, kind, place }));
}
