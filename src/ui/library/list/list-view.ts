/** The orders in which articles are listed; undated ones come last by date. */
export const SORTS = ['newest', 'oldest', 'added', 'title', 'source'] as const;

/** Which articles the library lists, and in which order; null: whatever it is. */
export type ListView = {
  readonly sort: (typeof SORTS)[number];
  readonly source: string | null;
  /** A place, with all that lies in it: 太原市 takes 太原市晋源区 in. */
  readonly place: string | null;
  /** ISO dates, both inclusive; an article without a date is in no such span. */
  readonly from: string | null;
  readonly to: string | null;
  readonly origin: 'seed' | 'reader' | null;
  readonly visibility: 'private' | 'everywhere' | null;
};

/** All articles, newest first. */
export const ALL_ARTICLES: ListView = {
  sort: 'newest',
  source: null,
  place: null,
  from: null,
  to: null,
  origin: null,
  visibility: null,
};

/** Is less than everything listed? */
export function isFiltered(view: ListView): boolean {
  return viewParameters({ ...view, sort: ALL_ARTICLES.sort }).length > 0;
}

/** Reads what `viewParameters` wrote; what is not of its form is as if it were not there. */
export function readView(parameters: URLSearchParams): ListView {
  return {
    sort: oneOf(SORTS, parameters.get('sort')) ?? ALL_ARTICLES.sort,
    source: parameters.get('source'),
    place: parameters.get('place') || null,
    from: dayOrNull(parameters.get('from')),
    to: dayOrNull(parameters.get('to')),
    origin: oneOf(['seed', 'reader'] as const, parameters.get('origin')),
    visibility: oneOf(['private', 'everywhere'] as const, parameters.get('visibility')),
  };
}

/** What differs from all articles, newest first, as parameters of an address. */
export function viewParameters(view: ListView): [string, string][] {
  return Object.entries(view).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== ALL_ARTICLES[entry[0] as keyof ListView],
  );
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | null {
  return values.find((one) => one === value) ?? null;
}

function dayOrNull(value: string | null): string | null {
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
}
