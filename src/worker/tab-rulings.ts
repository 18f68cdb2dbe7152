import type { RulingRequest } from '@/messaging/card-protocol';
import type { TabRuling } from '@/messaging/tab-protocol';
import type { Ruling } from '@/verdicts/ruling';
import { type SessionArea, TabStore } from './tab-store';

/** What was said in a card, as it is kept for the popup; `before`: what had been said of the same. */
export type SaidInTab = {
  readonly page: string;
  readonly request: RulingRequest;
  readonly before: Ruling | null;
  readonly title: string;
  readonly isKept: boolean;
};

type Stored = SaidInTab & { readonly id: string };

/** The latest are kept: a page that makes many up gains nothing by it. */
const MOST_RULINGS = 20;

/** What was said in the cards of each tab's page. */
export class TabRulings {
  readonly #store: TabStore<readonly Stored[]>;

  constructor(area: SessionArea) {
    this.#store = new TabStore<readonly Stored[]>(area, 'rulings', []);
  }

  /** Adds one, the latest first, in the place of what was said of the same before; what was said on another page goes. */
  async add(tabId: number, said: SaidInTab): Promise<void> {
    await this.#store.change(tabId, (stored) => withRuling(stored, said));
  }

  /** What was said on the page that the tab shows now, the latest first. */
  async list(tabId: number, page: string): Promise<TabRuling[]> {
    const stored = (await this.#store.read(tabId)).filter((one) => one.page === page);
    return stored.map(({ id, request, title, isKept }) => {
      const { sentence, start, end } = request.here;
      return { id, figure: sentence.slice(start, end), title, ruling: request.ruling, isKept };
    });
  }

  /** Takes one off the list; null where it is no longer on it. */
  async take(tabId: number, id: string): Promise<SaidInTab | null> {
    const { before } = await this.#store.change(tabId, (stored) => stored.filter((one) => one.id !== id));
    return before.find((one) => one.id === id) ?? null;
  }

  /** Forgets a tab that was closed. */
  forget(tabId: number): Promise<void> {
    return this.#store.forget(tabId);
  }
}

function withRuling(stored: readonly Stored[], said: SaidInTab): readonly Stored[] {
  const same = stored.find(({ request }) => isOfSameFigure(request, said.request));
  const others = stored.filter((one) => one !== same && one.page === said.page);
  const before = same?.isKept ? same.before : said.before;
  const isTakenBack = said.isKept && said.request.ruling === before;
  if (isTakenBack) return others;
  return [{ ...said, before, id: crypto.randomUUID() }, ...others].slice(0, MOST_RULINGS);
}

function isOfSameFigure(one: RulingRequest, other: RulingRequest): boolean {
  return (
    one.article === other.article &&
    one.claim === other.claim &&
    one.here.sentence === other.here.sentence &&
    one.here.start === other.here.start
  );
}
