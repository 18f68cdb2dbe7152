/** The Web Worker in which a library page reads files: the page stays at hand for its reader, and reading can be cut off. */
import type { FileLimits, FileTools } from '@/reading/file-tools';
import { readFile } from '@/reading/files';
import type { ReadEvent } from '@/reading/imported';
import { inflate } from './inflate';
import { messageOf } from './message-of';
import type { FromReader, ToolCall, ToolCalls, ToReader } from './reading-messages';
import { withDigest } from './with-digest';

const waiting = new Map<number, PromiseWithResolvers<unknown>>();
let calls = 0;
let events: AsyncGenerator<ReadEvent> | null = null;

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  switch (data.type) {
    case 'read':
      events = readFile(data.file, toolsWithin(data.limits));
      return;
    case 'next':
      void sendNext();
      return;
    case 'answer':
      waiting.get(data.call)?.resolve(data.answer);
      waiting.delete(data.call);
      return;
    case 'failure':
      waiting.get(data.call)?.reject(new Error(data.message));
      waiting.delete(data.call);
  }
});

async function sendNext(): Promise<void> {
  try {
    const next = await events?.next();
    send(next === undefined || next.done ? { type: 'end' } : { type: 'event', event: withDigest(next.value) });
  } catch (error) {
    send({ type: 'broken', message: messageOf(error) });
  }
}

function send(message: FromReader, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

/** Has the page do it. */
function call<Tool extends keyof ToolCalls>(
  wanted: Extract<ToolCall, { tool: Tool }>,
  transfer: Transferable[] = [],
): Promise<ToolCalls[Tool]['answer']> {
  const answer = Promise.withResolvers<unknown>();
  waiting.set(++calls, answer);
  send({ type: 'call', call: calls, wanted }, transfer);
  return answer.promise as Promise<ToolCalls[Tool]['answer']>;
}

function toolsWithin(limits: FileLimits): FileTools {
  return {
    limits,
    inflate,
    extractPage: (html, url) => call<'extractPage'>({ tool: 'extractPage', given: { html, url } }),
    chooseColumns: (table) => call<'chooseColumns'>({ tool: 'chooseColumns', given: table }),
    openPdf: async (bytes) => {
      // A copy: the bytes may be a part of an archive's, which are needed on.
      const copy = bytes.slice();
      const opened = await call<'openPdf'>({ tool: 'openPdf', given: { bytes: copy } }, [copy.buffer]);
      if ('problem' in opened) return opened;
      return {
        pageCount: opened.pageCount,
        readPage: (number) => call<'readPdfPage'>({ tool: 'readPdfPage', given: { number } }),
        close: async () => void (await call<'closePdf'>({ tool: 'closePdf', given: null })),
      };
    },
  };
}
