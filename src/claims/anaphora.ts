import { findPlaces } from '@/knowledge/gazetteer';
import { remember } from '@/knowledge/remember';
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
  /前者|后者|我国|全国|国内|本港|全港|本澳|全澳|全台(?!账)|(?:该|此|这|本|全|我|当)(?:公司|集团|企业|行|局|院|校|馆|厂|店|银行|台|社|所|中心|医院|大学|学校|商场|平台|单位|机构|品牌|车企|厂商|俱乐部|队|站|机场|港口|景区|园区)|(?:该|此|本|全|我)(?:省|市|区|县|州|镇|乡|村|国|地|岛|街道|线|站|桥|河|湖|库|路段)(?!场|政|民|区|直|属|级|内|外|本)|当地|该地区|(?<=^|[,;。"年月日])(?:公司|集团|其)(?![中他余实次后间它])/g;

/** Words for the whole of a country or region. */
const WHOLES: Readonly<Record<string, string>> = {
  我国: '中国',
  全国: '中国',
  国内: '中国',
  本港: '香港',
  全港: '香港',
  本澳: '澳门',
  全澳: '澳门',
  全台: '台湾',
};

/** A word of a sentence that stands for a body or place named before. `weak` as in `SubjectMention`. */
export type Anaphor = Span & { readonly word: string; readonly weak: boolean };

/** The words of a sentence of a folded text that point back, in their order. */
export function findAnaphora(text: string, sentence: Span): Anaphor[] {
  return Array.from(text.slice(sentence.start, sentence.end).matchAll(WORDS), ({ index, 0: word }) => {
    const start = sentence.start + index;
    const weak = OBJECT_OF.test(text.slice(Math.max(sentence.start, start - 4), start));
    return { start, end: start + word.length, word, weak };
  });
}

/** What a word points back to; `named`: what the sentence names before it. */
export function resolveAnaphor(word: string, named: readonly SubjectMention[], given: Antecedents): Subject | null {
  const whole = WHOLES[word];
  if (whole !== undefined) return { name: whole, kind: 'place' };
  if (word === '前者') return given.group.at(-2) ?? null;
  if (word === '后者') return given.group.at(-1) ?? null;
  if (word === '其') return given.topic;
  const place = subjectOf(named.findLast(({ kind }) => kind === 'place')) ?? given.place;
  if (word === '当地' || word === '该地区' || word === '全地') return place ?? placeOf(given.own);
  const level = /[省市区县州镇乡村国岛道线站桥河湖库段]$/.exec(word)?.[0];
  const like =
    level &&
    (subjectOf(named.findLast(({ name }) => name.endsWith(level))) ??
      [given.topic, given.body, given.place].find((one) => one?.name.endsWith(level)));
  if (like) return like;
  const owner = [...named, given.body].findLast((one) => one?.kind === 'body');
  const home = level && owner ? placeInName(owner.name) : null;
  if (home && (home.endsWith(level ?? ' ') || word === '该国')) return { name: home, kind: 'place' };
  if (level) return atLevel(place, given.own, level);
  return subjectOf(named.findLast(({ kind }) => kind === 'body')) ?? (isBody(given.topic) ? given.topic : given.body);
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
    if (found) return { name: found, kind: 'place' };
  }
  return place ?? placeOf(own);
}

/** A place and what it lies in, from large to small. */
const chainOf = remember((place: string): readonly string[] =>
  findPlaces(place).flatMap(({ name, parents }) => [...parents, name]),
);
