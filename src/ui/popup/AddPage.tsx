import { useId } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { AddState, PageAdded } from './add-state';

type AddPageProps = {
  readonly state: AddState;
  readonly messages: Messages;
  readonly onAdd: (selectionOnly: boolean) => void;
  /** Opens the article that was added, or that was there already. */
  readonly onOpenAdded: (id: string) => void;
};

/** Adds this page to the corpus, or what is selected on it, and says what came of it. */
export function AddPage({ state, messages, onAdd, onOpenAdded }: AddPageProps) {
  const noteId = useId();
  if (state.kind === 'unknown') return null;
  const able = state.kind === 'ready' || state.kind === 'done';
  const hasSelection = able && state.hasSelection;
  return (
    <div class="add-page">
      <p class="choices">
        <button type="button" class="button" disabled={!able} aria-describedby={noteId} onClick={() => onAdd(false)}>
          {messages.addPage}
        </button>
        {hasSelection && (
          <button type="button" class="button" onClick={() => onAdd(true)}>
            {messages.addSelection}
          </button>
        )}
      </p>
      <p id={noteId} class="aside" role="status">
        {noteWords(state, messages)}
        {state.kind === 'done' && 'id' in state.added && (
          <Open id={state.added.id} words={messages.openAdded} onOpen={onOpenAdded} />
        )}
      </p>
    </div>
  );
}

function Open({ id, words, onOpen }: { id: string; words: string; onOpen: (id: string) => void }) {
  return (
    <button type="button" class="link" onClick={() => onOpen(id)}>
      {words}
    </button>
  );
}

function noteWords(state: AddState, messages: Messages): string {
  switch (state.kind) {
    case 'unknown':
    case 'ready':
      return '';
    case 'cannot':
      return messages.cannotAdd[state.reason];
    case 'running':
      return messages.addingPage;
    case 'done':
      return addedWords(state.added, messages);
  }
}

function addedWords(added: PageAdded, messages: Messages): string {
  switch (added.outcome) {
    case 'added':
    case 'updated':
    case 'unchanged':
      return messages.outcomes[added.outcome];
    case 'reprint':
      return added.title ? messages.reprintOf(added.title) : messages.reprintOfAnother;
    case 'no-article':
      return added.selectionOnly ? messages.noArticleInSelection : messages.noArticle;
    case 'private-window':
      return messages.cannotAdd.private;
    case 'unanswered':
      return messages.failures.unanswered;
    case 'failed':
      return messages.failures[added.problem.code];
  }
}
