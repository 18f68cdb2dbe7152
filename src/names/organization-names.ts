import { findPlaces, leadingPlace, parentsOf } from '@/knowledge/gazetteer';
import { KNOWN_BODIES } from '@/knowledge/known-bodies';
import { wordList } from '@/knowledge/lexicon';
import { beginsWithTown } from '@/knowledge/towns';
import { WORLD_PLACES } from '@/knowledge/world-places';
import { organizationKey } from './organization-key';
import { FUNCTIONS, GENERIC_CORES, HEADS } from './organization-tables';

/** A surface of the document, folded, with what it may be resolved by. */
export type Surface = {
  readonly surface: string;
  /** The county or city named last before it. */
  readonly near: string | null;
};

/** So many characters at the end of a key lead to those that end alike. */
const ENDING = 2;

/** Gives every surface of one document its canonical name: the fullest wording of the same body, or null. */
export class NameBook {
  readonly #fullest = new Map<string, string>();
  readonly #aliases = new Map<string, string>();
  /** Keys of the names learned, by their last characters. */
  readonly #endings = new Map<string, string[]>();
  readonly #ofBare = new Map<string, string | null>();
  readonly #place: readonly string[];

  /** `place`: the document's own place from large to small, or null. */
  constructor(place: string | null) {
    this.#place = place ? findPlaces(place).flatMap(({ name }) => [...parentsOf(name), name]) : [];
  }

  /** Learns a surface; call for all of a document before asking for names. */
  learn(surface: Surface): void {
    const name = this.#resolve(surface);
    if (name === null) return;
    const key = organizationKey(name);
    const known = this.#fullest.get(key);
    if (known === undefined || name.length > known.length) this.#fullest.set(key, name);
    if (known !== undefined) return;
    const ending = key.slice(-ENDING);
    const keys = this.#endings.get(ending);
    if (keys) keys.push(key);
    else this.#endings.set(ending, [key]);
  }

  /** Says that `alias` names the body called `name` in this document. */
  alias(alias: string, name: string): void {
    if (!this.#aliases.has(alias)) this.#aliases.set(alias, name);
  }

  /** Short forms with their full names, and full names as they are; to go on with in a later text. */
  learned(): Record<string, string> {
    return Object.fromEntries(this.#aliases);
  }

  /** The canonical name, or null where the surface is complete only in a place that is not known. */
  nameOf(surface: Surface): string | null {
    const name = this.#aliases.get(surface.surface) ?? this.#resolve(surface) ?? this.#bare(surface.surface);
    if (name === null) return null;
    const fullest = this.#fullest.get(organizationKey(this.#withLevel(name)));
    return fullest !== undefined && fullest.length > name.length ? fullest : name;
  }

  /** 章丘行政审批服务局 where the text also has 章丘区行政审批服务局: the level of the place left out. */
  #withLevel(name: string): string {
    if (leadingPlace(name)) return name;
    const fuller = ['区', '县', '市'].map((level) => name.slice(0, 2) + level + name.slice(2));
    return fuller.find((full) => this.#fullest.has(organizationKey(full))) ?? name;
  }

  /** 发改委 in a text that names 国家发改委 and no other one; null where there are several, or none. */
  #bare(surface: string): string | null {
    const known = this.#ofBare.get(surface);
    if (known !== undefined) return known;
    const key = organizationKey(surface);
    const ending = this.#endings.get(key.slice(-ENDING)) ?? [];
    const [only, second] = ending.filter((one) => one.endsWith(key) && one.length > key.length);
    const name = only !== undefined && second === undefined ? (this.#fullest.get(only) ?? null) : null;
    this.#ofBare.set(surface, name);
    return name;
  }

  #resolve({ surface, near }: Surface): string | null {
    if (KNOWN_BODIES.matchAt(surface, 0)?.word === surface) return surface;
    const level =
      /^(?:[本我该全])?(自治区|[省市区县旗州])(?!场|政(?!府|协|法|务)|民|级|直|属|区|县|城|域|两)(?=.)/.exec(
        surface,
      )?.[1];
    if (level && !leadingPlace(surface) && !beginsWithTown(surface)) {
      const owner = this.#owner(level, near);
      const rest = surface.replace(/^[本我该全]?(?:自治区|[省市区县旗州])/, '');
      return owner && owner + rest;
    }
    const league = /^团([省市区县])委$/.exec(surface)?.[1];
    if (league) {
      const owner = this.#owner(league, near);
      return owner && `共青团${owner}委`;
    }
    const isNameless = /^(?:街道|镇|乡|该|本)/.test(surface) || isIncomplete(surface);
    return isNameless && !beginsWithTown(surface) ? null : surface;
  }

  /** The place at a level: of the document, else the one named last in the text. */
  #owner(level: string, near: string | null): string | null {
    const fits = (name: string): boolean =>
      level === '区' || level === '县'
        ? /[区县旗]$/.test(name) || (level === '县' && name.endsWith('市'))
        : name.endsWith(level);
    return this.#place.findLast(fits) ?? (near && fits(near) ? near : null);
  }
}

/** What is named after a country or the world needs no place. */
const WORLD = wordList([...WORLD_PLACES, '国家 全国 中央 国际 世界 联邦'].join(' '));

/** 市场监管局, 实验中学: nothing in the name says which one. */
function isIncomplete(surface: string): boolean {
  if (WORLD.matchAt(surface, 0)) return false;
  let at = 0;
  while (at < surface.length) {
    const generic = GENERIC_CORES.matchAt(surface, at)?.word ?? '';
    const head = HEADS.matchAt(surface, at);
    const length = Math.max(
      FUNCTIONS.matchAt(surface, at)?.word.length ?? 0,
      generic.length > 1 ? generic.length : 0,
      head && head.value.strength !== 'weak' ? head.word.length : 0,
    );
    if (!length) return false;
    at += length;
  }
  return true;
}

/**
 * Short forms that a text may use after a company's full name: 漱玉平民大药房连锁股份有限公司 → 漱玉平民大药房, 东港股份有限公司 → 东港股份.
 * Never shorter than three characters.
 */
export function shortForms(name: string): string[] {
  const forms = new Set<string>();
  const stripped = name.replace(/\([^)]*\)/g, '');
  const core = stripped.replace(/(?:连锁)?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团)$/, '');
  if (core !== stripped) {
    const called = core.replace(/地铁运营$/, '地铁');
    forms.add(called);
    if (stripped.endsWith('股份有限公司') && !stripped.includes('连锁'))
      forms.add(`${core}股份`).add(`${core}股份公司`);
    const place = leadingPlace(called);
    if (place) forms.add(called.slice(place.end));
    forms.add(`${core}公司`).add(`${core}集团`);
  }
  return [...forms].filter((form) => form.length >= 3 && form !== name);
}
