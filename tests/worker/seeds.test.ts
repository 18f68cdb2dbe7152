import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIndex, readSeeds, type SeedFiles } from '@/worker/seeds';

const FOLDER = new URL('../../seeds/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

function filesOnDisk(): SeedFiles {
  const index = parseIndex(JSON.parse(read('index.json')));
  return { index, documents: new Map(index.documents.map(({ file }) => [file, read(file)])) };
}

describe('the seeds', () => {
  const files = filesOnDisk();

  it('are all in the index, each with source, place, date and licence', () => {
    const documents = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
    expect(files.index.documents.map(({ file }) => file).sort()).toEqual(documents.sort());
    for (const { source, place, date, dateInference, licence } of files.index.documents) {
      expect([source, place, licence].every(Boolean)).toBe(true);
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(['notice', 'latest-day-mentioned']).toContain(dateInference);
    }
  });

  it('become articles of their own ids, with text, place and date', () => {
    const { version, articles } = readSeeds(files);
    expect(version).toBe(files.index.version);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(articles.length).toBeGreaterThan(20);
    for (const { id, article } of articles) {
      expect(id).toMatch(/^[\w-]+$/);
      expect(article.text.length).toBeGreaterThan(20);
      expect(article.place).not.toBeNull();
      expect(article.date).not.toBeNull();
    }
  });

  it('hold the article on small firms in 晋源区', () => {
    const article = readSeeds(files).articles.find(({ article: { text } }) => text.includes('累计授信金额达6776万元'));
    expect(article).toMatchObject({ source: '太原报纸版面', article: { title: '金融帮扶遇困小微企业' } });
    expect(article?.article.place).toContain('晋源区');
  });
});

describe('readSeeds', () => {
  it('says which document is missing', () => {
    const { index } = filesOnDisk();
    expect(() => readSeeds({ index, documents: new Map() })).toThrow(/no document 000_/);
  });
});

describe('parseIndex', () => {
  it.each([null, [], {}, { version: 1 }, { version: '1', documents: [] }, { version: 1, documents: [{ file: 1 }] }])(
    'refuses %j',
    (parsed) => {
      expect(() => parseIndex(parsed)).toThrow(/not an index/);
    },
  );
});
