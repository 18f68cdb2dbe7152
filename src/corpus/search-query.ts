/** A query as its writer means it: what is in quotes belongs together, and a day is the same in either kind of digits. */
import { searchable } from './index/text-postings';

/** A query read; all words are searchable. */
export type SearchQuery = {
  /** Without its quotes: what names and figures are looked up by. */
  readonly plain: string;
  /** Its ways of being written, the query's own first: what must stand together as a whole, and its words apart. */
  readonly spellings: readonly { readonly phrase: string; readonly words: readonly string[] }[];
};

/** Quotes by pairs; a lone one is a sign like any other. */
const QUOTED = /"([^"]+)"|“([^“”]+)”|＂([^＂]+)＂|「([^「」]+)」|『([^『』]+)』|‘([^‘’]+)’|〝([^〝〞]+)〞/g;

/** Reads a query. */
export function readQuery(query: string): SearchQuery {
  const phrases: string[] = [];
  const unquoted = query.replace(QUOTED, (_, ...groups: (string | undefined)[]) => {
    phrases.push(groups.find((group) => typeof group === 'string' && group !== '') ?? '');
    return ' ';
  });
  const loose = unquoted.split(/\s+/).filter((word) => word !== '');
  const plain = phrases.length === 0 ? query : [...phrases, ...loose].join(' ');
  // words without quotes may stand together too; what is quoted stands only as it is
  const phrase = phrases.length === 0 || (phrases.length === 1 && loose.length === 0) ? plain : '';
  return {
    plain,
    spellings: spellingsOf((text) => ({
      phrase: searchable(text(phrase)).text,
      words: [...phrases, ...loose].map((word) => searchable(text(word)).text),
    })),
  };
}

type Spelling = (text: string) => string;

function spellingsOf<Read extends { readonly phrase: string; readonly words: readonly string[] }>(
  read: (spelling: Spelling) => Read,
): Read[] {
  const han = (nought: string) => (text: string) => hanDay(nought)(arabicDay(text));
  const found = [(text: string) => text, arabicDay, han('〇'), han('零')].map(read);
  return found.filter((one, at) => found.findIndex((other) => String(other.words) === String(one.words)) === at);
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
