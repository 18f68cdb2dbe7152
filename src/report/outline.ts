import { cardMessagesFor } from '@/locales/card-messages-for';
import type { Language } from '@/locales/language';
import { reasonsText } from '@/locales/reasons';
import type { ReportMessages } from '@/locales/report-messages';
import { reportMessagesFor } from '@/locales/report-messages-for';
import { sourceText } from '@/locales/source-text';
import { sumText } from '@/locales/sum-words';
import type { ShownEvidence } from '@/messaging/card-protocol';
import type { PageReport, ReportedFigure } from '@/messaging/tab-protocol';
import type { Span } from '@/text/offset-map';
import { localTime } from './local-time';
import { groupOf, REPORT_GROUPS } from './page-report';

/** A report as a sequence of pieces, in the reader's words: each kind of file writes them in its own way. */
export type OutlinePiece =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'quote'; readonly label: string; readonly text: string; readonly mark: Span | null }
  | { readonly kind: 'paragraph'; readonly text: string };

/** A line with a label; `isAddress` where its text is an address to go to. */
export type Fact = { readonly label: string; readonly text: string; readonly isAddress?: boolean };

/** The whole report in order: the page, the figures group by group, the organizations, and what was read. */
export function outline(report: PageReport, language: Language): OutlinePiece[] {
  const words = reportMessagesFor(language);
  const found = report.figures.length + report.organizations.length > 0;
  return [
    { kind: 'heading', level: 1, text: words.report },
    { kind: 'facts', facts: pageFacts(report, words) },
    ...(found ? [] : [{ kind: 'paragraph', text: words.nothingFound } as const]),
    ...REPORT_GROUPS.flatMap((group): OutlinePiece[] => {
      const figures = report.figures.filter((figure) => groupOf(figure) === group);
      if (figures.length === 0) return [];
      const heading = { kind: 'heading', level: 2, text: `${words.groups[group]} · ${figures.length}` } as const;
      return [heading, ...figures.flatMap((figure) => figurePieces(figure, language, words))];
    }),
    ...organizationPieces(report, language, words),
    { kind: 'heading', level: 2, text: words.coverage },
    { kind: 'facts', facts: coverageFacts(report, words) },
    ...(report.corpus.problem ? [{ kind: 'paragraph', text: words.incomplete } as const] : []),
    { kind: 'paragraph', text: words.absence },
  ];
}

function pageFacts(report: PageReport, words: ReportMessages): Fact[] {
  const { title, address, published, made, corpus, figures } = report;
  const result = REPORT_GROUPS.flatMap((group) => {
    const count = figures.filter((figure) => groupOf(figure) === group).length;
    return count > 0 ? `${count} ${words.groups[group]}` : [];
  });
  const span = corpus.from && corpus.to ? ` · ${words.corpusSpan(corpus.from, corpus.to)}` : '';
  return [
    { label: words.page, text: title || address },
    { label: words.address, text: address, isAddress: true },
    ...(published === null ? [] : [{ label: words.published, text: publishedText(published) }]),
    { label: words.made, text: localTime(made) },
    { label: words.corpus, text: `${words.corpusOf(corpus.articles)}${span}` },
    ...(result.length > 0 ? [{ label: words.result, text: result.join(' · ') }] : []),
  ];
}

/** A date as pages write it for machines (2022-04-25T09:30:00+08:00) for readers; any other as it stands. */
function publishedText(written: string): string {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)[\d:.]*\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(written.trim()) ?? [];
  if (day === undefined) return written;
  if (time === undefined) return day;
  const isAbroad = zone !== undefined && !/^\+08:?00$/.test(zone);
  return isAbroad ? `${day} ${time} UTC${zone.toUpperCase() === 'Z' ? '' : zone}` : `${day} ${time}`;
}

function figurePieces(figure: ReportedFigure, language: Language, words: ReportMessages): OutlinePiece[] {
  const { here } = cardMessagesFor(language);
  const at = figure.sentence.indexOf(figure.text);
  return [
    { kind: 'heading', level: 3, text: `${figure.text} ${figure.measured}`.trim() },
    {
      kind: 'quote',
      label: here,
      text: figure.sentence,
      mark: at < 0 ? null : { start: at, end: at + figure.text.length },
    },
    ...figure.proof.evidence.flatMap((evidence) => evidencePieces(evidence, language, words)),
    ...figure.sums.map((sum) => ({ kind: 'paragraph', text: sumText(sum, language) }) as const),
  ];
}

function evidencePieces(evidence: ShownEvidence, language: Language, words: ReportMessages): OutlinePiece[] {
  const { there } = cardMessagesFor(language);
  const { article, text, marks } = evidence.quotation;
  const why = reasonsText(evidence.reasons, language);
  const facts = [{ label: there, text: `${evidence.text} ${evidence.measured} · ${sourceText(article, language)}` }];
  return [
    { kind: 'facts', facts },
    { kind: 'quote', label: there, text, mark: marks[0] ?? null },
    ...(why ? [{ kind: 'facts', facts: [{ label: words.reasons, text: why }] } as const] : []),
  ];
}

function organizationPieces({ organizations }: PageReport, language: Language, words: ReportMessages): OutlinePiece[] {
  if (organizations.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: `${words.organizations} · ${organizations.length}` },
    { kind: 'paragraph', text: organizations.join(language === 'en' ? ', ' : '、') },
  ];
}

function coverageFacts({ coverage }: PageReport, words: ReportMessages): Fact[] {
  const { paragraphs, characters, heldBack } = coverage;
  const skipped = (['hidden', 'notChinese', 'leftOut', 'waiting'] as const).filter((reason) => coverage[reason] > 0);
  return [
    { label: words.readText, text: words.readAmount(paragraphs, characters) },
    ...skipped.map((reason) => ({ label: words[reason], text: words.characters(coverage[reason]) })),
    ...(heldBack > 0 ? [{ label: words.heldBack, text: words.findings(heldBack) }] : []),
  ];
}
