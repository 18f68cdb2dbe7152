/**
 * What of a source counts. It is applied inside the source, before anything is counted or ranked, so that what may not be
 * shown leaves no trace in an answer.
 */
export type Scope = {
  /** `everywhere`: only articles that may be shown on any page; `all`: the reader's private ones too. */
  readonly visibility: 'all' | 'everywhere';
  /** Ids that do not count: what is asked about, or what stands aside. */
  readonly omit?: ReadonlySet<string>;
  /** Where given, nothing but these ids counts. */
  readonly only?: ReadonlySet<string>;
  /** Address of the page that is checked, as the source writes those of its articles (`canonicalUrl`): an article read from there is the page's own copy and never its evidence. */
  readonly address?: string;
};

/** All that a source holds. */
export const EVERYTHING: Scope = { visibility: 'all' };

/** What scope asks about an article. */
export type InScope = {
  readonly id: string;
  readonly isPrivate: boolean;
  /** Where it was read from, or null. */
  readonly address: string | null;
};

/** A test whether an article counts. */
export function scopeTest({ visibility, omit, only, address: own }: Scope): (article: InScope) => boolean {
  return ({ id, isPrivate, address }) => {
    if (isPrivate && visibility === 'everywhere') return false;
    if (own !== undefined && address === own) return false;
    return !omit?.has(id) && (only === undefined || only.has(id));
  };
}
