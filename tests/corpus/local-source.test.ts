import { wholeArticle } from '@/command-line/inspect';
import { HandedDigests } from '@/corpus/index/handed-digests';
import { LocalSource } from '@/corpus/local-source';
import { memoryStorage, type Storage } from '@/corpus/storage';
import type { ArticleRow } from '@/corpus/truth/truth-schema';
import { followOnce, openGeneration } from '@/corpus/upkeep';
import { ArticleReader } from '@/evidence/article-reader';
import type { EvidenceSource } from '@/evidence/evidence-source';
import { describeSource, type Stocked } from '../evidence/source-contract';
import { freshProvider } from './corpus-fixture';

function rowOf({ id, origin, source, isPrivate, url, ...told }: Stocked): ArticleRow {
  const { title, text, date, place, dateInference } = told;
  const whole = wholeArticle({ title, text, ...(date && { date }), ...(place && { place }) });
  return {
    id,
    origin,
    visibility: isPrivate ? 'private' : 'everywhere',
    source,
    licence: null,
    url: url ?? null,
    part: null,
    seen: null,
    article: { ...whole, dateInference },
  };
}

/** The corpus's own source over a storage; articles come in several batches, so that there are several segments. */
async function stock(storage: Storage, articles: readonly Stocked[]): Promise<EvidenceSource> {
  const upkeep = { ...storage, reader: new ArticleReader(), tokens: '', handed: new HandedDigests() };
  const { truth, index } = storage;
  await truth.publish({ basedOn: 0, articles: [], versions: [], removed: [] });
  let generation = await openGeneration(upkeep);
  for (let from = 0; from < articles.length; from += 7) {
    const batch = articles.slice(from, from + 7).map(rowOf);
    const basedOn = (await truth.readState())?.revision ?? 0;
    await truth.publish({ basedOn, articles: batch, versions: [], removed: [] });
    for (let next = await followOnce(upkeep, generation); next; next = await followOnce(upkeep, generation))
      generation = next;
  }
  return new LocalSource((ask) => ask({ truth, index, generation, isBehind: () => false }));
}

describeSource('LocalSource in memory', (articles) => stock(memoryStorage(), articles));

describeSource('LocalSource in IndexedDB', async (articles) => {
  const provider = freshProvider();
  return stock({ truth: await provider.openTruth(), index: await provider.openIndex(false) }, articles);
});
