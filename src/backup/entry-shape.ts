import { both, list, nullable, oneOf, optional, record, type Shape, text, whole } from '@/messaging/shapes';
import { brokenKeyOf } from '@/settings/settings';
import type { BackupEntry } from './backup-format';

/** What a line must say before anything of it is taken over: a file may come from anywhere. */

const LONG = text(100_000_000);
const SHORT = text(5000);
/** Letters, digits, `_` and `-` only, as all ids of articles. */
const ID: Shape = (value) => typeof value === 'string' && /^[\w-]{1,200}$/.test(value);
const DAY = nullable(text(10));
const SPAN = record({ start: whole(), end: whole() });
const OFFSETS = list(whole(), 100_000_000);

const ARTICLE = record({
  title: LONG,
  kicker: LONG,
  byline: list(LONG, 1_000_000),
  date: DAY,
  dateInference: nullable(SHORT),
  place: nullable(SHORT),
  placeInference: nullable(SHORT),
  text: LONG,
  span: SPAN,
  origin: both(
    record({ at: OFFSETS, original: OFFSETS }),
    ({ at, original }: { at: unknown[]; original: unknown[] }) => at.length === original.length,
  ),
  damaged: optional(list(SPAN, 1_000_000)),
  raw: optional(record({ text: LONG, start: whole() })),
});

const ROW = record({
  id: ID,
  origin: oneOf('reader'),
  visibility: oneOf('private', 'everywhere'),
  source: LONG,
  licence: nullable(LONG),
  url: nullable(LONG),
  part: nullable(record({ number: whole(), of: nullable(whole()) })),
  seen: nullable(SHORT),
  article: ARTICLE,
  asRead: optional(ARTICLE),
  asImported: optional(record({ title: LONG, date: DAY, dateInference: nullable(SHORT), source: LONG })),
});

const VERSION = record({
  article: ID,
  version: whole(1),
  seen: nullable(SHORT),
  replaced: SHORT,
  source: LONG,
  body: ARTICLE,
});

const IN_SENTENCE = { sentence: LONG, start: whole(), end: whole() };

const RULING = record({
  id: LONG,
  here: record(IN_SENTENCE),
  there: record({ article: ID, ...IN_SENTENCE }),
  ruling: oneOf('same', 'other'),
  made: SHORT,
});

const ARTICLE_ENTRY = both(
  record({ article: ROW, versions: list(VERSION, 100_000) }),
  ({ article, versions }: { article: { id: string }; versions: readonly { article: string }[] }) =>
    versions.every((version) => version.article === article.id),
);

const SETTINGS_ENTRY = both(
  record({ settings: record({}) }),
  ({ settings }: { settings: Readonly<Record<string, unknown>> }) => brokenKeyOf(settings) === null,
);

const ENTRY: Shape = (value) => [ARTICLE_ENTRY, record({ ruling: RULING }), SETTINGS_ENTRY].some((one) => one(value));

/** Is a parsed line an entry of a backup? */
export function isEntry(value: unknown): value is BackupEntry {
  return ENTRY(value);
}
