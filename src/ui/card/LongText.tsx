/** More characters than this are folded. */
const MOST = 60;

/** Words of a reason; those of a long one, which quotes what others wrote, are one click away. */
export function LongText({ text }: { readonly text: string }) {
  if (text.length <= MOST) return <>{text}</>;
  return (
    <details class="long">
      <summary>{text.slice(0, MOST)}……</summary>
      {text.slice(MOST)}
    </details>
  );
}
