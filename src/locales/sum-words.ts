import type { OwnSum } from '@/consistency/own-check';
import type { SumMessages } from './card-messages';
import { cardMessagesFor } from './card-messages-for';
import type { Language } from './language';

/** A calculation in the reader's words, written out, and how what the text says stands to it. */
export function sumText(sum: OwnSum, language: Language): string {
  const words = cardMessagesFor(language).sums;
  const separator = language === 'en' ? '; ' : '；';
  return [calculation(sum, words), sum.holds ? words.holds(sum.stated) : words.fails(sum.stated)].join(separator);
}

function calculation({ kind, terms, result }: OwnSum, words: SumMessages): string {
  switch (kind) {
    case 'sum':
      return words.sum(`${terms.join(' + ')} = ${result}`);
    case 'share':
      return words.share(`${terms.join(' ÷ ')} ≈ ${result}`);
    case 'growth':
      return words.growth(terms.join(' → '), result);
  }
}
