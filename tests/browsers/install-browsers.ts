import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSER_CACHE, BROWSER_NAMES, type BrowserName, findBrowser, requireBrowser } from './find-browser.ts';

const DEBIAN_PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];
const PUPPETEER_BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium@latest',
  firefox: 'firefox@stable',
};

/**
 * Makes sure that browsers are there: nothing to do, or packages on Debian as root, or a download by Puppeteer.
 * Throws with what to do where one is still missing.
 */
export function installBrowsers(names: readonly BrowserName[] = BROWSER_NAMES): void {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length === 0) return;
  try {
    if (existsSync('/etc/debian_version') && process.getuid?.() === 0) installPackages();
    else missing.forEach(download);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  missing.forEach(requireBrowser);
}

function installPackages(): void {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES]);
}

function download(name: BrowserName): void {
  run('npx', ['@puppeteer/browsers', 'install', PUPPETEER_BUILDS[name], '--path', BROWSER_CACHE]);
}

function run(command: string, parameters: readonly string[]): void {
  execFileSync(command, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

if (import.meta.main) installBrowsers();
