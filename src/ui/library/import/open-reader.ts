import { FILE_LIMITS, type GivenFile } from '@/reading/file-tools';
import { messageOf } from './message-of';
import { type AskColumns, createPageTools } from './page-tools';
import type { FromReader, HandedEvent, ToolCall, ToReader } from './reading-messages';

/** Reads files for one import, one at a time. */
export type ImportReader = {
  /** The file's bytes are given away. */
  readonly read: (file: GivenFile) => AsyncIterable<HandedEvent>;
  /** Ends whatever is being read, at once; nothing is answered any more. */
  readonly close: () => void;
};

/** A reader in a Web Worker of its own, started with the first file and anew after it has broken down. */
export function openReader(ask: AskColumns): ImportReader {
  const answer = createPageTools(ask);
  let link: Link | null = null;
  const close = (): void => {
    link?.worker.terminate();
    link = null;
  };
  return {
    read: async function* (file) {
      link ??= startWorker(answer);
      const current = link;
      send(current.worker, { type: 'read', file, limits: FILE_LIMITS }, [file.bytes.buffer as ArrayBuffer]);
      for (;;) {
        const message = await nextMessage(current);
        if (message.type === 'end') return;
        if (message.type === 'broken') {
          close();
          throw new Error(message.message);
        }
        yield message.event;
      }
    },
    close,
  };
}

type ReaderAnswer = Exclude<FromReader, { type: 'call' }>;

/** A worker, and what it says when it breaks down: at any moment, asked or not. */
type Link = { readonly worker: Worker; readonly broken: Promise<ReaderAnswer> };

function startWorker(answer: Asked['answer']): Link {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const { promise: broken, resolve } = Promise.withResolvers<ReaderAnswer>();
  worker.addEventListener('error', ({ message }) => resolve({ type: 'broken', message }));
  worker.addEventListener('messageerror', () => resolve({ type: 'broken', message: 'messageerror' }));
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    if (data.type === 'call') void answerCall(worker, { ...data, answer });
  });
  return { worker, broken };
}

type Asked = {
  readonly call: number;
  readonly wanted: ToolCall;
  readonly answer: (call: ToolCall) => Promise<unknown>;
};

async function answerCall(worker: Worker, { call, wanted, answer }: Asked): Promise<void> {
  try {
    send(worker, { type: 'answer', call, answer: await answer(wanted) });
  } catch (error) {
    send(worker, { type: 'failure', call, message: messageOf(error) });
  }
}

function send(worker: Worker, message: ToReader, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

/** Asks for the next event; a worker that breaks down says so too. */
function nextMessage({ worker, broken }: Link): Promise<ReaderAnswer> {
  const { promise, resolve } = Promise.withResolvers<ReaderAnswer>();
  const onMessage = ({ data }: MessageEvent<FromReader>): void => {
    if (data.type !== 'call') resolve(data);
  };
  worker.addEventListener('message', onMessage);
  send(worker, { type: 'next' });
  return Promise.race([promise, broken]).finally(() => worker.removeEventListener('message', onMessage));
}
