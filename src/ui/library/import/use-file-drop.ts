import { useEffect, useState } from 'preact/hooks';

/** Is something being dragged over the page that holds files? Texts and links of the page itself do not. */
function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes files that are dropped anywhere on the page, so that the browser does not open them in its place; says whether
 * some are being dragged over it now. `onDrop` is called inside of the event and must not change from one rendering to
 * the next.
 */
export function useFileDrop(onDrop: (transfer: DataTransfer) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    // Firefox may leave without an event: whoever comes back without files in hand has let go of them.
    addEventListener('pointermove', () => setDragging(false), { signal, passive: true });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setDragging(false), { signal });
    addEventListener('dragend', () => setDragging(false), { signal });
    addEventListener(
      'dragover',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        setDragging(false);
        onDrop(event.dataTransfer);
      },
      { signal },
    );
    return () => ended.abort();
  }, [onDrop]);
  return dragging;
}
