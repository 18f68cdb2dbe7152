import type { Direction } from './changes';
import { clauseAt, type Frame } from './frame';

/** Words behind which the parts of a total stand. */
const OPENS = /其中|当中|内有|内含|包括|包含|含(?=[^有量税]{0,10}$)|分别来自/;
/** …中,企业捐款占四成; 东涌占2190伙. */
const SHARE = /占(?:比|了|到|约|近|超|总[^,]{0,6}的)?(?:为|达)?$/;

/** Reads for each figure of a sentence whether the text says that it is part of a total; `before`: units of figures in the sentence before. */
export function readParts(
  frame: Frame,
  before: ReadonlySet<string>,
  directions: readonly (Direction | null)[],
): boolean[] {
  const { text, sentence, figures } = frame;
  return figures.map((figure, i) => {
    if (directions[i]) return false;
    const lead = text.slice(sentence.start, figure.start);
    const opens = lead.search(OPENS);
    const clause = clauseAt(frame, figure.start);
    const near = text.slice(clause.start, figure.numberStart);
    const wholes = figures.slice(0, i).filter(({ end }) => opens >= 0 && end <= sentence.start + opens);
    if (SHARE.test(near)) return figure.unit !== '%' || /中[,:]?/.test(lead);
    if (opens < 0) return false;
    const units = wholes.length > 0 ? new Set(wholes.map(({ unit }) => unit)) : before;
    return units.has(figure.unit);
  });
}
