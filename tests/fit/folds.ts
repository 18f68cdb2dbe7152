import { bestSpans } from '@/names/learned/best-spans';
import { SequenceModel } from '@/names/learned/sequence-model';
import { logOdds } from '@/names/learned/span-features';
import { chooseNames } from '@/names/learned/span-scorer';
import type { Span } from '@/text/offset-map';
import { emptyPassageScore, type PassageScore } from '../evaluation/score-passages';
import { FOLDS, PUBLIC_SETS, type Sample } from './annotated';
import { learnSequence, type Recipe, spanLessons } from './learn';
import { count, line } from './scores';
import { tableOf } from './sequence-table';
import type { SilverSentence } from './silver';
import { type SpanLesson, trainSpans } from './span-trainer';

type Given = { readonly recipe: Recipe; readonly report: (line: string) => void };

/** What models say of texts that they did not learn from, by text. */
export type LeftOut = ReadonlyMap<Sample, readonly SpanLesson[]>;

/** Trains a sequence model with each fold left out, and reads that fold with it. */
export function readLeftOut(samples: readonly Sample[], silver: readonly SilverSentence[], given: Given): LeftOut {
  const lessons = new Map<Sample, readonly SpanLesson[]>();
  for (const fold of FOLDS) {
    const began = Date.now();
    const trained = learnSequence(
      samples.filter((sample) => sample.fold !== fold),
      silver.filter((sentence) => sentence.fold !== fold),
      { recipe: given.recipe },
    );
    const table = tableOf(trained);
    const model = new SequenceModel(table);
    for (const sample of samples) if (sample.fold === fold) lessons.set(sample, spanLessons(sample, model));
    given.report(`fold ${fold}: ${table.keys.length} rows, ${table.slots.length} weights, ${Date.now() - began} ms`);
  }
  return lessons;
}

/** Scores of left-out texts: of the build without the learned part, of the sequence model alone, and of both parts. */
export function scoreFolds(lessons: LeftOut): string[] {
  const counts = new Map<string, PassageScore>();
  const add = (system: string, sample: Sample, found: readonly (readonly Span[])[]): void => {
    for (const set of setsOf(sample)) {
      const key = `${system.padEnd(24)} ${set.padEnd(22)}`;
      const known = counts.get(key) ?? emptyPassageScore();
      counts.set(key, known);
      count(known, sample, found);
    }
  };
  for (const fold of FOLDS) {
    const weights = trainSpans([...lessons].flatMap(([sample, all]) => (sample.fold === fold ? [] : all)));
    for (const [sample, all] of lessons) {
      if (sample.fold !== fold) continue;
      add(
        'without',
        sample,
        sample.paragraphs.map(({ marks }) => marks.grammar),
      );
      add(
        'sequence model alone',
        sample,
        all.map(({ situation }) => likeliest(situation.candidates)),
      );
      add(
        'both parts',
        sample,
        all.map(({ situation }) => chooseNames(situation, weights)),
      );
    }
  }
  return [...counts].map(([key, counted]) => key + line(counted));
}

function likeliest(candidates: readonly (Span & { readonly probability: number })[]): Span[] {
  return bestSpans(candidates.map(({ start, end, probability }) => ({ start, end, value: logOdds(probability) })));
}

function setsOf({ id, set, names }: Sample): string[] {
  if (names) return [set];
  if (set === 'own') return ['own passages'];
  if (PUBLIC_SETS.includes(set)) return [set];
  if (set === 'grammar') return ['read as the grammar'];
  const halves = set === 'real-news-2' && id.startsWith('hk') ? ['real-news-2, Hong Kong'] : [];
  return ['real passages', set, ...halves];
}
