import { folded } from '@/text/fold';

/** What can stand before a colon. */
export type Operator = 'source' | 'org' | 'after' | 'before' | 'unit';

/** Names of the operators, folded and in lower case. */
const NAMES: readonly (readonly [Operator, string])[] = [
  ['source', 'source from 来源 媒体 报纸 出处'],
  ['org', 'org organization organisation 机构'],
  ['after', 'after since 晚于 不早于'],
  ['before', 'before 早于'],
  ['unit', 'unit 单位'],
];

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  NAMES.flatMap(([operator, names]) => names.split(' ').map((name): [string, Operator] => [name, operator])),
);

/** The operator of this name, in either script and width; null if there is none. */
export function operatorNamed(name: string): Operator | null {
  return OPERATORS.get(folded(name).toLowerCase()) ?? null;
}
