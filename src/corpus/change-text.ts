import { changeArticles } from './change-articles';
import { rowWithText } from './original';
import type { Truth } from './truth/truth';

/**
 * Puts an article's other text in its place; no version is made of it, since both texts stay with the article. False
 * where there is no such article, or its document's text was not kept.
 */
export function changeText(truth: Truth, id: string, wanted: 'original' | 'read'): Promise<boolean> {
  return changeArticles(truth, async () => {
    const [before] = await truth.readArticles([id]);
    const row = before ? rowWithText(before, wanted) : null;
    const isOther = row !== null && (before?.asRead !== undefined) !== (wanted === 'original');
    return { change: { articles: isOther ? [row] : [], versions: [], removed: [] }, said: row !== null };
  });
}
