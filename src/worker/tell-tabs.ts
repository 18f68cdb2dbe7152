import { browser } from 'wxt/browser';
import { sendMessage } from '@/messaging/messaging';
import { unlessGone } from './unless-gone';

/** Tells all frames of all tabs; those without Chinese do not listen, and one that sleeps is loaded anew when it wakes. */
export async function tellTabs(type: 'checkAgain' | 'siteChanged'): Promise<void> {
  for (const { id } of await browser.tabs.query({ discarded: false }))
    if (id !== undefined) void unlessGone(sendMessage(type, undefined, id));
}
