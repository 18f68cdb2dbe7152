import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '@/text/fold';
import { mark, type Sample, spread } from './annotated';

const ROOT = join(import.meta.dirname, '../..');

/** Tests whose sentences name bodies, all as the grammar finds them. */
const TESTS = /^(?:organizations|organization-classes|organization-names|towns)\.test\.ts$/;

/** A string of a test that holds a sentence. */
const SENTENCES = /(['`])((?:(?!\1)[^\\])*[\u4e00-\u9fff]{2}(?:(?!\1)[^\\])*)\1/gs;

/**
 * Texts in which the grammar is taken at its word, so that the learned part does not unlearn what it was made for: local
 * news (the seeds) and the sentences of its own tests, all of which it reads right. Scored as `grammar`.
 */
export function readGrammarLessons(): Sample[] {
  const seeds = readdirSync(join(ROOT, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(ROOT, 'seeds', name), 'utf8').split('\n'));
  const room = join(ROOT, 'tests/names');
  const tests = readdirSync(room)
    .filter((name) => TESTS.test(name))
    .sort()
    .flatMap((name) => sentencesOf(readFileSync(join(room, name), 'utf8')));
  return [...new Set([...seeds, ...tests].map(folded))]
    .filter((text) => text.length >= 5)
    .map((text) => {
      const { cut, marks } = mark(text);
      const paragraphs = [{ cut, marks, gold: marks.grammar, optional: [] }];
      return { id: text, set: 'grammar', fold: spread(text), weight: 1, paragraphs, names: null };
    });
}

function sentencesOf(source: string): string[] {
  return [...source.matchAll(SENTENCES)].flatMap(([, , text = '']) => text.split(/[|\n]\s*/));
}
