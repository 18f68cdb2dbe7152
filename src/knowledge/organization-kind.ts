/** The kinds of bodies, as section 2 of the definition has them. */
export const ORGANIZATION_KINDS = ['government', 'company', 'institution', 'venue', 'grassroots'] as const;

/** What kind of body an organization is. */
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
