import { describe, expect, it } from 'vitest';
import { bundledSeeds } from '@/command-line/evidence';
import { openMemoryCorpus } from '@/corpus/corpus';
import type { NewArticle } from '@/corpus/installation';
import { ArticleReader } from '@/evidence/article-reader';
import { folded } from '@/text/fold';
import { SIMPLIFIED_PAIRS } from '@/text/simplified-data';
import { randomFrom } from '../fit/random-order';
import { generatedArticle } from '../fixtures/generated-articles';

const ARTICLES = Number(process.env['RECALL_ARTICLES'] ?? 400);
const QUERIES = 200;

/** All that an article can be found by, as one text. */
function textOf({ source, article: { title, kicker, byline, text } }: NewArticle): string {
  return folded([title, kicker, source, byline.join(' '), text].join('\n')).toLowerCase();
}

const TRADITIONAL = new Map(
  Array.from({ length: SIMPLIFIED_PAIRS.length / 2 }, (_, i) => [
    SIMPLIFIED_PAIRS.charAt(2 * i + 1),
    SIMPLIFIED_PAIRS.charAt(2 * i),
  ]),
);

describe('full text', () => {
  it(`finds for ${QUERIES} stretches of texts exactly the articles that hold them, in either script`, async () => {
    const generated = Array.from({ length: ARTICLES }, (_, i): NewArticle => {
      const { article, source } = generatedArticle(i);
      return { id: `generated-${i}`, source, licence: null, article };
    });
    const articles = [...bundledSeeds().articles, ...generated];
    const corpus = await openMemoryCorpus({
      reader: new ArticleReader(),
      tokens: '',
      loadSeeds: async () => ({ version: 1, articles }),
    });
    await corpus.catchUp();
    const texts = articles.map((one) => ({ id: one.id, text: textOf(one) }));
    const next = randomFrom(18);
    const random = (below: number): number => Math.floor(next() * below);
    const wrong: string[] = [];
    for (let n = 0; n < QUERIES; n++) {
      // every other one from what people wrote
      const from = n % 2 === 0 ? random(30) : random(articles.length);
      const lines = (articles[from]?.article.text ?? '').split('\n').filter((line) => line.length > 8);
      const line = lines[random(lines.length)] ?? '';
      const length = 2 + random(7);
      const at = random(line.length - length + 1);
      const stretch = line.slice(at, at + length).trim();
      const query = n % 4 < 2 ? stretch : Array.from(stretch, (sign) => TRADITIONAL.get(sign) ?? sign).join('');
      const sought = folded(query).toLowerCase();
      if (sought === '') continue;
      const held = texts.flatMap(({ id, text }) => (text.includes(sought) ? [id] : [])).sort();
      const found = (await corpus.search(query, articles.length)).articles.map(({ article }) => article.id).sort();
      const missing = held.filter((id) => !found.includes(id));
      const extra = found.filter((id) => !held.includes(id));
      if (missing.length + extra.length > 0)
        wrong.push(`${query}: ${missing.length} missing, ${extra.length} too many`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
