import { findPlaces } from '@/knowledge/gazetteer';
import { remember } from '@/knowledge/remember';
import { COUNTRY_NAMES } from '@/knowledge/world-places';
import { characterSet } from '@/text/character-table';
import type { Span } from '@/text/offset-map';
import { OBJECT_OF, placeInName, type Subject, type SubjectMention } from './subject-mentions';

/** What a text spoke of before, that words point back to. */
export type Antecedents = {
  /** What it speaks of. */
  readonly topic: Subject | null;
  /** The body named last, and the place. */
  readonly body: Subject | null;
  readonly place: Subject | null;
  /** The members of the list named last, in their order. */
  readonly group: readonly Subject[];
  /** The text's own place, from large to small, or null. */
  readonly own: string | null;
};

const WORDS =
  /前者|后者|我国|全国|国内(?!生产|总值|外)|本港|全港|本澳|全澳|全台(?!账)|全球(?=经济|贸易|智能|产量|销量|市场|出货|GDP|通胀|增速|需求|供应|供给)|(?:该|此|这)[\u4e00-\u9fff]{1,5}|[本全]案|(?:本|全|我)(?:省|市|区|县|州|镇|乡|村|国|岛|街道|校|院|行|局)(?!场|政|民|区|直|属|级|内|外|本)|当地(?!时间)|(?<=^|[,;。"年月日])(?:公司|集团|其)(?![中他余实次后间它])/y;
const STARTERS = characterSet('前后我全国本该此这当公集其');

/** Words for the whole of a country or region. */
const WHOLES: Readonly<Record<string, string>> = {
  我国: '中国',
  本港: '香港',
  全港: '香港',
  本澳: '澳门',
  全澳: '澳门',
  全台: '台湾',
  全球: '全球',
};

/** A word of a sentence that stands for a body or place named before. `weak` as in `SubjectMention`. */
export type Anaphor = Span & { readonly word: string; readonly weak: boolean };

/** The words of a sentence of a folded text that point back, in their order. */
export function findAnaphora(text: string, { start, end }: Span): Anaphor[] {
  const found: Anaphor[] = [];
  for (let at = start; at < end; at++) {
    if (!STARTERS[text.charCodeAt(at)]) continue;
    WORDS.lastIndex = at;
    const word = WORDS.exec(text)?.[0];
    if (word === undefined || at + word.length > end) continue;
    const weak = OBJECT_OF.test(text.slice(Math.max(start, at - 4), at));
    found.push({ start: at, end: at + word.length, word, weak });
    at += word.length - 1;
  }
  return found;
}

/** What a word points back to; `named`: what the sentence names before it. */
export function resolveAnaphor(word: string, named: readonly SubjectMention[], given: Antecedents): Subject | null {
  if (word === '全国' || word === '国内') return countryOf(named, given);
  const whole = WHOLES[word];
  if (whole !== undefined) return { name: whole, kind: 'place' };
  if (word === '前者') return given.group.at(-2) ?? null;
  if (word === '后者') return given.group.at(-1) ?? given.body;
  if (word === '其') return given.topic;
  const place = subjectOf(named.findLast(({ kind }) => kind === 'place')) ?? given.place;
  if (word === '当地' || word.startsWith('该地')) return place ?? placeOf(given.own);
  if (/^[该此本全]案/.test(word)) return sceneOf(named, given);
  if (/^[该此这]/.test(word)) return pointedTo(word.slice(1), named, given, place);
  const level = /^[本全我]([省市区县州镇乡村岛道])/.exec(word)?.[1];
  if (level) return atLevel(place, given.own, level);
  return lastBody(named, given);
}

/** Where a case or an event is: the place named last, else that of the body named last, else the text's own. */
function sceneOf(named: readonly SubjectMention[], given: Antecedents): Subject | null {
  const place = named.findLast(({ kind }) => kind === 'place')?.name ?? given.place?.name;
  const home = given.body ? placeInName(given.body.name) : null;
  return placeOf(place ?? home ?? given.own);
}

/** Bodies by what they are called by: 该公司, 该行. */
const BODY_WORDS =
  /^(?:公司|集团|企业|行(?!业|为|动)|局|院(?!线)|校|馆|厂|店|银行|台(?!风)|社(?!区|会)|所|中心|医院|大学|学校|商场|平台|单位|机构|品牌|车企|厂商|俱乐部|队|股|协会|组织|部门|报告|媒体|中学|小学|园区|关(?![系于键注]))/;

/** 该县, 该发射场: what was named last with this word at its end, else what is called so. */
function pointedTo(
  noun: string,
  named: readonly SubjectMention[],
  given: Antecedents,
  place: Subject | null,
): Subject | null {
  const spoken = [...named.toReversed().map(subjectOf), given.topic, given.body, given.place];
  for (let length = noun.length; length > 0; length--) {
    const found = spoken.find((one) => one?.name.endsWith(noun.slice(0, length)));
    if (found) return found;
  }
  const level = /^[省市区县州镇乡村国岛]/.exec(noun)?.[0];
  if (level) {
    const owner = [...named, given.body].findLast((one) => one?.kind === 'body');
    const home = owner ? placeInName(owner.name) : null;
    if (home && (home.endsWith(level) || level === '国')) return { name: home, kind: 'place' };
    return level === '国' ? (place ?? placeOf(given.own)) : atLevel(place, given.own, level);
  }
  return BODY_WORDS.test(noun) ? lastBody(named, given) : null;
}

function lastBody(named: readonly SubjectMention[], given: Antecedents): Subject | null {
  const body = subjectOf(named.findLast(({ kind }) => kind === 'body')) ?? given.body;
  return body ?? (isBody(given.topic) ? given.topic : null);
}

/** The country that a text speaks of: the one abroad that was named last, else China. */
function countryOf(named: readonly SubjectMention[], given: Antecedents): Subject {
  const spoken = [...named.toReversed(), given.topic, given.place, given.body, placeOf(given.own)];
  for (const one of spoken) {
    const country = one && COUNTRY_NAMES.matchAt(one.name, 0)?.word;
    if (country && !country.startsWith('中')) return { name: country, kind: 'place' };
  }
  return { name: '中国', kind: 'place' };
}

function isBody(subject: Subject | null): boolean {
  return subject !== null && subject.kind !== 'place';
}

function subjectOf(mention: SubjectMention | undefined): Subject | null {
  return mention ? { name: mention.name, kind: mention.kind } : null;
}

function placeOf(name: string | null): Subject | null {
  return name === null ? null : { name, kind: 'place' };
}

/** 全市 in 太原市晋源区 is 太原市; the place itself where it says nothing of that level. */
function atLevel(place: Subject | null, own: string | null, level: string): Subject | null {
  for (const name of [place?.name, own]) {
    const found = name ? chainOf(name).findLast((one) => one.endsWith(level)) : undefined;
    if (found) return place && found.startsWith(place.name) ? place : { name: found, kind: 'place' };
  }
  return place ?? placeOf(own);
}

/** A place and what it lies in, from large to small. */
export const chainOf = remember((place: string): readonly string[] =>
  findPlaces(place).flatMap(({ name, parents }) => [...parents, name]),
);
