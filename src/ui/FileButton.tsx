import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

type FileButtonProps = {
  /** The endings and media types of the files that can be chosen, as `accept` has them. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: Blob) => void;
  readonly children: ComponentChildren;
};

/** A button that has one file chosen. */
export function FileButton({ accept, disabled = false, onFile, children }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={() => picker.current?.click()}>
        {children}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
    </>
  );
}
