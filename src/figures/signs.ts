import { wordList } from '@/knowledge/lexicon';

/** Words that end in 负 and are no sign: 正负5%, 背负30万元. */
const NOT_MINUS = wordList('正负 背负 抱负 担负 肩负 辜负 胜负 欺负 自负');

/** The sign before a number: -5, 零下5, 负5; empty where none stands there. */
export function minusBefore(text: string, at: number): string {
  const sign = text.charAt(at - 1);
  if (sign === '-') return /[0-9A-Za-z)-]/.test(text.charAt(at - 2)) ? '' : sign;
  if (sign === '负') return NOT_MINUS.matchBefore(text, at) ? '' : sign;
  return text.endsWith('零下', at) ? '零下' : '';
}

/** The sign at `at`, behind the dash of a range; empty where none stands there. */
export function minusAt(text: string, at: number): string {
  return ['-', '负', '零下'].find((sign) => text.startsWith(sign, at)) ?? '';
}
