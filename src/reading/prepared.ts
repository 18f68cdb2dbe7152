/** A document made ready to be read: mended, cut into lines, each line with what it is by itself. */
import { splitLines } from './lines';
import { type Repaired, repair } from './repairs';
import { classify, type Row } from './rows';

export type Prepared = { readonly document: string; readonly repaired: Repaired; readonly rows: readonly Row[] };

/** Prepares a document; done once, however it is read then. `whole`: none of its lines is the rest of another. */
export function prepare(document: string, { whole = false } = {}): Prepared {
  const repaired = repair(document);
  const rows = splitLines(repaired.text, { whole }).map((line): Row => ({ ...line, kind: classify(line) }));
  return { document, repaired, rows };
}
