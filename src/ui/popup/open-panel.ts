import { browser } from '#imports';

/** Can the side panel be opened from here? In both browsers, unless they are older than they should be. */
export function canOpenPanel(): boolean {
  return 'sidebarAction' in browser || 'sidePanel' in browser;
}

/** Opens the side panel of a window; must be called inside of a click. Rejects where the browser does not want to. */
export async function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) await (browser as unknown as Sidebar).sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}

/** Firefox's own; our types are those of Chrome. */
type Sidebar = { readonly sidebarAction: { open(): Promise<void> } };
