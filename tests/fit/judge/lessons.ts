import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { recognize } from '@/claims/recognize';
import type { Pair } from '@/verdicts/pairs/beside';
import { isApart, isMeeting } from '@/verdicts/pairs/features';
import { layOut, type PairTable, type PlacedPair, pairTable, WIDTH } from '@/verdicts/pairs/pair-table';
import { type ReadText, readText } from '@/verdicts/pairs/read-text';
import { placeOf } from '@/verdicts/pairs/vectors';
import { alterationsOf, type NewsArticle } from '../../evaluation/alterations';
import {
  CHECK_SETS,
  type CheckCase,
  parseLines,
  readChecks,
  readTopicFolds,
  spanOfFigure,
} from '../../evaluation/cases';
import { squash } from '../../evaluation/score-checks';
import { foldsOfPages } from './stories';

/** What is known of a figure of a page: what an editor would say of it, and which verdicts would be accepted. */
export type Expectation = 'agrees' | 'differs' | 'related' | 'none';

export type FigureLesson = {
  readonly text: string;
  readonly expect: Expectation | null;
  readonly allowed: readonly string[];
  /** Of real news: what an editor said of the figure. */
  readonly labelled: string | null;
  /** The same of those that a reader of a build's agreements looked at, which are no fair sample to score. */
  readonly read: string | null;
  /** Of an altered page: is this a figure that was changed? */
  readonly isChanged: boolean;
  readonly told: string;
  /** Of a case: what its writer says of the figure. */
  readonly why: string;
};

export type Group = 'case' | 'natural' | 'altered' | 'other';

/** Pairs of a page, with what is known of each. */
export type LabelledPairs = PairTable & {
  /** 1 of one thing, 0 of two, -1 not known, `SAME`. */
  readonly label: Int8Array;
  /** 1 of one measure, whatever the time, 0 of two, -1 not known. */
  readonly topic: Int8Array;
};

export type Lesson = {
  readonly id: string;
  readonly group: Group;
  readonly kind: string;
  readonly fold: number;
  readonly figures: readonly FigureLesson[];
  readonly pairs: LabelledPairs;
  /** Figures of the page that were not found, by what is expected of them. */
  readonly missed: readonly FigureLesson[];
  /** The figures of each article, each with the words before it. */
  readonly known: readonly (readonly string[])[];
};

/** A label: as good as right, for a verdict; for a pair it says nothing. */
export const SAME = 2;

/** A right pair: the article, and where in it the known figure stands. */
type Right = {
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly isSure: boolean;
};

type Labelling = (pair: Pair, article: number) => number;

function labelled(placed: readonly PlacedPair[], label: Labelling, topic: Labelling): LabelledPairs {
  const of = (labelling: Labelling): Int8Array => Int8Array.from(placed, ({ pair, number }) => labelling(pair, number));
  return { ...pairTable(placed), label: of(label), topic: of(topic) };
}

type Source = { readonly title: string; readonly date: string; readonly place?: string; readonly text: string };

function read({ title, date, place, text }: Source): ReadText {
  const { claims } = recognize({ text, title, date: date || null, place: place || null });
  return readText({ title, date: date || null, passages: [{ text, claims }] });
}

/** Each figure of a text with the words before it. */
const knownOf = ({ figures }: ReadText): string[] =>
  figures.map(({ claim: { words, text } }) => `${words.before.slice(-20)}${text}`);

/** The pages with articles of the repository. */
export function readCases(): Lesson[] {
  const folds = readTopicFolds();
  return CHECK_SETS.flatMap((set) => readChecks(set)).map((one) => caseLesson(one, (folds.get(one.topic) ?? 1) - 1));
}

function caseLesson(given: CheckCase, fold: number): Lesson {
  const page = read(given);
  const articles = given.against.map(read);
  const left = new Set(given.figures);
  const expected = page.figures.map(({ claim }) => {
    const found = [...left].find((figure) => {
      const [start, end] = spanOfFigure(given.text, figure);
      return start < claim.end && end > claim.start;
    });
    if (found) left.delete(found);
    return found ?? null;
  });
  const zero = given.figures.some(({ evidence }) => evidence?.startsWith('0:'));
  const rights = expected.map((figure, i) => {
    const [, number, words] = /^(\d+): (.+)$/.exec(figure?.evidence ?? '') ?? [];
    const here = page.figures[i];
    if (!number || !words || !here) return null;
    const article = Number(number) - (zero ? 0 : 1);
    return { article, words: squash(words) };
  });
  const sure = (pair: Pair, article: number): number => {
    const [figure, right] = [expected[pair.here.index], rights[pair.here.index]];
    if (!figure) return 0;
    const text = squash(pair.there.claim.text);
    const stands = right?.article === article && (right.words.includes(text) || text.includes(right.words));
    if (figure.expect === 'agrees' || figure.expect === 'differs') {
      return stands ? 1 : isMeeting(pair) && figure.expect === 'agrees' ? -1 : 0;
    }
    if (figure.expect === 'related' && figure.allowed.includes('agrees')) return -1;
    return 0;
  };
  const pairs = labelled(layOut(page, articles), sure, (pair, article) => {
    const [figure, right] = [expected[pair.here.index], rights[pair.here.index]];
    if (!figure || !right) return figure?.expect === 'none' ? 0 : -1;
    const text = squash(pair.there.claim.text);
    if (right.article !== article) return -1;
    return right.words.includes(text) || text.includes(right.words) ? 1 : 0;
  });
  addSame(pairs);
  keepBest(pairs);
  return {
    id: given.id,
    group: 'case',
    kind: given.kind,
    fold,
    figures: page.figures.map(({ claim, told }, i) => lessonOf(claim.text, told, expected[i] ?? null)),
    pairs,
    known: articles.map(knownOf),
    missed: [...left].filter(({ optional }) => !optional).map((figure) => lessonOf(figure.text, '', figure)),
  };
}

/** A figure of which an editor says what `figure` says; null: nothing. */
function lessonOf(text: string, told: string, figure: CheckCase['figures'][number] | null): FigureLesson {
  return {
    text,
    expect: figure?.expect ?? null,
    allowed: figure ? [figure.expect, ...figure.allowed] : [],
    labelled: null,
    read: null,
    isChanged: false,
    told,
    why: figure?.why ?? '',
  };
}

/** Of another article, what states the right number too: as good as the right pair, though not sure to be one. */
function addSame({ size, here, article, values, label }: LabelledPairs): void {
  for (let right = 0; right < size; right++) {
    if (label[right] !== 1) continue;
    for (let i = 0; i < size; i++)
      if (here[i] === here[right] && article[i] !== article[right] && values[i] === values[right] && label[i] !== 1)
        label[i] = SAME;
  }
}

/** Where several known figures are written as the right one is, the one with the most alike slot is it; of the rest nothing is known. */
function keepBest({ size, here, label, vectors }: LabelledPairs): void {
  const [slot, sentence] = [placeOf('slot'), placeOf('sentence')];
  const like = (i: number): number => (vectors[i * WIDTH + slot] ?? 0) + (vectors[i * WIDTH + sentence] ?? 0);
  const best = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    if (label[i] !== 1) continue;
    const known = best.get(here[i] as number);
    if (known === undefined) best.set(here[i] as number, i);
    else if (like(i) > like(known)) {
      label[known] = -1;
      best.set(here[i] as number, i);
    } else label[i] = -1;
  }
}

type NewsPage = { readonly id: string; readonly set: string; readonly against: readonly string[] };
type Label = { readonly page: string; readonly figure: string; readonly at: number; readonly right: string };

const AGREEMENTS_READ = join(import.meta.dirname, '../../evaluation/agrees-read.jsonl');

/** Nearly the same sentence; and one with some of the same words, where the number tells. */
const COPIED = 0.55;
const REWORDED = 0.3;
const SAME_NEWS_DAYS = 2;

/** Pages of the archives as printed and altered; none where `directory` is not given. */
export function readRealNews(directory: string): Lesson[] {
  const file = (name: string): Buffer => readFileSync(join(directory, name));
  const all = new Map(
    parseLines<NewsArticle>(gunzipSync(file('articles.jsonl.gz')).toString('utf8')).map((one) => [one.id, one]),
  );
  const labels = Map.groupBy(parseLines<Label>(file('labelled.jsonl').toString('utf8')), ({ page }) => page);
  const agreementsRead = Map.groupBy(
    parseLines<Label>(readFileSync(AGREEMENTS_READ, 'utf8')).filter(({ right }) => right !== 'arguable'),
    ({ page }) => page,
  );
  const pages = JSON.parse(file('pages.json').toString('utf8')) as NewsPage[];
  const folds = foldsOfPages(pages);
  const known = new Map<string, ReadText>();
  const reading = (id: string): ReadText => {
    const before = known.get(id);
    if (before) return before;
    const result = read(all.get(id) as NewsArticle);
    known.set(id, result);
    return result;
  };
  return pages.flatMap(({ id, set, against }) => {
    const page = all.get(id) as NewsArticle;
    const articles = against.map(reading);
    const fold = folds.get(id) ?? 0;
    const here = reading(id);
    const said = labels.get(id) ?? [];
    const readOf = (start: number, end: number): string | null =>
      agreementsRead.get(id)?.find(({ at, figure }) => start < at + figure.length && end > at)?.right ?? null;
    const labelOf = (start: number, end: number): string | null => {
      const those = said.filter(({ at, figure }) => start < at + figure.length && end > at);
      return those.find(({ right }) => right === 'agrees')?.right ?? those[0]?.right ?? null;
    };
    const laid = layOut(here, articles);
    const rights = set === 'other' ? here.figures.map(() => null) : rightsOf(here, laid);
    const natural: Lesson = {
      id: `${set}/${id}`,
      group: set === 'other' ? 'other' : 'natural',
      kind: set,
      fold,
      figures: here.figures.map(({ claim, told }, i) => ({
        ...lessonOf(claim.text, told, null),
        expect: rights[i] ? 'agrees' : null,
        labelled: labelOf(claim.start, claim.end),
        read: readOf(claim.start, claim.end),
      })),
      pairs: labelled(
        laid,
        (pair, article) => {
          const right = rights[pair.here.index];
          if (right && right.article === article && right.start === pair.there.claim.start)
            return right.isSure ? 1 : SAME;
          const { start, end } = pair.here.claim;
          const label = labelOf(start, end) ?? readOf(start, end);
          if (isMeeting(pair)) return set === 'other' || label === 'none' || label === 'related' ? 0 : -1;
          return label === 'differs' ? -1 : 0;
        },
        (pair, article) => {
          if (set === 'other') return 0;
          const right = rights[pair.here.index];
          if (!right || right.article !== article) return -1;
          return right.start === pair.there.claim.start ? 1 : isMeeting(pair) ? -1 : 0;
        },
      ),
      missed: [],
      known: articles.map(knownOf),
    };
    if (set === 'other') return [natural];
    const altered = alterationsOf(
      page,
      set,
      against.map((one) => all.get(one) as NewsArticle),
    ).map(({ kind, at, text, figures }): Lesson => {
      const changed = read({ ...page, text });
      const offsets = figures.map((span, n) => ({ span, origin: originOf(page.text, text, span, n, figures) }));
      const origins = changed.figures.map(({ claim }) => {
        const edit = offsets.find(({ span }) => claim.start < span.end && claim.end > span.start);
        if (!edit) return null;
        const was = here.figures.find((one) => one.claim.start <= edit.origin && one.claim.end > edit.origin);
        return { right: was ? (rights[was.index] ?? null) : null };
      });
      return {
        id: `altered/${set}/${id}/${kind}/${at}`,
        group: 'altered',
        kind,
        fold,
        figures: changed.figures.map(({ claim, told }, i) => ({
          ...lessonOf(claim.text, told, null),
          expect: origins[i] ? 'differs' : null,
          isChanged: origins[i] !== null,
        })),
        pairs: labelled(
          layOut(changed, articles),
          (pair, article) => {
            const origin = origins[pair.here.index];
            if (!origin) return -1;
            const { right } = origin;
            if (!right) return -1;
            if (right.article === article && right.start === pair.there.claim.start) return right.isSure ? 1 : SAME;
            if (right.value === pair.there.claim.value && right.article !== article) return SAME;
            return isApart(pair) ? 0 : -1;
          },
          () => -1,
        ),
        known: natural.known,
        missed: figures
          .filter((span) => !changed.figures.some(({ claim }) => claim.start < span.end && claim.end > span.start))
          .map(() => ({ ...lessonOf('', '', null), expect: 'differs', isChanged: true })),
      };
    });
    return [natural, ...altered];
  });
}

/** Where a changed span stood in the page as it was: at its end nothing moved but by what the edits added. */
function originOf(
  before: string,
  after: string,
  span: { readonly start: number; readonly end: number },
  number: number,
  all: readonly { readonly start: number; readonly end: number }[],
): number {
  const isLast = number === all.length - 1;
  const moved = isLast ? before.length - after.length : 0;
  return span.end + moved - 1;
}

/** For each figure of a page the known one that is surely of one thing: the same number in a like sentence of the same days. */
function rightsOf(page: ReadText, laid: readonly PlacedPair[]): (Right | null)[] {
  const best: ((Right & { readonly like: number }) | null)[] = page.figures.map(() => null);
  for (const { pair, number } of laid) {
    const { days } = pair.texts;
    if (days === null || days > SAME_NEWS_DAYS || !isMeeting(pair) || pair.comparison.reason.code !== 'equal') continue;
    const digits = Math.min(pair.here.digits, pair.there.digits);
    if (digits < 2 || pair.sentence < (digits >= 3 ? REWORDED : COPIED)) continue;
    const isSure = !isStatedApart(pair);
    const like = pair.sentence + pair.slot + (isSure ? 1 : 0);
    const { start, end, value } = pair.there.claim;
    const known = best[pair.here.index];
    if (!known || like > known.like) best[pair.here.index] = { article: number, start, end, value, isSure, like };
  }
  return best;
}

/** Do both say when, and not of one time? Then equal numbers may be a count that stands still. */
function isStatedApart({ when, here, there }: Pair): boolean {
  return when === 'apart' && here.claim.when.stated !== 'article' && there.claim.when.stated !== 'article';
}
