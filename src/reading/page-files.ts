/** Web pages in files. */
import { type FileTools, type Reading, skipped } from './file-tools';
import { importPage } from './page-text';
import { sourceOf } from './plain-text';

/** A page as it was saved; `url` is null where its file doesn't say where it is from. */
type FilePage = { readonly path: string; readonly html: string; readonly url: string | null };

/** Browsers write so much at most over what they save. */
const SAMPLE = 20_000;

/** The article on a saved page; one without an outlet is named after its file. */
export async function readPage({ path, html, url }: FilePage, tools: FileTools): Promise<Reading> {
  const { largestPageBytes } = tools.limits;
  if (html.length > largestPageBytes) return skipped('too-large', `${html.length} > ${largestPageBytes}`);
  // browsers write this over pages that they save
  const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(html.slice(0, SAMPLE))?.[1];
  const page = await tools.extractPage(html, url ?? savedFrom ?? '');
  const imported = page && importPage(page);
  if (!imported) return skipped('no-text');
  return { type: 'article', imported: imported.source === '' ? { ...imported, source: sourceOf(path) } : imported };
}
