import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/**
 * The import rule of the architecture: which rooms a room may load, and of which it may name types only
 * (`import type`). `'*'` is every room. A room may always import from itself.
 */
const RULES: Readonly<Record<string, { readonly loads: readonly string[]; readonly types: readonly string[] }>> = {
  text: { loads: [], types: [] },
  knowledge: { loads: ['text'], types: [] },
  figures: { loads: ['text', 'knowledge'], types: [] },
  dates: { loads: ['text', 'knowledge', 'figures'], types: [] },
  names: { loads: ['text', 'knowledge'], types: [] },
  claims: { loads: ['text', 'knowledge', 'figures', 'dates', 'names'], types: [] },
  verdicts: { loads: ['claims', 'text', 'knowledge'], types: ['dates'] },
  consistency: { loads: ['claims', 'text'], types: [] },
  reading: { loads: ['text', 'knowledge', 'dates'], types: [] },
  evidence: { loads: ['claims', 'names', 'text'], types: ['knowledge', 'messaging'] },
  check: {
    loads: ['evidence', 'verdicts', 'consistency', 'claims', 'names', 'knowledge', 'text'],
    types: ['messaging'],
  },
  query: { loads: ['claims', 'figures', 'dates', 'text'], types: ['evidence', 'messaging'] },
  corpus: {
    loads: ['query', 'evidence', 'claims', 'verdicts', 'names', 'knowledge', 'text'],
    types: ['figures', 'reading', 'messaging'],
  }, // answers in the protocol's shapes
  backup: { loads: ['messaging', 'settings'], types: ['corpus'] },
  messaging: { loads: [], types: ['*'] },
  network: { loads: ['text'], types: [] },
  report: { loads: ['locales'], types: ['*'] },
  worker: {
    loads: [
      'text',
      'knowledge',
      'reading',
      'names',
      'claims',
      'verdicts',
      'consistency',
      'evidence',
      'check',
      'corpus',
      'report',
      'backup',
      'messaging',
      'network',
      'settings',
    ],
    types: [],
  },
  ui: { loads: ['messaging', 'report', 'backup', 'settings', 'locales'], types: ['*'] },
  page: { loads: ['messaging', 'report', 'ui', 'locales', 'text'], types: ['*'] },
  'command-line': {
    loads: [
      'text',
      'knowledge',
      'figures',
      'dates',
      'names',
      'claims',
      'verdicts',
      'consistency',
      'reading',
      'evidence',
      'check',
      'corpus',
      'report',
      'worker',
      'locales',
    ],
    types: ['messaging'],
  },
  locales: { loads: [], types: ['*'] },
  settings: { loads: [], types: [] },
  entrypoints: { loads: ['worker', 'page', 'ui'], types: [] },
};

/** Of these rooms others than those that `RULES` names may load the values and keys in these files. */
const VALUES_AND_KEYS: Readonly<Record<string, readonly string[]>> = {
  verdicts: ['src/figures/compare-quantities', 'src/figures/written-number', 'src/names/organization-key'],
  consistency: ['src/figures/compare-quantities', 'src/figures/written-number'],
  evidence: ['src/figures/written-number'],
};

/**
 * Files that load another room beside those of their own: what is injected to take an article out of a page, and what
 * reads files for the library page. Nothing else of their rooms may load them, but for what stands here.
 */
const ALSO_LOADS: Readonly<Record<string, string>> = {
  'src/page/extract.ts': 'reading',
  'src/page/extract-selected.ts': 'reading',
  'src/ui/library/import/start-importer.ts': 'reading',
  'src/ui/library/import/open-reader.ts': 'reading',
  'src/ui/library/import/page-tools.ts': 'reading',
  'src/ui/library/import/reading-worker.ts': 'reading',
  'src/ui/library/import/with-digest.ts': 'corpus',
};

/** Packages that only one room knows. */
const ONLY_IN: Readonly<Record<string, string>> = {
  dexie: 'corpus',
  minisearch: 'corpus',
  '@webext-core/messaging': 'messaging',
  '@mozilla/readability': 'reading',
  'pdfjs-dist': 'ui',
  linkedom: 'command-line',
};

/** The table that folding needs: too large for what goes into pages. */
const FOLDING = 'src/text/simplified-data';

/** What must not come near the content script, which goes into every page. */
const NOT_IN_PAGES =
  'corpus query knowledge figures dates names claims verdicts consistency reading evidence check network worker dexie minisearch opencc-js'.split(
    ' ',
  );

/** Everything that may stand in the top folder beside dotfiles and what git ignores. */
const TOP_LEVEL = `
  entrypoints public seeds src tests
  package.json package-lock.json wxt.config.ts vitest.config.ts biome.json tsconfig.json tsconfig.pure.json
  README.md CONTRIBUTING.md CHANGELOG.md LICENSE
`;

type Import = {
  /** Path of the importing file from the top folder. */
  readonly from: string;
  /** Path of the imported file from the top folder, without its extension, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
};

const files = ['src', 'entrypoints'].flatMap(listFiles);
const sources = files.filter((file) => /\.tsx?$/.test(file));
const imports = sources.flatMap(readImports);
const importsOf = Map.groupBy(imports, ({ from }) => withoutExtension(from));

describe('rooms', () => {
  it('import only what the rule allows them', () => {
    const broken = imports.filter(({ from, to, isType }) => {
      const here = roomOf(from);
      const there = roomOf(to);
      const rule = here === null ? undefined : RULES[here];
      if (!rule) return true;
      if (there === null || there === here || to.endsWith('.css')) return false;
      const allowed = isType ? [...rule.loads, ...rule.types] : [...rule.loads, ALSO_LOADS[from]];
      return !allowed.includes('*') && !allowed.includes(there) && !VALUES_AND_KEYS[here ?? '']?.includes(to);
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('keep packages that one room knows to that room', () => {
    const broken = imports.filter(({ from, to }) => {
      const owner = ONLY_IN[packageOf(to)];
      return owner !== undefined && roomOf(from) !== owner;
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('load nothing heavy into visited pages, not even indirectly', () => {
    const loaded = reachableFrom(
      sources.filter(
        (file) => (roomOf(file) === 'page' && !ALSO_LOADS[file]) || /^entrypoints\/(page|card)\b/.test(file),
      ),
    );
    const heavy = loaded.filter(({ to }) => NOT_IN_PAGES.includes(roomOf(to) ?? packageOf(to)) || to === FOLDING);
    expect(heavy.map(describeImport)).toEqual([]);
  });

  it('load extraction alone into the page that an article is taken out of', () => {
    const loaded = reachableFrom(['src/page/extract.ts', 'src/page/extract-selected.ts']);
    const heavy = loaded.filter(
      ({ to }) => to === FOLDING || (roomOf(to) !== 'reading' && NOT_IN_PAGES.includes(roomOf(to) ?? packageOf(to))),
    );
    expect(heavy.map(describeImport)).toEqual([]);
  });

  it('have no import cycles, not even of types', () => {
    const inCycle = sources.filter((file) =>
      reachableFrom([file], { types: true }).some(({ to }) => to === withoutExtension(file)),
    );
    expect(inCycle).toEqual([]);
  });

  it('have no catch-all files', () => {
    const names = [...files.map(withoutExtension), ...files.map(dirname)].map((path) => posix.basename(path));
    const catchAll = names.filter((name) => /^(utils?|helpers?|common|types|misc)$/.test(name));
    const barrels = sources.filter((file) => file.startsWith('src/') && /\/index\.tsx?$/.test(file));
    expect([...catchAll, ...barrels]).toEqual([]);
  });
});

describe('entrypoints', () => {
  const entrypoints = sources.filter((file) => file.startsWith('entrypoints/'));

  it.each(entrypoints)('%s hands over to one function of a room', (file) => {
    const ours = imports.filter(({ from, to, isType }) => from === file && to.startsWith('src/') && !isType);
    const handed = ours.filter(({ to }) => !to.endsWith('.css')).map(({ to }) => roomOf(to));
    // a page of ours that is checked itself: `page` goes to work on what `ui` shows
    const joins = handed.join() === 'page,ui';
    expect(handed).toHaveLength(joins ? 2 : 1);
    expect(readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });
});

describe('top folder', () => {
  it('holds nothing but what belongs there', () => {
    const names = readdirSync(ROOT).filter((name) => !name.startsWith('.') && name !== 'node_modules');
    expect(names.filter((name) => !TOP_LEVEL.split(/\s+/).includes(name))).toEqual([]);
  });
});

/** All files under a folder, as paths from the top folder. */
function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = posix.join(folder, name);
    return statSync(join(ROOT, path)).isDirectory() ? listFiles(path) : [path];
  });
}

function readImports(from: string): Import[] {
  const code = readFileSync(join(ROOT, from), 'utf8');
  const statements = code.matchAll(/^\s*(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/gm);
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map(([, type, target]) => ({
      from,
      to: resolve(from, target ?? ''),
      isType: type !== undefined,
    })),
    ...[...dynamic].map(([, target]) => ({ from, to: resolve(from, target ?? ''), isType: false })),
  ];
}

function resolve(from: string, target: string): string {
  const path = target.replace(/\?.*$/, '');
  if (path.startsWith('@/')) return withoutExtension(posix.join('src', path.slice(2)));
  return path.startsWith('.') ? withoutExtension(posix.join(posix.dirname(from), path)) : path;
}

function withoutExtension(path: string): string {
  return path.replace(/\.tsx?$/, '');
}

/** `text` of `src/text/fold`, `settings` of `src/settings`, null of a package. */
function roomOf(path: string): string | null {
  const [top, room] = path.split('/');
  if (top === 'entrypoints') return top;
  return top === 'src' && room ? withoutExtension(room) : null;
}

function packageOf(path: string): string {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

/** All imports that loading these files follows; those of types only where asked for. */
function reachableFrom(start: readonly string[], { types = false } = {}): Import[] {
  const seen = new Set(start.map(withoutExtension));
  const found: Import[] = [];
  for (const file of seen) {
    for (const entry of importsOf.get(file) ?? []) {
      if (entry.isType && !types) continue;
      found.push(entry);
      seen.add(entry.to);
    }
  }
  return found;
}

function describeImport({ from, to, isType }: Import): string {
  return `${from} ${isType ? 'names types of' : 'loads'} ${to}`;
}
