import type { GivenArticle, Inspected } from './inspect';
import { renderPage } from './rendered-page';

type Id = string | number;

/** A line of `--jsonl`. `against` takes the place of the bundled articles. */
export type InspectRequest = Inspected & {
  readonly id?: Id;
  /** Was it given as HTML? Then `text` is what a reader sees of that. */
  readonly isPage: boolean;
  readonly against: readonly GivenArticle[] | null;
  /** Ids of articles that must not be found. */
  readonly omit: ReadonlySet<string>;
};

/** Why a line is not answered otherwise; with its id where that can be told. */
type RefusedRequest = { readonly id?: Id; readonly error: string };

type Fields = Readonly<Record<string, unknown>>;

/** Reads a line of a file of articles; never throws. */
export function readArticleLine(line: string): (GivenArticle & { readonly id?: Id }) | RefusedRequest {
  const parsed = parseLine(line);
  if ('error' in parsed) return parsed;
  const { fields, id } = parsed;
  const fault = isGiven(fields.text) ? wrongString(fields, '') : 'the article has no text';
  return fault === null ? { ...id, ...textOf(fields), ...given(fields, 'source') } : { ...id, error: fault };
}

/** Reads a line; never throws. */
export function readRequest(line: string): InspectRequest | RefusedRequest {
  const parsed = parseLine(line);
  if ('error' in parsed) return parsed;
  const { fields, id } = parsed;
  const fault = faultOf(fields);
  return fault === null ? { ...id, ...readFields(fields) } : { ...id, error: fault };
}

function parseLine(
  line: string,
): { readonly fields: Fields; readonly id: { readonly id?: Id } } | { readonly error: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return { error: `the line is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (!isFields(parsed)) return { error: 'the line is no JSON object' };
  const { id } = parsed;
  return { fields: parsed, id: typeof id === 'string' || typeof id === 'number' ? { id } : {} };
}

function faultOf(fields: Fields): string | null {
  const { text, html, against, omit } = fields;
  if (!isGiven(text) && !isGiven(html)) return 'the line has neither text nor html';
  const isKnown = (id: unknown): boolean => typeof id === 'string' || typeof id === 'number';
  if (isGiven(omit) && !(Array.isArray(omit) && omit.every(isKnown))) return 'omit is no list of ids';
  if (isGiven(against) && !Array.isArray(against)) return 'against is no list of articles';
  const faults = (against ?? ([] as unknown[])) as readonly unknown[];
  return wrongString(fields, '') ?? faults.map(faultOfArticle).find((fault) => fault !== null) ?? null;
}

function faultOfArticle(article: unknown, number: number): string | null {
  const at = `against[${number}]`;
  if (!isFields(article)) return `${at} is no object`;
  return isGiven(article.text) ? wrongString(article, `${at}.`) : `${at} has no text`;
}

function wrongString(fields: Fields, before: string): string | null {
  const wrong = ['text', 'html', 'title', 'date', 'place', 'source'].find(
    (name) => isGiven(fields[name]) && typeof fields[name] !== 'string',
  );
  return wrong === undefined ? null : `${before}${wrong} is no string`;
}

function readFields(fields: Fields): InspectRequest {
  const isPage = !isGiven(fields.text);
  const omit = new Set(((fields.omit ?? []) as readonly Id[]).map(String));
  const against = fields.against as readonly (Fields & { readonly id?: Id })[] | null | undefined;
  return {
    ...(isPage ? { ...renderPage(fields.html as string), ...stated(fields) } : textOf(fields)),
    isPage,
    against:
      against?.filter(({ id }) => !omit.has(String(id))).map((one) => ({ ...textOf(one), ...given(one, 'source') })) ??
      null,
    omit,
  };
}

function textOf(fields: Fields): Inspected {
  return { text: fields.text as string, ...stated(fields) };
}

/** What a line or an article says of itself beside its text. */
function stated(fields: Fields): Omit<Inspected, 'text'> {
  return { ...given(fields, 'title'), ...given(fields, 'date'), ...given(fields, 'place') };
}

/** A field that is there, as an object to be spread. */
function given<Name extends string>(fields: Fields, name: Name): { readonly [N in Name]?: string } {
  return isGiven(fields[name]) ? ({ [name]: fields[name] } as { readonly [N in Name]: string }) : {};
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
