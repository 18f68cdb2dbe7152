/** PDFs by pdf.js. It is loaded with the first PDF, and parses in a worker of its own. */
// The build for older browsers: the other one needs Chrome 147 (Math.sumPrecise), and we promise 128.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- Vite gives the address of the file
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { FileProblem, PdfFile, PdfItem, PdfPage } from '@/reading/file-tools';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Where the build puts the tables by which Chinese fonts without one of their own are read (pdfjs-dist/cmaps). */
const CHARACTER_MAPS = '/pdf-cmaps/';

/** Opens a PDF for its text; nothing of it is run, drawn or fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | FileProblem> {
  const loading = getDocument({
    data: bytes,
    cMapUrl: new URL(CHARACTER_MAPS, location.origin).href,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    return fileOf(await loading.promise);
  } catch (error) {
    await loading.destroy();
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return name === 'PasswordException'
      ? { problem: 'encrypted', detail: null }
      : { problem: 'broken', detail: message };
  }
}

function fileOf(document: PDFDocumentProxy): PdfFile {
  return {
    pageCount: document.numPages,
    readPage: (number) => readPage(document, number),
    close: () => document.loadingTask.destroy(),
  };
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  // The viewport turns rotated pages upright; its y goes down.
  const { height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  page.cleanup();
  return {
    height,
    items: items.flatMap((item): PdfItem[] => {
      if (!('str' in item) || item.str === '') return [];
      const [, , c = 0, d = 0, x = 0, y = 0]: number[] = Util.transform(transform, item.transform as number[]);
      const size = Math.hypot(c, d);
      // a column is placed by the middle of its upper end
      if (styles[item.fontName]?.vertical)
        return [
          {
            text: item.str,
            x: x - size / 2,
            y: height - y - item.height,
            width: size,
            height: item.height,
            vertical: true,
          },
        ];
      return [{ text: item.str, x, y: height - y, width: item.width, height: item.height || size }];
    }),
  };
}
