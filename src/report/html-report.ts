import type { Language } from '@/locales/language';
import { reportMessagesFor } from '@/locales/report-messages-for';
import type { PageReport } from '@/messaging/tab-protocol';
import type { Span } from '@/text/offset-map';
import { DIRECTIONS, linkable } from './hostile-text';
import { type Fact, type OutlinePiece, outline } from './outline';

/** No script, no picture, nothing from elsewhere: only the style in the file itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; } h2 { margin-top: 2em; font-size: 1.2em; border-bottom: 1px solid; } h3 { margin-bottom: 0.3em; font-size: 1em; }
ul { margin: 0.3em 0; padding-left: 1.2em; } p { margin: 0.3em 0; }
blockquote { margin: 0.3em 0 0.3em 1.2em; padding-left: 0.8em; border-left: 3px solid; }
mark { color: inherit; background: rgb(194 120 12 / 22%); }
`;

/** The report as one HTML file that needs nothing else. Nothing that a page or an article says is mark-up. */
export function htmlReport(report: PageReport, language: Language): string {
  const title = `${reportMessagesFor(language).report} · ${report.title}`;
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">',
    `<title>${escape(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    htmlFragment(report, language),
    '</body>\n</html>\n',
  ].join('\n');
}

/** The same as what can be put into another document. */
export function htmlFragment(report: PageReport, language: Language): string {
  const colon = language === 'en' ? ': ' : '：';
  return outline(report, language)
    .map((piece) => write(piece, colon))
    .join('\n');
}

function write(piece: OutlinePiece, colon: string): string {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}>${escape(piece.text)}</h${piece.level}>`;
    case 'facts':
      return `<ul>${piece.facts.map((fact) => `<li>${escape(fact.label)}${colon}${factText(fact)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote>${escape(piece.label)}${colon}${marked(piece.text, piece.mark)}</blockquote>`;
    case 'paragraph':
      return `<p>${escape(piece.text)}</p>`;
  }
}

function factText({ text, isAddress }: Fact): string {
  const address = isAddress ? linkable(text) : null;
  return address === null ? escape(text) : `<a href="${escape(address)}">${escape(text)}</a>`;
}

function marked(text: string, mark: Span | null): string {
  if (!mark) return escape(text);
  const [before, passage, after] = [text.slice(0, mark.start), text.slice(mark.start, mark.end), text.slice(mark.end)];
  return `${escape(before)}<mark>${escape(passage)}</mark>${escape(after)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replace(DIRECTIONS, '');
}
