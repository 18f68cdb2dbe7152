import type { Span } from '@/text/offset-map';
import type { Frame } from '../frame';
import { runOfFigures } from '../respectively';
import { type Anaphor, chainOf, findAnaphora, resolveAnaphor } from './anaphora';
import { type Head, headOf, withoutMeasure } from './clause-heads';
import { holdsJoint, listBefore, listFrom, listInWords, namesJoined } from './listed-subjects';
import { findParallels, type Parallels } from './parallels';
import { partsNamed } from './parts-named';
import type { Spoken, Stated, Who } from './spoken';
import { placeInName, reportsOnOthers, type Subject, type SubjectMention, subjectOf } from './subject-mentions';
import { nameIn } from './unlisted-names';

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
export class SentenceReader {
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
          const run = this.#frame.runs.get(i);
          if (run?.takesUp) for (let k = 0; k < run.length; k++) who[i + k] = who[i + k - run.length];
          else
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
    const { text, figures, runs } = this.#frame;
    const run = runs.get(first);
    const length = run?.length ?? runOfFigures(this.#frame, first);
    if (length < 2 || (!run && first > 0 && runOfFigures(this.#frame, first - 1) > 1)) return [];
    const end = run?.lead.end ?? figures[first]?.start ?? clause.start;
    const before = this.#mentions.filter((one) => one.start >= clause.start && one.end <= end);
    const named = listBefore(before, text);
    const listed = named.length === length || !run ? named : listInWords(text, { start: clause.start, end });
    if (listed.length === length) {
      this.#group = listed;
      this.#grouped = true;
      return listed;
    }
    if (listed.length > 0 || !(this.#grouped || run)) return [];
    return [this.#group, this.#spoken].find((group) => group.length === length) ?? [];
  }

  /** Where nothing better is named: who reported it, or where; of an office its place. */
  #weakest(): Found | null {
    const [mention] = this.#mentions.filter(({ weak }) => weak);
    const { own } = this.#before;
    if (mention?.kind === 'body') {
      const place = homeOf(mention.name, own);
      return { subject: place ? { name: place, kind: 'place' } : subjectOf(mention), stated: 'sentence' };
    }
    if (mention) return { subject: subjectOf(mention), stated: 'sentence' };
    return own ? { subject: { name: own, kind: 'place' }, stated: 'article' } : null;
  }
}

/** The place whose figures an office reports; null where it is none. A ministry of Taiwan is not one of the mainland. */
function homeOf(office: string, own: string | null): string | null {
  const home = placeInName(office) ?? (OF_STATE.test(office) ? '中国' : OFFICE.test(office) ? own : null);
  return home === '中国' ? (regionOf(own) ?? home) : home;
}

/** Taiwan, Hong Kong or Macau, where a place lies there. */
function regionOf(place: string | null): string | null {
  const [largest = ''] = place === null ? [] : chainOf(place);
  return /^(?:台湾|香港|澳门)/.exec(largest)?.[0] ?? null;
}

/** Offices that there are once in the country. */
const OF_STATE = /(?:总局|总署|国务院|最高人民法院|[^部]{2,6}部)$/;

/** Offices and media: what they report is that of their place, or of the text's, where their name holds none. */
const OFFICE = /(?:局|部|委|委员会|办|厅|署|处|台|中心|机构|海关|新闻网|日报|晚报|通讯社|新华社|中新社)$/;

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function whoOf(found: Found | null): Who {
  return found ? { ...found.subject, stated: found.stated } : { name: null, kind: null, stated: 'article' };
}
