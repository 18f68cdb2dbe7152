import type { Language } from '@/locales/language';
import type { CardState } from '@/ui/card/card-state';
import type { CardAnchor, CardHost, HostedCard } from './card-host';
import type { Box } from './geometry';
import { type Mark, rectsOf } from './marks';
import { focusOn } from './native-dom';

/** How a card was asked for; a card opened by keyboard has the focus. */
type OpenedBy = 'pointer' | 'touch' | 'keyboard';

/** The card of the page: at most one is open, for one mark. */
export interface Cards {
  /** The mark whose card is open, or about to be. */
  readonly current: Mark | null;
  readonly pinned: boolean;
  /** Begins to load what the card of a mark will show. */
  prefetch(mark: Mark): void;
  /** Opens a mark's card instead of the one open; `line` is the one of the mark's line boxes that is pointed to. */
  open(mark: Mark, by: OpenedBy, line?: number): void;
  close(): void;
  /** The marks of a block were made anew: the card goes on with the one in the place of its own, or closes. */
  renew(block: number, marks: readonly Mark[]): void;
  /** Closes the card if its mark has left the page or is not shown, else puts it beside the mark again. */
  follow(): void;
  /** Where the card is, and the lines of its word; null while none is shown. */
  boxes(): { readonly card: Box; readonly word: readonly Box[] } | null;
  /** Does the page see events in the card as events on this target? */
  owns(target: EventTarget | null): boolean;
}

/** What cards need of the rest. `load` never rejects; its signal says that nobody waits any more. */
type CardCollaborators = {
  /** Loads what cards are shown in; null if that fails. */
  readonly host: () => Promise<CardHost | null>;
  readonly load: (mark: Mark, signal: AbortSignal) => Promise<CardState>;
  readonly language: () => Promise<Language>;
  readonly openArticle: (id: string, offset: number) => void;
  readonly disableSite: () => void;
  /** Keeps what the reader says of a piece of evidence for a mark, or has it asked again where that is not sure. */
  readonly rule: (mark: Mark, ...said: Parameters<HostedCard['onRule']>) => ReturnType<HostedCard['onRule']>;
  readonly signal: AbortSignal;
};

/** Starts with no card open. */
export function createCards(collaborators: CardCollaborators): Cards {
  return new CardSession(collaborators);
}

type Loading = { readonly mark: Mark; readonly state: Promise<CardState>; readonly abort: AbortController };

type OpenCard = { readonly loading: Loading; readonly anchor: CardAnchor };

class CardSession implements Cards {
  pinned = false;
  readonly #with: CardCollaborators;
  #host: CardHost | null = null;
  #loadingHost: Promise<CardHost | null> | null = null;
  #prefetched: Loading | null = null;
  #open: OpenCard | null = null;
  #focusBefore: HTMLElement | null = null;

  constructor(collaborators: CardCollaborators) {
    this.#with = collaborators;
    collaborators.signal.addEventListener('abort', () => this.close(), { once: true });
  }

  get current(): Mark | null {
    return this.#open?.loading.mark ?? null;
  }

  prefetch(mark: Mark): void {
    if (this.#prefetched?.mark === mark) return;
    this.#prefetched?.abort.abort();
    this.#prefetched = this.#load(mark);
    void this.#prepare(this.#prefetched);
  }

  open(mark: Mark, by: OpenedBy, line = 0): void {
    if (mark === this.current && by !== 'keyboard') return;
    if (by === 'keyboard' && !this.owns(document.activeElement)) this.#focusBefore = focused();
    this.prefetch(mark);
    const loading = this.#prefetched;
    if (!loading) return;
    this.#open?.loading.abort.abort();
    this.#prefetched = null;
    this.pinned = false;
    this.#open = { loading, anchor: anchorOf(mark, line) };
    void this.#fill(this.#open, by);
  }

  close(): void {
    this.#prefetched?.abort.abort();
    this.#open?.loading.abort.abort();
    const hadFocus = this.owns(document.activeElement);
    this.#prefetched = this.#open = null;
    this.pinned = false;
    this.#host?.hide();
    if (hadFocus && this.#focusBefore) focusOn(this.#focusBefore);
    this.#focusBefore = null;
  }

  renew(block: number, marks: readonly Mark[]): void {
    const { mark: old, abort } = this.#open?.loading ?? {};
    if (!this.#open || !old || old.block.id !== block) return;
    abort?.abort();
    const mark = marks.find((one) => isSamePlace(one, old));
    if (!mark) return this.close();
    const loading = this.#load(mark);
    this.#open = { loading, anchor: anchorOf(mark, this.#open.anchor.line) };
    void this.#refill(this.#open);
  }

  follow(): void {
    if (!this.current) return;
    if (rectsOf(this.current).length === 0) this.close();
    else this.#host?.place();
  }

  boxes(): { card: Box; word: readonly Box[] } | null {
    const card = this.#host?.box() ?? null;
    return card && this.current ? { card, word: rectsOf(this.current) } : null;
  }

  owns(target: EventTarget | null): boolean {
    return this.#host?.owns(target) ?? false;
  }

  #load(mark: Mark): Loading {
    const abort = new AbortController();
    return { mark, abort, state: this.#with.load(mark, abort.signal) };
  }

  async #prepare({ mark, abort }: Loading): Promise<void> {
    this.#host = await (this.#loadingHost ??= this.#with.host());
    if (!this.#host) this.#loadingHost = null; // the worker may answer the next time
    const [range] = mark.ranges;
    if (range && !abort.signal.aborted) this.#host?.prepare(range.startContainer);
  }

  /** What is shown stays until the new is there; the focus may have been on something that goes then. */
  async #refill(card: OpenCard): Promise<void> {
    const [state, language] = await Promise.all([card.loading.state, this.#with.language()]);
    if (this.#open !== card) return;
    const hadFocus = this.owns(document.activeElement);
    this.#show(card, state, language);
    if (hadFocus) this.#host?.focus();
  }

  /** Shows what was loaded if it is there already, else that it is being loaded until it is. */
  async #fill(card: OpenCard, by: OpenedBy): Promise<void> {
    const [language] = await Promise.all([this.#with.language(), this.#prepare(card.loading)]);
    const early = await Promise.race([card.loading.state, Promise.resolve(null)]);
    if (this.#open !== card) return;
    this.#show(card, early ?? { kind: 'loading' }, language);
    if (by === 'keyboard') this.#host?.focus();
    const state = await card.loading.state;
    if (this.#open === card && state !== early) this.#show(card, state, language);
  }

  #show(card: OpenCard, state: CardState, language: Language): void {
    const { openArticle, disableSite, rule } = this.#with;
    const onRule: HostedCard['onRule'] = (...said) => rule(card.loading.mark, ...said);
    const onPin = (): void => {
      this.pinned = !this.pinned;
      this.#show(card, state, language);
    };
    const onDisableSite = (): void => {
      this.close();
      disableSite();
    };
    const actions = { onPin, onDisableSite, onClose: () => this.close(), onOpenArticle: openArticle, onRule };
    const page = { title: document.title, address: location.href };
    this.#host?.show({ state, pinned: this.pinned, language, page, ...actions }, card.anchor);
  }
}

function anchorOf(mark: Mark, line: number): CardAnchor {
  return { boxes: () => rectsOf(mark), line, node: mark.ranges[0]?.startContainer ?? document };
}

function isSamePlace({ finding: a }: Mark, { finding: b }: Mark): boolean {
  return a.type === b.type && a.start === b.start && a.end === b.end;
}

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}
