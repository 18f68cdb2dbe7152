import { isTownStem } from '@/knowledge/towns';
import { COUNTRY_NAMES } from '@/knowledge/world-places';
import { CALLING_NAMES, PREDICATES, TITLES_AFTER } from './boundary-words';
import { type CutText, isCleanEdge } from './cut-text';
import { isGeneric } from './generic-words';
import {
  ABSTRACT_MARKETS,
  BARE_OFFICE,
  CALLED,
  COMMITTEES,
  DOES,
  GOES_ON,
  INSURANCE,
  LEADS,
  NAMED_BY_NOUNS,
  NEEDS_PLACE,
  OF_COUNTRY,
  ONCE_IN_A_PLACE,
  ONE_OF_A_PLACE,
  ORDINARY,
  SEATS,
  SOCIETIES,
  WORK,
} from './head-requirements';
import type { Left } from './name-edges';
import { HEADS, type Head } from './organization-tables';
import { isTradeName, type NameCandidate, TRADE_CHARACTERS } from './trade-names';

/** Is what stands to the left of the head the name of a body? */
export function isName(cut: CutText, left: Left, candidate: NameCandidate): boolean {
  const { headStart, head } = candidate;
  const core = cut.text.slice(left.coreStart, headStart);
  if (left.quantified && !left.functional) return false;
  if (head.kind === 'grassroots') return isGrassroots(left, head, core);
  if (head.strength === 'weak') return isTradeName(cut, left, candidate, core);
  if (isNobody(left, head, { core, after: cut.text.charAt(candidate.end) }) || isInternal(cut, candidate, core))
    return false;
  if (left.anchor === null) return isNameAlone(cut, left, candidate, core);
  return core === '' && !left.functional
    ? isNamedByPlace(cut, left, candidate)
    : isNamedByWork(cut, left, candidate, core);
}

/** Is it a thing and no body (金融|市场, 失业|保险), or a body inside another one's name? */
function isNobody(
  { anchor, functional }: Left,
  { word, kind, strength }: Head,
  { core, after }: { readonly core: string; readonly after: string },
): boolean {
  if (word.endsWith('项目')) return isGeneric(core) || functional;
  if (word === '市场') return ABSTRACT_MARKETS.test(core) || functional || (core === '' && anchor === 'abroad');
  if (word === '保险') return INSURANCE.test(core);
  if (word === '所' || word === '办') return GOES_ON.test(after) || (word === '办' && DOES.test(core));
  if (kind === 'venue') return holdsHead(core);
  return kind === 'company' && strength === 'strong' && core.includes('公司');
}

/** 公司|审计部, 教育局|计财科|科长: a part of a body, named for its work, or in the title of the one who leads it. */
function isInternal({ text }: CutText, { end, head }: NameCandidate, core: string): boolean {
  if (!/^[科处室部组办]$/.test(head.word) || !holdsHead(core)) return false;
  return /公司|集团|厂$/.test(core) || TITLES_AFTER.matchAt(text, end) !== null || text.startsWith(head.word, end);
}

/** A name without a place, a level or a known body at its left end. */
function isNameAlone(cut: CutText, left: Left, candidate: NameCandidate, core: string): boolean {
  const { head } = candidate;
  const { word } = head;
  const clean = isCleanEdge(cut, left.start);
  if (core === '') return isBareOffice(left, head, clean);
  if (left.functional && clean && /[局委署院办]$|[中小]学$/.test(word)) return true;
  if (isGeneric(core) || /^(?:各|全[市区县省国部体])/.test(core)) return false;
  if (left.functional && head.kind === 'government') return true;
  if (word.endsWith('委员会') && COMMITTEES.test(core)) return clean && core.length >= 3;
  if (SOCIETIES.has(word) && clean && core.length >= 3 && !/^(?:各|全[市区县省国])/.test(core)) return true;
  if (word === '事务所' && clean && LAWYERS_IN.test(core)) return true;
  if (word === '局' && core.endsWith('管理')) return core.length >= 4 && clean;
  if (word === '集团军') return core.startsWith('第');
  if (head.strength === 'legal') return core.length >= 2;
  if (PREDICATES.matchAt(core, 0)?.word === core) return false;
  if (left.verbal || /^[一二三两某]$/.test(core) || core.length < 2 || NEEDS_PLACE.has(word)) return false;
  if (NAMED_BY_NOUNS.has(word)) return clean;
  const known = left.proper + left.names;
  if (head.strength === 'plain') return clean && (known >= 2 || CALLING_NAMES.has(core));
  if (head.strength === 'named') return clean && (isCalled(left, head, core) || isLed(cut, left, candidate, core));
  if (head.kind !== 'company') return left.proper >= 2 || (clean && isLed(cut, left, candidate, core));
  return known >= 2 || (left.proper > 0 && core.length <= 4 && clean);
}

/** 国浩律师(杭州)|事务所: a firm with its city between the two halves of what it is. */
const LAWYERS_IN = /..律师\([^)]+\)$/;

/** 区教育局 without its 区, in a text about that place. */
function isBareOffice({ functional }: Left, { word, kind, strength }: Head, clean: boolean): boolean {
  if (ONE_OF_A_PLACE.test(word) || (functional && /[局院学]$/.test(word))) return true;
  return clean && kind === 'government' && strength === 'strong' && BARE_OFFICE.test(word);
}

/** 病人互助组织联盟|主席, 准能公司|总工程师: whom an officer by name stands for is a body, whatever it is called. */
function isLed({ text }: CutText, { proper }: Left, { end, head }: NameCandidate, core: string): boolean {
  const office = TITLES_AFTER.matchAt(text, end);
  if (!office || !LEADS.test(office.word)) return false;
  if (head.word === '公司') return core.length <= 4 && proper > 0;
  return head.kind === 'institution' && head.strength === 'strong' && core.length >= 4;
}

/** 嘉世达|公司, 申花|队, 海通源|厂: an everyday head behind what is no common word. */
function isCalled({ proper }: Left, { word }: Head, core: string): boolean {
  if (!CALLED.has(word)) return false;
  if (word !== '公司' && word !== '队') return core.length >= 3 && core.length <= 12 && proper >= 2;
  const bare = core.replace(/\([^)]*\)/g, '');
  return core.length <= 5 && proper >= (word === '公司' ? 1 : core.length) && TRADE_CHARACTERS.test(bare);
}

/** 山西|大学, 区|委, 美国|国防部: a head directly behind its place, level or body. */
function isNamedByPlace({ text }: CutText, left: Left, { headStart, head }: NameCandidate): boolean {
  const { word, kind, strength } = head;
  const { anchor, start } = left;
  if (ORDINARY.has(word) && anchor !== 'body') return false;
  const country = anchor === 'abroad' ? COUNTRY_NAMES.matchBefore(text, headStart) : null;
  if (country && start === headStart - country.word.length) return isOfCountry(head);
  if (anchor === 'scope') {
    if (strength === 'named') return false;
    return /[队篮排足]$/.test(word) ? text.endsWith('国家', headStart) : isOfScope(text, headStart, head);
  }
  if (anchor === 'level' && strength === 'strong') return kind === 'government' || word.length > 2;
  if (SEATS.has(word) || strength !== 'named' || (anchor === 'body' && word === '社')) return true;
  if (word === '站') return anchor === 'place' || anchor === 'town';
  return anchor !== 'level' && (word.length > 2 || ONCE_IN_A_PLACE.has(word));
}

/** 太原市|重大项目建设|办公室, 国务院|法制|办公室: words between the head and its place, level or body. */
function isNamedByWork({ text }: CutText, left: Left, { head }: NameCandidate, core: string): boolean {
  const { word, kind, strength } = head;
  const { anchor, functional, proper } = left;
  if (NEEDS_PLACE.has(word) && core !== '' && anchor === 'scope') return false;
  if (anchor === 'level' && isGeneric(core) && kind === 'venue') return false;
  if (anchor === 'scope' && strength === 'named') return functional && isOfScope(text, left.coreStart, head);
  if ((word === '所' || word === '处') && !functional && !core.endsWith('管理')) return false;
  if (word === '科' && !/[局院委厅处]/.test(core)) return false;
  if (word === '政府' && anchor === 'body') return false;
  if (PREDICATES.matchAt(core, 0) || PREDICATES.matchBefore(core, core.length)) return false;
  if (/报$|周刊$|电台$/.test(word) && proper === 0) return false;
  if (functional) return true;
  if (!(WORK[word]?.test(core) ?? true)) return false;
  if (strength === 'named' && core.length === 1 && !SINGLE_CORE.test(core)) return false;
  if (/\d$/.test(core)) return /队|厂|医院/.test(word);
  return !core.startsWith('级') && (strength !== 'named' || !holdsHead(core));
}

/** What a name of an everyday body may be in one character: 二|队, 东|站, 医|科. */
const SINGLE_CORE = /[一二三四五六七八九十东南西北中老新医法财\d]/;

/** Bodies that each country has one of: 美国|国防部, 法国|队, 日本|足协; and not 美国|公司, nor the government of none. */
function isOfCountry({ word, kind }: Head): boolean {
  return kind === 'government' || OF_COUNTRY.test(word);
}

/** 国家|图书馆, 中央|党校, 国际|足联; and not 国际|学校. */
function isOfScope(text: string, end: number, { word }: Head): boolean {
  return /(?:国家|中央|全国|联邦)$/.test(text.slice(end - 2, end)) || /联$|奥委会|协$/.test(word);
}

/** Is there a whole name inside: 物流园|综合部? */
function holdsHead(core: string): boolean {
  const plain = core.replace(/\([^)]*\)/g, '');
  for (let at = 0; at < plain.length; at++) {
    const strength = HEADS.matchAt(plain, at)?.value.strength;
    if (strength === 'strong' || strength === 'legal') return true;
  }
  return false;
}

function isGrassroots(left: Left, { word }: Head, core: string): boolean {
  const { anchor } = left;
  if (anchor === 'town' && core === '') return true;
  if (core === '' && /[农林种]场$/.test(word)) return anchor === 'place';
  if (/^[路街巷道]$/.test(core)) return false;
  const named = anchor === 'town' && isTownStem(core.replace(/社区$/, ''));
  if ((isGeneric(core) && !named) || anchor === 'level' || anchor === 'scope' || /[0-9]/.test(core)) return false;
  if (anchor === null && (left.verbal || (left.proper + left.names === 0 && core.length > 3))) return false;
  const least = word === '街道' || word === '社区' || word.length > 2 || left.coreStart > left.start ? 1 : 2;
  return core.length >= least && core.length <= (/[路街巷道]/.test(core) ? 7 : 5);
}
