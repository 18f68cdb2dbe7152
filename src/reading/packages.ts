/** Documents that are archives of XML: of Word and Excel, of LibreOffice, and books. */
import { type ArchiveEntry, type Budget, unpack } from './archive';
import { headerAt } from './columns';
import { decodeWith } from './encodings';
import { chapterPage, packageFileIn, readBook } from './epub';
import { type FileProblem, type FileTools, type Reading, skipped } from './file-tools';
import { openDocumentSheets, openDocumentText } from './open-document';
import { readPage } from './page-files';
import { readText, sourceOf } from './plain-text';
import { parsePublished } from './publication-days';
import { readWorkbook, sheetRows } from './spreadsheet';
import { readTable, type TableRow } from './table-records';
import { wordText } from './word';

type Package = { readonly path: string; readonly entries: readonly ArchiveEntry[]; readonly budget: Budget };

/**
 * A package with its parts as text; a part that isn't there is ''. Throws a `PartProblem` where one can't be unpacked.
 * `main` is the name of the part that shows which document it is.
 */
type Parts = {
  readonly path: string;
  readonly main: string;
  readonly part: (name: string) => Promise<string>;
};
type Reader = (parts: Parts, tools: FileTools) => AsyncGenerator<Reading>;

/** An entry that only such a document has, and its reader or its name where we have none. */
const DOCUMENTS: readonly (readonly [sign: RegExp, reader: Reader | string])[] = [
  [/^word\/document\d*\.xml$/, readWord],
  [/^xl\/workbook\.xml$/, readSpreadsheet],
  [/^xl\/workbook\./, 'xlsb'],
  [/^ppt\/presentation\./, 'pptx'],
  [/^META-INF\/container\.xml$/, readEpub],
  [/^OFD\.xml$/, 'ofd'],
  [/^content\.xml$/, readOpenDocument],
];

class PartProblem extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(`reading: ${problem.problem}`);
    this.problem = problem;
  }
}

/** What a package holds if it is a document; null where it is an archive of files. */
export function documentIn({ path, entries, budget }: Package, tools: FileTools): AsyncGenerator<Reading> | null {
  const found = mainPart(entries);
  if (!found) return null;
  const byName = new Map(entries.map((entry) => [entry.path, entry]));
  const part = async (name: string): Promise<string> => {
    const entry = byName.get(name);
    const bytes = entry
      ? await unpack(entry, { most: tools.limits.largestFileBytes, budget }, tools)
      : new Uint8Array();
    if ('problem' in bytes) throw new PartProblem(bytes);
    return decodeWith('utf-8', bytes) ?? '';
  };
  return readDocument(found.reader, { path, main: found.main, part }, tools);
}

function mainPart(
  entries: readonly ArchiveEntry[],
): { readonly main: string; readonly reader: Reader | string } | null {
  for (const [sign, reader] of DOCUMENTS) {
    const entry = entries.find(({ path }) => sign.test(path));
    if (entry) return { main: entry.path, reader };
  }
  return null;
}

async function* readDocument(reader: Reader | string, parts: Parts, tools: FileTools): AsyncGenerator<Reading> {
  if (typeof reader === 'string') {
    yield skipped('unsupported', reader);
    return;
  }
  try {
    yield* reader(parts, tools);
  } catch (error) {
    if (!(error instanceof PartProblem)) throw error;
    yield skipped(error.problem.problem, error.problem.detail);
  }
}

async function* readWord({ path, main, part }: Parts): AsyncGenerator<Reading> {
  yield* readText(wordText(await part(main), await part('word/styles.xml')), path, 'paragraphs');
}

async function* readSpreadsheet({ path, main, part }: Parts, tools: FileTools): AsyncGenerator<Reading> {
  const workbook = readWorkbook({
    workbook: await part(main),
    relations: await part('xl/_rels/workbook.xml.rels'),
    strings: await part('xl/sharedStrings.xml'),
    styles: await part('xl/styles.xml'),
  });
  const sheets: TableRow[][] = [];
  for (const name of workbook.sheets) sheets.push([...sheetRows(await part(name), workbook)]);
  yield* readSheets(path, sheets, tools);
}

async function* readOpenDocument({ path, main, part }: Parts, tools: FileTools): AsyncGenerator<Reading> {
  if ((await part('META-INF/manifest.xml')).includes('encryption-data')) {
    yield skipped('encrypted', 'OpenDocument');
    return;
  }
  const content = await part(main);
  if (content.includes('<office:spreadsheet')) yield* readSheets(path, [...openDocumentSheets(content)], tools);
  else yield* readText(openDocumentText(content), path, 'paragraphs');
}

/** Sheets without the names of columns are read only where none has them: they are notes and sums. */
async function* readSheets(
  path: string,
  sheets: readonly (readonly TableRow[])[],
  tools: FileTools,
): AsyncGenerator<Reading> {
  const filled = sheets.filter((rows) => rows.length > 0);
  const named = filled.filter((rows) => headerAt(rows.map(({ cells }) => cells ?? [])) !== null);
  if (filled.length === 0) yield skipped('empty');
  for (const rows of named.length > 0 ? named : filled)
    yield* readTable({ path, source: sourceOf(path), rows }, (table) => tools.chooseColumns(table));
}

async function* readEpub({ path, main, part }: Parts, tools: FileTools): AsyncGenerator<Reading> {
  const name = packageFileIn(await part(main)) ?? '';
  const book = readBook(await part(name), name);
  const locked = await part('META-INF/encryption.xml');
  if (book.chapters.some((chapter) => locked.includes(encodeURI(chapter)))) {
    yield skipped('encrypted', 'epub');
    return;
  }
  const published = book.published === null ? null : parsePublished(book.published);
  let any = false;
  for (const chapter of book.chapters) {
    const reading = await readPage({ path, html: chapterPage(await part(chapter)), url: null }, tools);
    // covers, contents and imprints are no articles
    if (reading.type === 'skipped') continue;
    any = true;
    const { article, ...rest } = reading.imported;
    const date = article.date ?? published;
    yield {
      type: 'article',
      imported: {
        ...rest,
        source: book.publisher ?? book.title ?? rest.source,
        article: { ...article, date, dateInference: date === null ? null : (article.dateInference ?? 'stated') },
      },
    };
  }
  if (!any) yield skipped('no-text');
}
