import { fileURLToPath } from 'node:url';
import { defineBrowserProvider, parseKeyDef } from '@vitest/browser';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import type { BrowserCommand, BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import { BROWSER_NAMES, type BrowserName } from './find-browser.ts';
import { startBrowser } from './start-browser.ts';

/** Vitest's browser mode in an installed Chromium or Firefox, driven by Puppeteer, so that both run the same specs. */
export function puppeteerProvider(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'puppeteer',
    supportedBrowser: BROWSER_NAMES,
    providerFactory: (project) => new PuppeteerProvider(project),
  });
}

/** A mouse event at a point of the tester frame, in CSS pixels. */
export type MouseAction = { readonly type: 'move' | 'click' | 'down' | 'up'; readonly x: number; readonly y: number };

class PuppeteerProvider implements BrowserProvider {
  readonly name = 'puppeteer';
  readonly supportsParallelism = false;
  /** Runs in the tester page: locators and `userEvent` on top of the commands below. */
  readonly initScripts = [fileURLToPath(new URL('./vitest-locators.ts', import.meta.url))];
  readonly #browserName: BrowserName;
  readonly #headless: boolean;
  readonly #pages = new Map<string, Page>();
  #browser: Promise<Browser> | null = null;

  constructor(project: TestProject) {
    this.#browserName = project.config.browser.name as BrowserName;
    this.#headless = project.config.browser.headless;
    for (const [name, command] of Object.entries(COMMANDS)) project.browser?.registerCommand(name as never, command);
  }

  async openPage(sessionId: string, url: string): Promise<void> {
    this.#browser ??= startBrowser({ browser: this.#browserName, headless: this.#headless });
    const page = await (await this.#browser).newPage();
    this.#pages.set(sessionId, page);
    await page.goto(url);
  }

  getCommandsContext(sessionId: string): { page: Page } {
    const page = this.#pages.get(sessionId);
    if (!page) throw new Error(`browsers: no page for test session ${sessionId}`);
    return { page };
  }

  async close(): Promise<void> {
    const browser = await this.#browser;
    this.#browser = null;
    this.#pages.clear();
    await browser?.close();
  }
}

/** `commands.mouse(…)` in a spec: moves the real mouse to a point, for text and other things that are no elements. */
export const mouse: BrowserCommand<[MouseAction]> = async ({ page }, { type, x, y }) => {
  const frame = await (await page.$('iframe[data-vitest]'))?.boundingBox();
  const point = [x + (frame?.x ?? 0), y + (frame?.y ?? 0)] as const;
  await page.mouse.move(...point, { steps: 2 });
  if (type === 'click') await page.mouse.click(...point);
  if (type === 'down') await page.mouse.down();
  if (type === 'up') await page.mouse.up();
};

// What `userEvent` and `page` of vitest/browser call; see vitest-locators.ts.
const COMMANDS: Readonly<Record<string, BrowserCommand<never[]>>> = {
  async __vitest_insertText({ page }, text: string) {
    await focusTester(page);
    for (const character of text) await page.keyboard.sendCharacter(character);
  },
  async __vitest_keyboard({ page }, text: string, state: { readonly unreleased: readonly string[] }) {
    await focusTester(page);
    return { unreleased: await pressKeys(page, text, state.unreleased) };
  },
  async __vitest_cleanup({ page }, state: { readonly unreleased: readonly string[] }) {
    for (const key of state.unreleased) await page.keyboard.up(key as KeyInput);
  },
  async __vitest_tab({ page }, options: { readonly shift?: boolean } = {}) {
    await focusTester(page);
    await pressKeys(page, options.shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}', []);
  },
  async __vitest_viewport({ page }, size: { readonly width: number; readonly height: number }) {
    await page.setViewport(size);
  },
  async __vitest_takeScreenshot({ page }) {
    return { buffer: Buffer.from(await page.screenshot()), path: '' };
  },
};

async function focusTester(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[data-vitest]');
    if (frame && document.activeElement !== frame) frame.focus();
  });
}

/** Presses keys in the notation of `userEvent.keyboard`; returns those that are still held down. */
async function pressKeys(page: Page, text: string, held: readonly string[]): Promise<string[]> {
  const down = new Set(held);
  for (const { keyDef, releasePrevious, releaseSelf, repeat } of parseKeyDef(text)) {
    const key = (keyDef.key ?? '') as KeyInput;
    if (down.delete(key)) await page.keyboard.up(key);
    if (releasePrevious) continue;
    for (let count = 0; count < repeat; count++) {
      // Puppeteer knows the keys of an American keyboard; anything else arrives as input from an IME does.
      await page.keyboard.down(key).catch(() => page.keyboard.sendCharacter(key));
    }
    if (releaseSelf) await page.keyboard.up(key).catch(() => undefined);
    else down.add(key);
  }
  return [...down];
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    mouse: (action: MouseAction) => Promise<void>;
  }
}

declare module 'vitest/node' {
  interface BrowserCommandContext {
    page: Page;
  }
  interface _BrowserNames {
    puppeteer: BrowserName;
  }
}
