/** What is copied: as plain text, and where it has more to it as HTML too, for programs that take that. */
type Copied = { readonly text: string; readonly html?: string };

/**
 * Puts a text on the clipboard, from within a click. On pages without a secure origin, or that refuse their frames the
 * clipboard, the older command does it. False where both were refused.
 */
export async function copyText(copied: Copied): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return copyByCommand(copied);
  return write(clipboard, copied).then(
    () => true,
    () => copyByCommand(copied),
  );
}

function write(clipboard: Clipboard, { text, html }: Copied): Promise<void> {
  if (html === undefined) return clipboard.writeText(text);
  const blobOf = (words: string, type: string): Blob => new Blob([words], { type });
  const item = new ClipboardItem({ 'text/plain': blobOf(text, 'text/plain'), 'text/html': blobOf(html, 'text/html') });
  return clipboard.write([item]);
}

/** Answers the copy event before the page sees it; needs no selection and leaves the page's own selection alone. */
function copyByCommand({ text, html }: Copied): boolean {
  let answered = false;
  const answer = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    answered = event.clipboardData !== null;
  };
  window.addEventListener('copy', answer, { capture: true });
  document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
  return answered;
}
