import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Language } from '@/locales/language';
import type { Messages } from '@/locales/messages';
import { messagesFor } from '@/locales/messages-for';
import type { Settings } from '@/settings/settings';
import { ADD_ADDRESS } from '../library/library-address';
import { type ChoiceChange, ChoiceSetting } from '../settings/ChoiceSetting';
import { sampleArticleFor } from './sample-article';

export type WelcomeProps = {
  readonly language: Language;
  /** Null until they are read. */
  readonly settings: Settings | null;
  /** May web pages be read? Null until the browser has said so. */
  readonly hasAccess: boolean | null;
  /** Is the button on the toolbar? Null where the browser does not say. */
  readonly isPinned: boolean | null;
  readonly browser: 'chromium' | 'firefox';
  /** Must ask for the permission at once: browsers want it inside of the click. */
  readonly onAllowAccess: () => void;
  readonly onChange: (change: ChoiceChange) => void;
  readonly onOpenSettings: () => void;
};

/** The first page: what marks mean, on an article that is checked right here, and the few things to be done once. */
export function Welcome(props: WelcomeProps) {
  const messages = messagesFor(props.language);
  return (
    <main class="welcome" lang={props.language}>
      <header>
        <h1>{messages.brand}</h1>
        <p>{messages.welcomeLead}</p>
      </header>
      <Access {...props} messages={messages} />
      <Sample language={props.language} messages={messages} />
      <Part title={messages.pinTitle}>
        <p>{props.isPinned ? messages.pinned : messages.pinHow[props.browser]}</p>
        <p>{messages.badgeMeaning}</p>
      </Part>
      <Part title={messages.archiveTitle}>
        <p>{messages.archiveHint}</p>
        <p class="choices">
          <a class="button" href={`library.html${ADD_ADDRESS}`} target="_blank" rel="noreferrer">
            {messages.archiveLink}
          </a>
        </p>
      </Part>
      {props.settings && <Choices settings={props.settings} messages={messages} onChange={props.onChange} />}
      <footer>
        <button type="button" class="button quiet" onClick={props.onOpenSettings}>
          {messages.moreSettings}
        </button>
      </footer>
    </main>
  );
}

/** The one thing without which nothing else works, where the browser has not been told yet. */
function Access({ hasAccess, messages, onAllowAccess }: WelcomeProps & { readonly messages: Messages }) {
  if (hasAccess !== false) return null;
  return (
    <section class="notice">
      <p>{messages.accessRefused}</p>
      <p class="choices">
        <button type="button" class="button" onClick={onAllowAccess}>
          {messages.allowAccess}
        </button>
      </p>
    </section>
  );
}

function Sample({ language, messages }: { readonly language: Language; readonly messages: Messages }) {
  const { title, byline, day, text, script } = sampleArticleFor(language);
  return (
    <Part title={messages.sampleTitle}>
      <p>{messages.sampleHint}</p>
      <article class="sample" lang={script}>
        <h3>{title}</h3>
        <p class="aside">
          <time dateTime={day}>{byline}</time>
        </p>
        <p>{text}</p>
      </article>
      <dl class="legend">
        {(['organization', 'agrees', 'differs', 'related', 'sum'] as const).map((kind) => (
          <div key={kind} class={kind}>
            <dt>
              <span class="line">{markNames(messages)[kind]}</span>
            </dt>
            <dd>{messages.markMeanings[kind]}</dd>
          </div>
        ))}
      </dl>
      <p>{messages.marksNote}</p>
    </Part>
  );
}

function markNames({ organization, verdicts, unsound }: Messages): Messages['markMeanings'] {
  return { organization, ...verdicts, sum: unsound };
}

type ChoicesProps = Pick<WelcomeProps, 'onChange'> & { readonly settings: Settings; readonly messages: Messages };

function Choices({ settings, messages, onChange }: ChoicesProps) {
  return (
    <section>
      <ChoiceSetting setting="ownArticles" value={settings.ownArticles} messages={messages} onChange={onChange} />
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
