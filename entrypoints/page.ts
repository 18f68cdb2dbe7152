import { defineUnlistedScript } from '#imports';
import { startPage } from '@/page/page';

// The content script; its registration stands in wxt.config.ts, which says why.
export default defineUnlistedScript(() => startPage());
