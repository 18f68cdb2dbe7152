import { useRef } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import { type ImportFile, pickedFiles } from './import-file';

/** Endings of the files that can be read; the picker shows others too when asked to. */
const ENDINGS =
  '.txt,.md,.markdown,.html,.htm,.mhtml,.mht,.json,.jsonl,.ndjson,.csv,.tsv,.docx,.odt,.rtf,.xlsx,.ods,.epub,.pdf,.zip';

/** Preact's types do not know the property, which both browsers do. */
const WHOLE_FOLDERS = { webkitdirectory: true };

type FilePickerProps = {
  readonly messages: Messages;
  readonly onFiles: (files: readonly ImportFile[]) => void;
};

/** Where files come from: dropped on the page, or chosen one by one or by the folder. */
export function FilePicker({ messages, onFiles }: FilePickerProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const onChange = (event: { readonly currentTarget: HTMLInputElement }): void => {
    const input = event.currentTarget;
    const chosen = pickedFiles(input.files ?? []);
    // Else the same file chosen again would be no change.
    input.value = '';
    onFiles(chosen);
  };
  const hidden = { type: 'file', multiple: true, hidden: true, onChange } as const;
  return (
    <div class="picker">
      <p>{messages.addHint}</p>
      <p class="choices">
        <button type="button" class="button" onClick={() => files.current?.click()}>
          {messages.chooseFiles}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {messages.chooseFolder}
        </button>
      </p>
      <input ref={files} {...hidden} accept={ENDINGS} aria-label={messages.chooseFiles} />
      <input ref={folder} {...hidden} {...WHOLE_FOLDERS} aria-label={messages.chooseFolder} />
      <p class="aside">{messages.addFormats}</p>
      <p class="aside">{messages.addPrivacy}</p>
    </div>
  );
}
