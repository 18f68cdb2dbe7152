import { type Query, textTermsOf } from './query';

/** The words of a query as they may be written in an article: `phrase` stands together as a whole, `words` apart. */
export type Spelled = { readonly phrase: string; readonly words: readonly string[] };

type Spelling = (text: string) => string;

/**
 * The ways in which a query may be written, its own first: a day is the same in either kind of digits. Words without
 * quotes may stand together too; what is quoted stands only as it is, and then `phrase` is empty.
 */
export function spellingsOf(query: Pick<Query, 'terms'>): Spelled[] {
  const terms = textTermsOf(query);
  const isTogether = terms.length === 1 || !terms.some(({ isPhrase }) => isPhrase);
  const words = terms.map(({ text }) => text);
  const phrase = isTogether ? words.join(' ') : '';
  const han = (nought: string) => (text: string) => hanDay(nought)(arabicDay(text));
  const spellings: Spelling[] = [(text) => text, arabicDay, han('〇'), han('零')];
  const found = spellings.map((spell) => ({ phrase: spell(phrase), words: words.map(spell) }));
  const id = (one: Spelled): string => [one.phrase, ...one.words].join('\n');
  return found.filter((one, at) => found.findIndex((other) => id(other) === id(one)) === at);
}

const HAN_DIGITS = '零一二三四五六七八九';
const ARABIC_PART = /([０-９\d]{4})(?=\s*年)|(?<![\d０-９.])([０-９\d]{1,2})(?=\s*[月日号號])/g;
const HAN_PART =
  /([一二三四五六七八九〇零○]{4})(?=年)|(?<![一二三四五六七八九十百〇零○])([一二三四五六七八九十]{1,3})(?=[月日号號])/g;

/** 2022年4月15日 as 二〇二二年四月十五日, with the given sign for nought. */
function hanDay(nought: string): Spelling {
  return (text) =>
    text.replace(ARABIC_PART, (_, year?: string, part?: string) => {
      if (year) return [...year].map((digit) => hanDigit(digitOf(digit), nought)).join('');
      const value = Number([...(part ?? '')].map(digitOf).join(''));
      const ten = Math.floor(value / 10);
      const tens = ten === 0 ? '' : `${ten > 1 ? hanDigit(ten, nought) : ''}十`;
      return tens + (value % 10 > 0 || ten === 0 ? hanDigit(value % 10, nought) : '');
    });
}

/** 二〇二二年四月十五日 as 2022年4月15日. */
function arabicDay(text: string): string {
  return text.replace(HAN_PART, (_, year?: string, part?: string) => {
    if (year) return [...year].map((sign) => Math.max(0, HAN_DIGITS.indexOf(sign))).join('');
    const [tens = '', ones] = (part ?? '').includes('十') ? (part ?? '').split('十') : ['', part];
    const ten = (part ?? '').includes('十') ? Math.max(1, HAN_DIGITS.indexOf(tens || '一')) : 0;
    return String(ten * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0));
  });
}

function hanDigit(value: number, nought: string): string {
  return value === 0 ? nought : HAN_DIGITS.charAt(value);
}

function digitOf(sign: string): number {
  const code = sign.charCodeAt(0);
  return code >= 0xff10 ? code - 0xff10 : code - 0x30;
}
