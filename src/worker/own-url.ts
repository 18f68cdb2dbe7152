import { browser } from 'wxt/browser';

/** The full address of one of the extension's own files; `path` without a slash at its beginning, '' for their origin. */
export function ownUrl(path: string): string {
  return `${browser.runtime.getURL('/')}${path}`;
}
