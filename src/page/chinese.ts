const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/** Above this share of kana and Hangul among the characters of East Asian scripts a text is not Chinese. */
const MOST_FOREIGN = 0.2;

/** How many characters of a text are Han, and how many belong to scripts that are written together with Han elsewhere. */
export type ScriptCount = { readonly han: number; readonly foreign: number };

/** Does the text hold a Han character, in whatever language? */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Counts Han characters against kana and Hangul; other characters count for nothing. */
export function countScripts(text: string): ScriptCount {
  let han = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3041) continue;
    if ((code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff))
      han++;
    else if (code <= 0x30ff || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xff66 && code <= 0xff9d)) foreign++;
  }
  return { han, foreign };
}

/** Is a text with these counts Chinese, rather than Japanese or Korean? */
export function isChinese({ han, foreign }: ScriptCount): boolean {
  return han > 0 && foreign <= MOST_FOREIGN * (han + foreign);
}
