/** Lets the browser save a text as a file, in the way that it saves all downloads. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The download holds on to the text by itself once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
