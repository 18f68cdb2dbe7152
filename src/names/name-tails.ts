import type { OrganizationKind } from '@/knowledge/organization-kind';
import { isHan } from '@/text/fold';
import type { Span } from '@/text/offset-map';
import { JOINING, TITLES_AFTER } from './boundary-words';
import { type CutText, ENDS_BEFORE_NAME, isEdge, nextEdge } from './cut-text';
import { isGeneric } from './generic-words';
import { HEADS, TAILS } from './organization-tables';

/** So many parts of a body a name goes down to: 公司|分公司|项目部. */
const MOST_TAILS = 4;

/** 公司|加油站, 局|文峰分局, 中心|创新转化基地: the longer name that goes on behind a head. */
export function extendRight(
  cut: CutText,
  end: number,
  kind: OrganizationKind,
): { readonly end: number; readonly kind: OrganizationKind } {
  let name = { end, kind };
  for (let i = 0; i < MOST_TAILS; i++) {
    const tail = tailBehind(cut, name.end);
    if (!tail) break;
    const next = HEADS.matchAt(cut.text, tail.start)?.value.kind ?? name.kind;
    name = { end: tail.end, kind: name.kind === 'government' && next !== 'company' ? name.kind : next };
  }
  return name;
}

/** The tail that stands at `end` or a few words behind it, or null. */
function tailBehind(cut: CutText, end: number): Span | null {
  const { text, words } = cut;
  let at = end;
  for (let steps = 0; steps < 4 && at <= end + 6 && at < text.length; steps++) {
    const tail = TAILS.matchAt(text, at);
    const stop = at + (tail?.word.length ?? 0);
    if (tail && isEdge(words, at) && isEdge(words, stop) && isTail(cut, end, at, stop)) return { start: at, end: stop };
    const next = nextEdge(words, at);
    if (JOINING.has(text.slice(at, next))) break;
    const numbered = text.charAt(at) === '第' && next - at > 1;
    if (next < 0 || !isHan(text.charCodeAt(at)) || (!numbered && ENDS_BEFORE_NAME.has(words.kind[next] ?? 0))) break;
    at = next;
  }
  return null;
}

function isTail({ text }: CutText, end: number, at: number, stop: number): boolean {
  if (at === end && stop - at === 1) return false;
  if (at === end && text.startsWith(text.slice(at, stop), end - (stop - at))) return false;
  if (TITLES_AFTER.matchAt(text, stop) && /^[党团工董监纪]/.test(text.slice(at, stop))) return false;
  return at === end || !isGeneric(text.slice(end, at));
}
