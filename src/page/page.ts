import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '@/messaging/messaging';
import type {} from '@/messaging/page-stage';
import type {} from './card-offer';
import { answerAsCard, createHost } from './card-script';
import { type PageCollaborators, watchPage } from './watch-page';
import { ask, undoing } from './worker-link';

/**
 * Cross-checks the page that this script was put into, until the extension goes away. It listens to nothing by which a
 * page could end it, and sends nothing by which a page could see it.
 */
export function startPage(): void {
  // Firefox puts us into addresses that hold their page themselves, of which it tells us nothing; Chromium does not
  if (window === window.top && location.protocol === 'data:') return;
  // The worker puts us into pages that were open before it was there, and so may the browser.
  if (globalThis.yinzhengStage) return;
  const ending = new AbortController();
  if (location.href === 'about:srcdoc') answerAsCard(() => ending.abort());
  globalThis.yinzhengStage = watchPage(connect, ending.signal);
}

/** The page's way to the worker, which also says what is settled of the site. */
export function connect(): PageCollaborators {
  return {
    worker: {
      checkBlocks: (request) => sendMessage('checkBlocks', request),
      countHeldBack: (request) => sendMessage('countHeldBack', request),
      describeFigure: (request) => sendMessage('describeFigure', request),
      describeOrganization: (request) => sendMessage('describeOrganization', request),
      reportFrame: (summary) => sendMessage('reportFrame', summary),
      openArticle: (request) => sendMessage('openArticle', request),
      ruleEvidence: (request) => sendMessage('ruleEvidence', request),
    },
    cardHost: createHost,
    disableSite: async () => void (await ask(() => sendMessage('switchOffHere'))),
    site: {
      read: async () => {
        const answer = await ask(() => sendMessage('readSite'));
        return 'reply' in answer ? answer.reply : null;
      },
      watch: (onChange) => undoing([onMessage('siteChanged', onChange)]),
    },
    isConnected: () => browser.runtime?.id !== undefined,
    listen: (frame) => {
      const undo = [
        onMessage('stepToMark', ({ data }) => frame.step(data)),
        onMessage('showMark', ({ data }) => frame.show(data)),
        onMessage('describeFrame', () => frame.describe()),
        onMessage('checkAgain', () => frame.checkAgain()),
      ];
      return undoing(undo);
    },
  };
}
