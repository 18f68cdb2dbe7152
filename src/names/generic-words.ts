import { GENERIC_CORES } from './organization-tables';

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
