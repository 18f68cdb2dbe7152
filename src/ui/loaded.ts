/** Something asked of the worker: on its way, there, or not to be had. */
export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed' };

/** Awaits an answer of the worker; a rejection (no worker, extension updated) becomes `failed`. */
export function load<Value>(answer: Promise<Value>): Promise<Loaded<Value>> {
  return answer.then(
    (value) => ({ kind: 'loaded', value }),
    () => ({ kind: 'failed' }),
  );
}
