import type { FileProblem, FileTools, PdfFile } from '@/reading/file-tools';
import { parseInert } from './parse-inert';
import type { ToolCall, ToolCalls } from './reading-messages';

type PageTool<Tool extends keyof ToolCalls> = (given: ToolCalls[Tool]['given']) => Promise<ToolCalls[Tool]['answer']>;

/** Asks what the columns of a table hold; null: the table is to be skipped. */
export type AskColumns = FileTools['chooseColumns'];

/** Answers calls of a reading worker, with libraries that are loaded at their first use. */
export function createPageTools(ask: AskColumns): (call: ToolCall) => Promise<unknown> {
  let pdf: PdfFile | null = null;
  const tools: { readonly [Tool in keyof ToolCalls]: PageTool<Tool> } = {
    extractPage: ({ html, url }) => extractPage(html, url),
    chooseColumns: oncePerHeader(ask),
    openPdf: async ({ bytes }) => {
      await pdf?.close();
      pdf = null;
      const opened = await openPdf(bytes);
      if ('problem' in opened) return opened;
      pdf = opened;
      return { pageCount: opened.pageCount };
    },
    readPdfPage: ({ number }) => (pdf ? pdf.readPage(number) : Promise.reject(new Error('ui: no PDF is open'))),
    closePdf: async () => {
      await pdf?.close();
      pdf = null;
      return null;
    },
  };
  return (call) => (tools[call.tool] as PageTool<typeof call.tool>)(call.given);
}

/** Files of one import whose first rows are the same are asked about once. */
function oncePerHeader(ask: AskColumns): AskColumns {
  const answers = new Map<string, ReturnType<AskColumns>>();
  return (table) => {
    const header = JSON.stringify(table.rows[0]);
    const answer = answers.get(header) ?? ask(table);
    answers.set(header, answer);
    return answer;
  };
}

const extractPage: FileTools['extractPage'] = async (html, url) => {
  const { extractPage } = await import('@/reading/extract-page');
  return extractPage(parseInert(html), url);
};

async function openPdf(bytes: Uint8Array): Promise<PdfFile | FileProblem> {
  const { openPdf } = await import('./open-pdf');
  return openPdf(bytes);
}
