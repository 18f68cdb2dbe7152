import type { ReadFile } from '@/settings/settings-file';

/** What came of the last thing that was done: nothing to say, not kept, or what a file was. */
export type SettingsOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unreadable' }
  | ReadFile;
