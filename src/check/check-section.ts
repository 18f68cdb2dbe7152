import type { Recognition } from '@/claims/claim';
import type { ArticleReader } from '@/evidence/article-reader';
import type { Cancellation, EvidenceSource, SourceArticle } from '@/evidence/evidence-source';
import { findArticles } from '@/evidence/find-articles';
import type { Scope } from '@/evidence/scope';
import { type FoundArticle as JudgedArticle, judgePage, type PageJudgement } from '@/verdicts/pairs/judge-page';
import type { ClaimedPassage } from '@/verdicts/pairs/read-text';
import { fittedWeights } from '@/verdicts/pairs/weights';
import type { FigureInContext, KeptRuling } from '@/verdicts/ruling';
import { rulingsAmong } from '@/verdicts/rulings';

/** What a text is checked against. */
export type Against = {
  readonly sources: readonly EvidenceSource[];
  readonly scope: Scope;
  readonly reader: ArticleReader;
  /** What the reader said of figures in these sentences, the latest first; left out where there is nobody to ask. */
  readonly findRulings?: (sentences: readonly string[]) => Promise<readonly KeptRuling[]>;
  /** Are the sums behind the verdicts asked for in parts? */
  readonly explained?: boolean;
  /** Ends the check where nobody waits for it any more. */
  readonly signal?: Cancellation;
};

/** A stretch of a page or text that tells of one thing. */
export type Section = {
  readonly tokens: readonly string[];
  readonly title: string;
  /** Its text with the claims in it. */
  readonly passages: readonly ClaimedPassage[];
  /** ISO date of the text, or null. */
  readonly date: string | null;
  /** So many articles are read for it at most. */
  readonly most?: number;
  /** The words of each claim, to know by what the reader said of it. */
  readonly seen?: readonly FigureInContext[];
};

/** What there is to say of each claim of a section, passage by passage, and which sources did not answer (in full). */
export type CheckedSection = {
  readonly judgements: readonly (PageJudgement | null)[];
  /** The articles that were read, by id. */
  readonly articles: ReadonlyMap<string, FoundArticle>;
  readonly unanswered: readonly string[];
};

/** An article that was found, and what is recognized in it. */
export type FoundArticle = { readonly source: string; readonly article: SourceArticle; readonly found: Recognition };

/**
 * Finds the articles that may tell of the same event as a section, reads them anew, and judges the section's claims by
 * theirs. A figure that differs is only said to once every source has answered: another may hold the article that meets
 * it. Rejects with the signal's reason.
 */
export async function checkSection(section: Section, against: Against): Promise<CheckedSection> {
  const { title, passages, date, seen = [] } = section;
  const kept = await against.findRulings?.([...new Set(seen.map(({ sentence }) => sentence))]);
  const { articles, unanswered } = await gather(section, kept ?? [], against);
  against.signal?.throwIfAborted();
  const rulings = rulingsAmong(articles, kept ?? []);
  const found = [...articles.values()].map(asJudged);
  const judgements = judgePage({ title, date, passages }, found, fittedWeights(), {
    ruled: { seen, rulings },
    explained: against.explained === true,
  });
  return { judgements: unanswered.length > 0 ? judgements.map(quiet) : judgements, articles, unanswered };
}

/** An article as the judge takes it; made once, for the judge remembers what it has read of it. */
export function asJudged({ article, found }: Pick<FoundArticle, 'article' | 'found'>): JudgedArticle {
  const known = JUDGED.get(found);
  if (known) return known;
  const { id, title, source, date, place, text } = article;
  const passages = [{ text, claims: found.claims }];
  const made = { facts: { id, title, source, date, place }, title, date, passages };
  JUDGED.set(found, made);
  return made;
}

const JUDGED = new WeakMap<Recognition, JudgedArticle>();

/** What may be said while an article that meets may still be missing. */
function quiet(judgement: PageJudgement | null): PageJudgement | null {
  return judgement?.verdict === 'differs' ? null : judgement;
}

/** The articles found by a section, with those that the reader ruled on; one that several sources hold counts once. */
async function gather(
  { tokens, passages, most }: Section,
  kept: readonly KeptRuling[],
  { sources, scope, reader, signal }: Against,
): Promise<{ readonly articles: ReadonlyMap<string, FoundArticle>; readonly unanswered: readonly string[] }> {
  if (passages.every(({ claims }) => claims.length === 0)) return { articles: new Map(), unanswered: [] };
  const ruledOn = [...new Set(kept.map(({ there }) => there.article))];
  const answers = await Promise.all(
    sources.map(async (source) => ({
      source: source.id,
      answers: await Promise.all([
        findArticles(tokens, source, { scope, most, signal }),
        ...(ruledOn.length > 0 ? [source.readArticles(ruledOn, scope, signal)] : []),
      ]),
    })),
  );
  const articles = new Map<string, FoundArticle>();
  for (const { source, answers: own } of answers) {
    for (const answer of own) {
      if (answer.answered === 'not') continue;
      for (const article of answer.value)
        if (!articles.has(article.id)) articles.set(article.id, { source, article, found: reader.read(article) });
    }
  }
  const unanswered = answers.filter(({ answers: own }) => own.some(({ answered }) => answered !== 'whole'));
  return { articles, unanswered: unanswered.map(({ source }) => source) };
}
