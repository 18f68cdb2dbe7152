import { BODY_NAMES } from '@/knowledge/body-name-data';
import { bodyCode, bodyOfCode } from '@/knowledge/body-names';
import { KNOWN_BODIES } from '@/knowledge/known-bodies';
import { WORDS } from '@/knowledge/word-data';
import { WORD_KIND, type WordKind } from '@/knowledge/word-kinds';
import { type WordEntry, WordTable } from '@/knowledge/word-table';
import { WORLD_PLACES } from '@/knowledge/world-places';
import { NAME_WORDS, OWN_WORDS, PARTICLES, QUANTIFIERS, TITLES_AFTER } from './boundary-words';
import { FUNCTIONS, HEADS } from './organization-tables';

/** Costs of our own words, in the scale of the dictionary's: as likely as words met once in 3,000. */
const COST = 8;
/** Short names of bodies must not tear other words apart: 东|北大|风. */
const COST_OF_BODY = 14;
const COST_OF_THREE = 12;

let built: WordTable | undefined;

/** The words that texts are cut into: those of the dictionary and those of our own tables. Built at the first call. */
export function wordTable(): WordTable {
  built ??= new WordTable(WORDS, ownEntries(), PARTICLES, { packed: BODY_NAMES, wordOf: listedWord });
  return built;
}

/** Does a frequent verb or function word begin at `at`: 企业|提供? */
export function beginsCommonWord(text: string, at: number): boolean {
  return wordTable().longestAt(text, at, WORD_KIND.verb) !== null;
}

/** Is the whole word a frequent verb or function word (解决, 筹集)? */
export function isVerb(word: string): boolean {
  return wordTable().longestAt(word, 0, WORD_KIND.verb) === word.length;
}

function* ownEntries(): Generator<WordEntry> {
  yield* entries(NAME_WORDS, WORD_KIND.noun);
  yield* entries(OWN_WORDS, WORD_KIND.other);
  yield* entries(FUNCTIONS.words(), WORD_KIND.field);
  yield* entries(HEADS.words(), WORD_KIND.head);
  yield* entries(WORLD_PLACES, WORD_KIND.abroad);
  yield* entries(TITLES_AFTER.words(), WORD_KIND.title);
  yield* entries(QUANTIFIERS, WORD_KIND.generic);
  for (const { word, kind, cost } of entries(KNOWN_BODIES.words(), WORD_KIND.body, COST_OF_BODY))
    yield {
      word,
      kind,
      cost,
      body: bodyCode({ kind: KNOWN_BODIES.matchAt(word, 0)?.value ?? 'institution', ambiguity: 0 }),
    };
}

/** What word the name of a listed body is; one that is sometimes a word as well stays the word that it is. */
function listedWord(body: number, length: number, isLatin: boolean): Omit<WordEntry, 'word' | 'body'> {
  const yields = bodyOfCode(body)?.ambiguity !== 0;
  return { kind: yields ? WORD_KIND.name : WORD_KIND.body, cost: costOf(length, isLatin), yields };
}

/** The shorter a name, the likelier that it tears other words apart; a run of Latin letters is a word by itself. */
function costOf(length: number, isLatin: boolean): number {
  if (length > 3 || isLatin) return COST;
  return length > 2 ? COST_OF_THREE : COST_OF_BODY;
}

/** Words of one character are no words to cut by, but for the committee: 县|委|书记. */
function* entries(words: Iterable<string>, kind: WordKind, cost = COST): Generator<WordEntry> {
  for (const word of words)
    if (word.length > 1 || word === '委') yield { word, kind, cost: word.length > 2 ? COST : cost };
}
