import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { withoutNotice } from './tests/generators/notices.ts';

/**
 * Chromium accepts at most four suggested keys, and gives none that it has itself, as Alt+Shift+N and P. Readers may give
 * any command a key; in an open card, k goes back.
 */
const commandKeys = {
  'next-mark': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandNext__' },
  'previous-mark': { description: '__MSG_commandPrevious__' },
  'next-differing': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandNextDiffering__' },
  'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenCard__' },
  'toggle-site': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandToggleSite__' },
};

const CHINESE_CMAPS = /^(?:Adobe-(?:GB1|CNS1)|GB|UniGB|UniCNS|B5|ETen|ETHK|HK|CNS)/;

/**
 * In every frame. WXT's own content scripts announce themselves to the page by an event and end when the page sends the
 * same one: ours is a script of no kind to WXT, which registers nothing for it, and ends by itself (`src/page/page.ts`).
 */
const pageScript = {
  matches: ['<all_urls>'],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
  run_at: 'document_idle' as const,
  js: ['page.js'],
};

/**
 * What our own pages and the background may load: what is in the package, and no more.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Ends a build with an error where it holds a package of others whose notice is not in the package. */
const noticed = (): Plugin => ({
  name: 'noticed',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).flatMap((one) =>
      one.type === 'chunk' ? Object.keys(one.modules) : one.originalFileNames,
    );
    const missing = withoutNotice(files);
    if (missing.length > 0) this.error(`no notice of ${missing.join(', ')}: see tests/generators/notices.ts`);
  },
});

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'public',
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  experimental: { escapeUnicode: true },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '印证',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    content_scripts: [pageScript],
    content_security_policy: { extension_pages: POLICY },
    commands: commandKeys,
    omnibox: { keyword: 'yz' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yinzheng@yinzheng.example',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '128',
          message_serialization: 'structured_clone',
          externally_connectable: { ids: [] },
        }),
  }),
  hooks: {
    // Seeds are files of the extension, fetched when they are installed: in the bundle they would be parsed at every wake.
    'build:publicAssets': (wxt, files) => {
      const seeds = resolve(wxt.config.root, 'seeds');
      for (const name of readdirSync(seeds))
        files.push({ absoluteSrc: resolve(seeds, name), relativeDest: `seeds/${name}` });
      // Chinese PDF files without fonts of their own name their characters by these tables.
      const cmaps = resolve(wxt.config.root, 'node_modules/pdfjs-dist/cmaps');
      for (const name of readdirSync(cmaps))
        if (CHINESE_CMAPS.test(name))
          files.push({ absoluteSrc: resolve(cmaps, name), relativeDest: `pdf-cmaps/${name}` });
    },
  },
  vite: () => ({
    plugins: [noticed()],
    // light-dark() stays as it is: what would be made of it for older browsers does not follow a color-scheme set by script
    build: { target: 'es2023', cssTarget: ['chrome128', 'firefox146'] },
    worker: { format: 'es', plugins: () => [noticed()] }, // in chunks: the worker that reads files loads its libraries only when it needs them
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
