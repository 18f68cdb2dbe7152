import { browser } from 'wxt/browser';
import { oneAtATime } from '@/corpus/one-at-a-time';
import type { Door } from '@/messaging/door';
import { settingsChanged } from '@/messaging/notices';
import type { SiteSettings } from '@/messaging/site-protocol';
import { brokenKeyOf, type KeyOfKind, type Settings, showsPrivateOn, siteOf } from '@/settings/settings';
import { keepSettings, readSettings } from '@/settings/stored-settings';
import type { Sender } from './sender';
import { tellTabs } from './tell-tabs';

/**
 * Tells pages what the reader has settled, and settles it; open pages follow at once, then `onKept`. Returns what switches the extension
 * off, or on again, for the site of an address.
 */
export function answerSites(
  door: Door<Sender>,
  onKept: (changes: Partial<Settings>) => Promise<void> = async () => undefined,
): (address: string | undefined) => Promise<void> {
  const inTurn = oneAtATime();
  const change = async (make: (settings: Settings) => Partial<Settings>): Promise<void> => {
    const changes = await inTurn(async () => {
      const sound = requireSettings(make(await readSettings()));
      await keepSettings(sound);
      return sound;
    });
    settingsChanged.announce();
    await tellTabs('siteChanged');
    await onKept(changes);
  };
  const listSite = (setting: KeyOfKind<'sites'>, hostname: string, isIn: boolean): Promise<void> =>
    change((settings) => ({ [setting]: withSite(settings[setting], hostname, isIn) }));
  door.answer('readSite', (_, sender) => settingsFor(sender));
  door.answer('switchOffHere', async (_, sender) => {
    const [site] = sitesOf(sender);
    if (site !== undefined) await listSite('disabledSites', site, true);
  });
  door.answer('listSite', ({ setting, hostname, isIn }) => listSite(setting, hostname, isIn));
  door.answer('showPrivateOn', ({ hostname, isShown }) =>
    change(({ ownArticles, allowedSites }) =>
      // of a list that did not count until now nothing but this site begins to
      isShown && ownArticles === 'never'
        ? { ownArticles: 'allowed', allowedSites: withSite([], hostname, hostname !== '') }
        : { allowedSites: withSite(allowedSites, hostname, isShown && hostname !== '') },
    ),
  );
  door.answer('changeSettings', (changes) => change(() => changes));
  return async (address) => {
    const site = siteOf(address);
    if (site === null) return;
    await change(({ disabledSites }) => ({
      disabledSites: withSite(disabledSites, site, !disabledSites.includes(site)),
    }));
  };
}

/** Are findings from private articles shown to a frame? What is painted in it can be seen by its scripts, and by no others. */
export async function showsPrivate(sender: Sender): Promise<boolean> {
  return showsPrivateOn(await readSettings(), siteOf(sender.url));
}

async function settingsFor(sender: Sender): Promise<SiteSettings> {
  const settings = await readSettings();
  const { language, intensity, cardOpening, disabledSites } = settings;
  return {
    isOn: !sitesOf(sender).some((site) => disabledSites.includes(site)),
    showsPrivate: showsPrivateOn(settings, siteOf(sender.url)),
    language,
    intensity,
    cardOpening,
  };
}

/** The list with a site, or without it. */
function withSite(sites: readonly string[], site: string, isIn: boolean): readonly string[] {
  const others = sites.filter((one) => one !== site);
  return isIn ? [...others, site] : others;
}

/** What can't be read back is not kept: a list with one bad name in it, or one too many, would be lost as a whole. */
function requireSettings(changes: Partial<Settings>): Partial<Settings> {
  const key = brokenKeyOf(changes);
  if (key !== null) throw new Error(`worker: ${key} is no setting, or can't be that`);
  return changes;
}

/** Host names of the site in the address bar and of the frame itself: where either is switched off, nothing is read. */
function sitesOf({ tab, url, origin }: Sender): readonly string[] {
  return [tab?.url, url, origin].flatMap((address) => siteOf(address) ?? []);
}

/** Locks content scripts, and so pages that have taken over their process, out of the settings; Firefox has no such lock. */
export function lockSettings(): void {
  const { local } = browser.storage;
  if ('setAccessLevel' in local) void local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
