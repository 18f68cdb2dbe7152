import { BODY_NAMES } from '@/knowledge/body-name-data';
import { bodyOfCode } from '@/knowledge/body-names';
import type { OrganizationKind } from '@/knowledge/organization-kind';

/** Known bodies of one kind whose names are no words, for sentences with other names in them. */
export function namesOf(kind: OrganizationKind): string[] {
  const names: string[] = [];
  let body: ReturnType<typeof bodyOfCode> = null;
  for (const line of BODY_NAMES.split('\n')) {
    if (line.startsWith('=')) body = bodyOfCode(Number(line.slice(1)));
    else if (line !== '' && body?.kind === kind && body.ambiguity === 0) names.push(line);
  }
  return names;
}
