/**
 * Days from `start` to `end`, both included, as ISO dates. `asOf`: the state at the end of `end` (截至4月底), where the
 * beginning of the count is not said. `hour`: the time of day of the state, where said (截至31日21时). `text` is the wording.
 */
export type Period = {
  readonly start: string;
  readonly end: string;
  readonly asOf: boolean;
  readonly hour: number | null;
  readonly text: string;
};
