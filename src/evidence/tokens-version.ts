/** What makes tokens and names, as a hash of its code and tables; written by `npm run generate:tokens-version`. */
export const TOKENS_VERSION = 'e90882599804c07a';
