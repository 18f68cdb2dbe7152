/** UTF-16 code units that a string of each kind may have in a message from a page; the page cuts what is longer. */
export const LONGEST = { name: 2000, query: 10_000, block: 1_000_000 } as const;

/** Articles in a message that adds or changes some, and figures that differ in a summary: more are refused. */
export const MOST = { articles: 50, changed: 100, differing: 50 } as const;
