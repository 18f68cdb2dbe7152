import { observe } from '@/names/learned/sequence-features';
import { SequenceModel } from '@/names/learned/sequence-model';
import { situationOf } from '@/names/learned/span-scorer';
import type { Paragraph, Sample } from './annotated';
import type { Settings } from './ftrl';
import { tableOf } from './sequence-table';
import { allowedLabels, type Lesson, type Trained, trainSequence } from './sequence-trainer';
import { type SilverSentence, silverLessons } from './silver';
import type { SpanLesson } from './span-trainer';

/** How a sequence model is trained; found by trying on folds. */
export type Recipe = {
  /** For the teacher, which sees annotated text only. */
  readonly teacher: Settings;
  readonly model: Settings;
  /** How much more an annotated text weighs than a silver one. */
  readonly weight: number;
  /** Sentences repeated with other names so many times. */
  readonly copies: number;
};

export const RECIPE: Recipe = {
  teacher: { l1: 0.3, l2: 0.05, rate: 0.1, epochs: 20, least: 2 },
  model: { l1: 1.8, l2: 0.05, rate: 0.1, epochs: 5, least: 2 },
  weight: 8,
  copies: 1,
};

/** Finer than the packed table: for the teacher. */
const FINE_STEP = 0.05;

/** Trains a sequence model: a teacher on annotated texts, then the model on these and on silver text that it reads. */
export function learnSequence(
  samples: readonly Sample[],
  silver: readonly SilverSentence[],
  { recipe, report }: { readonly recipe: Recipe; readonly report?: (line: string) => void },
): Trained {
  const lessons = samples.flatMap(({ paragraphs, weight }) => paragraphs.map((one) => lessonOf(one, weight)));
  const teacher = trainSequence(lessons, recipe.teacher);
  if (silver.length === 0) return teacher;
  const more = silverLessons(silver, new SequenceModel(tableOf(teacher, FINE_STEP)), recipe.copies);
  report?.(`${more.length} silver sentences, ${more.reduce((sum, { seen }) => sum + seen.length, 0)} characters`);
  return trainSequence(
    [...lessons.map((lesson) => ({ ...lesson, weight: lesson.weight * recipe.weight })), ...more],
    recipe.model,
    report,
  );
}

function lessonOf({ cut, marks, gold, optional }: Paragraph, weight: number): Lesson {
  return { seen: observe(cut, marks), allowed: allowedLabels(cut.text.length, gold, optional), weight };
}

/** What a model that did not learn from a text says of each of its paragraphs, to train the span scorer with. */
export function spanLessons({ paragraphs, weight }: Sample, model: SequenceModel): SpanLesson[] {
  return paragraphs.map(({ cut, marks, gold, optional }) => ({
    situation: situationOf(cut, marks, model.read(observe(cut, marks))),
    gold,
    optional,
    weight,
  }));
}
