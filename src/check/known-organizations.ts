import type { EvidenceSource, KnownName, KnownOrganization } from '@/evidence/evidence-source';
import type { Scope } from '@/evidence/scope';
import { findPlaces, leadingPlace, parentsOf } from '@/knowledge/gazetteer';
import { isPrefecture } from '@/knowledge/place-relations';
import type { OrganizationMention } from '@/names/organization';
import { organizationKey } from '@/names/organization-key';
import { type Folded, fold } from '@/text/fold';
import { type Span, toOriginalSpan } from '@/text/offset-map';

/** A passage of a page with the organizations that its grammar shows. Offsets are into `text`. */
type PagePassage = { readonly text: string; readonly mentions: readonly OrganizationMention[] };

/** What is asked about a page, whatever evidence answers: its passages, folded, and the cities that it names. */
export type NamesOnPage = {
  readonly passages: readonly { readonly folded: Folded; readonly mentions: readonly OrganizationMention[] }[];
  readonly cities: ReadonlySet<string>;
};

/** A mention of an organization that the corpus knows: the `passage`-th passage, offsets into its text. */
type KnownMention = Span & { readonly passage: number; readonly name: string };

/** Reads the names of a page once. `place` is the page's own, or null. */
export function namesOnPage(passages: readonly PagePassage[], place: string | null): NamesOnPage {
  const read = passages.map(({ text, mentions }) => ({ folded: fold(text), mentions }));
  const named = read.flatMap(({ folded }) => findPlaces(folded.text).map(({ name }) => name));
  const cities = new Set([...(place === null ? [] : [place]), ...new Set(named)].flatMap((name) => cityOf(name) ?? []));
  return { passages: read, cities };
}

/** What is known of names: by sources, and the surfaces that the corpus in this browser would look for in any text. */
export type KnownBy = {
  readonly sources: readonly EvidenceSource[];
  readonly scope: Scope;
  readonly findNames?: (foldedText: string) => readonly KnownName[];
};

/**
 * The mentions that the corpus knows: by the name that the page's own place and text give them, and by surfaces that
 * only the corpus can tell (美特好). A trade name that may belong to another city is linked only where nothing on the
 * page speaks against it.
 */
export async function knownOrganizations(
  { passages, cities }: NamesOnPage,
  { sources, scope, findNames }: KnownBy,
): Promise<KnownMention[]> {
  const known = await knownByKey(passages, sources, scope);
  const bySurface = findNames ? knownBySurface(passages, known, findNames) : known;
  const found: KnownMention[] = [];
  for (const [passage, { folded, mentions }] of passages.entries()) {
    const linked = mentions.flatMap(({ name, start, end }): KnownMention[] => {
      const bodies = name === null ? [] : (bySurface.get(organizationKey(name)) ?? []);
      const body = bodies.find((one) => fitsHere(one, name ?? '', cities));
      return body ? [{ passage, start, end, name: body.name }] : [];
    });
    for (const { start, end, organizations } of findNames?.(folded.text) ?? []) {
      const raw = toOriginalSpan(folded.map, { start, end });
      if (overlaps(linked, raw) || isTaken(mentions, raw, organizations)) continue;
      const body = organizations.find((one) => fitsHere(one, folded.text.slice(start, end), cities));
      if (body) linked.push({ passage, ...raw, name: body.name });
    }
    found.push(...linked);
  }
  return found;
}

/** What all sources know of the bodies that a page names, by key; asked at once. */
async function knownByKey(
  passages: NamesOnPage['passages'],
  sources: readonly EvidenceSource[],
  scope: Scope,
): Promise<Map<string, KnownOrganization[]>> {
  const keys = new Set(
    passages.flatMap(({ mentions }) => mentions.flatMap(({ name }) => (name === null ? [] : organizationKey(name)))),
  );
  if (keys.size === 0) return new Map();
  const answers = await Promise.all(sources.map((source) => source.findOrganizations([...keys], scope)));
  return Map.groupBy(
    answers.flatMap((answer) => (answer.answered === 'not' ? [] : answer.value)),
    ({ key }) => key,
  );
}

/** With bodies that articles call by a name of the page, but whose own is another: one line each, and a name fills its line. */
function knownBySurface(
  passages: NamesOnPage['passages'],
  known: ReadonlyMap<string, KnownOrganization[]>,
  findNames: (foldedText: string) => readonly KnownName[],
): Map<string, KnownOrganization[]> {
  const found = new Map(known);
  const names = new Set(passages.flatMap(({ mentions }) => mentions.flatMap(({ name }) => name ?? [])));
  const unknown = [...names].filter((name) => !known.has(organizationKey(name)));
  const hits = new Map(findNames(unknown.join('\n')).map((hit) => [hit.start, hit]));
  let at = 0;
  for (const name of unknown) {
    const hit = hits.get(at);
    if (hit?.end === at + name.length) found.set(organizationKey(name), [...hit.organizations]);
    at += name.length + 1;
  }
  return found;
}

function overlaps(mentions: readonly Span[], { start, end }: Span): boolean {
  return mentions.some((mention) => mention.start < end && mention.end > start);
}

/** Does the page's own grammar read another name here? */
function isTaken(
  mentions: readonly OrganizationMention[],
  raw: Span,
  organizations: readonly KnownOrganization[],
): boolean {
  return mentions.some((mention) => overlaps([mention], raw) && !isPart(mention, raw, organizations));
}

/** Is the surface the end of the mention, which only adds a larger place: 太原市|晋源区金融办, 宝莲寺镇|黎元村? */
function isPart(mention: OrganizationMention, raw: Span, organizations: readonly KnownOrganization[]): boolean {
  const { name, kind } = mention;
  if (name === null || raw.start < mention.start || raw.end !== mention.end) return false;
  return kind === 'grassroots' || organizations.some((known) => organizationKey(known.name) === organizationKey(name));
}

/** Does nothing on the page speak against this body? A name that says its own place or legal form needs no check. */
function fitsHere({ place }: KnownOrganization, surface: string, cities: ReadonlySet<string>): boolean {
  if (place === null || cities.size === 0 || /(?:有限公司|股份|集团)$/.test(surface)) return true;
  if (leadingPlace(surface)) return true;
  const own = cityOf(place);
  return own === null || cities.has(own);
}

/** The prefecture (or the province, where there is none) that a place from large to small lies in. */
function cityOf(place: string): string | null {
  const named = findPlaces(place);
  const chain = named.flatMap(({ name }) => [...parentsOf(name), name]);
  return chain.find(isPrefecture) ?? chain[0] ?? null;
}
