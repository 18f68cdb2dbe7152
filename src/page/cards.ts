import type { Language } from '@/locales/language';
import type { CardState } from '@/ui/card/card-state';
import type { CardAnchor, CardHost, HostedCard } from './card-host';
import type { Box } from './geometry';
import { type Mark, rectsOf } from './marks';
import { focusOn } from './native-dom';

/** How a card was asked for; a card opened by keyboard has the focus. */
type OpenedBy = 'pointer' | 'touch' | 'keyboard';

/** The cards of the page: one is open for a mark, beside those that were pinned before. */
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
  /** Draws every card that is shown anew from what it was loaded with. */
  redraw(): void;
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
  /** What cards speak now. */
  readonly language: () => Language;
  readonly openArticle: (id: string, offset: number) => void;
  readonly disableSite: () => void;
  /** Opens the card of the next (1) or the previous (-1) mark. */
  readonly step: (step: 1 | -1) => void;
  /** Brings a mark into view. */
  readonly findWord: (mark: Mark) => void;
  /** Keeps what the reader says of a piece of evidence for a mark, or has it asked again where that is not sure. */
  readonly rule: (mark: Mark, ...said: Parameters<HostedCard['onRule']>) => ReturnType<HostedCard['onRule']>;
  readonly signal: AbortSignal;
};

/** Starts with no card open. */
export function createCards(collaborators: CardCollaborators): Cards {
  return new CardSession(collaborators);
}

type Loading = { readonly mark: Mark; readonly state: Promise<CardState>; readonly abort: AbortController };

/** `host` is null until it is there; `wantsFocus` until the card was first shown in it. */
type OpenCard = {
  loading: Loading;
  anchor: CardAnchor;
  host: CardHost | null;
  isPinned: boolean;
  wantsFocus: boolean;
};

/** Of more pinned cards the oldest goes. */
const MOST_PINNED = 5;

class CardSession implements Cards {
  readonly #with: CardCollaborators;
  /** What the next card is shown in. */
  #host: CardHost | null = null;
  #loadingHost: Promise<CardHost | null> | null = null;
  #prefetched: Loading | null = null;
  #open: OpenCard | null = null;
  /** Pinned before another was opened, the latest last. */
  #others: OpenCard[] = [];
  #focusBefore: HTMLElement | null = null;

  constructor(collaborators: CardCollaborators) {
    this.#with = collaborators;
    const end = (): void => {
      while (this.#open) this.close();
    };
    collaborators.signal.addEventListener('abort', end, { once: true });
  }

  get current(): Mark | null {
    return this.#open?.loading.mark ?? null;
  }

  get pinned(): boolean {
    return this.#open?.isPinned ?? false;
  }

  prefetch(mark: Mark): void {
    if (this.#prefetched?.mark === mark) return;
    this.#prefetched?.abort.abort();
    this.#prefetched = this.#load(mark);
    if (!this.pinned) void this.#prepare(this.#prefetched);
  }

  open(mark: Mark, by: OpenedBy, line = 0): void {
    if (mark === this.current && by !== 'keyboard') return;
    if (by === 'keyboard' && !this.owns(document.activeElement)) this.#focusBefore = focused();
    const shown = this.#others.find(({ loading }) => loading.mark === mark);
    if (shown) return by === 'keyboard' ? this.#bringForward(shown) : undefined;
    this.#setAside();
    this.prefetch(mark);
    const loading = this.#prefetched;
    if (!loading) return;
    this.#open?.loading.abort.abort();
    this.#prefetched = null;
    const host = this.#open?.host ?? null;
    this.#open = { loading, anchor: anchorOf(mark, line), host, isPinned: false, wantsFocus: by === 'keyboard' };
    void this.#fill(this.#open);
  }

  close(): void {
    this.#prefetched?.abort.abort();
    this.#prefetched = null;
    if (this.#open) this.#end(this.#open);
    else this.#host?.hide();
  }

  renew(block: number, marks: readonly Mark[]): void {
    for (const card of this.#all()) {
      const { mark: old, abort } = card.loading;
      if (old.block.id !== block) continue;
      abort.abort();
      const mark = marks.find((one) => isSamePlace(one, old));
      if (!mark) {
        this.#end(card);
        continue;
      }
      card.loading = this.#load(mark);
      card.anchor = anchorOf(mark, card.anchor.line);
      void this.#refill(card);
    }
  }

  redraw(): void {
    for (const card of this.#all()) void this.#refill(card);
  }

  follow(): void {
    for (const card of this.#all()) {
      if (rectsOf(card.loading.mark).length === 0) this.#end(card);
      else card.host?.place();
    }
  }

  boxes(): { card: Box; word: readonly Box[] } | null {
    const card = this.#open?.host?.box() ?? null;
    return card && this.current ? { card, word: rectsOf(this.current) } : null;
  }

  owns(target: EventTarget | null): boolean {
    return this.#host?.owns(target) || this.#all().some(({ host }) => host?.owns(target));
  }

  #all(): OpenCard[] {
    return this.#open ? [...this.#others, this.#open] : [...this.#others];
  }

  /** Is the card there, and to show what is being loaded? */
  #isStill(card: OpenCard, loading: Loading): boolean {
    return card.loading === loading && this.#all().includes(card);
  }

  /** A pinned card stays where it is while another is opened. */
  #setAside(): void {
    if (!this.#open?.isPinned) return;
    this.#others.push(this.#open);
    this.#open = this.#host = this.#loadingHost = null;
    if (this.#others.length > MOST_PINNED && this.#others[0]) this.#end(this.#others[0]);
  }

  /** A card pinned before is the open one again, and has the focus; the one open now stays if it is pinned too. */
  #bringForward(card: OpenCard): void {
    const before = this.#open;
    this.#others = this.#others.filter((one) => one !== card);
    if (before?.isPinned) this.#others.push(before);
    else if (before) withdraw(before);
    this.#setOpen(card);
    card.host?.focus();
  }

  /** What it is shown in is what the next card is shown in, unless it is pinned. */
  #setOpen(card: OpenCard | null): void {
    this.#open = card;
    if (card?.host) this.#loadingHost = Promise.resolve((this.#host = card.host));
  }

  /** The one pinned before it is the open one then, and has the focus; else that goes back to where it was, or to the word. */
  #end(card: OpenCard): void {
    const hadFocus = card.host?.owns(document.activeElement) ?? false;
    withdraw(card);
    this.#others = this.#others.filter((one) => one !== card);
    if (card === this.#open) this.#setOpen(this.#others.pop() ?? null);
    if (!hadFocus) return;
    if (this.#open) return this.#open.host?.focus();
    if (this.#focusBefore?.isConnected) focusOn(this.#focusBefore);
    else putCaretBefore(card.loading.mark);
    this.#focusBefore = null;
  }

  #load(mark: Mark): Loading {
    const abort = new AbortController();
    return { mark, abort, state: this.#with.load(mark, abort.signal) };
  }

  /** Resolves to what the next card is shown in, made ready beside its mark. */
  async #prepare({ mark, abort }: Loading): Promise<CardHost | null> {
    const loading = (this.#loadingHost ??= this.#with.host());
    const host = await loading;
    if (this.#loadingHost !== loading) return host;
    this.#host = host;
    if (!host) this.#loadingHost = null; // the worker may answer the next time
    const [range] = mark.ranges;
    if (range && !abort.signal.aborted) host?.prepare(range.startContainer);
    return host;
  }

  /** What is shown stays until the new is there; the focus may have been on something that goes then. */
  async #refill(card: OpenCard): Promise<void> {
    const { loading } = card;
    const [state, host] = await Promise.all([loading.state, card.host ?? this.#prepare(loading)]);
    if (!this.#isStill(card, loading)) return;
    card.host = host;
    card.wantsFocus ||= host?.owns(document.activeElement) ?? false;
    this.#show(card, state);
  }

  /** Shows what was loaded if it is there already, else that it is being loaded until it is. */
  async #fill(card: OpenCard): Promise<void> {
    const { loading } = card;
    const host = await this.#prepare(loading);
    const early = await Promise.race([loading.state, Promise.resolve(null)]);
    if (!this.#isStill(card, loading)) return;
    card.host = host;
    this.#show(card, early ?? { kind: 'loading' });
    const state = await loading.state;
    if (this.#isStill(card, loading) && state !== early) this.#show(card, state);
  }

  #show(card: OpenCard, state: CardState): void {
    const { openArticle, disableSite, rule, step, findWord, language } = this.#with;
    const { host } = card;
    if (!host) return;
    const onRule: HostedCard['onRule'] = (...said) => rule(card.loading.mark, ...said);
    const onPin = (): void => {
      card.isPinned = !card.isPinned;
      this.#show(card, state);
    };
    const onDisableSite = (): void => {
      this.close();
      disableSite();
    };
    const onClose = (): void => this.#end(card);
    const onFindWord = (): void => findWord(card.loading.mark);
    const actions = { onPin, onDisableSite, onClose, onFindWord, onStep: step, onOpenArticle: openArticle, onRule };
    const page = { title: document.title, address: location.href };
    host.show({ state, pinned: card.isPinned, language: language(), page, ...actions }, card.anchor);
    if (card.wantsFocus) host.focus();
    card.wantsFocus = false;
  }
}

/** Takes a card off the page; nobody waits for what it loads. */
function withdraw({ loading, host }: OpenCard): void {
  loading.abort.abort();
  host?.hide();
}

function anchorOf(mark: Mark, line: number): CardAnchor {
  return { boxes: () => rectsOf(mark), line, node: mark.ranges[0]?.startContainer ?? document };
}

function isSamePlace({ finding: a }: Mark, { finding: b }: Mark): boolean {
  return a.type === b.type && a.start === b.start && a.end === b.end;
}

/** Null where nothing has the focus: then it is the document's body. */
function focused(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}

/** From where the reader goes on by keyboard; nothing is selected. */
function putCaretBefore({ ranges: [range] }: Mark): void {
  focus();
  if (range) getSelection()?.collapse(range.startContainer, range.startOffset);
}
