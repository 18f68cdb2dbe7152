import type { CardMessages } from '@/locales/card-messages';
import type { OrganizationCard } from '@/messaging/card-protocol';
import type { Quotation } from '@/messaging/quotations';
import { Quote } from '../Quote';
import { SourceLine } from '../SourceLine';
import { scriptOf } from '../script-of';

type OrganizationBodyProps = {
  readonly card: OrganizationCard;
  readonly messages: CardMessages;
  readonly onOpenArticle: (id: string, offset: number) => void;
};

/** A sentence in an organization's card is shorter than in a figure's: there are up to six. */
const QUOTE_LIMIT = 60;

/** What the corpus knows of an organization: kind, place, other names, up to three figures and three mentions. */
export function OrganizationBody({ card, messages, onOpenArticle }: OrganizationBodyProps) {
  const open = (quotation: Quotation) => () => onOpenArticle(quotation.article.id, quotation.offset);
  const facts = [messages.kinds[card.kind], ...(card.place ? [card.place] : [])];
  return (
    <>
      <p class="facts">{facts.join(' · ')}</p>
      {card.otherNames.length > 0 && (
        <p class="facts">
          {messages.otherNames} <span lang={scriptOf(card.name)}>{card.otherNames.join('、')}</span>
        </p>
      )}
      {card.figures.length > 0 && <h3>{messages.figures}</h3>}
      <ul class="known">
        {card.figures.map((figure) => (
          <li key={`${figure.quotation.article.id} ${figure.quotation.offset} ${figure.text}`}>
            <p class="statement" lang={scriptOf(figure.measured)}>
              <span class="figure">{figure.text}</span> <span class="measured">{figure.measured}</span>
            </p>
            <SourceLine article={figure.quotation.article} messages={messages} onOpen={open(figure.quotation)} />
          </li>
        ))}
      </ul>
      {card.mentions.length > 0 && <h3>{messages.mentions}</h3>}
      <ul class="known">
        {card.mentions.map((mention) => (
          <li key={`${mention.article.id} ${mention.offset}`}>
            <Quote quotation={mention} limit={QUOTE_LIMIT} />
            <SourceLine article={mention.article} messages={messages} onOpen={open(mention)} />
          </li>
        ))}
      </ul>
      <p class="total">{messages.inLibrary(card.mentionCount, card.figureCount)}</p>
    </>
  );
}
