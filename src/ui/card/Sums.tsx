import type { OwnSum } from '@/consistency/own-check';
import type { Language } from '@/locales/language';
import { sumText } from '@/locales/sum-words';

type SumsProps = {
  readonly sums: readonly OwnSum[];
  /** Null where the card has it for its own. */
  readonly title: string | null;
  readonly language: Language;
};

/** What the page's own figures make of one of them, each calculation written out. */
export function Sums({ sums, title, language }: SumsProps) {
  if (sums.length === 0) return null;
  return (
    <section class="sums">
      {title !== null && <h3>{title}</h3>}
      <ul>
        {sums.map((sum) => {
          const text = sumText(sum, language);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </section>
  );
}
