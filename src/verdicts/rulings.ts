import type { Claim } from '@/claims/claim';
import { organizationKey } from '@/names/organization-key';
import { folded } from '@/text/fold';
import type { KnownClaim } from './known-claim';
import type { FigureInContext, FigureInSentence, KeptRuling, KnownRuling, Ruling } from './ruling';

/** A sentence counts up to so many characters before and behind its figure. */
const MOST_AROUND = 200;

/** The words that a claim of `text` is known again by; `labels` are what stands over and beside a table cell. */
export function figureInSentence(claim: Claim, text: string, labels: readonly string[] = []): FigureInSentence {
  const { sentence, start, end } = claim;
  const from = Math.max(sentence.start, start - MOST_AROUND);
  const before = folded(`${labels.map((label) => `${label}|`).join('')}${text.slice(from, start)}`).slice(-MOST_AROUND);
  const figure = folded(text.slice(start, end));
  const after = folded(text.slice(end, Math.min(sentence.end, end + MOST_AROUND)));
  return { sentence: before + figure + after, start: before.length, end: before.length + figure.length };
}

/** The same with subject and period. */
export function figureInContext(claim: Claim, text: string, labels: readonly string[] = []): FigureInContext {
  const { who, when } = claim;
  return {
    ...figureInSentence(claim, text, labels),
    organization: who.kind === 'body' ? who.name : null,
    place: who.kind === 'place' ? who.name : null,
    period: when.stated === 'article' ? null : `${when.from}/${when.to}`,
  };
}

/** Is it the same figure of the same sentence? Its ends may be drawn otherwise: 107家, 已有107家. */
export function isSameFigure(a: FigureInSentence, b: FigureInSentence): boolean {
  return a.sentence === b.sentence && a.start < b.end && b.start < a.end;
}

/** Kept rulings with the claims that they are about, as these articles (by id) are read now; those of no such claim are left out. */
export function rulingsAmong(
  articles: ReadonlyMap<
    string,
    { readonly article: { readonly text: string }; readonly found: { readonly claims: readonly Claim[] } }
  >,
  kept: readonly KeptRuling[],
): KnownRuling[] {
  return kept.flatMap(({ here, there, ruling }): KnownRuling[] => {
    const known = articles.get(there.article);
    if (!known) return [];
    const { text } = known.article;
    const index = known.found.claims.findIndex((claim) => isSameFigure(figureInSentence(claim, text), there));
    return index < 0 ? [] : [{ here, article: there.article, index, ruling }];
  });
}

/** The rulings that hold for a figure: made on the same words, of no other subject and no other time. */
export function rulingsOn(figure: FigureInContext, rulings: readonly KnownRuling[]): KnownRuling[] {
  return rulings.filter(({ here }) => {
    if (!isSameFigure(here, figure)) return false;
    const isAbout = (key: (one: FigureInContext) => string | null): boolean => {
      const [one, other] = [key(here), key(figure)];
      return one === null || other === null || one.includes(other) || other.includes(one);
    };
    return (
      isAbout(({ organization }) => organization && organizationKey(organization)) &&
      isAbout(({ place }) => place) &&
      isAbout(({ period }) => period)
    );
  });
}

/** What these rulings say of a known claim: of itself, else of one that repeats it word for word; null: nothing. */
export function rulingOn(
  known: KnownClaim,
  rulings: readonly KnownRuling[],
  all: readonly KnownClaim[],
): Ruling | null {
  const isIt = ({ article, index }: KnownRuling, one: KnownClaim): boolean =>
    article === one.article.id && index === one.index;
  const own = rulings.find((ruling) => isIt(ruling, known));
  const repeated = (ruling: KnownRuling): boolean => {
    const ruled = all.find((one) => isIt(ruling, one));
    return ruled !== undefined && repeats(known.claim, ruled.claim);
  };
  return (own ?? rulings.find(repeated))?.ruling ?? null;
}

function repeats(a: Claim, b: Claim): boolean {
  const wordsOf = ({ text, words, who, when }: Claim): string =>
    [words.before, folded(text), words.after, who.name, when.from, when.to].join('|');
  return wordsOf(a) === wordsOf(b);
}
