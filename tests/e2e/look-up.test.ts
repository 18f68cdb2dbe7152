import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers';

describeInBrowsers('looking up from elsewhere', (stage) => {
  it('shows in the library what its address asks for', async () => {
    const { browser } = stage();
    const library = await browser.openExtensionPage(`library.html#find=${encodeURIComponent('6776万元')}`);
    await library.bringToFront();
    const rows = (): Promise<string[]> =>
      library.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=option]')].map((row) => row.innerText));
    await expect.poll(rows).toContainEqual(expect.stringContaining('累计授信金额'));
    await library.evaluate((query) => (location.hash = `#find=${query}`), encodeURIComponent('晋源区金融办'));
    await expect.poll(rows).toContainEqual(expect.stringMatching(/^晋源区金融办/));
  });

  it('is offered in the context menu and behind the keyword of the address bar', async () => {
    const { browser } = stage();
    const library = await browser.openExtensionPage('library.html');
    const offered = await library.evaluate(async () => {
      const { contextMenus, runtime } = (globalThis as unknown as ExtensionGlobals).chrome;
      // rejected where there is no such item
      await contextMenus.update('look-up', {});
      return runtime.getManifest().omnibox?.keyword;
    });
    expect(offered).toBe('yz');
  });
});

/** What pages of the extension have of both browsers. */
type ExtensionGlobals = {
  readonly chrome: {
    readonly contextMenus: { update(id: string, changes: object): Promise<void> };
    readonly runtime: { getManifest(): { readonly omnibox?: { readonly keyword: string } } };
  };
};
