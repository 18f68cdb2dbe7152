import { type Corpus, type CorpusOptions, emptyCorpus, openCorpus, openInMemory } from '@/corpus/corpus';
import { StorageFailure } from '@/corpus/storage-failure';

/** The worker's one way to the corpus. Holds a promise of it, so that all who ask while it is opened wait for the same one. */
export class CorpusHolder {
  readonly #options: CorpusOptions;
  #opening: Promise<Corpus> | null = null;

  constructor(options: CorpusOptions) {
    this.#options = options;
  }

  /**
   * Works with the corpus, which is opened when it is needed first. If storage fails under the work, it is opened
   * again and the work repeated; if it fails again, the work is done on the bundled articles in memory, and so is what
   * follows until the worker is stopped.
   */
  async use<T>(work: (corpus: Corpus) => Promise<T> | T): Promise<T> {
    const first = this.#current();
    let isIndexInDoubt: boolean;
    try {
      return await work(await first);
    } catch (error) {
      isIndexInDoubt = requireStorageFailure(error).code === 'index-damaged';
    }
    const second = this.#replace(first, () => closed(first).then(() => openCorpus(this.#options, isIndexInDoubt)));
    try {
      return await work(await second);
    } catch (error) {
      const failure = requireStorageFailure(error);
      return work(await this.#replace(second, () => openInMemory(this.#options, failure)));
    }
  }

  /** Installs the bundled articles if the extension now brings others. */
  update(): Promise<void> {
    return this.use((corpus) => corpus.update());
  }

  /** Throws away a database that cannot be opened any more, and begins again; the reader's own articles are lost. */
  rebuild(): Promise<Corpus> {
    const old = this.#opening;
    return this.#hold(closed(old).then(() => emptyCorpus(this.#options)));
  }

  #current(): Promise<Corpus> {
    return this.#opening ?? this.#hold(openCorpus(this.#options));
  }

  /** Puts another corpus in the place of one that failed, unless somebody has done so already. */
  #replace(failed: Promise<Corpus>, open: () => Promise<Corpus>): Promise<Corpus> {
    return this.#opening === failed ? this.#hold(open()) : this.#current();
  }

  /** A failed opening is forgotten, so that the next to ask tries again. */
  #hold(opening: Promise<Corpus>): Promise<Corpus> {
    this.#opening = opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = null;
    });
    return opening;
  }
}

function requireStorageFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  throw error;
}

async function closed(corpus: Promise<Corpus> | null): Promise<void> {
  await corpus?.then(
    (open) => open.close(),
    () => undefined, // it never opened: there is nothing to close
  );
}
