import type { FiledClaims, KnownName, KnownOrganization } from '@/corpus/filed-claims';
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

/**
 * The mentions that the corpus knows: by the name that the page's own place and text give them, and by surfaces that
 * only the corpus can tell (美特好). A trade name that may belong to another city is linked only where nothing on the
 * page speaks against it.
 */
export async function knownOrganizations(
  { passages, cities }: NamesOnPage,
  source: FiledClaims,
): Promise<KnownMention[]> {
  const names = await knownNames(passages, source);
  const found: KnownMention[] = [];
  for (const [passage, { folded, mentions }] of passages.entries()) {
    const linked = mentions.flatMap((mention): KnownMention[] => {
      const known = mention.name === null ? undefined : names.get(mention.name);
      return known && fitsHere(known, mention.name ?? '', cities)
        ? [{ passage, start: mention.start, end: mention.end, name: known.name }]
        : [];
    });
    for (const { start, end, organizations } of await source.findNames(folded.text)) {
      const raw = toOriginalSpan(folded.map, { start, end });
      if (overlaps(linked, raw) || isTaken(mentions, raw, organizations)) continue;
      const known = organizations.find((organization) => fitsHere(organization, folded.text.slice(start, end), cities));
      if (known) linked.push({ passage, ...raw, name: known.name });
    }
    found.push(...linked);
  }
  return found;
}

/** Looks up all names of the page at once: one line each, and a name is known where a surface fills its line. */
async function knownNames(
  passages: NamesOnPage['passages'],
  source: FiledClaims,
): Promise<Map<string, KnownOrganization>> {
  const names = [
    ...new Set(passages.flatMap(({ mentions }) => mentions.flatMap(({ name }) => (name === null ? [] : [name])))),
  ];
  const lines = names.flatMap((name) => [name, organizationKey(name)]);
  const hits = new Map<number, KnownName>();
  for (const hit of await source.findNames(lines.join('\n'))) hits.set(hit.start, hit);
  const known = new Map<string, KnownOrganization>();
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const hit = hits.get(at);
    const name = names[i >> 1];
    if (hit && hit.end === at + line.length && hit.organizations[0] && name !== undefined && !known.has(name))
      known.set(name, hit.organizations[0]);
    at += line.length + 1;
  }
  return known;
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
