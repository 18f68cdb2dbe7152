import { afterAll, beforeAll, describe } from 'vitest';
import { buildFolder } from '../browsers/build';
import { type ExtensionBrowser, type LaunchOptions, launch } from '../browsers/extension-browser';
import { BROWSER_NAMES, type BrowserName } from '../browsers/find-browser';
import { serveFixtures } from '../fixtures/serve';

/** What a spec works with; there once the browser has started. */
export type Stage = {
  /** A browser with a fresh profile in which the built extension has just been installed. */
  readonly browser: ExtensionBrowser;
  /** Where the pages of tests/fixtures are served. */
  readonly site: string;
  /** The paths that were asked for there. */
  readonly asked: readonly string[];
};

/** Pages that a spec makes up: path → HTML. */
type MadePages = Readonly<Record<string, string>>;

/** Runs the same specs in each browser; they share its profile and run in order. */
export function describeInBrowsers(title: string, specs: (stage: () => Stage) => void, pages: MadePages = {}): void {
  describe.each(BROWSER_NAMES)(`${title} in %s`, (name) => {
    let stage: (Stage & AsyncDisposable) | undefined;

    beforeAll(async () => {
      stage = await openStage(name, pages);
    });

    afterAll(async () => {
      await stage?.[Symbol.asyncDispose]();
    });

    specs(() => {
      if (!stage) throw new Error('e2e: the browser has not started');
      return stage;
    });
  });
}

/** How the browser starts, and what happens around the install; `openBefore` is a path of the site. */
type Beginning = Pick<LaunchOptions, 'keepsWelcome' | 'openBefore' | 'colorScheme' | 'forcedColors'>;

/** Starts a browser of a spec's own; disposing of it closes it. */
export async function openStage(
  name: BrowserName,
  pages: MadePages = {},
  { openBefore, keepsWelcome, colorScheme, forcedColors = false }: Beginning = {},
): Promise<Stage & AsyncDisposable> {
  const server = await serveFixtures(pages);
  const browser = await launch({
    browser: name,
    extensionDir: buildFolder(name),
    lang: 'zh-CN',
    ...(colorScheme && { colorScheme }),
    forcedColors,
    ...(openBefore === undefined ? {} : { openBefore: server.origin + openBefore }),
    keepsWelcome: keepsWelcome ?? false,
  });
  return {
    browser,
    site: server.origin,
    asked: server.asked,
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
    },
  };
}
