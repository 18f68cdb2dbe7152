import { cardMessagesFor } from '@/locales/card-messages-for';
import type { Language } from '@/locales/language';
import { reasonsText } from '@/locales/reasons';
import { sourceText } from '@/locales/source-text';
import { sumText } from '@/locales/sum-words';
import type { FigureState } from './card-state';

/** The page that the figure stands on. */
type NotedPage = { readonly title: string; readonly address: string };

/**
 * The evidence behind a verdict as plain text, for an editor's notes: verdict, both figures with their sentences, where
 * each stands, and the reasons. One blank line between the page and each report of the corpus.
 */
export function evidenceNote(state: FigureState, page: NotedPage, language: Language): string {
  const messages = cardMessagesFor(language);
  const here = [
    state.verdict ? messages.verdicts[state.verdict] : messages.sums.title,
    `${messages.here} ${state.text} ${state.measured}`.trimEnd(),
    ...(state.sentence ? [state.sentence] : []),
    ...state.sums.map((sum) => sumText(sum, language)),
    [page.title, page.address].filter(Boolean).join(' · '),
  ];
  const reports = state.card.evidence.map((evidence) => [
    `${messages.there} ${evidence.text} ${evidence.measured}`.trimEnd(),
    evidence.quotation.text,
    sourceText(evidence.quotation.article, language),
    reasonsText(evidence.reasons, language),
  ]);
  return [here, ...reports].map((lines) => lines.filter(Boolean).join('\n')).join('\n\n');
}
