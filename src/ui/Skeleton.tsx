/** Grey lines where text will be; they appear only after 300 ms, so that quick answers do not flicker. */
export function Skeleton(props: { readonly lines: number; readonly label: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{props.label}</span>
      {Array.from({ length: props.lines }, (_, line) => (
        <span key={line} class="line" />
      ))}
    </div>
  );
}
