import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

const commandKeys = {
  'next-mark': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
  'previous-mark': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
};

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
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: ['<all_urls>'],
    commands: commandKeys,
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
    },
  },
  vite: () => ({
    build: { target: 'es2023' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
