import type { Recognition } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import type { SourceArticle } from './evidence-source';

/** What reading takes of an article. */
type Readable = Pick<SourceArticle, 'id' | 'title' | 'text' | 'place' | 'date'>;

/** Characters of articles whose readings are kept; a reading takes some ten times the memory of its text. */
const MOST_KEPT = 500_000;

/**
 * Recognizes articles that were found, and remembers the ones read last: the sections of a page, and the pages of one
 * story, find the same articles again and again. Nothing recognized is ever stored, so that no reading is out of date.
 */
export class ArticleReader {
  /** By id, the one used last at the end. */
  readonly #kept = new Map<string, { readonly article: Readable; readonly found: Recognition }>();
  #characters = 0;

  read(article: Readable): Recognition {
    const known = this.#kept.get(article.id);
    if (known) this.#forget(article.id, known.article);
    const found = known && isReadAlike(known.article, article) ? known.found : recognize(article);
    this.#kept.set(article.id, { article, found });
    this.#characters += article.text.length;
    for (const [id, oldest] of this.#kept) {
      if (this.#characters <= MOST_KEPT || this.#kept.size === 1) break;
      this.#forget(id, oldest.article);
    }
    return found;
  }

  #forget(id: string, { text }: Readable): void {
    if (this.#kept.delete(id)) this.#characters -= text.length;
  }
}

/** Is the same recognized in both? */
export function isReadAlike(one: Omit<Readable, 'id'>, other: Omit<Readable, 'id'>): boolean {
  return one.text === other.text && one.title === other.title && one.date === other.date && one.place === other.place;
}
