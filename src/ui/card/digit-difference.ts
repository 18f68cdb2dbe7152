/** A piece of a figure as written; `differs` where the other side has something else. */
export type FigurePiece = { readonly text: string; readonly differs: boolean };

/**
 * What to emphasize where two written figures stand under each other. Figures of one length are compared place by place,
 * others by what is left between their common beginning and end. Where less than half would stay plain (1.34万户 under
 * 13400家), nothing is emphasized. Full-width and half-width digits are the same digit, 萬 is 万, and what only groups
 * digits (6,776, 6 776) is passed over.
 *
 * @example differingPieces('6767万元', '6776万元')[0] // 67, then 67 (differs), then 万元
 */
export function differingPieces(
  here: string,
  there: string,
): readonly [readonly FigurePiece[], readonly FigurePiece[]] {
  const [ours, theirs] = [withoutGrouping(plain(here)), withoutGrouping(plain(there))];
  const [a, b] =
    ours.text.length === theirs.text.length ? byPlace(ours.text, theirs.text) : byMiddle(ours.text, theirs.text);
  if (mostly(a) || mostly(b)) return [pieces(here, []), pieces(there, [])];
  return [pieces(here, inPlace(here, ours, a)), pieces(there, inPlace(there, theirs, b))];
}

/** A figure without what groups its digits; `places`: where each character left stands in it. */
type Ungrouped = { readonly text: string; readonly places: readonly number[] };

const GROUPING = /(?<=\d)[,'\s](?=\d)/g;

function withoutGrouping(text: string): Ungrouped {
  const marks = new Set(Array.from(text.matchAll(GROUPING), ({ index }) => index));
  const places = Array.from({ length: text.length }, (_, place) => place).filter((place) => !marks.has(place));
  return { text: text.replace(GROUPING, ''), places };
}

/** Flags of what is left, at the places of the whole. */
function inPlace(whole: string, { places }: Ungrouped, flags: Flags): Flags {
  const differing = new Set(places.filter((_, i) => flags[i]));
  return Array.from({ length: whole.length }, (_, place) => differing.has(place));
}

type Flags = readonly boolean[];

function mostly(flags: Flags): boolean {
  return flags.filter(Boolean).length * 2 > flags.length;
}

/** What is written otherwise in figures in Traditional characters; the same word stands at the same place in both. */
const TRADITIONAL = '萬億餘幾兩個倍圓畝頃噸裡斤輛戶級層樓組隊種條張項間處棟臺頭顆筆約達過點數卷階歲環週';
const SIMPLIFIED = '万亿余几两个倍元亩顷吨里斤辆户级层楼组队种条张项间处栋台头颗笔约达过点数卷阶岁环周';

/** Folds full-width forms and Traditional characters one code unit for one, so that places stay. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u4e00-\u9fff]/g, (character) => SIMPLIFIED[TRADITIONAL.indexOf(character)] ?? character);
}

function byPlace(ours: string, theirs: string): readonly [Flags, Flags] {
  const flags = Array.from({ length: ours.length }, (_, place) => ours[place] !== theirs[place]);
  return [flags, flags];
}

function byMiddle(ours: string, theirs: string): readonly [Flags, Flags] {
  const shorter = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < shorter && ours[head] === theirs[head]) head++;
  let tail = 0;
  while (tail < shorter - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail++;
  const flags = (text: string): Flags =>
    Array.from({ length: text.length }, (_, place) => place >= head && place < text.length - tail);
  return [flags(ours), flags(theirs)];
}

function pieces(text: string, flags: Flags): FigurePiece[] {
  const found: FigurePiece[] = [];
  for (let place = 0; place < text.length; place++) {
    const differs = flags[place] ?? false;
    const last = found.at(-1);
    const character = text.charAt(place);
    if (last && last.differs === differs) found[found.length - 1] = { text: last.text + character, differs };
    else found.push({ text: character, differs });
  }
  return found;
}
