import type { Language } from '@/locales/language';
import type { PageReport } from '@/messaging/tab-protocol';
import type { Span } from '@/text/offset-map';
import { DIRECTIONS, linkable } from './hostile-text';
import { type Fact, type OutlinePiece, outline } from './outline';

/** The report as Markdown (CommonMark), one piece under the other. Nothing that a page or an article says is mark-up. */
export function markdownReport(report: PageReport, language: Language): string {
  const colon = language === 'en' ? ': ' : '：';
  return `${outline(report, language)
    .map((piece) => write(piece, colon))
    .join('\n\n')}\n`;
}

function write(piece: OutlinePiece, colon: string): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${escape(piece.text)}`;
    case 'facts':
      return piece.facts.map((fact) => `- ${escape(fact.label)}${colon}${factText(fact)}`).join('\n');
    case 'quote':
      return `> ${escape(piece.label)}${colon}${marked(piece.text, piece.mark)}`;
    case 'paragraph':
      return escapeBeginning(escape(piece.text));
  }
}

function factText({ text, isAddress }: Fact): string {
  const address = isAddress ? linkable(text) : null;
  return address === null ? escape(text) : `<${address}>`;
}

/** Stars beside white space would be stars. */
function marked(text: string, mark: Span | null): string {
  const passage = mark ? escape(text.slice(mark.start, mark.end)) : '';
  if (mark === null || passage === '') return escape(text);
  return `${escapeInner(text.slice(0, mark.start)).trimStart()}**${passage}**${escapeInner(text.slice(mark.end)).trimEnd()}`;
}

function escape(text: string): string {
  return escapeInner(text).trim();
}

/**
 * Escapes what CommonMark and GitHub take for mark-up within a line; line ends become blanks, so that nothing gets to
 * the beginning of a line. Characters that turn the direction of writing go.
 */
function escapeInner(text: string): string {
  return text
    .replace(DIRECTIONS, '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}

/** Escapes what would make the line a list, a heading or a rule. */
function escapeBeginning(line: string): string {
  return line.replace(/^[-+=#]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
