/** More characters than this are folded. */
const MOST = 60;

/** Words of a reason; those of a long one, which quotes what others wrote, are one click away. */
export function LongText({ text }: { readonly text: string }) {
  const characters = [...text];
  if (characters.length <= MOST) return <>{text}</>;
  return (
    <details class="long">
      <summary>
        {characters.slice(0, MOST).join('')}
        <span class="dots">……</span>
      </summary>
      {characters.slice(MOST).join('')}
    </details>
  );
}
