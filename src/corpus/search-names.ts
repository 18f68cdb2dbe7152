import MiniSearch from 'minisearch';
import { organizationKey } from '@/names/organization-key';
import { folded, isHan } from '@/text/fold';
import type { NamedBody, NameMatcher } from './index/name-matcher';
import { searchable } from './index/text-postings';
import { lettersOf, maySpell, slipTests, spellingRank } from './near-names';

/** Of a longer query, so much must be there: 杏花岭市场监管局 finds 杏花岭区市场监管局 though one bigram (岭市) is not in it. */
const SHARE_NEEDED = 0.7;
/** Of more names than these the shortest are ranked: the others only hold the query too. */
const MOST_RANKED = 200;

/**
 * Bodies whose names hold a query, best first: names that are the query, that begin with it, that hold it, that hold most
 * of it. Official names are found by their short ones too, and the other way (市监局, 市场监督管理局); Latin words while
 * they are being typed, and with a letter wrong.
 *
 * `isNearToo`: by pinyin and with a slip too, which is for what nothing else is found by.
 *
 * All names are passed over once (100,000 in some 20 ms) for those that may be meant; MiniSearch ranks only these, so that
 * no index has to be loaded before the first search.
 */
export function searchNames(
  names: NameMatcher,
  query: string,
  { limit, isNearToo }: { readonly limit: number; readonly isNearToo: boolean },
): NamedBody[] {
  return rankNames(names, query, isNearToo)
    .slice(0, limit)
    .map(({ body }) => body);
}

/** More bodies are not meant by one name. */
const MOST_MEANT = 50;

/** The bodies that a name stands for: those whose names hold it, or else those that come nearest. */
export function meantBodies(names: NameMatcher, name: string): NamedBody[] {
  const ranked = rankNames(names, name);
  const tier = Math.max(HOLDS, Math.ceil(ranked[0]?.rank ?? 0));
  return ranked
    .filter(({ rank }) => rank <= tier)
    .slice(0, MOST_MEANT)
    .map(({ body }) => body);
}

/** The bodies that bear a name, or one that holds it. */
export function bearersOf(names: NameMatcher, name: string): NamedBody[] {
  return rankNames(names, name)
    .filter(({ rank }) => rank <= HOLDS)
    .slice(0, MOST_MEANT)
    .map(({ body }) => body);
}

type RankedBody = { readonly body: NamedBody; readonly rank: number };

/** All that may be meant, best first; beside a name that holds the query no others are. `isNearToo`: by pinyin, and with a slip. */
function rankNames(names: NameMatcher, query: string, isNearToo = true): RankedBody[] {
  const whole = searchable(query).text;
  const asked = [...new Set([whole, searchable(organizationKey(folded(query))).text])].filter((one) => one !== '');
  const held = sorted(asked.flatMap((one) => lookUp(names, one)));
  if (held[0] && held[0].rank <= HOLDS) return held.filter(({ rank }) => rank <= HOLDS);
  if (!isNearToo) return held;
  const near = spelledBy(names, query);
  const found = held.length + near.length > 0 ? [...held, ...near] : asked.flatMap((one) => nearlyHeld(names, one));
  return sorted(found);
}

/** The best of each body. */
function sorted(ranked: readonly RankedBody[]): RankedBody[] {
  const found = new Map<string, RankedBody>();
  for (const one of ranked) {
    const before = found.get(one.body.key);
    if (!before || one.rank < before.rank) found.set(one.body.key, one);
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank || shorterFirst(a.body, b.body));
}

/** Bodies whose names the query spells in pinyin, by syllables or by what they begin with. */
function spelledBy(names: NameMatcher, query: string): RankedBody[] {
  const letters = lettersOf(query);
  if (letters === null) return [];
  return names.search(maySpell(letters)).flatMap((body) => {
    const ranks = namesOf(body).flatMap((name) => spellingRank(letters, name) ?? []);
    return ranks.length > 0 ? [{ body, rank: SPELLED + Math.min(...ranks) }] : [];
  });
}

/** Bodies whose names hold the query but for a slip of the pen or the ear. */
function nearlyHeld(names: NameMatcher, query: string): RankedBody[] {
  const tests = slipTests(query);
  if (!tests) return [];
  const found = names.search(tests.may).filter((body) => namesOf(body).some(tests.does));
  return found.map((body) => ({ body, rank: HELD_NEARLY }));
}

/** Bodies that hold enough of a searchable query, with how far they are from it: less is better. */
function lookUp(names: NameMatcher, query: string): RankedBody[] {
  const tokens = [...new Set(tokensOf(query))];
  const needed = Math.ceil(tokens.length * SHARE_NEEDED);
  // where one place is left out, one bigram is not there
  const least = tokens.length < 3 ? needed : Math.min(needed, tokens.length - 1);
  const heads = tokens.map((token) => (isHan(token.charCodeAt(0)) ? token : token.slice(0, LATIN_HEAD)));
  const bodies = names.search((line) => {
    const text = line.toLowerCase();
    let held = 0;
    for (const head of heads) if (text.includes(head)) held++;
    return held >= least;
  });
  const documents = bodies.map((body) => {
    const words = namesOf(body);
    return { body, words, rank: rankOf(words, query) };
  });
  documents.sort((a, b) => a.rank - b.rank || shorterFirst(a.body, b.body));
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', prefix: isPrefix, fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false) },
  });
  const shortlist = documents.slice(0, MOST_RANKED);
  index.addAll(shortlist.map(({ words }, id) => ({ id, text: words.join(' ') })));
  return index.search(query).flatMap(({ id, queryTerms }) => {
    const one = shortlist[Number(id)];
    if (!one || (queryTerms.length < needed && !one.words.some((word) => holdsInTwo(word, query)))) return [];
    return [{ body: one.body, rank: one.rank - queryTerms.length / 1000 }];
  });
}

/** Does a name hold a query with one place left out: 中车太原 in 中车长江集团太原公司? */
function holdsInTwo(name: string, query: string): boolean {
  return Array.from({ length: Math.max(0, query.length - 3) }, (_, i) => i + 2).some((cut) => {
    const at = name.indexOf(query.slice(0, cut));
    return at >= 0 && name.includes(query.slice(cut), at + cut);
  });
}

/** A Latin word with a letter wrong has its first ones right. */
const LATIN_HEAD = 2;

function namesOf({ name, key, others }: NamedBody): string[] {
  return [...new Set([name, key, ...others].map((one) => searchable(one).text))];
}

/** How far a name is from a query: it is the query, begins with it, holds it, holds most of it, is spelled by it, holds it nearly. */
const [IS, BEGINS, HOLDS, HOLDS_MOST, SPELLED, HELD_NEARLY] = [0, 1, 2, 3, 4, 5] as const;

function rankOf(names: readonly string[], query: string): number {
  if (names.includes(query)) return IS;
  if (names.some((name) => name.startsWith(query))) return BEGINS;
  return names.some((name) => name.includes(query)) ? HOLDS : HOLDS_MOST;
}

/** Among equals: the less there is beside the query the better, and never in the order in which articles came. */
function shorterFirst({ name: a }: NamedBody, { name: b }: NamedBody): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

/** Han characters as `isHan` has them, or letters and digits of other scripts. */
const HAN = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff';
const RUNS = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{Letter}\\p{Number}])+`, 'gu');

/** Bigrams of Han characters, a lone one by itself; runs of Latin letters and digits whole. */
function tokensOf(searchableText: string): string[] {
  return (searchableText.match(RUNS) ?? []).flatMap((run) => {
    if (!isHan(run.charCodeAt(0)) || run.length === 1) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  });
}

/** Latin words are found while being typed, and a lone Han character at the beginning of a bigram. */
function isPrefix(term: string): boolean {
  return !isHan(term.charCodeAt(0)) || term.length === 1;
}
