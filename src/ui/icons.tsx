/** Icons drawn for us on a 16 px grid, 1.5 px strokes. Always hidden from readers: the control around has the name. */
const PATHS = {
  pin: 'M6 2h4M6.75 2v4L4.5 9h7L9.25 6V2M8 9v5',
  pinned: 'M6 2h4L9.25 6l2.25 3h-7L6.75 6zM8 9v5',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14',
} as const;

/** One icon of ours, 16 px square, in the colour of the text. */
export function Icon(props: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[props.name]}
        fill={props.name === 'pinned' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
