import { browser } from 'wxt/browser';

/** The accent of "differs", as `--differs` in ui/tokens.css. */
const VERMILION = '#c2410c';
const WHITE = '#ffffff';
/** The accent of "agrees", as `--agrees` in ui/tokens.css. */
const TEAL = '#0f766e';
/** How long the badge says what became of a page that was added. */
const OUTCOME_MS = 3000;
/** Some four characters fit on a badge. */
const MOST_SHOWN = 99;

/** What the badge of a tab says: how many figures differ; nothing for none. */
export function badgeText(differs: number): string {
  if (differs === 0) return '';
  return differs > MOST_SHOWN ? `${MOST_SHOWN}+` : String(differs);
}

/** Shows the number of differing figures on the toolbar button of a tab. Rejects if the tab is closed. */
export async function showBadge(tabId: number, differs: number): Promise<void> {
  await paintBadge(tabId, { text: badgeText(differs), color: VERMILION });
}

/** Says for a moment whether a page was added, in the place of the number. Rejects if the tab is closed. */
export async function showOutcome(tabId: number, isDone: boolean): Promise<void> {
  const { action } = browser;
  const before = await action.getBadgeText({ tabId });
  await paintBadge(tabId, isDone ? { text: DONE, color: TEAL } : { text: FAILED, color: VERMILION });
  await new Promise((resolve) => setTimeout(resolve, OUTCOME_MS));
  const isOurs = [DONE, FAILED].includes(await action.getBadgeText({ tabId }));
  // The page may have been checked again in the meantime, with a new number.
  if (isOurs) await action.setBadgeText({ tabId, text: [DONE, FAILED].includes(before) ? '' : before });
  await action.setBadgeBackgroundColor({ tabId, color: VERMILION });
}

type Badge = { readonly text: string; readonly color: string };

async function paintBadge(tabId: number, { text, color }: Badge): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color }),
    action.setBadgeTextColor({ tabId, color: WHITE }),
    action.setBadgeText({ tabId, text }),
  ]);
}

const DONE = '✓';
const FAILED = '!';
