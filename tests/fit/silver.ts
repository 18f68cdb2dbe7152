import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import { isEdge } from '@/names/cut-text';
import { type Observation, observe } from '@/names/learned/sequence-features';
import { likelySpans } from '@/names/learned/sequence-lattice';
import type { SequenceModel } from '@/names/learned/sequence-model';
import { folded } from '@/text/fold';
import type { Span } from '@/text/offset-map';
import { splitSentences } from '@/text/sentences';
import { CHECK_SETS, parseLines, readChecks, readTopicFolds } from '../evaluation/cases';
import { cutAlone, groupOf, mark, type Paragraph } from './annotated';
import { randomFrom, shuffle } from './random-order';
import { replaceNames } from './replaced-names';
import { allowedLabels, type Lesson } from './sequence-trainer';

/** A sentence that nobody annotated. */
export type SilverSentence = Omit<Paragraph, 'gold' | 'optional'> & {
  readonly article: string;
  /** The fold of the case whose article it is; 0 for others. */
  readonly fold: number;
  readonly seen: Observation;
};

type NewsArticle = { readonly id: string; readonly text: string };

const SHORTEST = 12;
const LONGEST = 300;

/**
 * Sentences of some `characters` of the archives and of the cases' articles, in an order that never changes. Never of an
 * article of which a passage is annotated, nor of its day where a page holds the news of a day.
 */
export function readSilver(
  data: string,
  { annotated, characters }: { annotated: readonly string[]; characters: number },
): SilverSentence[] {
  const taken = new Set(
    annotated.flatMap((id) => [id, id.replace(/#.*$/, ''), ...(id.startsWith('wind') ? [groupOf(id)] : [])]),
  );
  const file = gunzipSync(readFileSync(join(data, 'real-news/articles.jsonl.gz'))).toString('utf8');
  const articles = parseLines<NewsArticle>(file).filter(
    ({ id }) => !taken.has(id) && !(id.startsWith('wind') && taken.has(groupOf(id))),
  );
  shuffle(articles, randomFrom(7));
  const sentences: SilverSentence[] = [];
  const known = new Set<string>();
  let left = characters;
  const add = (article: string, fold: number, text: string): void => {
    for (const line of text.split('\n').map(folded))
      for (const { start, end } of splitSentences(line)) {
        const sentence = line.slice(start, end);
        if (end - start < SHORTEST || end - start > LONGEST || known.has(sentence)) continue;
        known.add(sentence);
        const { cut, marks } = mark(sentence);
        sentences.push({ article, fold, cut, marks, seen: observe(cut, marks) });
        left -= end - start;
      }
  };
  const foldOf = readTopicFolds();
  for (const set of CHECK_SETS)
    for (const { id, topic, against } of readChecks(set))
      for (const [i, { text }] of against.entries())
        if (left > characters / 2) add(`${id}/${i}`, foldOf.get(topic) ?? 1, text);
  for (const { id, text } of articles) {
    if (left <= 0) break;
    add(id, 0, text);
  }
  return sentences;
}

type SilverSpan = Span & { readonly kind: OrganizationKind };

/** A span this likely is a name, one less likely none, between them nobody knows. */
const SURE = 0.8;
const UNLIKELY = 0.15;
/** Times that one name is learned in its own sentences. */
const OFTEN = 25;

/**
 * Lessons from sentences as `teacher` reads them: doubtful spans are left open, frequent names thinned, and sentences
 * repeated `copies` times with other names in them. The lessons carry no marks: they teach contexts only.
 */
export function silverLessons(sentences: readonly SilverSentence[], teacher: SequenceModel, copies: number): Lesson[] {
  const random = randomFrom(11);
  const times = new Map<string, number>();
  const lessons: Lesson[] = [];
  const read = sentences.map((sentence) => readSentence(sentence, teacher));
  const repeated = namesByArticle(sentences, read);
  for (const [i, sentence] of sentences.entries()) {
    const { sure, doubtful } = read[i] as Reading;
    const { text } = sentence.cut;
    const again = recurring(sentence, repeated.get(sentence.article) ?? new Set(), [...sure, ...doubtful]);
    const spans = [...sure, ...again].sort((a, b) => a.start - b.start);
    if (spans.length === 0 && random() < 0.5) continue;
    const isFrequent = spans.some(({ start, end }) => (times.get(text.slice(start, end)) ?? 0) >= OFTEN);
    const open = doubtful.filter((one) => !again.some(({ start, end }) => one.start < end && one.end > start));
    for (const { start, end } of spans) times.set(text.slice(start, end), (times.get(text.slice(start, end)) ?? 0) + 1);
    if (!isFrequent)
      lessons.push({ seen: observe(sentence.cut, null), allowed: allowedLabels(text.length, spans, open), weight: 1 });
    if (open.length > 0) continue;
    for (let copy = 0; copy < copies; copy++) {
      const replaced = replaceNames(text, spans, random);
      if (!replaced) break;
      const cut = cutAlone(replaced.text);
      lessons.push({
        seen: observe(cut, null),
        allowed: allowedLabels(cut.text.length, replaced.spans, []),
        weight: 1,
      });
    }
  }
  return lessons;
}

type Reading = { readonly sure: readonly SilverSpan[]; readonly doubtful: readonly Span[] };

function readSentence({ seen, marks }: SilverSentence, teacher: SequenceModel): Reading {
  const likely = likelySpans(teacher.read(seen), UNLIKELY);
  const sure = likely
    .filter(({ probability }) => probability >= SURE)
    .map(({ start, end }) => ({ start, end, kind: kindOf({ start, end }, marks) }));
  const doubtful = likely.filter(
    ({ probability, start, end }) => probability < SURE && !sure.some((one) => one.start < end && one.end > start),
  );
  return { sure, doubtful };
}

function kindOf({ start, end }: Span, { grammar, lists }: Paragraph['marks']): OrganizationKind {
  const same = [...lists, ...grammar].find((span) => span.start === start && span.end === end);
  return same?.kind ?? 'company';
}

/** Names that an article is sure of somewhere, of three characters or more. */
function namesByArticle(sentences: readonly SilverSentence[], read: readonly Reading[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const [i, { article, cut }] of sentences.entries())
    for (const { start, end } of read[i]?.sure ?? []) {
      if (end - start < 3) continue;
      const known = names.get(article) ?? new Set();
      names.set(article, known.add(cut.text.slice(start, end)));
    }
  return names;
}

/** Where such a name stands again and nobody marked it. */
function recurring({ cut }: SilverSentence, names: ReadonlySet<string>, marked: readonly Span[]): SilverSpan[] {
  const { text, words } = cut;
  const found: SilverSpan[] = [];
  for (const name of [...names].sort((a, b) => b.length - a.length))
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const same = marked.some((span) => span.start <= start && span.end >= end && span.end - span.start > end - start);
      const taken = [...found, ...marked].some(
        (span) => span.start < end && span.end > start && !(span.start === start && span.end === end),
      );
      if (same || taken || marked.some((span) => span.start === start && span.end === end && 'kind' in span)) continue;
      if (isEdge(words, start) && isEdge(words, end)) found.push({ start, end, kind: 'company' });
    }
  return found;
}
