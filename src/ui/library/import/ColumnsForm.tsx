import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { Columns } from '@/reading/columns';
import type { UnclearTable } from '@/reading/file-tools';
import type { FieldRole } from '@/reading/record-fields';

export type ColumnsFormProps = {
  readonly table: UnclearTable;
  readonly messages: Messages;
  /** Null: the table is to be skipped. */
  readonly onAnswer: (columns: Columns | null) => void;
};

/** What is asked for; what else the names of the columns say (author, place) stays as it is. */
const ASKED = ['text', 'title', 'published', 'source', 'url'] as const satisfies readonly FieldRole[];

/** Has the reader say which column of a table holds what, beside its first rows. */
export function ColumnsForm({ table, messages, onAnswer }: ColumnsFormProps) {
  const titleId = useId();
  const [roles, setRoles] = useState(table.columns.roles);
  const [named, setNamed] = useState(table.columns.named);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []); // the import waits: this is the next thing

  const choose = (role: FieldRole, column: string): void => {
    const others = [...roles].filter(([taken]) => taken !== role);
    setRoles(new Map(column === '' ? others : [...others, [role, Number(column)]]));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    onAnswer({ named, roles });
  };
  return (
    <form class="columns notice" aria-labelledby={titleId} onSubmit={submit}>
      <h3 id={titleId} ref={heading} tabIndex={-1}>
        {messages.columnsQuestion}
      </h3>
      <p>{messages.columnsHint(table.path)}</p>
      <FirstRows table={table} text={roles.get('text')} messages={messages} />
      <div class="roles">
        {ASKED.map((role) => (
          <label key={role}>
            {messages.columnRoles[role]}
            <ColumnChoice
              table={table}
              chosen={roles.get(role)}
              isRequired={role === 'text'}
              messages={messages}
              onChoose={(column) => choose(role, column)}
            />
          </label>
        ))}
      </div>
      <label>
        <input type="checkbox" checked={named} onChange={(event) => setNamed(event.currentTarget.checked)} />{' '}
        {messages.firstRowIsNames}
      </label>
      <p class="choices">
        <button type="submit" class="button">
          {messages.readTable}
        </button>
        <button type="button" class="button quiet" onClick={() => onAnswer(null)}>
          {messages.skipTable}
        </button>
      </p>
    </form>
  );
}

type ColumnChoiceProps = Pick<ColumnsFormProps, 'table' | 'messages'> & {
  readonly chosen: number | undefined;
  readonly isRequired: boolean;
  readonly onChoose: (column: string) => void;
};

function ColumnChoice({ table, chosen, isRequired, messages, onChoose }: ColumnChoiceProps) {
  return (
    <select
      required={isRequired}
      value={chosen === undefined ? '' : String(chosen)}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{isRequired ? messages.chooseColumn : messages.noColumn}</option>
      {(table.rows[0] ?? []).map((cell, column) => (
        <option key={column} value={String(column)}>
          {[messages.columnNumber(column + 1), cell.slice(0, LONGEST_NAME)].filter(Boolean).join(' · ')}
        </option>
      ))}
    </select>
  );
}

const LONGEST_NAME = 16;

type FirstRowsProps = Pick<ColumnsFormProps, 'table' | 'messages'> & { readonly text: number | undefined };

/** The table's first rows; it scrolls by itself, so that the page keeps its width. */
function FirstRows({ table, text, messages }: FirstRowsProps) {
  const [first = []] = table.rows;
  return (
    <div class="first-rows" role="region" aria-label={messages.firstRows}>
      <table>
        <thead>
          <tr>
            {first.map((_, column) => (
              <th key={column} scope="col">
                {messages.columnNumber(column + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {first.map((_, column) => (
                <td key={column} class={column === text ? 'chosen' : ''}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
