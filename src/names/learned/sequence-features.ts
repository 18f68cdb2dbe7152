import { ORGANIZATION_KINDS } from '@/knowledge/organization-kind';
import type { Span } from '@/text/offset-map';
import type { CutText } from '../cut-text';
import type { FoldedOrganization } from '../listed-names';
import type { ListHit } from './list-hits';

/** What else is known of a text: spans that the grammar and the lists mark. */
export type Marks = {
  readonly grammar: readonly FoldedOrganization[];
  readonly lists: readonly ListHit[];
};

/**
 * What the sequence model sees of a folded text: keys of rows of weights. A key is a hash of `KEY_BITS` bits of a family of
 * features and what is seen. A row has columns, one for each way in which a character can see it (from two characters
 * before, in the middle of the word), and in each a weight for every label.
 */
export type Observation = {
  readonly length: number;
  /** Keys of the characters from -2 to length + 1; the one at i stands at index i + 2. */
  readonly characters: Int32Array;
  /** Keys of neighbors from -2 to length; the pair that begins at i stands at index i + 2. */
  readonly pairs: Int32Array;
  /** Where each word ends, and two empty words on either side: word j stands at index j + 2. */
  readonly wordEnds: Int32Array;
  readonly words: Int32Array;
  /** Kinds of the words, `NO_KIND` of the empty ones; their keys are `KIND_KEYS`. */
  readonly kinds: Uint8Array;
  /** Keys of tags from -1 to length, each family at index i + 1; null where the text carries no marks. */
  readonly tags: readonly Int32Array[] | null;
};

/** Bits of a key: unseen features meet a row of 20,000 by chance once in 800 times. */
export const KEY_BITS = 24;
/** The kind of the empty words beside a text. */
const NO_KIND = 31;
/** Longer words are known by so many characters. */
const LONGEST_WORD = 6;

/** Numbers of labels: outside, beginning, inside and end of a name. */
export const LABELS = 4;

/** Words are seen from so many words before and behind. */
export const WORD_REACH = 1;

/** Columns in rows of words and their kinds: for each distance the first, middle, last or only character. */
export const WORD_COLUMNS = 4 * (2 * WORD_REACH + 1);

const FAMILY = {
  character: 1,
  pair: 2,
  word: 3,
  kind: 4,
  grammar: 5,
  list: 6,
  joint: 7,
};

/** The same key for equal features, whatever came before. */
function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function key(family: number, value: number): number {
  return Math.imul(mix(Math.imul(family, 0x2545f491), value), 0x85ebca6b) >>> (32 - KEY_BITS);
}

/** Looks at a text; with `marks` the tags are given too. Linear time. */
export function observe(cut: CutText, marks: Marks | null): Observation {
  const { text } = cut;
  const length = text.length;
  const codes = new Uint16Array(length + 4);
  for (let i = 0; i < length; i++) codes[i + 2] = alike(text.charCodeAt(i));
  const characters = new Int32Array(length + 4);
  for (let i = 0; i < length + 4; i++) characters[i] = key(FAMILY.character, codes[i] ?? 0);
  const pairs = new Int32Array(length + 3);
  for (let i = 0; i < length + 3; i++) pairs[i] = key(FAMILY.pair, pairOf(codes, i));
  return { length, characters, pairs, ...observeWords(cut, codes), tags: marks && tagsOf(cut, marks) };
}

/** Digits look alike, and so do Latin letters. */
function alike(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 0x30;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 0x61 : code;
}

function pairOf(codes: Uint16Array, at: number): number {
  return ((codes[at] ?? 0) << 16) | (codes[at + 1] ?? 0);
}

function observeWords({ words }: CutText, codes: Uint16Array): Pick<Observation, 'wordEnds' | 'words' | 'kinds'> {
  const last = words.begin.length - 1;
  const ends = new Int32Array(last + 4);
  let next = 2;
  for (let end = 1; end <= last; end++) if ((words.begin[end] as number) >= 0) ends[next++] = end;
  ends.fill(last, next, next + 2);
  const count = next + 2;
  const keys = new Int32Array(count);
  const kinds = new Uint8Array(count);
  for (let j = 0; j < count; j++) {
    const end = ends[j] as number;
    const begin = j < 2 || j >= count - 2 ? end : (words.begin[end] ?? 0);
    let hash = 0;
    for (let at = begin; at < Math.min(end, begin + LONGEST_WORD); at++) hash = mix(hash, codes[at + 2] ?? 0);
    keys[j] = key(FAMILY.word, hash);
    kinds[j] = begin === end ? NO_KIND : (words.kind[end] ?? 0);
  }
  return { wordEnds: ends.subarray(0, count), words: keys, kinds };
}

/** 1 in the beginning of a span, 2 inside, 3 at its end, 4 where it is one character. */
function place(at: number, { start, end }: Span): number {
  if (end - start === 1) return 4;
  return at === start ? 1 : at === end - 1 ? 3 : 2;
}

/** Keys of kinds of words, by the kind. */
export const KIND_KEYS = Int32Array.from({ length: NO_KIND + 1 }, (_, kind) => key(FAMILY.kind, kind));

/** Keys of characters that no span marks, for each family of tags. */
export const UNMARKED = [FAMILY.grammar, FAMILY.list, FAMILY.joint].map((family) => key(family, 0));

function tagsOf(cut: CutText, { grammar, lists }: Marks): Int32Array[] {
  const length = cut.text.length;
  const values = [grammarTags(length, grammar), listTags(cut, lists)];
  const families = [FAMILY.grammar, FAMILY.list];
  const tags = UNMARKED.map((unmarked) => new Int32Array(length + 2).fill(unmarked));
  for (let i = 1; i <= length; i++) {
    const [ofGrammar = 0, ofList = 0] = [values[0]?.[i], values[1]?.[i]];
    for (let f = 0; f < 2; f++) {
      const value = values[f]?.[i] ?? 0;
      if (value !== 0) (tags[f] as Int32Array)[i] = key(families[f] ?? 0, value);
    }
    if (ofGrammar !== 0 || ofList !== 0) (tags[2] as Int32Array)[i] = key(FAMILY.joint, ofGrammar * 256 + ofList);
  }
  return tags;
}

function grammarTags(length: number, spans: readonly FoldedOrganization[]): Int32Array {
  const tags = new Int32Array(length + 2);
  for (const span of spans)
    for (let at = span.start; at < span.end; at++)
      tags[at + 1] = 1 + ORGANIZATION_KINDS.indexOf(span.kind) * 4 + place(at, span);
  return tags;
}

/** How ambiguous a listed name is, that it is a word by itself (all are), how long, and where in it a character stands. */
function listTags({ text }: CutText, hits: readonly ListHit[]): Int32Array {
  const tags = new Int32Array(text.length + 2);
  for (const hit of hits) {
    const size = Math.min(hit.end - hit.start, 5) - 1;
    for (let at = hit.start; at < hit.end; at++)
      tags[at + 1] = 1 + ((hit.ambiguity * 2 + 1) * 5 + size) * 4 + place(at, hit);
  }
  return tags;
}
