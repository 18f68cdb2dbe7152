import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CardMessages } from '@/locales/card-messages';
import { cardMessagesFor } from '@/locales/card-messages-for';
import type { Language } from '@/locales/language';
import type { Quotation } from '@/messaging/quotations';
import { copyText } from '../copy-text';
import { Icon } from '../icons';
import { scriptOf } from '../script-of';
import type { CardState, FigureState } from './card-state';
import { evidenceNote } from './evidence-note';
import { FigureBody } from './FigureBody';
import { OrganizationBody } from './OrganizationBody';
import type { OnRule } from './Rulings';

export type CardProps = {
  readonly state: CardState;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** Brings the word that the card belongs to into view. */
  readonly onFindWord: () => void;
  /** `offset` counts in the article's text. */
  readonly onOpenArticle: (id: string, offset: number) => void;
  /** False where the card cannot be sure that it was the reader: the popup has a switch for it too. */
  readonly onDisableSite: () => Promise<boolean>;
  readonly onRule: OnRule;
  readonly language: Language;
  /** The page that the figure stands on, as the evidence note names it. */
  readonly page: { readonly title: string; readonly address: string };
};

/**
 * The hover card: a dialog that does not take the page over. It can be focused; placing, showing and closing it are its
 * host's business. Needs card.css in its document.
 */
export function Card(props: CardProps) {
  const titleId = useId();
  const messages = cardMessagesFor(props.language);
  const kind = props.state.kind === 'figure' ? (props.state.verdict ?? 'sum') : props.state.kind;
  return (
    <div class={`card ${kind}`} role="dialog" aria-labelledby={titleId} tabIndex={-1} lang={props.language}>
      <header>
        <div class="heading">
          <h2 id={titleId} {...hintOf(props.state, messages)}>
            <Title state={props.state} messages={messages} />
          </h2>
          <Counts state={props.state} messages={messages} />
        </div>
        <button type="button" class="tool" aria-pressed={props.pinned} aria-label={messages.pin} onClick={props.onPin}>
          <Icon name={props.pinned ? 'pinned' : 'pin'} />
        </button>
        <button type="button" class="tool" aria-label={messages.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="body">
        <Body {...props} messages={messages} />
      </div>
      <Actions {...props} messages={messages} />
    </div>
  );
}

type PartProps = { readonly state: CardState; readonly messages: CardMessages };

/** What the card is about: the verdict, or the organization's full name. */
function Title({ state, messages }: PartProps) {
  switch (state.kind) {
    case 'figure':
      return <>{state.verdict ? messages.verdicts[state.verdict] : messages.sums.title}</>;
    case 'organization':
      return <span lang={scriptOf(state.card.name)}>{state.card.name}</span>;
    default:
      return <>{messages.brand}</>;
  }
}

/** What the verdict means. */
function hintOf(state: CardState, messages: CardMessages): { readonly title?: string } {
  return state.kind === 'figure' && state.verdict ? { title: messages.meanings[state.verdict] } : {};
}

function Counts({ state, messages }: PartProps) {
  if (state.kind === 'organization') return <p class="counts">{messages.organization}</p>;
  if (state.kind !== 'figure') return null;
  const { sources, origins } = state.card;
  if (sources === 0) return null;
  return (
    <p class="counts">
      {messages.sources(sources)}
      {sources > 1 && (
        <>
          {' · '}
          <span title={messages.originsHint}>{messages.origins(origins)}</span>
        </>
      )}
    </p>
  );
}

function Body(props: CardProps & PartProps) {
  const { state, messages } = props;
  switch (state.kind) {
    case 'loading':
      return (
        <p class="words waiting" role="status">
          {messages.loading}
        </p>
      );
    case 'figure':
      return (
        <FigureBody
          state={state}
          language={props.language}
          messages={messages}
          onOpenArticle={props.onOpenArticle}
          onRule={props.onRule}
        />
      );
    case 'organization':
      return <OrganizationBody card={state.card} messages={messages} onOpenArticle={props.onOpenArticle} />;
    case 'gone':
      return <p class="words">{messages.gone}</p>;
    case 'disconnected':
      return <p class="words">{messages.disconnected}</p>;
  }
}

function Actions(props: CardProps & PartProps) {
  const { state, messages } = props;
  const [asked, setAsked] = useState<CardState | null>(null);
  const quotation = firstQuotation(state);
  if (state.kind === 'disconnected') return null;
  if (asked === state)
    return <SwitchOff messages={messages} onDisable={props.onDisableSite} onKeep={() => setAsked(null)} />;
  return (
    <footer>
      {quotation && (
        <button type="button" onClick={() => props.onOpenArticle(quotation.article.id, quotation.offset)}>
          {messages.openArticle}
        </button>
      )}
      {state.kind === 'figure' && (
        <CopyEvidence state={state} page={props.page} messages={messages} language={props.language} />
      )}
      {props.pinned && (
        <button type="button" onClick={props.onFindWord}>
          {messages.findWord}
        </button>
      )}
      <button type="button" onClick={() => setAsked(state)}>
        {messages.disableSite}
      </button>
    </footer>
  );
}

function firstQuotation(state: CardState): Quotation | undefined {
  if (state.kind === 'figure') return state.card.evidence[0]?.quotation;
  return state.kind === 'organization' ? (state.card.mentions[0] ?? state.card.figures[0]?.quotation) : undefined;
}

/** A click so soon after the one that brought the question is the second of a double click. */
const SECOND_CLICK_MS = 500;

type SwitchOffProps = {
  readonly messages: CardMessages;
  readonly onDisable: CardProps['onDisableSite'];
  readonly onKeep: () => void;
};

/** Asks whether the site is to be switched off, in the place of the actions, or says where that can be done. */
function SwitchOff({ messages, onDisable, onKeep }: SwitchOffProps) {
  const questionId = useId();
  const [isRefused, setRefused] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const askedRef = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    askedRef.current = performance.now();
    keep.current?.focus();
  }, []);
  const disable = async (): Promise<void> => {
    if (performance.now() - askedRef.current > SECOND_CLICK_MS) setRefused(!(await onDisable()));
  };
  return (
    <footer role="group" aria-labelledby={questionId}>
      <span class="outcome" id={questionId} role="status">
        {isRefused ? messages.disableInPopup : messages.askDisable}
      </span>
      {!isRefused && (
        <button type="button" onClick={() => void disable()}>
          {messages.disable}
        </button>
      )}
      <button type="button" ref={keep} onClick={onKeep}>
        {messages.keepEnabled}
      </button>
    </footer>
  );
}

type CopyEvidenceProps = {
  readonly state: FigureState;
  readonly page: CardProps['page'];
  readonly messages: CardMessages;
  readonly language: Language;
};

/** Copies the evidence note and says whether it went through, until the card shows something else. */
function CopyEvidence({ state, page, messages, language }: CopyEvidenceProps) {
  const [outcome, setOutcome] = useState<{ readonly of: FigureState; readonly copied: boolean } | null>(null);
  const copy = async (): Promise<void> => {
    const note = evidenceNote(state, page, language);
    setOutcome({ of: state, copied: await copyText({ text: note }) });
  };
  const current = outcome?.of === state ? outcome : null;
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {current?.copied ? messages.copied : messages.copyEvidence}
      </button>
      <span class="outcome" role="status">
        {current?.copied === false ? messages.copyRefused : ''}
      </span>
    </>
  );
}
