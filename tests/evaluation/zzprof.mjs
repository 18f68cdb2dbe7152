import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const { recognize } = await import(process.argv[2]);
const seeds = readdirSync('/work/main/seeds')
  .filter((n) => n.endsWith('.txt'))
  .map((n) => readFileSync(`/work/main/seeds/${n}`, 'utf8'))
  .join('\n');
const news = gunzipSync(readFileSync('/work/shared/evaluation/data/real-news/articles.jsonl.gz'))
  .toString('utf8')
  .split('\n')
  .slice(0, 4000)
  .filter((_, i) => i % 80 === 0)
  .map((l) => JSON.parse(l));
const texts = [
  { text: seeds, title: '', place: null, date: null },
  ...news.map((n) => ({ text: n.text, title: n.title, place: n.place || null, date: n.date })),
];
for (let i = 0; i < 60; i++) for (const t of texts) recognize(t);
