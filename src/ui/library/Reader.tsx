import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { ArticleView, EarlierVersion } from '@/messaging/protocol';
import { ArticleDate } from '../SourceLine';
import { scriptOf } from '../script-of';
import { type ArticlePiece, articlePieces, isSubhead, sentenceAt } from './article-pieces';
import { type ChosenText, Original } from './Original';

export type ReaderProps = {
  readonly view: ArticleView;
  /** Where the sentence to show begins in the article's text; null for the article from its beginning. */
  readonly offset: number | null;
  readonly messages: Messages;
  /** Resolves to whether the article stands in the corpus with that text now. */
  readonly onChooseText: (id: string, wanted: ChosenText) => Promise<boolean>;
};

/** One article to read, scrolled to the sentence that was asked for. */
export function Reader({ view, offset, messages, onChooseText }: ReaderProps) {
  const sentence = useRef<HTMLElement>(null);
  const { article } = view;
  const marked = offset === null ? null : sentenceAt(view.text, offset);
  const paragraphs = articlePieces(view, marked);

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
      {paragraphs.map((pieces, index) => (
        <p key={index} class={isSubhead(pieces.map((piece) => piece.text).join('')) ? 'subhead' : 'paragraph'}>
          <Sentence pieces={pieces} first={sentence} />
        </p>
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

type SentenceProps = { readonly pieces: readonly ArticlePiece[]; readonly first: { current: HTMLElement | null } };

/** The pieces of one paragraph, those of the sentence asked for together in one mark. */
function Sentence({ pieces, first }: SentenceProps) {
  const from = pieces.findIndex((piece) => piece.marked);
  if (from < 0) return <>{pieces.map(pieceText)}</>;
  const to = pieces.findLastIndex((piece) => piece.marked) + 1;
  return (
    <>
      {pieces.slice(0, from).map(pieceText)}
      <mark ref={first}>{pieces.slice(from, to).map(pieceText)}</mark>
      {pieces.slice(to).map(pieceText)}
    </>
  );
}

function pieceText(piece: ArticlePiece): ComponentChildren {
  if (piece.organization !== null) {
    return (
      <span class="organization" title={piece.organization}>
        {piece.text}
      </span>
    );
  }
  return piece.figure ? <span class="figure">{piece.text}</span> : piece.text;
}
