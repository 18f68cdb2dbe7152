import type { KnownName, KnownOrganization } from '@/evidence/evidence-source';
import { buildNameTrie, extendNameTrie, findNamesIn, type NameEntry, type NameTrie } from '@/knowledge/name-trie';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { NamesRow, OrganizationRow, Target } from './index-schema';
import { isMatchable } from './matchable-surface';
import { nameOf, otherNamesOf, placesOf, usualKind } from './organization-rows';
import type { CountScope } from './tally';

/** A body as public articles have it, or (private) as all have it. */
export type NamedBody = {
  readonly key: string;
  readonly isPrivate: boolean;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly places: readonly string[];
  /** Other names and surfaces. */
  readonly others: readonly string[];
};

/**
 * The row is some megabytes with ten thousand articles: too much to write with each batch. So it lags behind: bodies that
 * were changed since are read from their own rows, and the row is written again when they have become many.
 */
const MOST_PENDING = { least: 256, share: 0.15 } as const;
/** Of more than these it is written when nothing else is to be done: each start would read them one by one. */
const FEW_PENDING = 64;

/** The row of a generation that has no names yet. */
export function noNames({ generation, revision }: Target): NamesRow {
  return { generation, revision, trie: buildNameTrie([]), lines: '' };
}

/**
 * All names and surfaces that may be looked for in any text. A text of any length costs the same a character however many
 * names there are; lines are only read where a name is met.
 */
export class NameMatcher {
  readonly #generation: number;
  #revision: number;
  #trie: NameTrie;
  readonly #lines: string[];
  /** Changed bodies that are not in the trie yet: an import changes thousands before anybody asks. */
  #pending = new Map<string, OrganizationRow | null>();
  #unwritten = 0;
  /** Places in `#lines` by `recordKey`; made when something changes. */
  #records: Map<string, number> | null = null;

  constructor({ generation, revision, trie, lines }: NamesRow) {
    this.#generation = generation;
    this.#revision = revision;
    this.#trie = trie;
    this.#lines = lines === '' ? [] : lines.split('\n');
  }

  /** Will so much have changed since the row was written, with so many bodies more, that it is time to write it again? */
  isDueAfter(more: number): boolean {
    return this.#unwritten + more > Math.max(MOST_PENDING.least, MOST_PENDING.share * this.#lines.length);
  }

  /** Have so many bodies changed since the row was written that starts are slower for it? */
  get isOutdated(): boolean {
    return this.#unwritten > FEW_PENDING;
  }

  /** Bodies as they are at this revision. */
  change(rows: readonly OrganizationRow[], revision: number): void {
    for (const row of rows) this.#pending.set(row.key, row);
    this.#unwritten += rows.length;
    this.#revision = revision;
  }

  /** Bodies that nobody names any more. */
  forget(keys: readonly string[], revision: number): void {
    for (const key of keys) this.#pending.set(key, null);
    this.#revision = revision;
  }

  /** The row as it is now has been written. */
  noteWritten(): void {
    this.#unwritten = 0;
  }

  /** The row to write, with all that has changed. */
  toRow(): NamesRow {
    this.#settle();
    return { generation: this.#generation, revision: this.#revision, trie: this.#trie, lines: this.#lines.join('\n') };
  }

  /**
   * Known surfaces in a folded text, from the left, the longest at each place. In the scope `everywhere` it is as if
   * private articles were not there.
   */
  find(foldedText: string, scope: CountScope): KnownName[] {
    this.#settle();
    const counts = (record: number): boolean => this.#isInScope(record, scope);
    return findNamesIn(this.#trie, foldedText, counts).map(({ start, end, records }) => {
      const bodies = records.filter(counts).map((record) => bodyOf(this.#lines[record] ?? ''));
      return { start, end, organizations: fullViews(bodies).flatMap(inEachPlace) };
    });
  }

  /** Bodies for whose line (key, name and other names, folded) `holds` is true. */
  search(holds: (line: string) => boolean): NamedBody[] {
    this.#settle();
    return fullViews(this.#lines.filter((line) => line !== '' && holds(line)).map(bodyOf));
  }

  #isInScope(record: number, scope: CountScope): boolean {
    const line = this.#lines[record] ?? '';
    return line !== '' && (scope === 'all' || !line.startsWith(PRIVATE));
  }

  #settle(): void {
    if (this.#pending.size === 0) return;
    this.#records ??= new Map(this.#lines.flatMap((line, i) => (line === '' ? [] : [[recordKeyOf(line), i] as const])));
    const entries: NameEntry[] = [];
    for (const [key, row] of this.#pending) {
      for (const isPrivate of [false, true]) {
        const body = row && viewOf(row, isPrivate);
        const recordKey = `${isPrivate ? PRIVATE : PUBLIC}${key}`;
        const record = this.#records.get(recordKey) ?? this.#lines.length;
        if (body === null && record === this.#lines.length) continue;
        this.#lines[record] = body ? lineOf(body) : '';
        if (body === null) {
          this.#records.delete(recordKey);
          continue;
        }
        this.#records.set(recordKey, record);
        for (const surface of surfacesOf(body)) entries.push([surface, [record]]);
      }
    }
    this.#trie = extendNameTrie(this.#trie, entries);
    this.#pending = new Map();
  }
}

const PUBLIC = '+';
const PRIVATE = '-';
const FIELD = '\t';
const LIST = '|';

function lineOf({ isPrivate, key, name, kind, places, others }: NamedBody): string {
  const fields = [(isPrivate ? PRIVATE : PUBLIC) + key, name, kind, places.join(LIST), others.join(LIST)];
  return fields.map((field) => field.replace(/[\t\n]/g, ' ')).join(FIELD);
}

function bodyOf(line: string): NamedBody {
  const [key = '', name = '', kind = '', places = '', others = ''] = line.split(FIELD);
  const listed = (list: string): string[] => (list === '' ? [] : list.split(LIST));
  return {
    key: key.slice(1),
    isPrivate: key.startsWith(PRIVATE),
    name,
    kind: kind as OrganizationKind, // lines are written by `lineOf` alone
    places: listed(places),
    others: listed(others),
  };
}

function recordKeyOf(line: string): string {
  return line.slice(0, line.indexOf(FIELD));
}

/** Null where no such article names it. */
function viewOf(row: OrganizationRow, isPrivate: boolean): NamedBody | null {
  const scope = isPrivate ? 'all' : 'everywhere';
  const found = isPrivate ? row.mentions.all - row.mentions.everywhere : row.mentions.everywhere;
  if (found <= 0) return null;
  return {
    key: row.key,
    isPrivate,
    name: nameOf(row, scope),
    kind: usualKind(row, scope),
    places: placesOf(row, scope),
    others: otherNamesOf(row, scope),
  };
}

function surfacesOf(body: NamedBody): string[] {
  return [...new Set([body.name, body.key, ...body.others])].filter((surface) => isMatchable(surface, body));
}

/** What all articles say of a body takes the place of what public ones say. */
function fullViews(bodies: readonly NamedBody[]): NamedBody[] {
  const hidden = new Set(bodies.flatMap(({ isPrivate, key }) => (isPrivate ? [key] : [])));
  return bodies.filter(({ isPrivate, key }) => isPrivate || !hidden.has(key));
}

function inEachPlace({ key, name, kind, places }: NamedBody): KnownOrganization[] {
  return (places.length > 0 ? places : [null]).map((place) => ({ key, name, kind, place }));
}
