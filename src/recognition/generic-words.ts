import { COMPOUNDS, TITLES_AFTER } from './boundaries';
import { GENERIC_CORES, HEADS } from './organization-tables';

/** Is the head part of another word: 局 in 局长, 村 in 农村, 学校 in 小学|校长? */
export function isInsideWord(text: string, headStart: number, end: number, functional: boolean): boolean {
  for (let from = Math.max(0, headStart - 2); from < end; from++) {
    const compound = (from <= headStart ? COMPOUNDS.matchAt(text, from) : null) ?? TITLES_AFTER.matchAt(text, from);
    if (!compound) continue;
    const stop = from + compound.word.length;
    if (stop > end && !HEADS.matchAt(text, headStart)?.word.includes(compound.word)) return true;
    if (
      stop === end &&
      from < headStart &&
      end - headStart === 1 &&
      !functional &&
      HEADS.matchAt(text, from)?.word !== compound.word
    )
      return true;
  }
  return false;
}

/** 桃园|二巷, 迎泽公园|东路: the name of a street begins with the word. */
export function isAddress(text: string, end: number): boolean {
  return /^(?:[一二三四五六七八九十东西南北中]{0,2}(?:路|街|巷|胡同|大道)|小区)/.test(text.slice(end, end + 4));
}

/** Is the core made of generic words only (各大 + 商场)? The empty core is. */
export function isGeneric(core: string): boolean {
  let at = 0;
  while (at < core.length) {
    const word = GENERIC_CORES.matchAt(core, at);
    if (!word) return false;
    at += word.word.length;
  }
  return true;
}
