import type { Corpus } from '@/corpus/corpus';
import type { EvidenceSource } from '@/verdicts/evidence-source';
import { bundledCorpus, corpusOfGiven, without } from './evidence';
import { inspect } from './inspect';
import { inNumberSetUnits, numeralsIn } from './numeral-report';
import { type InspectRequest, readRequest } from './requests';

/** What `--jsonl` is to answer beside what was recognized. */
type Wanted = { readonly numerals: boolean; readonly check: boolean; readonly claims: boolean };

/** Returns a function that answers a line with a line. It never rejects: what goes wrong with a line is its answer. */
export function createAnswers(wanted: Wanted): (line: string) => Promise<string> {
  let bundled: Promise<Corpus> | null = null;
  const sourceFor = async ({ against, omit }: InspectRequest): Promise<EvidenceSource | null> => {
    if (!wanted.check) return null;
    if (against) return corpusOfGiven(against);
    bundled ??= bundledCorpus();
    return without(omit, await bundled);
  };
  return async (line) => {
    const request = readRequest(line);
    if ('error' in request) return JSON.stringify(request);
    try {
      return JSON.stringify(await answer(request, wanted, await sourceFor(request)));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return JSON.stringify({ id: request.id, error: message });
    }
  };
}

async function answer(request: InspectRequest, wanted: Wanted, against: EvidenceSource | null): Promise<object> {
  const articles = await inspect(request, { against, claims: wanted.claims });
  return {
    id: request.id,
    ...(request.isPage && { text: request.text }),
    articles: wanted.numerals
      ? articles.map((article) => ({ ...article, figures: article.figures.map(inNumberSetUnits) }))
      : articles,
    ...(wanted.numerals && { numerals: numeralsIn(request.text) }),
  };
}
