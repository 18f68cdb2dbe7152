/** Where one article ends and the next begins. */

import { isHead, isNotice, startsArticle, titleLevel } from './article-boundaries';
import type { SourcePassage } from './passages';
import { bodyPassage, pointsAtPicture, type Row, type TextRow } from './rows';

/** An article as it is put together from rows; its texts are passages of the mended document. */
export type Draft = {
  readonly heads: readonly Row[];
  readonly byline: string[];
  readonly paragraphs: SourcePassage[];
  /** Every row that belongs to it, for its span. */
  readonly rows: Row[];
  /** The day under a notice or in the metadata beside the headline. */
  date: string | null;
  /** Did it begin with a dateline or end with a byline? Then a new headline is a new article. */
  dated: boolean;
  closed: boolean;
};

/** What a page says of itself, and its articles in the order of the page. */
export type Split = { readonly drafts: readonly Draft[]; readonly masthead: string | null };

/** This many blank lines before a short line: a picture stood there, and the line is its caption. */
const PICTURE_GAP = 3;

/** Puts the rows of a page (broken paragraphs joined, furniture gone) together to articles. */
export function splitArticles(rows: readonly Row[]): Split {
  const splitter = new Splitter(rows);
  rows.forEach((row, i) => splitter.take(row, i));
  return splitter.finish();
}

class Splitter {
  readonly #rows: readonly Row[];
  readonly #drafts: Draft[] = [];
  readonly #titleLevel: number;
  #current: Draft | null = null;
  /** Heads that wait for what comes behind them. */
  #heads: Row[] = [];
  #masthead: string | null = null;

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
    this.#titleLevel = titleLevel(rows);
  }

  take(row: Row, at: number): void {
    switch (row.kind.type) {
      case 'furniture':
      case 'caption':
        return;
      case 'head':
        this.#heads.push(row);
        return;
      case 'date':
        this.#takeDate(row, row.kind);
        return;
      case 'byline':
        this.#takeByline(row, { names: row.kind.names, next: this.#rows[at + 1] });
        return;
      case 'text':
        this.#takeText(row as TextRow);
    }
  }

  finish(): Split {
    // a notice is signed with its office, a report ends with a list or a table; what else is left over is a slogan at the
    // foot of the page
    const last = this.#current;
    if (last && !last.closed)
      this.#takeSections(
        last,
        this.#heads.filter(
          (row) => (isNotice(last) && isHead(row, 'label')) || (isHead(row, 'plain') && /\d/.test(row.head)),
        ),
      );
    return {
      drafts: this.#drafts.filter(({ paragraphs, heads }) => paragraphs.length > 0 || heads.length > 0),
      masthead: this.#masthead,
    };
  }

  #begin(rows: readonly Row[]): Draft {
    const draft: Draft = {
      heads: this.#heads,
      byline: [],
      paragraphs: [],
      rows: [...this.#heads, ...rows],
      date: null,
      dated: false,
      closed: false,
    };
    this.#heads = [];
    this.#current = draft;
    this.#drafts.push(draft);
    return draft;
  }

  #takeDate(row: Row, kind: Extract<Row['kind'], { type: 'date' }>): void {
    const current = this.#current;
    if (kind.masthead) {
      const awaiting = current?.paragraphs.length === 0 ? current : null;
      const draft = awaiting ?? (this.#heads.length > 0 ? this.#begin([row]) : null);
      if (draft) draft.date = kind.date;
      else this.#masthead ??= kind.date;
      draft?.byline.push(...kind.names);
    } else if (current && current.paragraphs.length > 0 && !current.closed) {
      this.#takeSections(current, this.#heads);
      current.paragraphs.push(row.passage);
      current.rows.push(row);
      current.date = kind.date;
      current.closed = true;
    } else this.#masthead ??= kind.date;
  }

  #takeByline(row: Row, { names, next }: { readonly names: readonly string[]; readonly next: Row | undefined }): void {
    const current = this.#current;
    const opens =
      this.#heads.length > 0 &&
      next !== undefined &&
      (next.kind.type === 'text' || next.kind.type === 'byline' || next.kind.type === 'head');
    const begins =
      opens &&
      !(
        next.kind.type === 'head' &&
        current &&
        current.paragraphs.length > 0 &&
        !current.closed &&
        this.#areCaptions()
      );
    if (begins || !current) this.#begin([row]).byline.push(...names);
    else {
      this.#heads = [];
      current.byline.push(...names);
      current.rows.push(row);
      if (current.paragraphs.length > 0) current.closed = true;
    }
  }

  #takeText(row: TextRow): void {
    const { dateline, continued, signature } = row.kind;
    const picture = signature?.photo === true && signature.start > 0 && !dateline && continued === 0;
    if (picture && !pointsAtPicture(row.head) && this.#heads.length === 0) {
      const before = this.#current;
      this.#append(this.#begin([]), row);
      this.#current = before ?? this.#current;
      return;
    }
    const draft = this.#draftFor(row);
    if (dateline) draft.dated = true;
    this.#append(draft, row);
    if (picture && draft.paragraphs.length === 1) draft.closed = true;
  }

  /** The article that a text belongs to: the current one or, where its heads or its dateline say so, a new one. */
  #draftFor(row: TextRow): Draft {
    const current = this.#current;
    const { dateline, continued } = row.kind;
    const awaited = current !== null && current.paragraphs.length === 0;
    if (continued > 0 || !current) return this.#begin([]);
    if (dateline && !awaited) return this.#begin([]);
    if (this.#heads.length > 0 && !awaited && startsArticle(this.#heads, current, this.#titleLevel))
      return this.#begin([]);
    this.#takeSections(current, this.#heads);
    return current;
  }

  #append(draft: Draft, row: TextRow): void {
    const { dateline, signature } = row.kind;
    const body = bodyPassage(row);
    if (body.text) draft.paragraphs.push(body);
    for (const name of [...(dateline?.names ?? []), ...(signature?.names ?? [])])
      if (!draft.byline.includes(name)) draft.byline.push(name);
    draft.rows.push(row);
    if (signature && !signature.photo) draft.closed = true;
  }

  /** Section headings stay as paragraphs of their own; captions, slogans and columns' titles go. */
  #takeSections(draft: Draft, heads: readonly Row[]): void {
    for (const row of heads) {
      const stays = isHead(row, 'plain') || isHead(row, 'notice') || isHead(row, 'label') || isHead(row, 'subtitle');
      if (!stays || this.#isCaption(row)) continue;
      draft.paragraphs.push(row.passage);
      draft.rows.push(row);
    }
    this.#heads = [];
  }

  #isCaption(row: Row): boolean {
    return row.level === 0 && row.gap >= PICTURE_GAP;
  }

  #areCaptions(): boolean {
    return this.#heads.every((row) => this.#isCaption(row));
  }
}
