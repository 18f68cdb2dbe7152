import { browser } from 'wxt/browser';
import { chooseLanguage } from '@/locales/language';
import { onMessage, sendMessage } from '@/messaging/messaging';
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
  const ending = new AbortController();
  if (location.href === 'about:srcdoc') answerAsCard(() => ending.abort());
  watchPage(connect, ending.signal);
}

/** Defining a stored setting reads it: the settings are loaded on pages that need them. */
async function connect(): Promise<PageCollaborators> {
  const { allowedSites, disabledSites, isEnabledOn, language, setEnabledOn } = await import('@/settings/settings');
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
    language: async () => {
      const answer = await ask(() => language.getValue());
      return chooseLanguage(navigator.languages, 'reply' in answer ? answer.reply : null);
    },
    disableSite: async () => void (await ask(() => setEnabledOn(siteNames()[0] ?? location.hostname, false))),
    site: {
      isOn: async () => {
        const answer = await ask(() => Promise.all(siteNames().map(isEnabledOn)));
        return 'reply' in answer && answer.reply.every(Boolean);
      },
      watch: (onChange, onAllowed) => {
        const undo = [
          disabledSites.watch(onChange),
          allowedSites.watch((sites, before) => {
            if (sites.includes(location.hostname) !== before.includes(location.hostname)) onAllowed();
          }),
        ];
        return undoing(undo);
      },
    },
    isConnected: () => browser.runtime?.id !== undefined,
    listen: (frame) => {
      const undo = [
        onMessage('stepToMark', ({ data }) => {
          if (isFrameInUse()) frame.step(data.step);
        }),
        onMessage('showMark', ({ data }) => frame.show(data)),
        onMessage('describeFrame', () => frame.describe()),
        onMessage('checkAgain', () => frame.checkAgain()),
      ];
      return undoing(undo);
    },
  };
}

/** Host names of the site in the address bar and of the frame itself: where either is switched off, nothing is read. */
function siteNames(): string[] {
  const ancestors = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  const origins = [...ancestors.toReversed(), self.origin];
  return [...new Set(origins.flatMap((origin) => (URL.canParse(origin) ? new URL(origin).hostname : [])))];
}

/** Keyboard commands go to all frames: the one with the focus takes them, else the outermost. */
function isFrameInUse(): boolean {
  const isFocusInside = document.activeElement instanceof HTMLIFrameElement;
  return !isFocusInside && (window === window.top || document.hasFocus());
}
