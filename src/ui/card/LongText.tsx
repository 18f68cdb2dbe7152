/** More characters than this are folded, behind a pause if there is one not far before. */
const MOST = 80;
const PAUSES = new Set('，。；、：？！,;: ');
const NEAR = 30;

/** Words of a reason; those of a long one, which quotes what others wrote, are one click away. */
export function LongText({ text }: { readonly text: string }) {
  const characters = [...text];
  if (characters.length <= MOST) return <>{text}</>;
  const pause = characters.findLastIndex((character, at) => at < MOST && PAUSES.has(character));
  const cut = pause < MOST - NEAR ? MOST : pause + 1;
  return (
    <details class="long">
      <summary>
        {characters.slice(0, cut).join('')}
        <span class="dots">……</span>
      </summary>
      {characters.slice(cut).join('')}
    </details>
  );
}
