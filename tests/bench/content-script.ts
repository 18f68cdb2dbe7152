import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { CheckReply, CheckRequest } from '@/messaging/check-protocol';

export type Check = { readonly ms: number; readonly findings: number };

/** A page with a way to have any text checked as its content script does: by message, from its world. */
export async function contentScriptOf(
  browser: Browser,
  url: string,
): Promise<{ readonly page: Page; check(text: string): Promise<Check>; workerHeap(): Promise<number> }> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const world = contentScriptWorld(session);
  await page.goto(url);
  const contextId = await world;
  return {
    page,
    async check(text) {
      const blocks = text.split('\n').filter((line) => line.trim() !== '');
      const data: CheckRequest = {
        page: { title: '', published: null },
        context: null,
        blocks: blocks.map((block, id) => ({ id, text: block })),
      };
      const message = JSON.stringify({ id: 0, type: 'checkBlocks', timestamp: 0, data });
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        awaitPromise: true,
        returnByValue: true,
        expression: `(async () => {
          const message = ${message};
          const start = performance.now();
          const { res, err } = await chrome.runtime.sendMessage(message);
          return { ms: performance.now() - start, res, err };
        })()`,
      });
      if (exceptionDetails) throw new Error(`bench: ${exceptionDetails.text}`);
      const { ms, res } = result.value as { readonly ms: number; readonly res?: CheckReply };
      if (!res) throw new Error('bench: the check failed');
      return { ms, findings: res.findings.length };
    },
    /** Bytes of the worker's heap that are in use, after a collection. */
    async workerHeap() {
      const target = browser.targets().find((one) => one.type() === 'service_worker');
      const worker = await target?.createCDPSession();
      if (!worker) throw new Error('bench: no service worker');
      await worker.send('HeapProfiler.enable');
      await worker.send('HeapProfiler.collectGarbage');
      const { usedSize } = await worker.send('Runtime.getHeapUsage');
      await worker.detach();
      return usedSize;
    },
  };
}

/** The execution context of the extension's content script on the page that is loaded next. */
async function contentScriptWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}
