import type { Span } from '@/text/offset-map';
import { splitSentences } from '@/text/sentences';
import { within } from '@/text/within';
import { readDirections, readSigns } from './changes';
import type { Claim } from './claim';
import { cutClauses, type Frame } from './frame';
import { readMeasured } from './measured';
import { readParts } from './parts';
import { findRuns } from './respectively';
import { readStatements, tellsRumour } from './statement';
import { readWhen, type Times, timesAfter } from './when';
import { passOver, type Spoken } from './who/spoken';
import { readWho } from './who/who';
import { readWords, type Words } from './words';

/** A claim whose offsets are still into the folded paragraph. */
type FoldedClaim = Omit<Claim, 'text'>;

/** What a paragraph takes over from the text before it. */
export type Context = {
  readonly spoken: Spoken;
  readonly times: Times;
  readonly isRow: boolean;
};

/** A paragraph with all that was found in it; offsets are into its folded text. */
type ReadParagraph = Pick<Frame, 'text' | 'figures' | 'dates' | 'places' | 'organizations' | 'words'> & {
  /** What stands over and beside a table cell. */
  readonly labels: readonly string[];
};

/** The claims of a paragraph, and what the next one takes over. */
export function readClaims(
  paragraph: ReadParagraph,
  context: Context,
): { readonly claims: readonly FoldedClaim[]; readonly spoken: Spoken; readonly times: Times } {
  const { text, figures } = paragraph;
  let { spoken, times } = context;
  const whole = { start: 0, end: text.length };
  const frames = (figures.length > 0 ? splitSentences(text) : [whole]).map((span) => frameOf(paragraph, span, context));
  const deniesRumour = figures.length > 0 && tellsRumour(text);
  const claims: FoldedClaim[] = [];
  let units: ReadonlySet<string> = new Set();
  for (const frame of frames) {
    if (frame.figures.length === 0) {
      spoken = passOver(frame, spoken);
      times = timesAfter(frame, times);
      continue;
    }
    const { who, next } = readWho(frame, spoken);
    const { when, next: later } = readWhen(frame, times);
    [spoken, times] = [next, later];
    const statements = readStatements(frame, deniesRumour);
    const directions = readDirections(frame);
    const signs = readSigns(frame);
    const words = readWords(frame);
    const parts = readParts(frame, units, directions);
    for (const [i, figure] of frame.figures.entries()) {
      const [whose, time, statement] = [who[i], when[i], statements[i]];
      if (!whose || !time || !statement) throw new Error('claims: a figure was read in one way only');
      const { start, end, value, low, high, lowExcluded, highExcluded, precision, hedge, unit, rate, written } = figure;
      claims.push({
        start,
        end,
        value,
        low,
        high,
        lowExcluded,
        highExcluded,
        precision,
        hedge,
        unit,
        rate,
        written,
        who: whose,
        when: time,
        statement,
        direction: directions[i] ?? null,
        sign: signs[i] ?? null,
        part: parts[i] ?? false,
        words: words[i] ?? NO_WORDS,
        measured: readMeasured(frame, i, paragraph.labels),
        sentence: frame.sentence,
      });
    }
    units = new Set(frame.figures.map(({ unit }) => unit));
  }
  return { claims, spoken, times };
}

/** A sentence with all that was found in it; of one without figures only the first clause is told apart. */
function frameOf(paragraph: ReadParagraph, sentence: Span, { isRow }: Context): Frame {
  const { text, words } = paragraph;
  const figures = within(paragraph.figures, sentence);
  const clauses = cutClauses(text, sentence, figures.length > 0 ? undefined : 1);
  return {
    text,
    sentence,
    clauses,
    figures,
    runs: findRuns({ text, sentence, clauses, figures }),
    dates: within(paragraph.dates, sentence),
    places: within(paragraph.places, sentence),
    organizations: within(paragraph.organizations, sentence),
    words,
    isRow,
  };
}

const NO_WORDS: Words = { before: '', after: '' };
