import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { ArticleView, Correction, EarlierVersion } from '@/messaging/library-protocol';
import type { TimelinePoint } from '@/messaging/quotations';
import { ArticleDate } from '../SourceLine';
import { scriptOf } from '../script-of';
import { type ArticlePiece, articlePieces, isSubhead, sentenceAt } from './article-pieces';
import { CorrectionForm } from './CorrectionForm';
import { FigureTimeline } from './FigureTimeline';
import { isOwn } from './listed-article';
import { type ChosenText, Original } from './Original';
import { Removal } from './Removal';
import { useTimeline } from './use-timeline';

export type ReaderProps = {
  readonly view: ArticleView;
  /** Where the sentence to show begins in the article's text; null for the article from its beginning. */
  readonly offset: number | null;
  readonly messages: Messages;
  /** Who reported what of the measure of one of its figures, and when. */
  readonly timeline: (claim: number) => Promise<readonly TimelinePoint[]>;
  readonly onOpen: (id: string, offset: number) => void;
  /** Resolves to whether the article stands in the corpus with that text now. */
  readonly onChooseText: (id: string, wanted: ChosenText) => Promise<boolean>;
  /** Cites an article of the reader's own so; resolves to whether it is. */
  readonly onCorrect: (id: string, correction: Correction) => Promise<boolean>;
  /** Removes an article of the reader's own; resolves to whether it is gone. */
  readonly onRemove: (id: string) => Promise<boolean>;
};

/** One article to read, scrolled to the sentence that was asked for. */
export function Reader({ view, offset, messages, timeline, onOpen, onChooseText, onCorrect, onRemove }: ReaderProps) {
  const sentence = useRef<HTMLElement>(null);
  const { article } = view;
  const marked = offset === null ? null : sentenceAt(view.text, offset);
  const paragraphs = articlePieces(view, marked);
  const [chosen, choose] = useTimeline(article.id, timeline);

  useEffect(() => {
    if (sentence.current) sentence.current.scrollIntoView({ block: 'center' });
    else window.scrollTo({ top: 0 });
  }, [article.id, offset]);

  return (
    <article class="reader" lang={scriptOf(view.text)}>
      {view.kicker && <p class="kicker">{view.kicker}</p>}
      <h1>{article.title || messages.untitled}</h1>
      {view.byline.length > 0 && <p class="byline">{view.byline.join('　')}</p>}
      <p class="source">
        {[article.source, ...(article.place && article.place !== article.source ? [article.place] : [])].join(' · ')} ·{' '}
        <ArticleDate article={article} messages={messages} />
      </p>
      {isOwn(article) && (
        <div class="own">
          <span class="own-mark">{messages.ownArticle}</span>
          <Removal
            key={article.id}
            title={article.title || messages.untitled}
            messages={messages}
            onRemove={() => onRemove(article.id)}
          />
          <CorrectionForm
            key={`correct ${article.id}`}
            article={article}
            messages={messages}
            onCorrect={(correction) => onCorrect(article.id, correction)}
          />
        </div>
      )}
      {paragraphs.map((pieces, index) => (
        <Fragment key={index}>
          <p class={isSubhead(pieces.map((piece) => piece.text).join('')) ? 'subhead' : 'paragraph'}>
            <Sentence pieces={pieces} first={sentence} onFigure={choose} />
          </p>
          {chosen && pieces.some(({ figure }) => figure === chosen.claim) && (
            <FigureTimeline points={chosen.points} messages={messages} onOpen={onOpen} />
          )}
        </Fragment>
      ))}
      {view.original && (
        <Original
          key={article.id}
          original={view.original}
          messages={messages}
          onChoose={(wanted) => onChooseText(article.id, wanted)}
        />
      )}
      {view.earlier.map((version) => (
        <Earlier key={version.replaced} version={version} messages={messages} />
      ))}
    </article>
  );
}

/** A text that the article had before, folded. */
function Earlier({ version, messages }: { readonly version: EarlierVersion; readonly messages: Messages }) {
  return (
    <details class="earlier">
      <summary>{messages.earlierVersion(new Date(version.replaced).toLocaleDateString('sv'))}</summary>
      <h2>{[version.title || messages.untitled, version.date ?? messages.noDate].join(' · ')}</h2>
      {version.text.split('\n').map((paragraph, index) => (
        <p key={index} class="paragraph">
          {paragraph}
        </p>
      ))}
    </details>
  );
}

type SentenceProps = {
  readonly pieces: readonly ArticlePiece[];
  readonly first: { current: HTMLElement | null };
  readonly onFigure: (claim: number) => void;
};

/** The pieces of one paragraph, those of the sentence asked for together in one mark. */
function Sentence({ pieces, first, onFigure }: SentenceProps) {
  const shown = (some: readonly ArticlePiece[]) =>
    some.map((piece, index) => <Piece key={index} piece={piece} onFigure={onFigure} />);
  const from = pieces.findIndex((piece) => piece.marked);
  if (from < 0) return <>{shown(pieces)}</>;
  const to = pieces.findLastIndex((piece) => piece.marked) + 1;
  return (
    <>
      {shown(pieces.slice(0, from))}
      <mark ref={first}>{shown(pieces.slice(from, to))}</mark>
      {shown(pieces.slice(to))}
    </>
  );
}

function Piece({ piece, onFigure }: { readonly piece: ArticlePiece } & Pick<SentenceProps, 'onFigure'>) {
  const { text, organization, figure } = piece;
  if (organization !== null) {
    return (
      <span class="organization" title={organization}>
        {text}
      </span>
    );
  }
  if (figure === null) return <>{text}</>;
  // No button element: its text could not be selected together with the text around it.
  return (
    <span
      class="figure"
      role="button"
      tabIndex={0}
      onClick={() => onFigure(figure)}
      onKeyDown={({ key }) => key === 'Enter' && onFigure(figure)}
    >
      {text}
    </span>
  );
}
