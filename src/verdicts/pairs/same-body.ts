import { leadingPlace } from '@/knowledge/gazetteer';
import { comparePlaces } from '@/knowledge/place-relations';

/** Do two keys name one body, be it in full and short (恒泽新材, 江苏恒泽新材料股份; 天府机场, 天府国际机场)? */
export function isSameBody(a: string, b: string): boolean {
  if (a === b) return true;
  const [placeA, placeB] = [placeAtStart(a), placeAtStart(b)];
  if (placeA && placeB && comparePlaces(placeA, placeB) !== 'same') return false;
  const [short, long] = [a.slice(placeA.length), b.slice(placeB.length)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  return isShortened(a, b) || (short.length >= 3 && (long.startsWith(short) || long.endsWith(short)));
}

function placeAtStart(key: string): string {
  return key.slice(0, leadingPlace(key)?.end ?? 0);
}

/** What a name is often shortened by, in its middle. */
const LEFT_OUT = new Set('国际 火车 客运 城市 公共 轨道 铁路 风景 旅游 科技 实业 集团 控股 股份 特大 综合'.split(' '));

/** Is one name the other without a word that says little: 天府|国际|机场, 长沙|火车|南站? */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const left = long.length - short.length;
  for (let at = 2; at <= short.length - 2; at++) {
    if (LEFT_OUT.has(long.slice(at, at + left)) && long.slice(0, at) + long.slice(at + left) === short) return true;
  }
  return false;
}
