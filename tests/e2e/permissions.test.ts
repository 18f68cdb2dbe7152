import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../browsers/build';
import { BROWSER_NAMES } from '../browsers/find-browser';

describe.each(BROWSER_NAMES)('the permissions asked for in %s', (name) => {
  it('are those that the README explains', () => {
    const manifest = JSON.parse(readFileSync(join(buildFolder(name), 'manifest.json'), 'utf8')) as {
      readonly permissions: readonly string[];
      readonly host_permissions: readonly string[];
    };
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const explained = [...readme.matchAll(/^\| `([^`]+)`/gm)].map(([, permission]) => permission);
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    expect(asked.filter((permission) => !explained.includes(permission))).toEqual([]);
    expect(asked.length).toBeGreaterThan(4);
  });
});
