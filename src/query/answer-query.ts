import type { Answer } from '@/evidence/evidence-source';
import type { Findings, SearchResults } from '@/messaging/search-protocol';
import { parseQuery } from './parse-query';
import type { Query } from './query';
import { type SearchAnswers, type SearchOptions, type SearchSource, unheeded } from './search-source';

/**
 * What a source has for a query as it was typed. Kinds of findings that it would answer too widely are left out. Where
 * nothing holds a quote that is not closed, it is passed over: who types it has not come to the end.
 */
export async function answerQuery(source: SearchSource, asked: string, options: SearchOptions): Promise<SearchResults> {
  const results = await answerParsed(source, parseQuery(asked), options);
  const isNothing = results.organizations.length + results.figures.length + results.articles.length === 0;
  const unquoted = asked.replace(OPEN_QUOTE, '$1');
  return isNothing && unquoted !== asked ? answerParsed(source, parseQuery(unquoted), options) : results;
}

/** A quote before the last words that no other closes. */
const OPEN_QUOTE = /(^|[\s:：-])["＂“「『‘〝](?=[^"＂”」』’〞]+$)/;

async function answerParsed(source: SearchSource, query: Query, options: SearchOptions): Promise<SearchResults> {
  const isEmpty = query.terms.length === 0 && query.figure === null && query.after === null && query.before === null;
  const answers = isEmpty ? NOTHING : await source.search(query, options);
  const found: Findings = {
    organizations: isHeeded(source, 'organizations', query) ? valueOf(answers.organizations) : [],
    figures: isHeeded(source, 'figures', query) ? valueOf(answers.figures) : [],
    articles: isHeeded(source, 'articles', query) ? valueOf(answers.articles) : [],
  };
  const isFigure = query.figure !== null && found.figures.length > 0;
  return { ...found, first: isFigure ? 'figures' : 'organizations', notes: query.notes };
}

const NOTHING: SearchAnswers = {
  organizations: { answered: 'whole', value: [] },
  figures: { answered: 'whole', value: [] },
  articles: { answered: 'whole', value: [] },
};

function isHeeded(source: SearchSource, group: keyof SearchAnswers, query: Query): boolean {
  return unheeded(source, group, query)?.length === 0;
}

function valueOf<Value>(answer: Answer<readonly Value[]>): readonly Value[] {
  return answer.answered === 'not' ? [] : answer.value;
}
