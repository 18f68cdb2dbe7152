/**
 * Puts a text on the clipboard, from within a click. On pages without a secure origin, or that refuse their frames the
 * clipboard, the older command does it. False where both were refused.
 */
export async function copyText(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return copyByCommand(text);
  return clipboard.writeText(text).then(
    () => true,
    () => copyByCommand(text),
  );
}

/** Answers the copy event before the page sees it; needs no selection and leaves the page's own selection alone. */
function copyByCommand(text: string): boolean {
  let answered = false;
  const answer = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    answered = event.clipboardData !== null;
  };
  window.addEventListener('copy', answer, { capture: true });
  document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
  return answered;
}
