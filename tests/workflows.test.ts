import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const workflows = globSync('.github/workflows/*', { cwd: root }).map((name) => [
  name,
  readFileSync(join(root, name), 'utf8'),
]);

describe('GitHub workflows', () => {
  it.each(workflows)('%s may read the repository and nothing else', (_, text = '') => {
    const [granted = '', ...others] = text.split(/^ *permissions:/m).slice(1);
    expect(granted).toMatch(/^\n {2}contents: read\n\n/);
    expect(others).toEqual([]);
  });

  it.each(workflows)('%s takes actions by the hash of a commit, which nobody can put elsewhere', (_, text = '') => {
    const taken = [...text.matchAll(/\buses: *(.*)/g)].map(([, action]) => action);
    expect(taken.filter((action = '') => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(action))).toEqual([]);
  });
});
