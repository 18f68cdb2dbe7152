import type { Frame } from '../frame';
import { findItems } from './items';
import { SentenceReader } from './sentence-reader';
import { glance, type Spoken, type Who } from './spoken';
import { findSubjects } from './subject-mentions';

/** Reads whose the figures of a sentence are, one for each, and what the next sentence goes on with. */
export function readWho(
  frame: Frame,
  { unread = [], ...told }: Spoken,
): { readonly who: readonly Who[]; readonly next: Spoken } {
  const before = unread.reduce<Spoken>((spoken, one) => glance(one, spoken), told);
  const reader = new SentenceReader(frame, [...findSubjects(frame), ...findItems(frame)], before);
  return { who: reader.read(), next: reader.next() };
}
