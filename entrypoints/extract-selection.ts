import { defineUnlistedScript } from '#imports';
import { extractSelected } from '@/page/extract-selected';

// What it returns is the result of scripting.executeScript.
export default defineUnlistedScript(() => extractSelected());
