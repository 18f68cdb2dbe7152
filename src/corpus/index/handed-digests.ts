import { isReadAlike } from '@/evidence/article-reader';
import type { ArticleRow } from '../truth/truth-schema';
import type { HandedDigest } from './digest';

/** An import hands over fifty at once, and the index follows with the same; so many may be left over by a full disk. */
const MOST_KEPT = 200;

/** Digests that came with articles, kept until the index follows them. */
export class HandedDigests {
  readonly #kept = new Map<string, { readonly row: ArticleRow; readonly digest: HandedDigest }>();

  keep(row: ArticleRow, digest: HandedDigest): void {
    this.#kept.delete(row.id);
    this.#kept.set(row.id, { row, digest });
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(id);
    }
  }

  /** The digest of an article as it is stored now, or null; it is asked for once. */
  take(row: ArticleRow): HandedDigest | null {
    const known = this.#kept.get(row.id);
    this.#kept.delete(row.id);
    return known && isReadAlike(known.row.article, row.article) ? known.digest : null;
  }
}
