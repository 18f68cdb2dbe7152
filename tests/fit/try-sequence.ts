import { likelySpans, readLattice } from '@/names/sequence-lattice';
import { LABELS, observe } from '@/names/sequence-features';
import { type Sample, FOLDS, readAnnotated } from './annotated';
import { Listed } from './listed';
import { type Count, count, line, noCount } from './scores';
import { allowedLabels, type Lesson, trainSequence, type Trained, visitFeatures } from './sequence-trainer';
import { type Observation } from '@/names/sequence-features';
import { longest } from '@/names/organizations';

const t0 = Date.now();
const listed = new Listed('/work/shared/names');
const samples = readAnnotated('/work/shared/evaluation/data', listed);
console.log('read', Date.now() - t0);
const arg = (name: string, d: number) => Number(process.argv.find((a) => a.startsWith(`${name}=`))?.split('=')[1] ?? d);
const settings = { l1: arg('l1', 0.8), l2: arg('l2', 0.05), rate: arg('rate', 0.2), epochs: arg('epochs', 10), least: 2 };
const W = arg('w', 1);
import { readSilver, silverLessons } from './silver';
import { SequenceModel } from '@/names/sequence-model';
import { tableOf } from './sequence-table';
const lessonsOf = (s: Sample): Lesson[] => s.paragraphs.map((p) => ({ seen: observe(p.cut, p.marks), allowed: allowedLabels(p.cut.text.length, p.gold, p.optional), weight: W }));
const lessons = new Map(samples.map((s) => [s, lessonsOf(s)]));
export function scoresOf(model: Trained, seen: Observation): Float64Array {
  const scores = new Float64Array(seen.length * LABELS);
  visitFeatures(seen, (at, key, column) => {
    const row = model.rows.get(key);
    if (row) for (let l = 0; l < 4; l++) scores[at * 4 + l] += row[column * 4 + l] ?? 0;
  });
  return scores;
}
export function best<T extends { start: number; end: number; probability: number }>(spans: T[], threshold: number): T[] {
  const scored = spans.map((s) => ({ ...s, v: Math.log(s.probability / (1 - Math.min(s.probability, 1 - 1e-9))) - threshold })).filter((s) => s.v > 0).sort((a, b) => a.end - b.end);
  const bestAt = new Map<number, number>();
  const value: number[] = [], prev: number[] = [];
  let n = Math.max(0, ...scored.map((s) => s.end));
  const v = new Float64Array(n + 1), take = new Int32Array(n + 1).fill(-1);
  let k = 0;
  for (let e = 1; e <= n; e++) {
    v[e] = v[e - 1]!;
    for (; k < scored.length && scored[k]!.end === e; k++) { const c = v[scored[k]!.start]! + scored[k]!.v; if (c > v[e]!) { v[e] = c; take[e] = k; } }
  }
  const out: T[] = [];
  for (let e = n; e > 0; ) { if (take[e]! >= 0 && v[e] !== v[e - 1]) { out.push(scored[take[e]!]!); e = scored[take[e]!]!.start; } else e--; }
  return out.reverse();
}
const tables: Record<string, Record<string, Count>> = {};
const add = (sys: string, s: Sample, found: { start: number; end: number }[][]) => {
  const sets = [s.set, ...(s.set.startsWith('real') ? ['real'] : s.set === 'own' ? [] : ['allcases']), ...(s.set === 'real-news-2' && s.id.startsWith('hk') ? ['rn2-hk'] : [])];
  for (const set of sets) count(((tables[sys] ??= {})[set] ??= noCount()), s, found);
};
for (const s of samples) {
  add('grammar', s, s.paragraphs.map((p) => [...p.marks.grammar]));
  add('+lists0', s, s.paragraphs.map((p) => longest([...p.marks.grammar, ...p.marks.lists.filter((h) => h.ambiguity === 0 && !p.marks.grammar.some((g) => g.start < h.end && g.end > h.start) && (h.end - h.start > 4 || ((h.start === 0 || p.cut.words.begin[h.start]! >= 0) && p.cut.words.begin[h.end]! >= 0))).map((h) => ({ ...h, rule: '' }))])));
}
const folds = process.argv.includes('one') ? [1] : FOLDS;
const chars = arg('silver', 0) * 1000;
const t1 = Date.now();
const silver = chars ? readSilver('/work/shared/evaluation/data', { listed, annotated: samples.map((s) => s.id), characters: chars }) : [];
console.log('silver', silver.length, Date.now() - t1);
for (const fold of folds) {
  const t = Date.now();
  const train = samples.filter((s) => s.fold !== fold).flatMap((s) => lessons.get(s)!);
  let model = trainSequence(train, { ...settings, l1: arg('tl1', 0.3) });
  if (chars) {
    const teacher = new SequenceModel(tableOf(model, 0.02));
    const more = silverLessons(silver.filter((s) => s.fold !== fold), teacher, { listed });
    console.log('teacher', Date.now() - t, 'lessons', more.length, more.reduce((x, l) => x + l.seen.length, 0));
    model = trainSequence([...train.map((l) => ({ ...l, weight: arg('w', 8) })), ...more], { ...settings, epochs: arg('sepochs', 6), rate: arg('srate', 0.1) }, fold === 1 ? console.log : undefined);
  }
  const table = tableOf(model);
  const size = (st: number) => { const t = tableOf(model, st); return `${st}: ${t.keys.length}/${t.slots.length}`; };
  console.log('fold', fold, Date.now() - t, 'ms rows', table.keys.length, 'entries', table.slots.length, [...table.transitions].join(' '));
  console.log(size(0.02), size(0.08), size(0.15));
  const ms = [0.02, 0.08, 0.15].map((st) => [st, new SequenceModel(tableOf(model, st))] as const);
  for (const s of samples.filter((s) => s.fold === fold)) {
    for (const [st, m] of ms) { const spans = lessons.get(s)!.map((l) => likelySpans(m.read(l.seen), 0.004));
    for (const th of [-0.4, 0, 0.4]) add(`crf ${st} ${th}`, s, spans.map((x) => best(x, th))); }
  }
}
for (const [sys, sets] of Object.entries(tables)) for (const set of ['real', 'real-news', 'real-news-2', 'rn2-hk', 'own', 'allcases', 'cases', 'more']) if (sets[set]) console.log(sys.padEnd(10), set.padEnd(12), line(sets[set]!));
