import type { ImportTally } from './report';
import type { tallyWords } from './report-words';

type TalliedProps = {
  readonly tally: ReturnType<typeof tallyWords>;
  /** What a phrase means, on hover. */
  readonly hints?: Partial<Readonly<Record<keyof ImportTally, string>>>;
};

/** What was counted, as a list in one line. */
export function Tallied({ tally, hints = {} }: TalliedProps) {
  return (
    <ul class="tally">
      {tally.map(({ kind, words }) => (
        <li key={kind} class={kind} {...(hints[kind] === undefined ? {} : { title: hints[kind] })}>
          {words}
        </li>
      ))}
    </ul>
  );
}
