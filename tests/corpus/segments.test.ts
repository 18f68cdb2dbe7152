import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateIds } from '@/corpus/full-text';
import type { Generation } from '@/corpus/index/follow';
import { HandedDigests } from '@/corpus/index/handed-digests';
import { LocalSource } from '@/corpus/local-source';
import { memoryStorage, type Storage } from '@/corpus/storage';
import type { ArticleRow } from '@/corpus/truth/truth-schema';
import { followOnce, isImpure, mergeOnce, openGeneration, purge, type Upkeep } from '@/corpus/upkeep';
import { ArticleReader } from '@/evidence/article-reader';
import { EVERYTHING, type Scope } from '@/evidence/scope';
import { organizationKey } from '@/names/organization-key';
import { freshProvider } from './corpus-fixture';
import { figuresBetween } from './figures-between';
import { sampleImport } from './sample-articles';

const BODIES = ['晋源区金融办', '山西大学', '万达广场', '文峰区商务局', '金穗源农产品批发市场'];
const READER = new ArticleReader();

/** One of many short articles; `text` says which of its texts it has. */
function rowOf(number: number, text: number): ArticleRow {
  const body = BODIES[(number + text) % BODIES.length];
  const { article, source } = sampleImport(
    `${number}`,
    `${body}投入${1 + number}${text}万元，惠及${3 + number}家企业。`,
    {
      date: `2021-01-${10 + (number % 20)}`,
    },
  );
  const visibility = number % 3 === 0 ? 'private' : 'everywhere';
  return {
    id: `a-${number}`,
    origin: 'reader',
    visibility,
    source,
    licence: null,
    url: null,
    part: null,
    seen: null,
    article,
  };
}

/** What happens to a corpus: articles come (again, with another text), go, the index follows, and is cleaned up. */
type Happening =
  | { readonly kind: 'come'; readonly numbers: readonly number[]; readonly text: number }
  | { readonly kind: 'go'; readonly numbers: readonly number[] }
  | { readonly kind: 'follow' | 'clean-up' | 'open-again' };

const numbers = fc.uniqueArray(fc.nat(24), { minLength: 1, maxLength: 6 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('come' as const), numbers, text: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('go' as const), numbers }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      { kind: 'follow' as const },
      { kind: 'clean-up' as const },
      { kind: 'open-again' as const },
    ),
  },
);

async function upkeepOf(storage: Storage): Promise<Upkeep> {
  await storage.truth.publish({ basedOn: 0, articles: [], versions: [], removed: [] });
  return { ...storage, reader: READER, tokens: '', handed: new HandedDigests() };
}

async function change(upkeep: Upkeep, articles: readonly ArticleRow[], removed: readonly string[]): Promise<void> {
  const basedOn = (await upkeep.truth.readState())?.revision ?? 0;
  expect(await upkeep.truth.publish({ basedOn, articles, versions: [], removed })).not.toBeNull();
}

async function follow(upkeep: Upkeep, from: Generation): Promise<Generation> {
  let generation = from;
  const step = async (): Promise<Generation | null> =>
    (await mergeOnce(upkeep, generation)) ?? followOnce(upkeep, generation);
  for (let next = await step(); next; next = await step()) generation = next;
  return generation;
}

/** All that there is to ask of an index, in no order that segments could give. */
async function answers(upkeep: Upkeep, generation: Generation) {
  const { truth, index } = upkeep;
  const source = new LocalSource((ask) => ask({ truth, index, generation, isBehind: () => false }));
  const tokens = BODIES.map((body) => `o:${organizationKey(body)}`);
  const inScope = async (scope: Scope) => ({
    frequencies: await source.frequencies([...tokens, 'w:惠及', 'n:家:9.00'], scope),
    parts: await Promise.all(
      tokens.map(async (token) => {
        const answer = await source.findParts({ tokens: [{ token, weight: 12 }], floor: 1 }, scope);
        return answer.answered === 'not'
          ? []
          : answer.value.map(({ article, tokens: count }) => `${article} ${count}`).sort();
      }),
    ),
    organizations: await Promise.all(BODIES.map((body) => source.findOrganizations([organizationKey(body)], scope))),
    names: generation.names.find(BODIES.join('，'), scope.visibility),
  });
  const segments = await generation.view.segments();
  const bySegment = new Map(segments.map((segment) => [segment.segment, segment]));
  const rows = await index.readFigures(generation.state.generation, [...bySegment.keys()]);
  return {
    all: await inScope(EVERYTHING),
    everywhere: await inScope({ visibility: 'everywhere' }),
    texts: await Promise.all(
      ['投入', '金融办', '惠', '批发市场', '10万'].map(async (word) =>
        (await candidateIds({ truth, index, generation }, [word])).sort(),
      ),
    ),
    figures: rows
      .flatMap((row) =>
        figuresBetween(row, 'CNY', 0, Number.POSITIVE_INFINITY).flatMap(({ article, low }) => {
          const segment = bySegment.get(row.segment);
          return segment && !segment.gone.includes(article) ? [`${segment.ids[article]} ${low}`] : [];
        }),
      )
      .sort(),
    organizations: generation.state.organizations,
  };
}

/** What an index of just these articles, made at once, answers. */
async function expected(articles: readonly ArticleRow[]) {
  const upkeep = await upkeepOf(memoryStorage());
  await change(upkeep, articles, []);
  return answers(upkeep, await follow(upkeep, await openGeneration(upkeep)));
}

async function live(storage: Storage, happenings: readonly Happening[]): Promise<void> {
  const upkeep = await upkeepOf(storage);
  let generation = await openGeneration(upkeep);
  for (const one of happenings) {
    if (one.kind === 'come')
      await change(
        upkeep,
        one.numbers.map((number) => rowOf(number, one.text)),
        [],
      );
    else if (one.kind === 'go')
      await change(
        upkeep,
        [],
        one.numbers.map((number) => `a-${number}`),
      );
    else if (one.kind === 'open-again') generation = await openGeneration(upkeep);
    else generation = await follow(upkeep, generation);
    if (one.kind === 'clean-up') generation = await purge(upkeep, generation);
  }
  generation = await follow(upkeep, generation);
  const articles = await upkeep.truth.readAllArticles();
  expect(await answers(upkeep, generation)).toEqual(await expected(articles));
  // What it knows by name when it is opened before it is cleaned up: see below.
  const { all, everywhere, ...others } = await answers(upkeep, await openGeneration(upkeep));
  const nameless = { all: { ...all, names: [] }, everywhere: { ...everywhere, names: [] }, ...others };
  const once = await expected(articles);
  expect(nameless).toEqual({
    ...once,
    all: { ...once.all, names: [] },
    everywhere: { ...once.everywhere, names: [] },
  });
  generation = await purge(upkeep, generation);
  expect(await isImpure(generation)).toBe(false);
  expect((await generation.view.segments()).flatMap(({ ids }) => ids).sort()).toEqual(
    articles.map(({ id }) => id).sort(),
  );
  expect(await answers(upkeep, generation)).toEqual(await expected(articles));
}

describe('an index that followed whatever happened', () => {
  it('answers as one that was made at once, in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 25 }), (happenings) => live(memoryStorage(), happenings)),
      { numRuns: 40 },
    );
  });

  it('answers as one that was made at once, in IndexedDB', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (happenings) => {
        const provider = freshProvider();
        await live({ truth: await provider.openTruth(), index: await provider.openIndex(false) }, happenings);
      }),
      { numRuns: 8 },
    );
  });

  it('knows no names of what has gone, also where it is opened before it is cleaned up', async () => {
    const upkeep = await upkeepOf(memoryStorage());
    let generation = await openGeneration(upkeep);
    // The first goes so that the matcher is written with the names of the second.
    await change(upkeep, [rowOf(0, 0), rowOf(6, 0)], []);
    generation = await follow(upkeep, generation);
    await change(upkeep, [], ['a-0']);
    generation = await purge(upkeep, await follow(upkeep, generation));
    await change(upkeep, [], ['a-6']);
    generation = await follow(upkeep, generation);
    expect(generation.names.find(BODIES.join('，'), 'all')).toEqual([]);
    expect((await openGeneration(upkeep)).names.find(BODIES.join('，'), 'all')).toEqual([]);
  });

  it('has few segments after many small batches', async () => {
    const upkeep = await upkeepOf(memoryStorage());
    let generation = await openGeneration(upkeep);
    for (let number = 0; number < 100; number++) {
      await change(upkeep, [rowOf(number, 0)], []);
      generation = await follow(upkeep, generation);
    }
    expect((await generation.view.segments()).length).toBeLessThan(16);
    const articles = await upkeep.truth.readAllArticles();
    expect(await answers(upkeep, generation)).toEqual(await expected(articles));
  });
});
