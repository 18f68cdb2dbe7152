import type { SiteSettings } from '@/messaging/site-protocol';
import type { PageStage } from '@/messaging/tab-protocol';
import { containsHan } from './contains-han';
import { type PageChanges, watchChanges } from './observe';
import { runSession, type Session, type SessionCollaborators } from './session';

/** What decides whether the page is read at all, and what of it may be shown. */
interface SiteSwitch {
  /** Null where nobody answers. */
  read(): Promise<SiteSettings | null>;
  /** Calls back when it may have been turned; returns its undo. */
  watch(onChange: () => void): () => void;
}

/** All that the page room needs of the extension; made only on pages that hold Chinese. */
export type PageCollaborators = Omit<SessionCollaborators, 'onDisconnected'> & { readonly site: SiteSwitch };

/**
 * Waits until there is Chinese on the page, then runs a session on it for as long as the site is switched on. A page
 * without Chinese costs one look at its text, and sends and stores nothing: `connect` is not even called. Returns what
 * tells how far it has come, for those who ask in this frame.
 */
export function watchPage(connect: () => PageCollaborators, signal: AbortSignal): () => PageStage {
  let stage = (): PageStage => 'not-chinese';
  const follow = (): void => {
    stage = followSwitch(connect, signal);
  };
  if (document.body && containsHan(document.body)) follow();
  else waitForHan(follow, signal);
  return () => stage();
}

/** Calls back once, when text with a Han character has come onto the page. */
function waitForHan(onHan: () => void, signal: AbortSignal): void {
  const found = new AbortController();
  const onFlush = ({ everything, changed, inserted }: PageChanges): void => {
    const texts = changed.filter((node) => node instanceof Text);
    const places = everything ? [document.body ?? document] : [...inserted, ...texts];
    if (!places.some(containsHan)) return;
    found.abort();
    onHan();
  };
  watchChanges({ onFlush, appearance: false, signal: AbortSignal.any([signal, found.signal]) }).observe(document);
}

function followSwitch(connect: () => PageCollaborators, signal: AbortSignal): () => PageStage {
  const { site, ...collaborators } = connect();
  const gone = new AbortController();
  const lifetime = AbortSignal.any([signal, gone.signal]);
  let isAnswered = true;
  let running: { readonly session: Session; readonly settings: SiteSettings; readonly end: AbortController } | null =
    null;
  const begin = (settings: SiteSettings): void => {
    const end = new AbortController();
    const onDisconnected = (): void => gone.abort();
    const session = runSession({ ...collaborators, onDisconnected }, settings, AbortSignal.any([lifetime, end.signal]));
    running = { session, settings, end };
  };
  const turn = async (): Promise<void> => {
    const settings = await site.read();
    isAnswered = settings !== null;
    if (lifetime.aborted) return;
    const isSameText = settings?.isOn && settings.showsPrivate === running?.settings.showsPrivate;
    if (running && isSameText) return running.session.settle(settings);
    running?.end.abort();
    running = null;
    if (settings?.isOn) begin(settings);
  };
  const unwatch = site.watch(() => void turn());
  lifetime.addEventListener('abort', unwatch, { once: true });
  void turn();
  return () => running?.session.stage() ?? (isAnswered ? 'reading' : 'unanswered');
}
