import { defineUnlistedScript } from '#imports';

// Loaded inside, because WXT imports entrypoints in Node, where there are no style sheets.
export default defineUnlistedScript(async () => (await import('@/page/card-offer')).offerCard());
