import type { CutText } from '../cut-text';
import type { FoldedOrganization } from '../listed-names';
import type { ListHit } from './list-hits';
import { unpackTable } from './packed-table';
import { SEQUENCE_TABLE } from './sequence-data';
import { observe } from './sequence-features';
import { SequenceModel } from './sequence-model';
import { SPAN_WEIGHTS } from './span-data';
import { chooseNames, type SpanWeights, situationOf } from './span-scorer';
import { weightsOf } from './span-table';

let built: { readonly model: SequenceModel; readonly weights: SpanWeights } | undefined;

/**
 * The names of a text as the learned part decides, given what the grammar marks and where names of the lists stand: it
 * adds names by their context, drops doubtful ones and settles where they end. From left to right, not overlapping.
 */
export function refine(
  cut: CutText,
  grammar: readonly FoldedOrganization[],
  lists: readonly ListHit[],
): FoldedOrganization[] {
  built ??= { model: new SequenceModel(unpackTable(SEQUENCE_TABLE)), weights: weightsOf(SPAN_WEIGHTS) };
  const marks = { grammar, lists };
  return chooseNames(situationOf(cut, marks, built.model.read(observe(cut, marks))), built.weights);
}
