import { afterAll, beforeAll, describe } from 'vitest';
import { buildFolder } from '../browsers/build';
import { type ExtensionBrowser, launch } from '../browsers/extension-browser';
import { BROWSER_NAMES } from '../browsers/find-browser';
import { type FixtureServer, serveFixtures } from '../fixtures/serve';

/** What a spec works with; there once the browser has started. */
export type Stage = {
  /** A browser with a fresh profile in which the built extension has just been installed. */
  readonly browser: ExtensionBrowser;
  /** Where the pages of tests/fixtures are served. */
  readonly site: string;
};

/** Runs the same specs in each browser; they share its profile and run in order. */
export function describeInBrowsers(title: string, specs: (stage: () => Stage) => void): void {
  describe.each(BROWSER_NAMES)(`${title} in %s`, (name) => {
    let browser: ExtensionBrowser | undefined;
    let server: FixtureServer | undefined;

    beforeAll(async () => {
      server = await serveFixtures();
      browser = await launch({ browser: name, extensionDir: buildFolder(name), lang: 'zh-CN' });
    });

    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    specs(() => {
      if (!browser || !server) throw new Error('e2e: the browser has not started');
      return { browser, site: server.origin };
    });
  });
}
