import { defineUnlistedScript } from '#imports';
import { extractArticle } from '@/page/extract';

// What it returns is the result of scripting.executeScript.
export default defineUnlistedScript(() => extractArticle());
