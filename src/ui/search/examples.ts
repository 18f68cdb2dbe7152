import type { Language } from '@/locales/language';
import { messagesFor } from '@/locales/messages-for';
import type { Suggestion } from '@/messaging/search-protocol';

/** Queries that show what can be looked up, made of what the corpus holds: a name, figures from one on, and operators. */
export function examplesOf(suggestion: Suggestion | null, language: Language): string[] {
  if (suggestion === null) return [];
  const { organization, above, source, month } = suggestion;
  const [year = 0, number = 0] = (month ?? '').split('-').map(Number);
  const { exampleOfSource } = messagesFor(language);
  const bySource = source !== null && month !== null ? exampleOfSource(quoted(source), year, number) : null;
  return [organization, above === null ? null : `>${above}`, bySource].filter((query) => query !== null);
}

/** A name with white space in it is one value only in quotes. */
function quoted(source: string): string {
  return /\s/.test(source) ? `"${source}"` : source;
}
