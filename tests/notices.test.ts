import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALLOWED, notices, noticeText, OWN_DATA, withoutNotice } from './generators/notices';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('public/licenses.txt', () => {
  it('is what npm run generate:notices writes', () => {
    expect(read('public/licenses.txt')).toBe(noticeText());
  });

  it('names licences only that ask for nothing but their notice, and has their words', () => {
    for (const { name, licence, text } of notices()) {
      expect({ name, refused: licence.split(' AND ').filter((one) => !ALLOWED.has(one)) }).toEqual({
        name,
        refused: [],
      });
      expect({ name, isShort: text.length < 300 }).toEqual({ name, isShort: false });
    }
  });

  it('has the notice that the tables of Chinese PDF files ask for', () => {
    expect(read('public/licenses.txt')).toContain('Copyright 1990-2009 Adobe Systems Incorporated.');
  });

  it('says of every table of data what it is made from', () => {
    const made = new Set([...OWN_DATA, ...notices().flatMap(({ makes = [] }) => makes)]);
    expect([...made].sort()).toEqual(globSync('src/**/*-data.ts', { cwd: root }).sort());
  });

  it('says of every source of a name of a body what it is', () => {
    const rows = globSync('tests/generators/body-names/*.tsv', { cwd: root }).flatMap((file) =>
      read(file).trim().split('\n').slice(1),
    );
    const sources = new Set(rows.flatMap((row) => row.split('\t')[4]?.split(',') ?? []));
    expect(sources.size).toBeGreaterThan(5);
    expect([...sources].filter((source) => !noticeText().includes(`\`${source}\``))).toEqual([]);
  });

  it('names every package that the sources of the extension import', () => {
    const sources = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root, exclude: ['src/command-line/**'] });
    const imported = sources.flatMap((file) =>
      [...read(file).matchAll(/^(?!import type)[^/*\n]*?(?:from |import\(?)'((?:@[\w-]+\/)?\w[\w.-]*)/gm)].map(
        ([, name]) => `node_modules/${name}/`,
      ),
    );
    expect(imported).toContain('node_modules/pdfjs-dist/');
    expect(withoutNotice(imported)).toEqual([]);
  });
});

describe('withoutNotice', () => {
  it('finds the package that a built file is of, however deep it lies', () => {
    expect(
      withoutNotice([
        '/home/reader/yinzheng/src/page/page.ts',
        '/home/reader/yinzheng/node_modules/dexie/dist/dexie.mjs',
        'node_modules/dexie/node_modules/@some-one/deep/index.js?url',
        'node_modules/constructor/index.js',
        '\0vite/preload-helper.js',
        '\0virtual:wxt-plugins',
      ]),
    ).toEqual(['@some-one/deep', 'constructor']);
  });
});
