import { isReadable } from './truth/readable';
import type { Truth } from './truth/truth';
import type { ArticleRow } from './truth/truth-schema';

/** What a check of all articles came to. */
export type CheckedArticles = {
  /** Ids of those that can be read. */
  readonly sound: ReadonlySet<string>;
  /** Those that cannot, as far as there is anything of them; they are left where they are. */
  readonly damaged: readonly DamagedArticle[];
};

export type DamagedArticle = {
  readonly id: string;
  /** What is left of its headline, or nothing. */
  readonly title: string;
  /** All that is left of it, as JSON; empty where the browser cannot read its row at all. */
  readonly json: string;
};

/** Rows read at once; where one of them cannot be read, they are read one by one. */
const CHUNK = 200;

/** Looks at every article. Nothing is changed. */
export async function checkArticles(truth: Truth): Promise<CheckedArticles> {
  const ids = await truth.readArticleIds();
  const sound = new Set<string>();
  const damaged: DamagedArticle[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    const rows = await truth.readRawArticles(chunk).catch(() => null);
    for (const id of chunk) {
      const row = rows ? rows.find((one) => one.id === id) : await readAlone(truth, id);
      if (row && isReadable(row)) sound.add(id);
      else damaged.push({ id, title: titleOf(row), json: row ? JSON.stringify(row, null, 2) : '' });
    }
  }
  return { sound, damaged };
}

async function readAlone(truth: Truth, id: string): Promise<Partial<ArticleRow> | null> {
  const [row] = await truth.readRawArticles([id]).catch(() => []);
  return row ?? null;
}

function titleOf(row: Partial<ArticleRow> | null | undefined): string {
  const title: unknown = (row?.article as Partial<ArticleRow['article']> | null | undefined)?.title;
  return typeof title === 'string' ? title : '';
}
