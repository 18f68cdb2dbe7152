import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Span } from '@/text/offset-map';
import { namesOf } from './known-names';

/** Of companies' names half are invented. */
const INVENTED = 0.5;
/** Of institutions so many are replaced; the rest of the kinds keep their names, which belong to their places. */
const INSTITUTIONS = 0.5;

/** Names to choose from; those of four characters give the characters of invented ones. */
type Pool = { readonly companies: string[]; readonly institutions: string[]; readonly short: string[] };

let pool: Pool | undefined;

function poolOf(): Pool {
  if (pool) return pool;
  const companies = namesOf('company');
  const short = companies.filter((name) => /^[\u4e00-\u9fff]{4}$/.test(name));
  pool = { companies, institutions: namesOf('institution'), short };
  return pool;
}

/** The sentence with other names in it, or null where none of its names is replaced. */
export function replaceNames(
  text: string,
  spans: readonly (Span & { readonly kind: OrganizationKind })[],
  random: () => number,
): { readonly text: string; readonly spans: readonly Span[] } | null {
  const chosen = new Map<string, string>();
  const replaced: Span[] = [];
  let written = '';
  let from = 0;
  for (const { start, end, kind } of spans) {
    const name = text.slice(start, end);
    const other = chosen.get(name) ?? otherName(name, kind, random);
    chosen.set(name, other);
    written += text.slice(from, start);
    replaced.push({ start: written.length, end: written.length + other.length });
    written += other;
    from = end;
  }
  const changed = [...chosen].some(([name, other]) => name !== other);
  return changed ? { text: written + text.slice(from), spans: replaced } : null;
}

function otherName(name: string, kind: OrganizationKind, random: () => number): string {
  const { companies, institutions, short } = poolOf();
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)] ?? name;
  if (kind === 'institution') return random() < INSTITUTIONS ? pick(institutions) : name;
  if (kind !== 'company') return name;
  return random() < INVENTED ? inventedName(() => pick(short), random) : pick(companies);
}

/** Two characters of two companies and the ending of a third; a third of the names has none or a longer one. */
function inventedName(pick: () => string, random: () => number): string {
  const core = pick().charAt(0) + pick().charAt(1);
  const choice = random();
  if (choice < 0.15) return core;
  if (choice < 0.25) return core + pick().charAt(1);
  const ending = pick().slice(2);
  if (choice < 0.35) return `${core}${ending}${random() < 0.5 ? '集团' : '公司'}`;
  return core + ending;
}
