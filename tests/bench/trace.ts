import type { Page } from 'puppeteer-core';

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  /** Start and length in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

/** Loads a page and returns the milliseconds that scripts of extensions ran in it until it was idle. */
export async function scriptTimeMs(page: Page, url: string): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
  await page.goto(url);
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve(null)))),
  );
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return sumOuter(traceEvents.filter(isExtensionScript)) / 1000;
}

function isExtensionScript({ name, ph, args }: TraceEvent): boolean {
  const runs = name === 'EvaluateScript' || name === 'FunctionCall';
  return runs && ph === 'X' && !!args?.data?.url?.startsWith('chrome-extension://');
}

/** The time of all events, those inside of another one of the same thread left out. */
function sumOuter(events: readonly TraceEvent[]): number {
  const ends = new Map<number, number>();
  let sum = 0;
  for (const { tid, ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    if (ts < (ends.get(tid) ?? 0)) continue;
    ends.set(tid, ts + dur);
    sum += dur;
  }
  return sum;
}
