/** Where derived rows belong: their generation, and the revision of the state that will make them visible. */
export type Target = { readonly generation: number; readonly revision: number };
