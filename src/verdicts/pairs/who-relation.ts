import { placeInName } from '@/claims/who/subject-mentions';
import { comparePlaces } from '@/knowledge/place-relations';
import { remember } from '@/knowledge/remember';
import type { Figure } from './read-text';
import { isSameBody } from './same-body';

/**
 * How those that two figures belong to stand to each other. `short`: one name and a shorter one for it; `within`: a place
 * and one in it; `home`: a body and the place it is named after; `mixed`: others of two kinds; `unknown`: one is nobody's.
 */
export type WhoRelation = 'same' | 'short' | 'within' | 'home' | 'sibling' | 'other' | 'mixed' | 'unknown';

/** Compares whose two figures are. */
export function compareWho(here: Figure, there: Figure): WhoRelation {
  const [a, b] = [here.whoKey, there.whoKey];
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  const kinds = [here.claim.who.kind, there.claim.who.kind];
  if (kinds[0] === kinds[1]) {
    if (kinds[0] === 'place') return placeRelation(`${a}\n${b}`);
    if (kinds[0] === 'item') return a.includes(b) || b.includes(a) ? 'short' : 'other';
    return bodyRelation(`${a}\n${b}`);
  }
  if (!kinds.includes('item')) {
    const [body, place] = kinds[0] === 'body' ? [a, b] : [b, a];
    return homeRelation(`${body}\n${place}`);
  }
  return a.includes(b) || b.includes(a) ? 'short' : 'mixed';
}

const twoOf = (pair: string): [string, string] => pair.split('\n') as [string, string];

const bodyRelation = remember((pair): WhoRelation => (isSameBody(...twoOf(pair)) ? 'short' : 'other'));

const placeRelation = remember((pair): WhoRelation => {
  const relation = comparePlaces(...twoOf(pair));
  return relation === 'unknown' ? 'other' : relation;
});

const homeRelation = remember((pair): WhoRelation => {
  const [body, place] = twoOf(pair);
  if (body.startsWith(place)) return 'home';
  const home = placeInName(body);
  if (home === null) return 'mixed';
  const relation = comparePlaces(home, place);
  return relation === 'same' ? 'home' : relation === 'other' ? 'other' : 'mixed';
});
