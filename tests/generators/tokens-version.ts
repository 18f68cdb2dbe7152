/**
 * Writes src/evidence/tokens-version.ts: a hash of all code and tables that make tokens and names. Readers' indexes are
 * made anew in the background where it is another one than theirs. `npm test` fails until it is the right one:
 *
 *   npm run generate:tokens-version
 */
import { writeFileSync } from 'node:fs';
import { tokensVersion, VERSION_FILE } from './tokens-hash';

const version = await tokensVersion();
writeFileSync(
  VERSION_FILE,
  `/** What makes tokens and names, as a hash of its code and tables; written by \`npm run generate:tokens-version\`. */
export const TOKENS_VERSION = '${version}';
`,
);
process.stdout.write(`${version}\n`);
