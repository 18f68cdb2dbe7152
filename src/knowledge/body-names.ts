import { ORGANIZATION_KINDS, type OrganizationKind } from './organization-kind';

/** How often a name is an ordinary word: 0 never, 1 sometimes, 2 often. Only the first is a body wherever it stands. */
export type Ambiguity = (typeof AMBIGUITIES)[number];
export const AMBIGUITIES = [0, 1, 2] as const;

/** A body known by name, folded. */
export type BodyName = { readonly name: string; readonly kind: OrganizationKind; readonly ambiguity: Ambiguity };

/** As one number from 1 on, for tables of numbers: what kind of body it is and how ambiguous its name; 0 is no body. */
export function bodyCode({ kind, ambiguity }: Omit<BodyName, 'name'>): number {
  return 1 + ORGANIZATION_KINDS.indexOf(kind) * AMBIGUITIES.length + ambiguity;
}

const BY_CODE: readonly (Omit<BodyName, 'name'> | null)[] = [
  null,
  ...ORGANIZATION_KINDS.flatMap((kind) => AMBIGUITIES.map((ambiguity) => ({ kind, ambiguity }))),
];

/** What a `bodyCode` says; null for 0. */
export function bodyOfCode(code: number): Omit<BodyName, 'name'> | null {
  return BY_CODE[code] ?? null;
}

/** Names of one kind and ambiguity, a line each, sorted, behind a line with the code of both: `=4`. */
export function packBodies(bodies: readonly BodyName[]): string {
  const groups = Map.groupBy(bodies, bodyCode);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([code, group]) => [`=${code}`, ...group.map(({ name }) => name).sort()])
    .map((line) => `${line}\n`)
    .join('');
}
