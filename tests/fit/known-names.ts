import { bodyOfCode, packedBodies } from '@/knowledge/body-names';
import type { OrganizationKind } from '@/knowledge/organization-kind';

/** Known bodies of one kind whose names are no words, for sentences with other names in them. */
export function namesOf(kind: OrganizationKind): string[] {
  return [...packedBodies()].flatMap(({ name, code }) => {
    const body = bodyOfCode(code);
    return body?.kind === kind && body.ambiguity === 0 ? [name] : [];
  });
}
