import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BROWSER_NAMES, type BrowserName } from './find-browser.ts';

const BUILDS: Readonly<Record<BrowserName, { readonly folder: string; readonly script: string }>> = {
  chromium: { folder: '.output/chrome-mv3', script: 'build' },
  firefox: { folder: '.output/firefox-mv3', script: 'build:firefox' },
};

const SOURCES = ['entrypoints', 'src', 'seeds', 'public', 'wxt.config.ts', 'package-lock.json'];

/** The folder of the built extension for a browser. */
export function buildFolder(browser: BrowserName): string {
  return resolve(BUILDS[browser].folder);
}

/** Builds the extension for a browser, unless its build is newer than all sources. Returns its folder. */
export function ensureBuilt(browser: BrowserName): string {
  const folder = buildFolder(browser);
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < Math.max(...SOURCES.map(newest))) {
    execFileSync('npm', ['run', '--silent', BUILDS[browser].script], {
      stdio: 'pipe', // its words are in the error where it fails
      shell: process.platform === 'win32',
      env: { ...process.env, NODE_ENV: 'production' }, // Vitest sets it to test
    });
  }
  return folder;
}

/** Vitest's global setup of the end-to-end tests. */
export default function ensureAllBuilt(): void {
  BROWSER_NAMES.forEach(ensureBuilt);
}

/** When the newest file or folder of a tree was changed, in ms since 1970. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  return statSync(path).isFile()
    ? mtimeMs
    : Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
