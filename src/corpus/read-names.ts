import type { Installed } from './installation';
import { extendNames } from './known-names';
import type { NamesRow, StateRow } from './schema';
import type { Storage } from './storage';

/** The stored matcher with the organizations that were changed since it was written. */
export async function readAllNames(
  storage: Storage,
  state: StateRow | null,
  names: NamesRow | null,
): Promise<Pick<Installed, 'names' | 'pending'>> {
  if (!state || !names || names.revision >= state.revision) return { names, pending: 0 };
  const changed = await storage.readOrganizationsSince(state.generation, names.revision);
  return { names: extendNames(names, changed, state.revision), pending: changed.length };
}
