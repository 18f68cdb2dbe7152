/** A text to save as a file; `type` is its media type. */
type TextFile = {
  readonly name: string;
  readonly text: string;
  readonly type: 'text/csv' | 'text/html' | 'application/json';
};

/** Lets the browser save a text as a file, in the way that it saves all downloads. */
export function saveFile({ name, text, type }: TextFile): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Lets the browser save what may be larger than memory in the same way. */
export function saveBlob(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download holds on to it by itself once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
