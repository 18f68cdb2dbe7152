/** What the columns of a table hold: by their names, else by what stands in them. */
import { hasChinese } from './page-text';
import { type FieldRole, rolesOf } from './record-fields';

/** Which column holds what. */
export type Columns = {
  /** Is the first row one of names? */
  readonly named: boolean;
  readonly roles: ReadonlyMap<FieldRole, number>;
};

/** Shorter cells, on average, are no bodies of articles. */
const SHORTEST_TEXT = 40;

/** What a column holds whose name says nothing: most of its cells look so. In this order, each column once. */
const LOOKS: readonly (readonly [FieldRole, (cell: string) => boolean])[] = [
  ['url', (cell) => /^https?:\/\/\S+$/.test(cell)],
  ['published', (cell) => /^(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/.test(cell)],
  ['title', (cell) => /\p{Script=Han}{2}/u.test(cell) && cell.length >= 6 && cell.length < SHORTEST_TEXT],
];

/**
 * The columns of a table by its first rows. Where no name stands for the text, the column of the longest Chinese cells
 * is taken for it, and others by what they look like; without such a column, `roles` has no `text`.
 */
export function readColumns(rows: readonly (readonly string[])[]): Columns {
  const [first = [], ...rest] = rows;
  const byName = rolesOf(first);
  if (byName.has('text')) return { named: true, roles: byName };

  const text = longestColumn(rows, new Set(byName.values()));
  if (text === null) return { named: true, roles: byName };
  const named = !isText(first[text] ?? '');
  const cells = (named ? rest : rows).map((row) => row.map((cell) => cell.trim()));
  const roles = new Map(named ? byName : []).set('text', text);
  for (const [role, looks] of LOOKS) {
    if (roles.has(role)) continue;
    const taken = new Set(roles.values());
    const at = first.findIndex(
      (_, column) => !taken.has(column) && cells.filter((row) => looks(row[column] ?? '')).length * 2 > cells.length,
    );
    if (at >= 0) roles.set(role, at);
  }
  return { named, roles };
}

/** Programs write their name, the hour and blank rows over a table; the row of names is one of so many. */
const MOST_OVER = 12;

/** Where the row is that names the columns, the one for the text and others; null where none does. */
export function headerAt(rows: readonly (readonly string[])[]): number | null {
  const at = rows.slice(0, MOST_OVER).findIndex((cells) => {
    const roles = rolesOf(cells.map((cell) => cell.trim()));
    return roles.size > 1 && roles.has('text');
  });
  return at < 0 ? null : at;
}

/** The column that is not taken and whose cells are the longest, if they are Chinese and long enough to be articles. */
function longestColumn(rows: readonly (readonly string[])[], taken: ReadonlySet<number>): number | null {
  const meanOf = (column: number): number =>
    rows.reduce((sum, row) => sum + (isText(row[column] ?? '') ? (row[column] ?? '').length : 0), 0) / rows.length;
  const means = (rows[0] ?? []).map((_, column) => (taken.has(column) ? 0 : meanOf(column)));
  const most = Math.max(0, ...means);
  return most >= SHORTEST_TEXT / 2 ? means.indexOf(most) : null;
}

function isText(cell: string): boolean {
  return cell.trim().length >= SHORTEST_TEXT && hasChinese(cell);
}
