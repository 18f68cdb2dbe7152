import { describe, type Situation } from '@/names/learned/span-features';
import type { SpanWeights } from '@/names/learned/span-scorer';
import { FEATURE_COUNT } from '@/names/learned/span-table';
import type { Span } from '@/text/offset-map';
import { randomFrom, shuffle } from './random-order';

/** A text with its candidates and what is right in it. */
export type SpanLesson = {
  readonly situation: Situation;
  readonly gold: readonly Span[];
  readonly optional: readonly Span[];
  readonly weight: number;
};

type Example = {
  readonly features: readonly (readonly [number, number])[];
  readonly isName: boolean;
  readonly weight: number;
};

/** How the regression is trained; `l2` is a penalty over the whole set. */
type SpanSettings = { readonly epochs: number; readonly rate: number; readonly l2: number };

const SETTINGS: SpanSettings = { epochs: 30, rate: 0.05, l2: 10 };

/** Logistic regression by AdaGrad. Candidates in what counts neither way are left out. Deterministic. */
export function trainSpans(lessons: readonly SpanLesson[]): SpanWeights {
  const { epochs, rate, l2 } = SETTINGS;
  const examples = lessons.flatMap(examplesOf);
  const weights = new Float64Array(FEATURE_COUNT);
  const squares = new Float64Array(FEATURE_COUNT).fill(1e-8);
  const random = randomFrom(3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, random);
    for (const { features, isName, weight } of examples) {
      let odds = 0;
      for (const [feature, value] of features) odds += value * (weights[feature] as number);
      const error = weight * (1 / (1 + Math.exp(-odds)) - (isName ? 1 : 0));
      for (const [feature, value] of features) {
        const gradient = error * value + (l2 * (weights[feature] as number)) / examples.length;
        const more = (squares[feature] ?? 0) + gradient * gradient;
        squares[feature] = more;
        weights[feature] = (weights[feature] ?? 0) - (rate * gradient) / Math.sqrt(more);
      }
    }
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}

function examplesOf({ situation, gold, optional, weight }: SpanLesson): Example[] {
  return situation.candidates.flatMap((candidate, index) => {
    const isName = gold.some(({ start, end }) => start === candidate.start && end === candidate.end);
    if (!isName && optional.some(({ start, end }) => candidate.start >= start && candidate.end <= end)) return [];
    const features: [number, number][] = [];
    describe(index, situation, (feature, value) => features.push([feature, value]));
    return [{ features, isName, weight }];
  });
}
