import type { Span } from '@/text/offset-map';
import { within } from '@/text/within';
import type { Frame } from '../frame';
import { type Head, membersOf, withoutMeasure } from './clause-heads';

/** Things that a sentence lists, by the clause that names each: 菠菜 and 黄瓜 in 菠菜涨2元,黄瓜跌1元. */
export type Parallels = ReadonlyMap<number, string>;

/** Predicates that say the same kind of thing of their subjects. */
const CHANGES = /^(?:微|大)?(?:涨|跌|升|降|增|减)|增长|下降|上升|上涨|下跌|增加|减少|回落|反弹|下调|上调/;

/** Longest thing that is listed. */
const LONGEST_ITEM = 10;

const NONE: Parallels = new Map();

/**
 * The things that the clauses of a sentence say the same of, by the offsets of these clauses. What is said must be said in
 * the same words or be a change, so that two measures of one subject are no two things; things that only stand before their
 * figures end alike (内地旅客, 香港旅客).
 */
export function findParallels(frame: Frame, headOf: (clause: Span) => Head | null): Parallels {
  const { text, clauses, figures } = frame;
  if (figures.length < 2 || clauses.length < 2) return NONE;
  const groups = new Map<string, Map<number, string>>();
  for (const clause of clauses) {
    const [figure] = within(figures, clause);
    const head = figure ? headOf(clause) : null;
    if (!figure || !head || membersOf(text, head).length > 1) continue;
    const bare = withoutMeasure(text, head);
    const name = text.slice(bare.start, bare.end);
    if (name.length < 2 || name.length > LONGEST_ITEM) continue;
    const measure = text.slice(bare.end, head.end);
    const predicate = head.isPerson ? 'person' : saidOf(head.predicate, measure);
    if (head.actionEnd >= bare.end) continue;
    const bareFigure = measure === '' && predicate === '';
    if (bareFigure && name.length < 3) continue;
    const said = bareFigure
      ? `${name.slice(-2)}|${figure.unit}`
      : `${measure}|${predicate}|${predicate === 'change' ? '' : figure.unit}`;
    const group = groups.get(said) ?? new Map<number, string>();
    groups.set(said, group.set(clause.start, name));
  }
  const parallel = [...groups.values()].filter((group) => new Set(group.values()).size > 1);
  return new Map(parallel.flatMap((group) => [...group]));
}

/** What a predicate says: a change, or that something is so much. */
function saidOf(predicate: string, measure: string): string {
  if (CHANGES.test(predicate)) return 'change';
  return measure !== '' && /^(?:为|是|达|报|约|达到)?$/.test(predicate) ? 'is' : predicate;
}
