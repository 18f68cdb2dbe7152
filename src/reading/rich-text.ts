/** The text of Rich Text Format (.rtf, Microsoft's specification 1.9.1): its words, not its looks. */

import { decodeWith } from './encodings';
import { GrowingText } from './growing-text';

/** Groups that hold no text of the document. */
const DESTINATIONS = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore ' +
    'xmlnstbl filetbl fldinst bkmkstart bkmkend mmathPr operator pgdsctbl nonshppict shpinst listtext pntext atnid atnauthor'
  ).split(' '),
);
/** Control words that stand for characters. */
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  nestrow: '\n',
  tab: ' ',
  cell: ' ',
  nestcell: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};
/** The encodings of code pages and of the character sets that fonts name. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gbk',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
};
const FONT_SETS: Readonly<Record<number, string>> = { 134: 'gbk', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr' };

type State = {
  readonly skipped: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  readonly font: number;
  /** How many characters stand behind a \\u for programs that don't know it. */
  readonly fallback: number;
};

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** The text of a document, one paragraph a line. Takes any string of characters below 256, one for each byte. */
export function richText(source: string): string {
  return new RichTextReader().read(source);
}

class RichTextReader {
  readonly #outer: State[] = [];
  readonly #encodings = new Map<number, string>(); // of fonts
  #state: State = { skipped: false, hidden: false, raised: false, font: 0, fallback: 1 };
  #codePage = 'gbk';
  readonly #text = new GrowingText();
  #bytes: number[] = [];
  #inFonts = false;
  #ignorable = false;
  #toPass = 0;

  read(source: string): string {
    for (const [, word, value, hex, symbol, brace, plain] of source.matchAll(TOKEN)) {
      if (brace) this.#takeBrace(brace);
      else if (word) this.#takeWord(word.toLowerCase(), value === undefined ? null : Number(value));
      else if (hex) this.#takeByte(Number.parseInt(hex, 16));
      else if (symbol) this.#takeSymbol(symbol);
      else if (plain) for (let i = 0; i < plain.length; i++) this.#takeByte(plain.charCodeAt(i));
    }
    this.#settleBytes();
    return this.#text.toString().replace(/(?<![ \t])[ \t]+$/gm, '');
  }

  #takeBrace(brace: string): void {
    this.#settleBytes();
    this.#toPass = 0;
    if (brace === '{') this.#outer.push(this.#state);
    else {
      this.#state = this.#outer.pop() ?? this.#state;
      if (!this.#state.skipped) this.#inFonts = false;
    }
  }

  #takeWord(word: string, value: number | null): void {
    if (word !== 'u') this.#settleBytes();
    const ignorable = this.#ignorable;
    this.#ignorable = false;
    const on = value !== 0;
    if (word === 'fonttbl') this.#inFonts = true;
    if (DESTINATIONS.has(word) || (ignorable && word !== 'shppict')) this.#state = { ...this.#state, skipped: true };
    else if (word === 'f' && value !== null) this.#state = { ...this.#state, font: value };
    else if (word === 'fcharset' && value !== null && this.#inFonts) {
      const encoding = FONT_SETS[value];
      if (encoding) this.#encodings.set(this.#state.font, encoding);
    } else if (word === 'ansicpg') this.#codePage = CODE_PAGES[value ?? 0] ?? this.#codePage;
    else if (word === 'uc') this.#state = { ...this.#state, fallback: Math.max(0, value ?? 1) };
    else if (word === 'u' && value !== null) this.#takeUnit(value);
    else if (word === 'strike' || word === 'striked' || word === 'v' || word === 'deleted')
      this.#state = { ...this.#state, hidden: on };
    else if (word === 'super') this.#state = { ...this.#state, raised: on };
    else if (word === 'nosupersub') this.#state = { ...this.#state, raised: false };
    else if (word === 'plain') this.#state = { ...this.#state, hidden: false, raised: false };
    else this.#write(SIGNS[word] ?? '');
  }

  #takeSymbol(symbol: string): void {
    if (symbol === '*') this.#ignorable = true;
    else if (symbol === '~') this.#write(' ');
    else if (symbol === '_') this.#write('-');
    else if (symbol === '\n' || symbol === '\r') this.#write('\n');
    else if (/[\\{}]/.test(symbol)) this.#takeByte(symbol.charCodeAt(0));
  }

  /** A character by its number; those above 32767 are written as negative ones. */
  #takeUnit(value: number): void {
    this.#settleBytes();
    this.#write(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.#toPass = this.#state.fallback;
  }

  #takeByte(byte: number): void {
    if (this.#toPass > 0) this.#toPass--;
    else if (!this.#state.skipped) this.#bytes.push(byte);
  }

  #settleBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#write(decodeWith(this.#encodings.get(this.#state.font) ?? this.#codePage, bytes) ?? '');
  }

  #write(text: string): void {
    this.#settleBytes();
    if (text === '' || this.#state.skipped || this.#state.hidden) return;
    if (this.#state.raised) this.#text.raise(text);
    else this.#text.add(text);
  }
}
