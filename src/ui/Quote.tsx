import type { Quotation } from '@/messaging/quotations';
import { excerptOf } from './excerpt';
import { MarkedText } from './MarkedText';
import { scriptOf } from './script-of';

/** The sentence of a quotation, or the part around what is marked in it. */
export function Quote(props: { readonly quotation: Quotation; readonly limit?: number }) {
  const excerpt = excerptOf(props.quotation.text, props.quotation.marks, props.limit);
  return (
    <q class="quote" lang={scriptOf(props.quotation.text)}>
      {excerpt.before && '……'}
      <MarkedText text={excerpt.text} marks={excerpt.marks} />
      {excerpt.after && '……'}
    </q>
  );
}
