import type { AddOutcome } from '@/messaging/add-protocol';
import type { ImportedArticle, ReadEvent } from '@/reading/imported';
import type { ImportFile } from '@/ui/library/import/import-file';
import type { ImportReport } from '@/ui/library/import/report';
import type { ImportCollaborators } from '@/ui/library/import/run-import';

/** An article that a file gave; all that an import looks at is its title and how long it is. */
export function imported(title: string, length = 30): ImportedArticle {
  const text = '文'.repeat(length);
  const article: ImportedArticle['article'] = {
    title,
    kicker: '',
    byline: [],
    date: null,
    dateInference: null,
    place: null,
    placeInference: null,
    text,
    span: { start: 0, end: length },
    origin: { starts: [0], origins: [0] } as unknown as ImportedArticle['article']['origin'],
    raw: { text, start: 0 },
  };
  return { article, source: '太原日报', url: null, part: null };
}

/** A file whose bytes are one for each article that the reader below makes of it. */
export function fileOf(path: string, articles: number): ImportFile {
  return { path, size: articles, bytes: async () => new Uint8Array(articles) };
}

/** A reader that makes one article of each byte: 甲.txt 1, 甲.txt 2, … */
export async function* readBytes({
  path,
  bytes,
}: {
  readonly path: string;
  readonly bytes: Uint8Array;
}): AsyncGenerator<ReadEvent> {
  for (const index of bytes.keys()) yield { type: 'article', path, imported: imported(`${path} ${index + 1}`) };
}

/** A background that keeps what it is given, and knows it again by its title. */
export function createStore() {
  const titles = new Set<string>();
  const batches: number[] = [];
  return {
    titles,
    batches,
    ids: async () => [...titles],
    wait: async (_delayMs: number): Promise<void> => undefined,
    add: async (articles: readonly ImportedArticle[]): Promise<readonly AddOutcome[]> => {
      batches.push(articles.length);
      return articles.map(({ article: { title } }): AddOutcome => {
        const known = titles.has(title);
        titles.add(title);
        return { outcome: known ? 'unchanged' : 'added', id: title };
      });
    },
  };
}

/** Collaborators of a run in which nothing goes wrong, with changes. */
export function collaborators(changes: Partial<ImportCollaborators> = {}): ImportCollaborators {
  return {
    read: readBytes,
    store: createStore(),
    maxFileBytes: 1000,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}

/** A report in which everything has happened that can happen. */
export const mixedReport: ImportReport = {
  ending: { kind: 'finished' },
  lines: [
    {
      type: 'article',
      path: '2022年/太原日报.txt',
      title: '金融帮扶遇困小微企业',
      stored: { outcome: 'added', id: 'a' },
    },
    {
      type: 'article',
      path: '2022年/太原日报.txt',
      title: '=HYPERLINK("http://x")',
      stored: { outcome: 'reprint', id: 'b', of: 'taiyuan-3' },
    },
    {
      type: 'article',
      path: '2022年/太原日报.txt',
      title: '疫情期间服务不断档',
      stored: { outcome: 'updated', id: 'c' },
    },
    { type: 'article', path: '旧稿.jsonl', title: '全面复工有速度', stored: { outcome: 'unchanged', id: 'd' } },
    { type: 'skipped', path: '旧稿.jsonl', reason: 'broken', detail: 'line 40001' },
    { type: 'skipped', path: '扫描件.pdf', reason: 'scanned', detail: null },
    {
      type: 'article',
      path: '来稿.docx',
      title: '一篇来稿',
      stored: { outcome: 'failed', problem: { code: 'refused', detail: 'DataError' } },
    },
  ],
};
