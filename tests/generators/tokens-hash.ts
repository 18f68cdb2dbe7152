import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const SOURCE = new URL('../../src/', import.meta.url);

export const VERSION_FILE = new URL('evidence/tokens-version.ts', SOURCE);

/** What is in the index of a text, and all that it is made by. */
const ENTRY = `
export { recognize } from '@/claims/recognize';
export { segmentOf, entryOf } from '@/corpus/index/derive';
export { digestOf } from '@/corpus/index/digest';
`;

/**
 * A hash of the code and tables that make tokens, names and what else is derived from an article, bundled and minified:
 * comments, types and what is not used make no other version.
 */
export async function tokensVersion(): Promise<string> {
  const name = 'derived';
  const entry = {
    name,
    enforce: 'pre',
    resolveId: (id: string) => (id === name ? `\0${name}` : null),
    load: (id: string) => (id === `\0${name}` ? ENTRY : null),
  } as const;
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(SOURCE) } },
    plugins: [entry],
    build: { write: false, minify: true, rolldownOptions: { input: name, preserveEntrySignatures: 'strict' } },
  })) as Rolldown.RolldownOutput;
  const code = output.map((file) => ('code' in file ? file.code : ''));
  return createHash('sha256').update(code.join('\n')).digest('hex').slice(0, 16);
}
