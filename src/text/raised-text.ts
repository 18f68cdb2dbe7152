/** Characters set above the line: powers and units stay, numbers of notes go. Joined to a figure, both would be digits of it. */

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};
/** m², km³, 米³, 10⁴: what has powers. */
const HAS_POWERS = /(?:[a-zA-Zａ-ｚＡ-Ｚμ]|[米里]|(?<!\d)10)$/;
/** [1], ①, *, 注2 and single numbers: what marks a note. */
const NOTE_MARK = /^[\s[\]()（）［］〔〕【】*†‡§,，、\d\u2460-\u2473\u24ea-\u24ff\u2776-\u2793注註]+$/;

/** What raised characters say behind `before`, the text of the same paragraph: '' for the mark of a note. */
export function raisedText(before: string, raised: string): string {
  const text = raised.trim();
  if (/^[-−+]?\d{1,2}$/.test(text) && HAS_POWERS.test(before))
    return [...text].map((sign) => RAISED[sign] ?? sign).join('');
  return NOTE_MARK.test(text) ? '' : raised;
}
