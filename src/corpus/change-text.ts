import { readArticle } from './derive';
import type { Installation, Installed } from './installation';
import { makeChange } from './make-change';
import { rowWithText } from './original';

/**
 * Puts an article's other text in its place and recognizes it anew, in one transaction; no version is made of it, since
 * both texts stay with the article. Null where there is no such article, or its document's text was not kept.
 */
export async function changeText(
  { storage, recognize }: Installation,
  installed: Installed,
  { id, wanted }: { readonly id: string; readonly wanted: 'original' | 'read' },
): Promise<Installed | null> {
  let possible = true;
  const { installed: after } = await makeChange(storage, installed, async () => {
    const [before] = await storage.readArticles([id]);
    const row = before ? rowWithText(before, wanted) : null;
    possible = row !== null;
    const isOther = row !== null && (before?.asRead !== undefined) !== (wanted === 'original');
    return {
      outcomes: [],
      added: row && isOther ? [readArticle(row, recognize)] : [],
      removed: [],
      updated: before && isOther ? [before] : [],
      versions: [],
    };
  });
  return possible ? after : null;
}
