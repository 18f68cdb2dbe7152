/** What makes tokens and names, as a hash of its code and tables; written by `npm run generate:tokens-version`. */
export const TOKENS_VERSION = 'd86b2e1f1490f7f8';
