import { browser } from 'wxt/browser';

/** The accent of "differs" (look.md). */
const VERMILION = '#c2410c';
const WHITE = '#ffffff';
/** Some four characters fit on a badge. */
const MOST_SHOWN = 99;

/** What the badge of a tab says: how many figures differ; nothing for none. */
export function badgeText(differs: number): string {
  if (differs === 0) return '';
  return differs > MOST_SHOWN ? `${MOST_SHOWN}+` : String(differs);
}

/** Shows the number of differing figures on the toolbar button of a tab. Rejects if the tab is closed. */
export async function showBadge(tabId: number, differs: number): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: VERMILION }),
    action.setBadgeTextColor({ tabId, color: WHITE }),
    action.setBadgeText({ tabId, text: badgeText(differs) }),
  ]);
}
