import { browser } from 'wxt/browser';
import { sendMessage } from '@/messaging/messaging';
import type { MarkStep } from '@/messaging/tab-protocol';
import { frameWithMarks, type TabSummaries } from './tab-summaries';
import { unlessGone } from './unless-gone';

/** What the keyboard commands of the manifest do in the page that is in front. */
const STEPS: Readonly<Record<string, MarkStep>> = {
  'next-mark': { step: 1, only: null },
  'previous-mark': { step: -1, only: null },
  'next-differing': { step: 1, only: 'differs' },
  'open-card': { step: 0, only: null },
};

/** Answers keyboard commands; `toggleSite` switches the extension off or on for the site of an address. */
export function answerCommands(
  summaries: Pick<TabSummaries, 'read'>,
  toggleSite: (address: string | undefined) => Promise<void>,
): void {
  browser.commands.onCommand.addListener((command) => {
    const step = STEPS[command];
    if (step) void unlessGone(stepInActiveTab(summaries, step));
    if (command === 'toggle-site') void unlessGone(activeTab().then((tab) => toggleSite(tab?.url)));
  });
}

async function stepInActiveTab(summaries: Pick<TabSummaries, 'read'>, step: MarkStep): Promise<void> {
  const id = (await activeTab())?.id;
  if (id !== undefined) await stepInTab(summaries, id, step);
}

/** Goes to another mark of a tab's page, in the first frame that has one of the kind asked for. */
export async function stepInTab(summaries: Pick<TabSummaries, 'read'>, id: number, step: MarkStep): Promise<void> {
  await sendMessage('stepToMark', step, { tabId: id, frameId: frameWithMarks(await summaries.read(id), step.only) });
}

async function activeTab() {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}
