/** What stands beside the day in a line under a headline: the outlet, and the people whom a byline names there. */
import { parseByline } from './bylines';
import { isPersonNotPlace } from './person-names';

type BesideDay = { readonly outlet: string; readonly names: readonly string[] };

/** 太原日报全媒体记者: whose the reporters are. */
const REPORTERS =
  /^([\u4e00-\u9fff]{0,12}?)(?:全媒体|融媒体|融媒|首席|见习|实习|特约|特派|高级|驻站|驻地)*(?:记者|通讯员|评论员)/;
/** What a paper calls itself says nothing of which it is. */
const OURS = /^本[报网台刊社]$/;

/**
 * Parts simplified words that name an outlet, a byline, or both; '' where no outlet is named.
 *
 * @example partBesideDay('太原日报 记者 王小明') // { outlet: '太原日报', names: ['王小明'] }
 */
export function partBesideDay(named: string): BesideDay {
  const words = named.split(/[\s、,，;；/|]+/).filter((word) => word !== '');
  if (words.length > 0 && words.every(isPersonNotPlace)) return { outlet: '', names: words };
  const [from, to, names] = bylineAmong(words);
  const reporters = REPORTERS.exec(words[from] ?? '')?.[1] ?? '';
  const others = [...words.slice(0, from), ...(reporters === '' ? [] : [reporters]), ...words.slice(to)];
  return { outlet: others.filter((word) => !OURS.test(word)).join(' '), names };
}

/** The longest run of words that is a byline, or a role without names. */
function bylineAmong(words: readonly string[]): readonly [from: number, to: number, names: readonly string[]] {
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const byline = parseByline(words.slice(from, from + length).join(' '));
      if (byline) return [from, from + length, byline.names];
    }
  const role = words.findIndex((word) => REPORTERS.exec(word)?.[0] === word);
  return role < 0 ? [words.length, words.length, []] : [role, role + 1, []];
}
