import { oneAtATime } from '@/corpus/one-at-a-time';
import type { RulingRequest } from '@/messaging/card-protocol';
import type { TabRuling } from '@/messaging/tab-protocol';
import type { Ruling } from '@/verdicts/ruling';
import type { SessionArea } from './tab-summaries';

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

/** What was said in the cards of each tab's page. Changes are made one after the other. */
export class TabRulings {
  readonly #area: SessionArea;
  readonly #inTurn = oneAtATime();

  constructor(area: SessionArea) {
    this.#area = area;
  }

  /** Adds one, the latest first, in the place of what was said of the same before; what was said on another page goes. */
  add(tabId: number, said: SaidInTab): Promise<void> {
    return this.#inTurn(async () => {
      const stored = await this.#read(tabId);
      const same = stored.find(({ request }) => isSameFigure(request, said.request));
      const others = stored.filter((one) => one !== same && one.page === said.page);
      const before = same?.isKept ? same.before : said.before;
      const isTakenBack = said.isKept && said.request.ruling === before;
      const entry: Stored = { ...said, before, id: crypto.randomUUID() };
      await this.#write(tabId, isTakenBack ? others : [entry, ...others].slice(0, MOST_RULINGS));
    });
  }

  /** What was said on the page that the tab shows now, the latest first. */
  async list(tabId: number, page: string): Promise<TabRuling[]> {
    const stored = (await this.#read(tabId)).filter((one) => one.page === page);
    return stored.map(({ id, request, title, isKept }) => {
      const { sentence, start, end } = request.here;
      return { id, figure: sentence.slice(start, end), title, ruling: request.ruling, isKept };
    });
  }

  /** Takes one off the list; null where it is no longer on it. */
  take(tabId: number, id: string): Promise<SaidInTab | null> {
    return this.#inTurn(async () => {
      const stored = await this.#read(tabId);
      await this.#write(
        tabId,
        stored.filter((one) => one.id !== id),
      );
      return stored.find((one) => one.id === id) ?? null;
    });
  }

  /** Forgets a tab that was closed. */
  forget(tabId: number): Promise<void> {
    return this.#inTurn(() => this.#area.remove(keyOf(tabId)));
  }

  async #read(tabId: number): Promise<readonly Stored[]> {
    const stored = await this.#area.get(keyOf(tabId));
    // Nobody but `add` and `take` writes under this key.
    return (stored[keyOf(tabId)] as readonly Stored[] | undefined) ?? [];
  }

  #write(tabId: number, rulings: readonly Stored[]): Promise<void> {
    return this.#area.set({ [keyOf(tabId)]: rulings });
  }
}

function isSameFigure(one: RulingRequest, other: RulingRequest): boolean {
  return (
    one.article === other.article &&
    one.claim === other.claim &&
    one.here.sentence === other.here.sentence &&
    one.here.start === other.here.start
  );
}

function keyOf(tabId: number): string {
  return `rulings:${tabId}`;
}
