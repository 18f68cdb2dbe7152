/**
 * Parses HTML of others where nothing of it can run. A parsed document has no window, but takes the rights of the one that
 * parses it: in Chromium its handlers are made and only our policy stops them. So it is parsed in the name of a frame
 * that may run no scripts.
 */
export function parseInert(html: string): Document {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin'); // for us to reach it; scripts are what it is not allowed
  frame.hidden = true;
  document.body.append(frame);
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside) throw new Error('ui: the frame to parse in has no window');
  const parsed = new inside.DOMParser().parseFromString(html, 'text/html');
  frame.remove();
  return parsed;
}
