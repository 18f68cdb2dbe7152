import { sendMessage } from '@/messaging/messaging';
import { FILE_LIMITS } from '@/reading/file-tools';
import { createImporter, type Importer, type ImporterOptions } from './importer';
import { guardLeaving } from './leaving';
import { openReader } from './open-reader';

/** The importer of a library page: files are read in a Web Worker of its own, articles go to the background. */
export function startImporter(options: Pick<ImporterOptions, 'onChange' | 'onEnd'>): Importer {
  return createImporter({
    ...options,
    openReader,
    maxFileBytes: FILE_LIMITS.largestFileBytes,
    store: {
      ids: async () => (await sendMessage('listArticles', undefined)).map(({ id }) => id),
      add: (articles) => sendMessage('addArticles', { articles }),
      wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
    },
    guardLeaving,
    now: () => performance.now(),
    everySecond: (tick) => {
      const timer = setInterval(tick, 1000);
      return () => clearInterval(timer);
    },
  });
}
