import { oneAtATime } from '@/corpus/one-at-a-time';

/** Where it is kept: `browser.storage.session`, which outlives the worker but not the browser. */
export type SessionArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

/** What is kept of each tab, under keys of its own `kind`. Changes are made one after the other: none overwrites another. */
export class TabStore<Kept> {
  readonly #area: SessionArea;
  readonly #kind: string;
  readonly #nothing: Kept;
  readonly #inTurn = oneAtATime();

  /** `nothing`: what stands for a tab of which nothing is kept. */
  constructor(area: SessionArea, kind: string, nothing: Kept) {
    this.#area = area;
    this.#kind = kind;
    this.#nothing = nothing;
  }

  async read(tabId: number): Promise<Kept> {
    const key = this.#keyOf(tabId);
    // Nobody but `change` writes under this key.
    return ((await this.#area.get(key))[key] as Kept | undefined) ?? this.#nothing;
  }

  /** Keeps what is made of it; resolves to that, and to what was kept before. */
  change(tabId: number, make: (kept: Kept) => Kept): Promise<{ readonly kept: Kept; readonly before: Kept }> {
    return this.#inTurn(async () => {
      const before = await this.read(tabId);
      const kept = make(before);
      await this.#area.set({ [this.#keyOf(tabId)]: kept });
      return { kept, before };
    });
  }

  /** Forgets a tab that was closed. */
  forget(tabId: number): Promise<void> {
    return this.#inTurn(() => this.#area.remove(this.#keyOf(tabId)));
  }

  #keyOf(tabId: number): string {
    return `${this.#kind}:${tabId}`;
  }
}
