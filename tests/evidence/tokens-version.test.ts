import { expect, it } from 'vitest';
import { TOKENS_VERSION } from '@/evidence/tokens-version';
import { tokensVersion } from '../generators/tokens-hash';

it('is that of the code and tables that make tokens and names: else run `npm run generate:tokens-version`', async () => {
  expect(TOKENS_VERSION).toBe(await tokensVersion());
}, 60_000);
