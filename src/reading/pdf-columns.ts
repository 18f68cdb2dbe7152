/** Text set from top to bottom, its columns from right to left: turned so that columns are lines, and read as lines are. */
import type { Edge, TextBox } from './pdf-layout';

/** So many characters show how they are set. */
const LEAST = 20;
/** Neighbors in a column or a line stand no further apart than this, in characters. */
const CLOSE = 0.4;
/** Stacked characters have so many more neighbors in their column than in their line. */
const MORE = 1.5;

/** Signs as columns have them, each with what it is in a line (Unicode's Vertical Forms and CJK Compatibility Forms). */
const FORMS: ReadonlyMap<string, string> = new Map(
  [
    ...'︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, form = '', sign = '']) => [form, sign] as const),
);

/** The boxes of lines as they are, and those of columns turned: the right edge of the page on top, its top on the left. */
export function turnColumns(boxes: readonly TextBox[]): {
  readonly lines: readonly TextBox[];
  readonly columns: readonly TextBox[];
} {
  const upright = boxes.filter(({ vertical }) => !vertical);
  const stacked = isStacked(upright);
  const columns = stacked ? boxes : boxes.filter(({ vertical }) => vertical);
  const edge = columns.reduce((most, { right }) => Math.max(most, right), 0);
  return {
    lines: stacked ? [] : upright,
    columns: columns.map(({ text, left, right, top, bottom, size }) => ({
      text: inLine(text),
      left: top,
      right: bottom,
      top: edge - right,
      bottom: edge - left,
      size,
      vertical: false,
    })),
  };
}

/** Are characters, each placed by itself, set under one another? */
function isStacked(boxes: readonly TextBox[]): boolean {
  const single = boxes.filter(({ text }) => [...text.trim()].length === 1);
  if (single.length < LEAST || single.length * 2 < boxes.length) return false;
  const under = neighbors(single, { across: 'left', from: 'top', to: 'bottom' });
  const beside = neighbors(single, { across: 'bottom', from: 'left', to: 'right' });
  return under > MORE * beside;
}

/** How many boxes stand close behind another one, in one direction. */
function neighbors(
  boxes: readonly TextBox[],
  { across, from, to }: { readonly across: Edge; readonly from: Edge; readonly to: Edge },
): number {
  const place = (box: TextBox): number => Math.round(box[across] / (box.size / 2));
  const sorted = [...boxes].sort((a, b) => place(a) - place(b) || a[from] - b[from]);
  return sorted.filter((box, i) => {
    const before = sorted[i - 1];
    return before && place(before) === place(box) && Math.abs(box[from] - before[to]) < CLOSE * box.size;
  }).length;
}

function inLine(text: string): string {
  return text.replace(/[\ufe10-\ufe19\ufe30-\ufe4f]/g, (form) => FORMS.get(form) ?? form);
}
