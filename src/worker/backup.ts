import type { BackupEntry } from '@/backup/backup-format';
import { isEntry } from '@/backup/entry-shape';
import { entryLine } from '@/backup/write-backup';
import type { Door } from '@/messaging/door';
import type { CorpusHolder } from './corpus-holder';
import type { Sender } from './sender';

/** A message holds no more characters than this but for one line: browsers allow 64 MiB in one. */
const MOST_CHARACTERS = 4_000_000;
const RULINGS = 200;

/** Saving what is the reader's own and putting it back, a few lines a message; `tellOfChange` is called after a change. */
export function answerBackup(door: Door<Sender>, corpus: CorpusHolder, tellOfChange: () => void): void {
  door.answer('readArticleLines', ({ ids }) =>
    corpus.use(async (source) => {
      const lines: string[] = [];
      let [characters, done] = [0, 0];
      for (const id of ids) {
        const [stored] = await source.storedArticles([id]);
        const line = stored && entryLine(stored);
        if (lines.length > 0 && characters + (line?.length ?? 0) > MOST_CHARACTERS) break;
        if (line !== undefined) lines.push(line);
        characters += line?.length ?? 0;
        done++;
      }
      return { lines, done };
    }),
  );
  door.answer('readRulingLines', ({ after }) =>
    corpus.use(async (source) => {
      const rulings = await source.storedRulings(after, RULINGS);
      return { lines: rulings.map((ruling) => entryLine({ ruling })), last: rulings.at(-1)?.id ?? null };
    }),
  );
  door.answer('restoreLines', async ({ lines }) => {
    const entries = lines.map(entryOf);
    const articles = entries.filter((entry) => 'article' in entry);
    const rulings = entries.flatMap((entry) => ('ruling' in entry ? [entry.ruling] : []));
    const restored = await corpus.use((source) => source.restore(articles, rulings));
    if (restored) tellOfChange();
    return restored ? { outcome: 'restored', ...restored } : { outcome: 'refused' };
  });
}

function entryOf(line: string): BackupEntry {
  const value: unknown = JSON.parse(line);
  if (!isEntry(value)) throw new Error('worker: a line that is no entry of a backup');
  return value;
}
