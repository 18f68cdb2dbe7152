import { characterSet } from '@/text/character-table';
import type { Span } from '@/text/offset-map';
import { type Anaphor, type Antecedents, findAnaphora, resolveAnaphor } from './anaphora';
import { type Head, headOf, membersOf, runOfFigures, withoutMeasure } from './clause-heads';
import type { Frame } from './frame';
import { findItems } from './items';
import { findParallels, type Parallels } from './parallels';
import { partsNamed } from './parts-named';
import {
  findSubjects,
  isPlaceName,
  placeInName,
  reportsOnOthers,
  type Subject,
  type SubjectMention,
} from './subject-mentions';
import { CORPORATE, FEATURES, GENERIC_BEFORE_TRADE, TRADE_WORDS } from './trade-words';

/** Where a text says what a claim goes by; `article`: what is known of it without reading it. */
export type Stated = 'clause' | 'sentence' | 'paragraph' | 'heading' | 'title' | 'article';

/** Whose a figure is; `name` null where nobody's. */
export type Who = {
  readonly name: string | null;
  readonly kind: Subject['kind'] | null;
  readonly stated: Stated;
};

/** What a sentence goes on with. `stated`: where `topic` was named, as seen from the next sentence. */
export type Spoken = Antecedents & {
  readonly stated: Stated;
  /**
   * Sentences without figures behind what was read last: the last one that names a body or place, and the last. They are
   * looked at only when a sentence with figures comes.
   */
  readonly unread?: readonly Frame[];
};

/** The same behind one more sentence without figures. */
export function passOver(frame: Frame, before: Spoken): Spoken {
  const names = frame.organizations.length + frame.places.length > 0;
  const named = names ? undefined : before.unread?.find(namesSomebody);
  return { ...before, unread: named ? [named, frame] : [frame] };
}

function namesSomebody({ organizations, places }: Frame): boolean {
  return organizations.length + places.length > 0;
}

/** Reads whose the figures of a sentence are, one for each, and what the next sentence goes on with. */
export function readWho(
  frame: Frame,
  { unread = [], ...told }: Spoken,
): { readonly who: readonly Who[]; readonly next: Spoken } {
  const before = unread.reduce<Spoken>((spoken, one) => glance(one, spoken), told);
  const mentions = [...findSubjects(frame), ...findItems(frame)];
  const reader = new SentenceReader(frame, mentions, before);
  return { who: reader.read(), next: reader.next() };
}

/** What a sentence without figures leaves for the next: its first subject, and the bodies and places that it names. */
export function glance(frame: Frame, before: Spoken): Spoken {
  const { text, organizations, places, clauses } = frame;
  const [clause] = clauses;
  const head = clause ? headOf(frame, clause, clause.end) : null;
  const named = organizations.length + places.length > 0 ? findSubjects(frame) : [];
  const strong = named.filter(({ weak }) => !weak);
  const headed = head && !strong.some((one) => one.start <= head.start) ? nameIn(text, head) : null;
  const list = listFrom(strong, text);
  const topic = headed ?? (strong[0] ? subjectOf(strong[0]) : null);
  const last = (kind: Subject['kind']): Subject | null => {
    const mention = strong.findLast((one) => one.kind === kind);
    return mention ? subjectOf(mention) : headed?.kind === kind ? headed : null;
  };
  return {
    ...before,
    topic: topic ?? before.topic,
    stated: topic ? (before.stated === 'title' && before.topic === null ? 'title' : 'paragraph') : before.stated,
    body: last('body') ?? before.body,
    place: last('place') ?? before.place,
    group: list.length > 1 ? list : head ? namesJoined(text, head) : [],
  };
}

/** Two names of trade that a clause begins with: 汇岭证券与嵩岳证券. */
function namesJoined(text: string, head: Span): Subject[] {
  const members = membersOf(text, head).map(({ start, end }) => text.slice(start, end));
  const areNames = members.length === 2 && members.every((name) => TRADE_WORDS.matchBefore(name, name.length));
  return areNames ? members.map((name) => ({ name, kind: 'body' })) : [];
}

/** The subjects that follow the first one in a row. */
function listFrom(mentions: readonly SubjectMention[], text: string): Subject[] {
  const run: SubjectMention[] = [];
  for (const mention of mentions) {
    const last = run.at(-1);
    if (!last || (mention.start >= last.end && JOINT.test(text.slice(last.end, mention.start)))) run.push(mention);
  }
  return run.map(subjectOf);
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** What stands between the members of a list. */
const JOINT = /^(?:以及|[、和与及暨,])$/;

/** Characters of `JOINT` that stand between two names in a clause. */
const JOINTS = characterSet('、和与及暨');

function holdsJoint(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (JOINTS[text.charCodeAt(at)]) return true;
  return false;
}

/** A place so near before a figure is whose it is, even where the sentence speaks of a body. */
const BESIDE = 3;

/** What an event is called where a clause says what it did. */
const EVENT =
  /^[,;:]?(?:该|此次|本次)?(?:起)?(?:事故|火灾|爆炸|地震|塌方|坍塌|滑坡|泥石流|洪水|洪灾|山火|袭击|空袭|灾害|灾情|事件|碰撞|车祸|台风|暴雨)[^,;:。]{0,6}(?:造成|导致|致|酿成)/;

/** No longer text before a colon, or in a row of a list, is what the row is about. */
const LONGEST_LABEL = 12;

type Found = { readonly subject: Subject; readonly stated: Stated; readonly isWhole?: boolean };

function partOf(name: string): Found {
  return { subject: { name, kind: 'item' }, stated: 'clause' };
}

/** Goes through the clauses of one sentence and remembers of whom they speak. */
class SentenceReader {
  readonly #frame: Frame;
  /** What the sentence names, in order; words that point back are resolved when their clause is reached. */
  readonly #mentions: SubjectMention[];
  readonly #anaphora: Anaphor[];
  readonly #before: Spoken;
  /** What the clauses are about by where they stand, found when first asked for. */
  readonly #heads = new Map<number, Head | null>();
  #parallels: Parallels | null = null;
  readonly #parts: ReadonlyMap<number, string>;
  #topic: Found | null;
  /** The first subject of the sentence: what the next one goes on with. */
  #main: Subject | null = null;
  /** The body spoken of last. */
  #lastBody: Subject | null = null;
  #group: readonly Subject[];
  #grouped = false;
  /** The subjects spoken of so far, each once. */
  readonly #spoken: Subject[] = [];

  constructor(frame: Frame, mentions: readonly SubjectMention[], before: Spoken) {
    this.#frame = frame;
    this.#mentions = [...mentions].sort(inOrder);
    this.#anaphora = findAnaphora(frame.text, frame.sentence);
    this.#before = before;
    this.#topic = before.topic && { subject: before.topic, stated: before.stated };
    this.#group = before.group;
    this.#parts = partsNamed(frame);
  }

  read(): Who[] {
    const { clauses, figures } = this.#frame;
    const who: (Found | undefined)[] = figures.map(() => undefined);
    let i = 0;
    for (const clause of clauses) {
      if (this.#anaphora.length > 0) this.#resolve(clause.end);
      if ((figures[i]?.start ?? clause.end) >= clause.end) this.#passBy(clause);
      let from = clause.start;
      for (let figure = figures[i]; figure && figure.start < clause.end; figure = figures[++i]) {
        if (!who[i]) {
          const stretch = { start: from, end: figure.start };
          const part = this.#parts.get(i);
          const own =
            part && !this.#namesIn(stretch)
              ? partOf(part)
              : this.#subjectIn(stretch, from === clause.start ? clause : null);
          if (own) this.#turnTo(own);
          else this.#goOn();
          for (const [k, member] of this.#respectively(clause, i).entries())
            who[i + k] = { subject: member, stated: 'clause' };
          if (!who[i] && this.#topic) who[i] = this.#topic;
        }
        from = figure.end;
      }
      this.#goOn();
    }
    const main: Found | null = this.#main?.kind === 'body' ? { subject: this.#main, stated: 'sentence' } : null;
    return who.map((found) => whoOf(found ?? main ?? this.#weakest()));
  }

  #namesIn({ start, end }: Span): boolean {
    return this.#mentions.some((one) => one.start >= start && one.end <= end);
  }

  /** What a clause named is, for what follows, named in the sentence. */
  #goOn(): void {
    if (this.#topic?.stated === 'clause') this.#topic = { ...this.#topic, stated: 'sentence' };
  }

  next(): Spoken {
    const { topic, body, place, own, stated } = this.#before;
    const main = this.#main ?? topic;
    const last = (kind: Subject['kind']): Subject | undefined =>
      this.#mentions.findLast((one) => one.kind === kind && !one.weak);
    return {
      topic: main,
      stated: this.#main ? 'paragraph' : stated,
      body: this.#lastBody ?? last('body') ?? body ?? this.#reporter(),
      place: last('place') ?? place,
      group: this.#grouped ? this.#group : this.#spoken.length > 1 ? this.#spoken : [],
      own,
    };
  }

  /** Who reports, where no body is spoken of: 该国 and 该县 may be its. */
  #reporter(): Subject | null {
    const mention = this.#mentions.find((one) => one.kind === 'body');
    return mention ? subjectOf(mention) : null;
  }

  /** Resolves the words that point back before an offset. */
  #resolve(until: number): void {
    if ((this.#anaphora[0]?.start ?? until) >= until) return;
    while ((this.#anaphora[0]?.start ?? until) < until) {
      const { word, ...where } = this.#anaphora.shift() as Anaphor;
      const named = this.#mentions.filter(({ end }) => end <= where.start);
      const { place, own } = this.#before;
      const body = this.#lastBody ?? this.#before.body;
      const topic = this.#topic?.subject ?? null;
      const group = this.#grouped || this.#spoken.length < 2 ? this.#group : this.#spoken;
      const subject = resolveAnaphor(word, named, { topic, body, place, own, group });
      if (subject) this.#mentions.push({ ...where, ...subject, isWhole: subject.kind === 'place' });
    }
    this.#mentions.sort(inOrder);
  }

  /** A clause without figures may name what the next ones speak of. */
  #passBy(clause: Span): void {
    this.#remember(clause);
    const named = this.#subjectIn(clause, clause);
    if (named) this.#turnTo({ ...named, stated: 'sentence' });
  }

  /** Two or more that a clause names together: 前者 and 分别 may take them up. */
  #remember(clause: Span): void {
    const { text } = this.#frame;
    if (!holdsJoint(text, clause)) return;
    const inside = this.#mentions.filter((one) => one.start >= clause.start && one.end <= clause.end);
    const named = listFrom(inside, text);
    const head = named.length > 1 ? null : this.#headOf(clause);
    const group = head ? namesJoined(text, head) : named;
    if (group.length < 2) return;
    this.#group = group;
    this.#grouped = true;
  }

  #turnTo(found: Found): void {
    this.#topic = found;
    if (!this.#spoken.some(({ name }) => name === found.subject.name)) this.#spoken.push(found.subject);
    if (found.subject.kind === 'body') this.#lastBody = found.subject;
    if (found.isWhole) this.#main = found.subject;
    else if (found.subject.kind !== 'item') this.#main ??= found.subject;
  }

  /** The subject named in a stretch of text, or that its clause begins with. A name beats a place that leads to it. */
  #subjectIn(stretch: Span, clause: Span | null): Found | null {
    const scene = clause && this.#scene(clause);
    if (scene) return scene;
    const named = this.#namedIn(stretch);
    if (named && named.subject.kind !== 'place') return named;
    const headed = clause && this.#headed(clause, stretch.end);
    if (!named) return headed;
    const wider = headed !== null && headed.subject.name.includes(named.subject.name);
    return headed && (headed.subject.kind === 'body' || wider) ? headed : named;
  }

  /** 事故造成2人死亡: an event is where it happened, whoever came to help. */
  #scene(clause: Span): Found | null {
    const place = this.#mentions.findLast((one) => one.kind === 'place' && one.end <= clause.start);
    const scene = place ? subjectOf(place) : this.#before.place;
    const told = EVENT.test(this.#frame.text.slice(clause.start, clause.start + 16));
    return told && scene ? { subject: scene, stated: place ? 'sentence' : 'paragraph' } : null;
  }

  /** The subject named in a stretch of text: the last body or item that is no object, else the last place. */
  #namedIn({ start, end }: Span): Found | null {
    let mention: SubjectMention | null = null;
    for (const one of this.#mentions)
      if (
        one.start >= start &&
        one.end <= end &&
        !one.weak &&
        (one.kind !== 'place' || !mention || mention.kind === 'place')
      )
        mention = one;
    if (!mention) return null;
    const topic = this.#topic;
    const stays =
      mention.kind === 'place' &&
      !mention.isWhole &&
      topic?.subject.kind === 'body' &&
      topic.stated === 'sentence' &&
      this.#main === topic.subject;
    return stays && end - mention.end > BESIDE
      ? null
      : { subject: subjectOf(mention), stated: 'clause', isWhole: mention.isWhole ?? false };
  }

  #headOf(clause: Span): Head | null {
    const known = this.#heads.get(clause.start);
    if (known !== undefined) return known;
    const figure = this.#frame.figures.find(({ start }) => start >= clause.start);
    const head = headOf(this.#frame, clause, Math.min(figure?.start ?? clause.end, clause.end));
    this.#heads.set(clause.start, head);
    return head;
  }

  /** What a clause is about by its head: a name that no list has, a feature of the land, one of several parallel things. */
  #headed(clause: Span, end: number): Found | null {
    const { text } = this.#frame;
    const head = this.#headOf(clause);
    if (!head || head.end > end) return null;
    const named = this.#mentions.some((one) => one.kind !== 'place' && one.start < head.end && one.end > head.start);
    const name = named ? null : nameIn(text, head);
    if (name && !reportsOnOthers(name.name, text.slice(head.end, head.end + 24)))
      return { subject: name, stated: 'clause' };
    const label = named ? null : this.#label(clause);
    if (label) return { subject: { name: label, kind: 'item' }, stated: 'clause' };
    const spoken = this.#topic?.stated === 'sentence' && this.#topic.subject.kind !== 'item';
    if (spoken) return null;
    this.#parallels ??= findParallels(this.#frame, (one) => this.#headOf(one));
    const item = this.#parallels.get(clause.start);
    return item ? { subject: { name: item, kind: 'item' }, stated: 'clause' } : null;
  }

  /** What a row of a list, or the text before a colon, begins with: 高丽菜|42.6元, 锦庭服务|:. */
  #label({ start, end }: Span): string | null {
    const { text, sentence, figures, isRow } = this.#frame;
    if (start !== sentence.start || !(isRow || text.charAt(end - 1) === ':')) return null;
    const figure = figures.find((one) => one.start >= start && one.start < end);
    const label = text.slice(start, isRow && figure ? figure.start : end).replace(/[: ]+$/, '');
    if (label.length > LONGEST_LABEL || /[,;]/.test(label)) return null;
    const bare = withoutMeasure(text, { start, end: start + label.length });
    return bare.end - bare.start > 1 ? text.slice(bare.start, bare.end) : null;
  }

  /** The members of the list that the figures from the `first`-th on are said of, in their order; empty where there is none. */
  #respectively(clause: Span, first: number): readonly Subject[] {
    const { text, figures } = this.#frame;
    const figure = figures[first];
    if (!figure) return [];
    const length = runOfFigures(this.#frame, first);
    if (length < 2 || (first > 0 && runOfFigures(this.#frame, first - 1) > 1)) return [];
    const lead = text.slice(clause.start, figure.start);
    const at = Math.max(lead.lastIndexOf('分别'), lead.lastIndexOf('各自'), lead.lastIndexOf('依次'));
    const end = at >= 0 ? clause.start + at : figure.start;
    const named = this.#listBefore(clause, end);
    const listed = named.length === length || at < 0 ? named : this.#listInWords(clause, end);
    if (listed.length === length) {
      this.#group = listed;
      this.#grouped = true;
      return listed;
    }
    if (listed.length > 0 || !(this.#grouped || at >= 0)) return [];
    return [this.#group, this.#spoken].find((group) => group.length === length) ?? [];
  }

  /** The subjects named in a row before `end` in a clause. */
  #listBefore(clause: Span, end: number): Subject[] {
    const { text } = this.#frame;
    const run: SubjectMention[] = [];
    for (const mention of this.#mentions.filter((one) => one.start >= clause.start && one.end <= end).reverse()) {
      const next = run[0];
      if (next && mention.end > next.start) continue;
      if (next && !JOINT.test(text.slice(mention.end, next.start))) break;
      run.unshift(mention);
    }
    return run.length > 1 ? run.map(subjectOf) : [];
  }

  /** The list of words that ends before 分别, whatever they are. */
  #listInWords(clause: Span, end: number): Subject[] {
    const { text } = this.#frame;
    const list = LIST.exec(text.slice(clause.start, end));
    if (!list) return [];
    const start = clause.start + list.index;
    return namesOf(text, { start, end: start + (list[1]?.length ?? 0) }, list[2] ?? '');
  }

  /** Where nothing better is named: who reported it, or where; of an office its place. */
  #weakest(): Found | null {
    const [mention] = this.#mentions.filter(({ weak }) => weak);
    const { own } = this.#before;
    if (mention?.kind === 'body') {
      const place =
        placeInName(mention.name) ?? (OF_STATE.test(mention.name) ? '中国' : OFFICE.test(mention.name) ? own : null);
      return { subject: place ? { name: place, kind: 'place' } : subjectOf(mention), stated: 'sentence' };
    }
    if (mention) return { subject: subjectOf(mention), stated: 'sentence' };
    return own ? { subject: { name: own, kind: 'place' }, stated: 'article' } : null;
  }
}

/** 章贡、南康两区, 拓跃汽车和极源汽车: what stands last before 分别, with what the members have in common. */
const LIST =
  /((?:[^,;:。、和与及()"]{2,12}、)*[^,;:。、和与及()"]{2,12}(?:、|以及|[和与及])[^,;:。、和与及()"]{2,14}?)(?:[两二三四五六七八九十\d]{1,2}([区县市镇省乡州])|[两二三四五六七八九十]{1,2}(?:地|国|家|行|校|队|馆|站|人|者|店|线|企|大))?$/;

function namesOf(text: string, span: Span, suffix: string): Subject[] {
  const members = membersOf(text, withoutMeasure(text, span)).map(({ start, end }) => text.slice(start, end));
  const names = trimLast(members.map((name) => name.replace(/[两二三四五六七八九十\d]{1,2}[区县市镇省乡州]$/, '')));
  return names.map((name) => ({
    name: suffix && !name.endsWith(suffix) ? name + suffix : name,
    kind: suffix ? 'place' : 'item',
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

/** Offices that there are once in the country. */
const OF_STATE = /(?:总局|总署|国务院|最高人民法院|[^部]{2,6}部)$/;

/** Offices whose figures are those of their place, where their name holds none. */
const OFFICE = /(?:局|部|委|委员会|办|厅|署|处|台|中心|机构|海关)$/;

/** A name that no list has, at the head of a clause: characters that make no words before a word of trade, or a feature. */
export function nameIn(text: string, head: Head): Subject | null {
  const bare = withoutMeasure(text, head);
  const name = text.slice(bare.start, bare.end);
  if (membersOf(text, bare).length > 1) return null;
  const feature = FEATURES.exec(name)?.[0];
  if (feature) return { name: feature, kind: 'place' };
  const core = text.slice(head.unknown ?? bare.start, bare.end).replace(DOCUMENTS, '');
  const trade = TRADE_WORDS.matchBefore(core, core.length)?.word ?? '';
  const own = core.slice(0, core.length - trade.length);
  if (own.length < 2 || isPlaceName(own)) return null;
  const known = head.unknown === null;
  const announces =
    known && !trade && own.length >= 3 && own.length <= 6 && ANNOUNCING.test(text.slice(head.end, head.end + 8));
  if (known && !announces && !(isCorporate(trade) && own.length <= 4 && !GENERIC_BEFORE_TRADE.test(own))) return null;
  if (!known && !trade && !REPORTING.test(text.slice(head.end, head.end + 12))) return null;
  return { name: core, kind: 'body' };
}

function isCorporate(trade: string): boolean {
  return trade !== '' && CORPORATE.matchAt(trade, 0)?.word === trade;
}

/** Only companies announce like this. */
const ANNOUNCING = /^(?:[昨今][天日晚]?|\d{1,2}日晚?)?(?:公告|披露[一二三中年半季])/;

/** What stands behind the name of who wrote it. */
const DOCUMENTS = /(?:招股书|财报|年报|公告|战报|数据|官网|季报|中报|业绩)$/;

/** 昨日公布, 周四宣布: who reports or tells. */
const REPORTING =
  /^(?:当地时间)?(?:[昨今前][天日晚]?|\d{1,2}日|周[一二三四五六日])?(?:公布|宣布|披露|发布|回应|表示|称|说|召开|发|显示|在|公告)/;

function subjectOf({ name, kind }: Subject): Subject {
  return { name, kind };
}

function whoOf(found: Found | null): Who {
  return found ? { ...found.subject, stated: found.stated } : { name: null, kind: null, stated: 'article' };
}
