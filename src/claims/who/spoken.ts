import { WORD_KIND } from '@/knowledge/word-kinds';
import type { Frame } from '../frame';
import type { Antecedents } from './anaphora';
import { headOf } from './clause-heads';
import { listFrom, namesJoined } from './listed-subjects';
import { findSubjects, type Subject, subjectOf } from './subject-mentions';
import { nameIn } from './unlisted-names';

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
   * Sentences without figures behind what was read last: the last two that name a body or place, and the last. They are
   * looked at only when a sentence with figures comes.
   */
  readonly unread?: readonly Frame[];
};

/** The same behind one more sentence without figures. */
export function passOver(frame: Frame, before: Spoken): Spoken {
  const named = before.unread?.filter(namesSomebody).slice(-2) ?? [];
  return { ...before, unread: [...named, frame] };
}

function namesSomebody({ organizations, places, sentence, words }: Frame): boolean {
  if (organizations.length + places.length > 0) return true;
  return words.kind.subarray(sentence.start + 1, sentence.end + 1).includes(WORD_KIND.abroad);
}

/** What a sentence without figures leaves for the next: its first subject, and the bodies and places that it names. */
export function glance(frame: Frame, before: Spoken): Spoken {
  const { text, clauses } = frame;
  const [clause] = clauses;
  const head = clause ? headOf(frame, clause, clause.end) : null;
  const named = namesSomebody(frame) ? findSubjects(frame) : [];
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
