/** What makes tokens and names, as a hash of its code and tables; written by `npm run generate:tokens-version`. */
export const TOKENS_VERSION = 'bfc1782169bed0a9';
