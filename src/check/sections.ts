/** Blocks of a page up to so many characters are one section: most articles are. */
const LONGEST_WHOLE = 6000;
/** A longer page (a front page, a live blog) tells of one thing after the other, in stretches of some so many characters. */
const STRETCH = 3000;

/** The places of a page's blocks, section by section. No section is empty; a block is never cut. */
export function cutSections(blocks: readonly { readonly text: string }[]): number[][] {
  const whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const longest = whole > LONGEST_WHOLE ? STRETCH : LONGEST_WHOLE;
  const sections: number[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const [place, { text }] of blocks.entries()) {
    if (length + text.length > longest) {
      sections.push([]);
      length = 0;
    }
    sections.at(-1)?.push(place);
    length += text.length;
  }
  return sections;
}
