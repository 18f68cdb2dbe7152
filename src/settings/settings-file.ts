import { brokenKeyOf, type Settings } from './settings';

/** What the reader set, as a file holds it. A later version of ours may say other things by other keys. */
const VERSION = 1;

/** What a file of settings is: its settings, or why nothing of it is taken. */
export type ReadFile =
  | { readonly kind: 'settings'; readonly settings: Partial<Settings> }
  /** No JSON, or not a file of ours. */
  | { readonly kind: 'foreign' }
  /** A later version of the extension wrote it. */
  | { readonly kind: 'newer' }
  /** What it says of this setting can't be. */
  | { readonly kind: 'broken'; readonly key: string };

/** All settings as the text of a file. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ yinzheng: 'settings', version: VERSION, settings }, null, 2)}\n`;
}

/** Reads the text of a file; settings that it does not name stay as they are. */
export function readSettingsFile(text: string): ReadFile {
  const file = parsed(text);
  if (!isRecord(file) || file['yinzheng'] !== 'settings' || !isRecord(file['settings'])) return { kind: 'foreign' };
  const { version, settings } = file;
  if (typeof version !== 'number') return { kind: 'foreign' };
  if (version > VERSION) return { kind: 'newer' };
  const key = brokenKeyOf(settings);
  return key === null ? { kind: 'settings', settings } : { kind: 'broken', key };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // not JSON: as foreign as JSON of others
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
