import { type OrganizationKind } from '@/knowledge/organization-kind';
import { type Span } from '@/text/offset-map';
import { CLASS_NOUNS } from './boundary-words';
import { type CutText, holdsBoundary, isCleanEdge } from './cut-text';
import { isGeneric } from './generic-words';
import { FUNCTIONS, HEADS } from './organization-tables';

/** An organization in a folded text; offsets are into that text. `rule` says which rule found it, for `inspect`. */
export type FoldedOrganization = Span & { readonly kind: OrganizationKind; readonly rule: string };

const LONGEST_LIST = 160;

/** Is a character of the span marked? */
export function covers(marked: Uint8Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (marked[at]) return true;
  return false;
}

/** A、B、C等商超: each short item is a name, unless there is one (`taken`) already. */
export function findListed(cut: CutText, taken: Uint8Array): FoldedOrganization[] {
  const { text } = cut;
  const found: FoldedOrganization[] = [];
  for (let at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
    if (!isClassList(text, at)) continue;
    const from = listStart(text, at);
    const items = splitList(cut, from, at);
    if (items.length < 2) continue;
    for (const item of items) {
      const length = item.end - item.start;
      if (
        length < 2 ||
        length > 10 ||
        covers(taken, item) ||
        (holdsBoundary(cut, item) && !endsWithHead(text, item)) ||
        text.charAt(item.end - 1) === '业' ||
        FUNCTIONS.matchAt(text, item.start) ||
        isGeneric(text.slice(item.start, item.end)) ||
        CLASS_NOUNS.matchBefore(text, item.end)
      )
        continue;
      found.push({ ...item, kind: 'company', rule: 'list' });
    }
  }
  return found;
}

/** Where the clause begins that ends at `at`; not further back than a list is long. */
function listStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_LIST && !',。;:'.includes(text.charAt(start - 1))) start--;
  return start;
}

function endsWithHead(text: string, { start, end }: Span): boolean {
  for (let at = start + 2; at < end; at++) if (HEADS.matchAt(text, at)?.word.length === end - at) return true;
  return false;
}

function isClassList(text: string, at: number): boolean {
  for (let from = at + 1; from <= at + 7; from++) {
    const noun = CLASS_NOUNS.matchAt(text, from);
    if (noun) return !/[,。;、]/.test(text.slice(at, from));
  }
  return false;
}

/** The items between 、 before `end`; the first one begins behind the last boundary word, the last may hold 和. */
function splitList(cut: CutText, from: number, end: number): Span[] {
  const { text } = cut;
  const items: Span[] = [];
  let stop = end;
  for (let at = end - 1; at >= from - 1; at--) {
    const separator = at < from || text.charAt(at) === '、';
    if (!separator) continue;
    const start = at < from ? firstItemStart(cut, from, stop) : at + 1;
    if (start < stop) items.push({ start, end: stop });
    stop = at;
  }
  return items.reverse();
}

function firstItemStart(cut: CutText, from: number, stop: number): number {
  for (let at = stop - 1; at > from; at--) if (isCleanEdge(cut, at)) return at;
  return from;
}
