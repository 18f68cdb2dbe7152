import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { BROWSER_NAMES, type BrowserName } from './tests/browsers/find-browser.ts';
import { mouse, puppeteerProvider } from './tests/browsers/vitest-provider.ts';

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) };
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Packages that specs and the code under test load in the browser. */
const BROWSER_PACKAGES = [
  '@mozilla/readability',
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  '@testing-library/preact',
  '@webext-core/messaging',
  'dexie',
  'fast-check',
  'minisearch',
];

/** Everything that runs in Node alone. */
const unit: TestProjectConfiguration = {
  plugins: [WxtVitest()],
  resolve: { alias },
  oxc,
  test: {
    name: 'unit',
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/**/*.browser.test.*', 'tests/e2e/**'],
  },
};

/** Specs of what needs a real page (ranges, highlights, events, IndexedDB), the same in both browsers. */
function inBrowser(browser: BrowserName, groupOrder: number): TestProjectConfiguration {
  return {
    resolve: { alias },
    oxc,
    // Named here because a package that is met in the middle of a run makes Vite reload the page under the specs.
    optimizeDeps: { include: BROWSER_PACKAGES },
    test: {
      name: browser,
      include: ['tests/**/*.browser.test.{ts,tsx}'],
      sequence: { groupOrder },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1000, height: 800 },
        provider: puppeteerProvider(),
        commands: { mouse },
        instances: [{ browser, name: browser }],
      },
    },
  };
}

/** The built extension in both browsers. */
const e2e: TestProjectConfiguration = {
  resolve: { alias },
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/browsers/build.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 120_000,
    sequence: { groupOrder: 3 },
  },
};

export default defineConfig({
  test: {
    projects: [unit, ...BROWSER_NAMES.map((name, index) => inBrowser(name, index + 1)), e2e],
    reporters: ['default', './tests/browsers/count-reporter.ts'],
  },
});
