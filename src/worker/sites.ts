import { browser } from 'wxt/browser';
import type { Door } from '@/messaging/door';
import { sendMessage } from '@/messaging/messaging';
import type { SiteSettings } from '@/messaging/site-protocol';
import { allowOn, isAllowedOn, isEnabledOn, language, setEnabledOn } from '@/settings/settings';
import type { Sender } from './sender';
import { unlessGone } from './unless-gone';

/** Tells pages what is settled of their site, and settles it; open pages follow at once. */
export function answerSites(door: Door<Sender>): void {
  door.answer('readSite', (_, sender) => settingsFor(sender));
  door.answer('readLanguage', () => language.getValue());
  door.answer('switchOffHere', (_, sender) => tellTabs(setEnabledOn(sitesOf(sender)[0] ?? '', false)));
  door.answer('switchSite', ({ hostname, isOn }) => tellTabs(setEnabledOn(hostname, isOn)));
  door.answer('allowPrivateOn', ({ hostname }) => tellTabs(allowOn(hostname)));
}

/** Are findings from private articles shown to a frame? What is painted in it can be seen by its scripts, and by no others. */
export async function showsPrivate(sender: Sender): Promise<boolean> {
  return isAllowedOn(hostOf(sender.url) ?? '');
}

async function settingsFor(sender: Sender): Promise<SiteSettings> {
  const enabled = await Promise.all(sitesOf(sender).map(isEnabledOn));
  return { isOn: enabled.every(Boolean), showsPrivate: await showsPrivate(sender) };
}

/** Host names of the site in the address bar and of the frame itself: where either is switched off, nothing is read. */
function sitesOf({ tab, url, origin }: Sender): readonly string[] {
  return [tab?.url, url, origin].flatMap((address) => hostOf(address) ?? []);
}

/** Null of an address that is no site's; '' of a file. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^(?:https?|file):$/.test(protocol) ? hostname : null;
}

/** Locks content scripts, and so pages that have taken over their process, out of the settings; Firefox has no such lock. */
export function lockSettings(): void {
  const { local } = browser.storage;
  if ('setAccessLevel' in local) void local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

async function tellTabs(change: Promise<void>): Promise<void> {
  await change;
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) void unlessGone(sendMessage('siteChanged', undefined, id));
}
