import type { Against } from '@/check/check-section';
import { type Articles, against, bundledArticles, givenArticles } from './evidence';
import { inspect } from './inspect';
import { inNumberSetUnits, numeralsIn } from './numeral-report';
import { type InspectRequest, readRequest } from './requests';

/** What `--jsonl` is to answer beside what was recognized; `corpus` takes the place of the bundled articles. */
type Wanted = {
  readonly numerals: boolean;
  readonly check: boolean;
  readonly claims: boolean;
  readonly explain?: boolean;
  readonly corpus?: Articles;
};

/** Returns a function that answers a line with a line. It never rejects: what goes wrong with a line is its answer. */
export function createAnswers(wanted: Wanted): (line: string) => Promise<string> {
  let { corpus } = wanted;
  const inCorpus = (): Articles => {
    corpus ??= bundledArticles();
    return corpus;
  };
  const articlesFor = ({ against: given, omit }: InspectRequest): Against | null => {
    if (!wanted.check) return null;
    return { ...against(given ? givenArticles(given) : inCorpus(), omit), explained: wanted.explain === true };
  };
  return async (line) => {
    const request = readRequest(line);
    if ('error' in request) return JSON.stringify(request);
    try {
      return JSON.stringify(await answer(request, wanted, articlesFor(request)));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return JSON.stringify({ id: request.id, error: message });
    }
  };
}

async function answer(request: InspectRequest, wanted: Wanted, articlesToCheck: Against | null): Promise<object> {
  const articles = await inspect(request, { against: articlesToCheck, claims: wanted.claims });
  return {
    id: request.id,
    ...(request.isPage && { text: request.text }),
    articles: wanted.numerals
      ? articles.map((article) => ({ ...article, figures: article.figures.map(inNumberSetUnits) }))
      : articles,
    ...(wanted.numerals && { numerals: numeralsIn(request.text) }),
  };
}
