import type { AddOutcome, PageOutcome } from '@/messaging/add-protocol';
import type { TabState } from '../tab-state';

/** Why the page in this tab cannot be added. */
type CannotAdd = 'unreadable' | 'refused' | 'pdf' | 'files-refused' | 'off' | 'private';

/** What became of adding a page; `title` is that of the article it is a reprint of, null where that is unknown. */
export type PageAdded =
  | Exclude<AddOutcome, { outcome: 'reprint' }>
  | { readonly outcome: 'reprint'; readonly id: string; readonly title: string | null }
  | Exclude<PageOutcome, AddOutcome | { outcome: 'no-article' }>
  | { readonly outcome: 'no-article'; readonly selectionOnly: boolean }
  | { readonly outcome: 'unanswered' };

/** Where adding this page stands. */
export type AddState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'cannot'; readonly reason: CannotAdd }
  | { readonly kind: 'ready'; readonly hasSelection: boolean }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly added: PageAdded; readonly hasSelection: boolean };

/** What a tab allows; a page of a private window is never kept, whatever it is. */
export function mayAdd(tab: TabState, page: { readonly isPrivate: boolean; readonly hasSelection: boolean }): AddState {
  switch (tab.kind) {
    case 'loading':
      return { kind: 'unknown' };
    case 'unreadable':
    case 'refused':
    case 'pdf':
    case 'files-refused':
      return { kind: 'cannot', reason: tab.kind };
    case 'off':
      return { kind: 'cannot', reason: page.isPrivate ? 'private' : 'off' };
    case 'on':
      return page.isPrivate
        ? { kind: 'cannot', reason: 'private' }
        : { kind: 'ready', hasSelection: page.hasSelection };
  }
}
