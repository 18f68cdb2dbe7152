import { isHan } from '@/text/fold';
import { SYNONYMS } from './synonyms';

/** Characters of grammar and of counting, of which terms are not made. */
const STOP = new Set(
  '的了着过在是和与及或等对向从由把被将给为以其这那此该各每也都就还又再已均共有达约近超逾余多来至到于上下中内外前后间时日月年号个家户名位件条份只人次项所处座万亿千百十一二三四五六七八九两零〇几数第并而但则更最很不没未可能会要得着地之所',
);

/**
 * The content terms of a folded text: synonyms brought to one word, and the pairs of neighbouring Han characters that
 * are not grammar. Each once, in order.
 */
export function contentTerms(text: string): string[] {
  const terms = new Set<string>();
  let previous = '';
  for (let at = 0; at < text.length; ) {
    const synonym = SYNONYMS.matchAt(text, at);
    if (synonym) {
      terms.add(synonym.value);
      for (let i = 0; i + 2 <= synonym.value.length; i++) terms.add(synonym.value.slice(i, i + 2));
      previous = '';
      at += synonym.word.length;
      continue;
    }
    const character = text.charAt(at);
    const content = isHan(text.charCodeAt(at)) && !STOP.has(character);
    if (content && previous) terms.add(previous + character);
    previous = content ? character : '';
    at++;
  }
  return [...terms];
}
