import type { Messages } from '@/locales/messages';
import { ADD_ADDRESS } from '../library-address';
import { ImportProgressView } from './ImportProgressView';
import type { ImportState } from './importer';
import { tallyOf } from './report';
import { tallyWords } from './report-words';
import { Tallied } from './Tallied';

type ImportStripProps = {
  readonly state: ImportState;
  readonly messages: Messages;
  readonly onCancel: () => void;
};

/** An import that goes on, or has ended, while an article is read: in one line over it. */
export function ImportStrip({ state, messages, onCancel }: ImportStripProps) {
  if (state.kind !== 'running' && state.kind !== 'ended') return null;
  return (
    <section class="strip" aria-label={messages.importing}>
      {state.kind === 'running' ? (
        <div>
          <ImportProgressView state={state} messages={messages} onCancel={onCancel} />
          {state.question && <p role="status">{messages.columnsWaiting}</p>}
        </div>
      ) : (
        <div role="status">
          <p>{messages[state.report.ending.kind]}</p>
          <Tallied tally={tallyWords(tallyOf(state.report.lines), messages)} />
        </div>
      )}
      <a href={ADD_ADDRESS}>{messages.showImport}</a>
    </section>
  );
}
