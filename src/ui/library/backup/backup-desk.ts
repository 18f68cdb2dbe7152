import type { ReadBackup } from '@/backup/read-backup';
import type { ListedArticle } from '@/messaging/library-protocol';
import { sendMessage } from '@/messaging/messaging';
import { lastBackup, readSettings } from '@/settings/stored-settings';
import { load } from '../../loaded';
import { saveBlob } from '../../save-file';
import { makeBackup } from './make-backup';
import { lookAtBackup, type Restored, restoreBackup } from './restore-backup';
import { askToPersist, readStorage, type StorageUse } from './storage-use';

/** What the desk is at. */
export type BackupStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly done: number; readonly of: number }
  | { readonly kind: 'saved'; readonly articles: number; readonly name: string }
  | { readonly kind: 'looking'; readonly fraction: number }
  /** A file that is whole waits to be put back. */
  | { readonly kind: 'found'; readonly file: Blob; readonly backup: Extract<ReadBackup, { readonly kind: 'whole' }> }
  /** Nothing was changed. */
  | { readonly kind: 'refused'; readonly why: Exclude<ReadBackup['kind'], 'whole'> | 'unreadable' }
  | { readonly kind: 'restoring'; readonly fraction: number }
  | { readonly kind: 'restored'; readonly restored: Restored }
  /** Nothing can be kept for good, or the worker does not answer. */
  | { readonly kind: 'failed'; readonly at: 'saving' | 'restoring' };

export type BackupState = {
  readonly step: BackupStep;
  /** When all was saved last, as an ISO instant; null for never, undefined while that is not known. */
  readonly last: string | null | undefined;
  readonly storage: StorageUse | null;
};

type DeskOptions = {
  /** Called whenever the state has changed. */
  readonly onChange: (state: BackupState) => void;
  /** Called when something was put back. */
  readonly onRestored: () => void;
};

/** Saves what is the reader's own to a file, and puts it back; one at a time. */
export class BackupDesk {
  readonly #options: DeskOptions;
  #state: BackupState = { step: { kind: 'idle' }, last: undefined, storage: null };
  #stopping = new AbortController();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get state(): BackupState {
    return this.#state;
  }

  /** Reads anew when all was saved last, and what the browser says of its storage. */
  async refresh(): Promise<void> {
    const [last, storage] = await Promise.all([lastBackup.getValue(), readStorage()]);
    this.#become({ last, storage });
  }

  /** Saves these articles to a file; `isAll`: with rulings and settings, and as the backup that counts. */
  async save(articles: readonly Pick<ListedArticle, 'id'>[], isAll: boolean): Promise<void> {
    if (this.#isBusy) return;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const [made, of] = [new Date().toISOString(), articles.length];
    const onProgress = (done: number): void => this.#step({ kind: 'saving', done, of });
    onProgress(0);
    const settings = isAll ? await readSettings() : null;
    const file = await load(
      makeBackup(
        {
          ids: articles.map(({ id }) => id),
          settings,
          articleLines: (request) => sendMessage('readArticleLines', request),
          rulingLines: (request) => sendMessage('readRulingLines', request),
          onProgress,
          signal,
        },
        made,
      ),
    );
    if (signal.aborted) return this.#step({ kind: 'idle' });
    if (file.kind !== 'loaded') return this.#step({ kind: 'failed', at: 'saving' });
    const name = `yinzheng-${isAll ? 'backup' : 'articles'}-${made.slice(0, 10)}.jsonl.gz`;
    saveBlob(name, file.value);
    if (isAll) {
      await lastBackup.setValue(made);
      await this.refresh();
    }
    this.#step({ kind: 'saved', articles: of, name });
  }

  /** Stops what is being saved. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Looks whether a file can be put back. */
  async look(file: Blob): Promise<void> {
    if (this.#isBusy) return;
    const onFraction = (fraction: number): void => this.#step({ kind: 'looking', fraction });
    onFraction(0);
    const read = await load(lookAtBackup(file, onFraction));
    if (read.kind !== 'loaded') this.#step({ kind: 'refused', why: 'unreadable' });
    else if (read.value.kind === 'whole') this.#step({ kind: 'found', file, backup: read.value });
    else this.#step({ kind: 'refused', why: read.value.kind });
  }

  /** Puts back the file that waits. */
  async restore(withSettings: boolean): Promise<void> {
    const { step } = this.#state;
    if (step.kind !== 'found') return;
    const { file, backup } = step;
    const onFraction = (fraction: number): void => this.#step({ kind: 'restoring', fraction });
    onFraction(0);
    const restored = await load(
      restoreBackup(file, {
        restoreLines: (request) => sendMessage('restoreLines', request),
        changeSettings: withSettings ? (settings) => sendMessage('changeSettings', settings) : null,
        onFraction,
      }),
    );
    this.#options.onRestored();
    if (restored.kind !== 'loaded' || restored.value === null) return this.#step({ kind: 'failed', at: 'restoring' });
    // what was just put back is saved: in the file it came from
    if (backup.counts.settings > 0 && backup.made > ((await lastBackup.getValue()) ?? ''))
      await lastBackup.setValue(backup.made);
    await this.refresh();
    this.#step({ kind: 'restored', restored: restored.value });
  }

  /** Leaves the file that waits. */
  leave(): void {
    if (!this.#isBusy) this.#step({ kind: 'idle' });
  }

  /** Asks the browser to keep what is stored; must be called in a click. */
  async persist(): Promise<void> {
    const isPromised = await askToPersist();
    await this.refresh();
    const { storage } = this.#state;
    if (!isPromised && storage) this.#become({ storage: { ...storage, keeping: 'refused' } });
  }

  get #isBusy(): boolean {
    return ['saving', 'looking', 'restoring'].includes(this.#state.step.kind);
  }

  #step(step: BackupStep): void {
    this.#become({ step });
  }

  #become(changes: Partial<BackupState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#options.onChange(this.#state);
  }
}
