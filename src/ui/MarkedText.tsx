import type { ComponentChild } from 'preact';
import type { Span } from '@/text/offset-map';

/** A text with spans of it marked; `marks` are in order and do not overlap. */
export function MarkedText(props: { readonly text: string; readonly marks: readonly Span[] }) {
  const children: ComponentChild[] = [];
  let at = 0;
  for (const mark of props.marks) {
    children.push(props.text.slice(at, mark.start), <mark>{props.text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  return (
    <>
      {children}
      {props.text.slice(at)}
    </>
  );
}
