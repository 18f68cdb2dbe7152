import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '@/knowledge/gazetteer';
import { packTable, unpackTable } from '@/names/learned/packed-table';
import { KEY_BITS, LABELS, observe } from '@/names/learned/sequence-features';
import { likelySpans, readLattice } from '@/names/learned/sequence-lattice';
import { SequenceModel, type SequenceTable } from '@/names/learned/sequence-model';
import { cutText } from '@/names/organizations';
import { tableOf } from '../fit/sequence-table';
import { allowedLabels, trainSequence } from '../fit/sequence-trainer';

const cut = (text: string) => cutText(text, { places: findPlaces(text), dates: [] });
const STEPS = Float64Array.from([0.5, -0.5, 0.2, 0.1, 0.3, -0.2, 0.1, -0.4]);

/** The steps that there are, from label to label, in the order of `Transitions`. */
const WAYS = ['OO', 'OB', 'BI', 'BE', 'II', 'IE', 'EO', 'EB'];

/** All rows of labels of one length, with what each is worth: the definition that forward–backward must agree with. */
function allRows(scores: Float64Array, length: number): { labels: string; worth: number }[] {
  let rows = [{ labels: '', worth: 0 }];
  for (let at = 0; at < length; at++)
    rows = rows.flatMap(({ labels, worth }) =>
      [...'OBIE'].flatMap((label, i) => {
        const way = WAYS.indexOf((at === 0 ? 'O' : labels.slice(-1)) + label);
        if (way < 0) return [];
        const step = STEPS[way] ?? 0;
        return [{ labels: labels + label, worth: worth + step + (scores[at * LABELS + i] ?? 0) }];
      }),
    );
  return rows
    .filter(({ labels }) => /[OE]$/.test(labels))
    .map(({ labels, worth }) => ({ labels, worth: Math.exp(worth) }));
}

describe('readLattice', () => {
  const lattices = fc.integer({ min: 1, max: 5 }).chain((length) =>
    fc.tuple(
      fc.constant(length),
      fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
        minLength: length * LABELS,
        maxLength: length * LABELS,
      }),
    ),
  );

  it('gives each label the share of all rows of labels that have it', () => {
    fc.assert(
      fc.property(lattices, ([length, numbers]) => {
        const scores = Float64Array.from(numbers);
        const rows = allRows(scores, length);
        const total = rows.reduce((sum, { worth }) => sum + worth, 0);
        const { marginals } = readLattice(scores.map(Math.exp), STEPS, { length });
        for (let at = 0; at < length; at++)
          for (const [i, label] of [...'OBIE'].entries()) {
            const share = rows.reduce((sum, { labels, worth }) => sum + (labels[at] === label ? worth : 0), 0) / total;
            expect(marginals[at * LABELS + i]).toBeCloseTo(share, 9);
          }
      }),
    );
  });

  it('gives spans the share of all rows in which they are one name', () => {
    fc.assert(
      fc.property(lattices, ([length, numbers]) => {
        const scores = Float64Array.from(numbers);
        const rows = allRows(scores, length);
        const total = rows.reduce((sum, { worth }) => sum + worth, 0);
        for (const { start, end, probability } of likelySpans(
          readLattice(scores.map(Math.exp), STEPS, { length }),
          0.001,
        )) {
          const name = `B${'I'.repeat(end - start - 2)}E`;
          const share = rows.reduce(
            (sum, { labels, worth }) => sum + (labels.slice(start, end) === name ? worth : 0),
            0,
          );
          expect(probability).toBeCloseTo(share / total, 9);
        }
      }),
    );
  });
});

describe('SequenceModel', () => {
  const names = ['澜川精密', '湛能科技', '果屿咖啡', '朗德万斯', '云麓出版'];
  const texts = names.map((name) => `${name}昨日宣布,上半年营收增长。`);
  const lessons = texts.map((text) => ({
    seen: observe(cut(text), null),
    allowed: allowedLabels(text.length, [{ start: 0, end: 4 }], []),
    weight: 1,
  }));
  const settings = { l1: 0.01, l2: 0.01, rate: 0.2, epochs: 30, least: 1 };
  const model = new SequenceModel(tableOf(trainSequence(lessons, settings)));

  it('learns where names stand', () => {
    const text = '海岱文化昨日宣布,上半年营收增长。';
    const [best] = likelySpans(model.read(observe(cut(text), null)), 0.5);
    expect(best).toMatchObject({ start: 0, end: 4 });
  });

  it('finds nothing where none stand', () => {
    const text = '上半年营收增长,昨日宣布。';
    expect(likelySpans(model.read(observe(cut(text), null)), 0.5)).toEqual([]);
  });

  it('reads a text with marks of nothing like one', () => {
    const text = '湛能科技宣布。';
    const marks = { grammar: [], lists: [] };
    expect(model.read(observe(cut(text), marks)).marginals).toEqual(model.read(observe(cut(text), null)).marginals);
  });

  it('is trained the same every time', () => {
    const again = tableOf(trainSequence(lessons, settings));
    expect(again).toEqual(tableOf(trainSequence(lessons, settings)));
  });

  it('reads empty texts', () => {
    expect(model.read(observe(cut(''), null)).marginals).toHaveLength(0);
  });
});

describe('packTable', () => {
  const tables = fc
    .uniqueArray(fc.integer({ min: 0, max: (1 << KEY_BITS) - 1 }), { maxLength: 20 })
    .chain((keys) =>
      fc.tuple(
        fc.constant(keys.sort((a, b) => a - b)),
        fc.array(
          fc.dictionary(fc.integer({ min: 0, max: 79 }).map(String), fc.integer({ min: -40, max: 40 }), { minKeys: 1 }),
          {
            minLength: keys.length,
            maxLength: keys.length,
          },
        ),
      ),
    )
    .map(([keys, rows]): SequenceTable => {
      const entries = rows.map((row) => Object.entries(row).sort(([a], [b]) => Number(a) - Number(b)));
      const firsts = [0];
      for (const row of entries) firsts.push((firsts.at(-1) ?? 0) + row.length);
      return {
        keys: Int32Array.from(keys),
        firsts: Int32Array.from(firsts),
        slots: Uint8Array.from(entries.flat(), ([slot]) => Number(slot)),
        weights: Int8Array.from(entries.flat(), ([, steps]) => steps),
        step: 0.5,
        transitions: STEPS,
      };
    });

  it('is undone by unpackTable', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(unpackTable(packTable(table))).toEqual(table);
      }),
    );
  });
});
