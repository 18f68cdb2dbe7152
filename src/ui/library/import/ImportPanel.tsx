import { useEffect, useId, useRef } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import { WhereShown, type WhereShownProps } from '../../settings/WhereShown';
import { ColumnsForm, type ColumnsFormProps } from './ColumnsForm';
import { FilePicker } from './FilePicker';
import { ImportProgressView } from './ImportProgressView';
import { ImportReportView } from './ImportReportView';
import type { ImportFile } from './import-file';
import type { ImportState } from './importer';
import type { TitleOf } from './report-words';

export type ImportPanelProps = {
  readonly state: ImportState;
  readonly messages: Messages;
  readonly titleOf: TitleOf;
  readonly onFiles: (files: readonly ImportFile[]) => void;
  readonly onCancel: () => void;
  /** What the columns of the table hold that the import waits with; null: skip it. */
  readonly onColumns: ColumnsFormProps['onAnswer'];
  /** Saves a text as a file of the reader's. */
  readonly onSave: (name: string, text: string) => void;
  /** Where what is added will be marked; null until that is read. */
  readonly settings: WhereShownProps['settings'];
  readonly onChangeSetting: WhereShownProps['onChange'];
};

/** Adding articles from files: choose, watch, read the report. */
export function ImportPanel(props: ImportPanelProps) {
  const { state, messages, onFiles } = props;
  const titleId = useId();
  const whereShown = <WhereShown settings={props.settings} messages={messages} onChange={props.onChangeSetting} />;
  return (
    <section class="import" aria-labelledby={titleId}>
      <Heading id={titleId} state={state} messages={messages} />
      {state.kind === 'running' && (
        <>
          <ImportProgressView state={state} messages={messages} onCancel={props.onCancel} detailed />
          {state.question && (
            <ColumnsForm
              key={state.question.path}
              table={state.question}
              messages={messages}
              onAnswer={props.onColumns}
            />
          )}
        </>
      )}
      {state.kind === 'ended' && (
        <ImportReportView report={state.report} messages={messages} titleOf={props.titleOf} onSave={props.onSave}>
          {whereShown}
        </ImportReportView>
      )}
      {state.kind === 'gathering' && (
        <p class="words" role="status">
          {messages.gathering}
        </p>
      )}
      {state.kind === 'nothing' && (
        <p class="notice" role="status">
          {messages.nothingChosen}
        </p>
      )}
      {(state.kind === 'idle' || state.kind === 'nothing') && (
        <>
          <FilePicker messages={messages} onFiles={onFiles} />
          {whereShown}
        </>
      )}
      {state.kind === 'ended' && (
        <>
          <h3>{messages.addMore}</h3>
          <FilePicker messages={messages} onFiles={onFiles} />
        </>
      )}
    </section>
  );
}

/** Takes the focus when the import has ended, so that its outcome is read out and the report is the next thing. */
function Heading({ id, state, messages }: Pick<ImportPanelProps, 'state' | 'messages'> & { readonly id: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasRunningRef = useRef(false);
  useEffect(() => {
    if (state.kind === 'ended' && wasRunningRef.current) heading.current?.focus();
    wasRunningRef.current = state.kind === 'running';
  }, [state.kind]);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {headingWords(state, messages)}
    </h2>
  );
}

function headingWords(state: ImportState, messages: Messages): string {
  if (state.kind === 'running' || state.kind === 'gathering') return messages.importing;
  return state.kind === 'ended' ? messages[state.report.ending.kind] : messages.addArticles;
}
