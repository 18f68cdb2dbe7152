/** What kind of body an organization is. */
export type OrganizationKind = 'government' | 'company' | 'institution' | 'venue' | 'grassroots';
