import { characterSet } from '@/text/character-table';
import type { Span } from '@/text/offset-map';
import { membersOf, withoutMeasure } from './clause-heads';
import { type Subject, type SubjectMention, subjectOf } from './subject-mentions';
import { TRADE_WORDS } from './trade-words';

/** What stands between the members of a list. */
const JOINT = /^(?:以及|[、和与及暨,])$/;

/** Characters of `JOINT` that stand between two names in a clause. */
const JOINTS = characterSet('、和与及暨');

/** May a clause name several things together? */
export function holdsJoint(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (JOINTS[text.charCodeAt(at)]) return true;
  return false;
}

/** Two names of trade that a clause begins with: 汇岭证券与嵩岳证券. */
export function namesJoined(text: string, head: Span): Subject[] {
  const members = membersOf(text, head).map(({ start, end }) => text.slice(start, end));
  const areNames = members.length === 2 && members.every((name) => TRADE_WORDS.matchBefore(name, name.length));
  return areNames ? members.map((name) => ({ name, kind: 'body' })) : [];
}

/** The subjects that follow the first one in a row. */
export function listFrom(mentions: readonly SubjectMention[], text: string): Subject[] {
  const run: SubjectMention[] = [];
  for (const mention of mentions) {
    const last = run.at(-1);
    if (!last || (mention.start >= last.end && JOINT.test(text.slice(last.end, mention.start)))) run.push(mention);
  }
  return run.map(subjectOf);
}

/** The subjects named in a row right before the last of them, in their order; empty where there is only one. */
export function listBefore(mentions: readonly SubjectMention[], text: string): Subject[] {
  const run: SubjectMention[] = [];
  for (const mention of mentions.toReversed()) {
    const next = run[0];
    if (next && mention.end > next.start) continue;
    if (next && !JOINT.test(text.slice(mention.end, next.start))) break;
    run.unshift(mention);
  }
  return run.length > 1 ? run.map(subjectOf) : [];
}

/** The list of words that ends a stretch of text, whatever they are; empty where there is none. */
export function listInWords(text: string, { start, end }: Span): Subject[] {
  const told = text.slice(start, end);
  const titles = TITLES.exec(told)?.[0].match(/[^《》、和与及]+/g) ?? [];
  if (titles.length > 1) return titles.map((name) => ({ name, kind: 'item' }));
  const list = LIST.exec(told);
  if (!list) return [];
  const from = start + list.index;
  return namesOf(text, { start: from, end: from + (list[1]?.length ?? 0) }, list[2] ?? '');
}

/** 《雪线》《小巷人家》, titles in a row. */
const TITLES = /(?:《[^《》]+》[、和与及]?)+$/;

/** 章贡、南康两区, 拓跃汽车和极源汽车: what stands last before 分别, with what the members have in common. */
const LIST =
  /((?:[^,;:。、和与及()"]{2,12}、)*[^,;:。、和与及()"]{2,12}(?:、|以及|[和与及])[^,;:。、和与及()"]{2,14}?)(?:[两二三四五六七八九十\d]{1,2}([区县市镇省乡州])|[两二三四五六七八九十]{1,2}(?:地|国|家|行|校|队|馆|站|人|者|店|线|企|大))?$/;

function namesOf(text: string, span: Span, suffix: string): Subject[] {
  const members = membersOf(text, withoutMeasure(text, span)).map(({ start, end }) => text.slice(start, end));
  const names = trimLast(members.map((name) => name.replace(/[两二三四五六七八九十\d]{1,2}[区县市镇省乡州]$/, '')));
  return names.map((name) => ({
    name: suffix && !name.endsWith(suffix) ? name + suffix : name,
    kind: suffix ? 'place' : TRADE_WORDS.matchBefore(name, name.length) ? 'body' : 'item',
  }));
}

/** The last member without what is said of all: it ends like the others (海关), or is as long as they are. */
function trimLast(names: readonly string[]): string[] {
  const [first = '', ...others] = names;
  const last = others.at(-1);
  if (last === undefined) return [...names];
  const ending = first.slice(-2);
  const at = first.length > 2 ? last.indexOf(ending) : -1;
  const cut = /^[^\d]*?(?=\d|每|日均|上周|昨|已|均|共|累计|同比|环比)/.exec(last)?.[0] ?? last;
  const even = names.slice(0, -1).every(({ length }) => length === first.length);
  const kept =
    at > 0 ? last.slice(0, at + 2) : even && cut.length > first.length + 1 ? cut.slice(0, first.length) : cut;
  return [...names.slice(0, -1), kept || last];
}
