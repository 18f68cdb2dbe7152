/**
 * The tags and texts of an XML document one after the other, as the parts of office documents need them.
 *
 * A scan, no parser: entities of a document's own are never expanded, and what it refers to is never loaded.
 */

/** A tag (of an empty element: `opens` and `closes`) or, with the name '', a piece of text with its entities resolved. */
export type XmlToken = {
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The tag as written, without its brackets; '' of a text. */
  readonly tag: string;
  readonly text: string;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CDATA = '![CDATA[';

/** Reads any string; what is no mark-up is passed over. Comments, declarations and instructions are left out. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield textToken(unescapeXml(xml.slice(at, open < 0 ? xml.length : open)));
    if (open < 0) return;
    if (xml.startsWith(CDATA, open + 1)) {
      const end = xml.indexOf(']]>', open);
      yield textToken(xml.slice(open + 1 + CDATA.length, end < 0 ? xml.length : end));
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    const comment = xml.startsWith('!--', open + 1);
    const close = xml.indexOf(comment ? '-->' : '>', open);
    if (close < 0) return;
    at = close + (comment ? 3 : 1);
    const tag = xml.slice(open + 1, close);
    const name = /^\/?([\w:.-]+)/.exec(tag)?.[1];
    if (name === undefined || comment) continue;
    const closes = tag.startsWith('/');
    yield { name, opens: !closes, closes: closes || tag.endsWith('/'), tag, text: '' };
  }
}

/** The tokens without the elements of the given names and all that stands in them. */
export function* withoutElements(tokens: Iterable<XmlToken>, names: ReadonlySet<string>): Generator<XmlToken> {
  let passing = '';
  let depth = 0;
  for (const token of tokens) {
    const { name, opens, closes } = token;
    if (depth === 0 && opens && names.has(name)) passing = name;
    if (passing === '' || name !== passing) {
      if (depth === 0) yield token;
      continue;
    }
    depth += (opens ? 1 : 0) - (closes ? 1 : 0);
    // an empty one still says something: a deleted paragraph mark is one
    if (depth === 0 && opens) yield token;
    if (depth <= 0) {
      depth = 0;
      passing = '';
    }
  }
}

/** The value of a tag's attribute, or null. */
export function attributeOf({ tag }: XmlToken, name: string): string | null {
  const at = tag.indexOf(`${name}=`);
  if (at < 1 || !/\s/.test(tag.charAt(at - 1))) return null;
  const quote = tag.charAt(at + name.length + 1);
  const start = at + name.length + 2;
  const end = quote === '"' || quote === "'" ? tag.indexOf(quote, start) : -1;
  return end < 0 ? null : unescapeXml(tag.slice(start, end));
}

/** The name of a tag without its namespace's prefix. */
export function localName({ name }: XmlToken): string {
  return name.slice(name.indexOf(':') + 1);
}

function textToken(text: string): XmlToken {
  return { name: '', opens: false, closes: false, tag: '', text };
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
