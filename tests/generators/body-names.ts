/**
 * Writes src/knowledge/body-name-data.ts, names of bodies that no grammar can guess, from the rows beside this file
 * (`body-names/`, whose README says where they come from). Run it after adding a row: npm run generate:body-names
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AMBIGUITIES, type Ambiguity, packBodies } from '@/knowledge/body-names';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import { folded } from '@/text/fold';

/** What the rows of a file are to a reader, by section 2 of the definition. */
const FILES: Readonly<Record<string, OrganizationKind>> = {
  government: 'government',
  company: 'company',
  institution: 'institution',
  media: 'institution',
  party: 'institution',
  team: 'institution',
};

const rows = new Map<string, { kind: OrganizationKind; ambiguity: Ambiguity }>();
for (const [file, kind] of Object.entries(FILES)) {
  const text = readFileSync(new URL(`body-names/${file}.tsv`, import.meta.url), 'utf8');
  for (const line of text.trim().split('\n').slice(1)) {
    const [name = '', , , ambiguity = ''] = line.split('\t');
    const key = folded(name);
    const said = AMBIGUITIES.find((one) => String(one) === ambiguity);
    if (/^\d+$/.test(key)) throw new Error(`body-names/${file}.tsv: "${name}" is a number`);
    if (said === undefined || key.length < 2) throw new Error(`body-names/${file}.tsv: cannot read "${line}"`);
    if (!rows.has(key)) rows.set(key, { kind, ambiguity: said });
  }
}

const target = fileURLToPath(new URL('../../src/knowledge/body-name-data.ts', import.meta.url));
const packed = packBodies([...rows].map(([name, row]) => ({ name, ...row })));
writeFileSync(
  target,
  `// Written by npm run generate:body-names. Do not edit.\n/** Names, a line for each, behind a line that says what they are. */\nexport const BODY_NAMES = \`\n${packed}\`;\n`,
);
console.log(`${rows.size} names, ${Math.round(Buffer.byteLength(packed) / 1000)} kB`);
