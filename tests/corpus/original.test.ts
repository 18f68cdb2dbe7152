import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { originalPieces } from '@/corpus/original';
import { StorageFailure } from '@/corpus/storage-failure';
import type { Article } from '@/reading/article';
import type { ImportedArticle } from '@/reading/imported';
import { readNewspaper } from '@/reading/newspaper';
import { readSingle } from '@/reading/single-article';
import { toOriginal } from '@/text/offset-map';
import { freshProvider, optionsFor } from './corpus-fixture';
import { killWhen } from './killing';
import { sampleArticle } from './sample-articles';

const HINTS = { place: null, date: '2022-04-23', dateInference: 'stated' } as const;
/** A reading behind a character, a line that a column broke, mojibake, a caption and what stands at the foot of a page. */
const DOCUMENT = [
  '晋源区送出贷款',
  '　　疫情以来，企业很难。晋源区金融办上门服務(wù)，授信金额达6776万元，其中两',
  '家企业都在å¤ªåŽŸå¸‚。',
  '图为工作人员在办理中',
  '　　万达广场领到⼤额补贴300万元。',
  '责任编辑：李四',
].join('\n');

function read(document: string): Article {
  const [article, ...others] = readNewspaper(document, HINTS);
  if (!article || others.length > 0) throw new Error('test: not one article');
  return article;
}

function piecesOf(article: Article) {
  return article.raw ? originalPieces(article, article.raw) : [];
}

const imported = (document: string): ImportedArticle => ({
  article: { ...read(document), title: '晋源区送出贷款' },
  source: '样本日报',
  url: 'https://a.cn/1',
  part: null,
});

describe('originalPieces', () => {
  it('tells each repair beside what was made of it, and what was left out', () => {
    const pieces = piecesOf(read(DOCUMENT));
    const changed = pieces.flatMap((piece) => (piece.kind === 'changed' ? [[piece.raw, piece.made]] : []));
    expect(changed).toEqual([
      ['å¤ªåŽŸå¸‚', '太原市'],
      ['⼤', '大'],
    ]);
    const omitted = pieces.flatMap(({ kind, raw }) => (kind === 'omitted' ? [raw.trim()] : []));
    expect(omitted).toEqual(['(wù)', '图为工作人员在办理中', '责任编辑：李四']);
    expect(pieces[0]).toEqual({ kind: 'head', raw: '晋源区送出贷款\n' });
  });

  it('says nothing of a text that is as it was', () => {
    expect(piecesOf(read('　　晋源区金融办上门服务，授信金额达6776万元。')).map(({ kind }) => kind)).toEqual(['kept']);
  });

  it('covers the whole of what an article was read from, whatever that is', () => {
    const parts = fc.array(
      fc.constantFrom(
        '太原市企业复工。',
        '標題',
        '\n',
        '\n\n',
        '(wù)',
        '&nbsp;',
        '<p>',
        '?xùn)|',
        '\r\n',
        '　',
        '图为复工中',
        'å¤ªåŽŸ',
        '⼤',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(parts, (document) => {
        const text = document.join('');
        const articles = [
          readSingle(text, { title: null, author: null, published: null, place: null }),
          ...readNewspaper(text, HINTS),
        ];
        for (const article of articles) {
          if (!article) continue;
          expect(text.startsWith(article.raw?.text ?? '', article.raw?.start)).toBe(true);
          expect(
            piecesOf(article)
              .map(({ raw }) => raw)
              .join(''),
          ).toBe(article.raw?.text);
        }
      }),
    );
  });
});

describe('Corpus.chooseText', () => {
  afterEach(() => vi.restoreAllMocks());

  const open = (provider = freshProvider(), options = {}) =>
    openCorpus(optionsFor(provider, [sampleArticle('seed', '山西大学获得补贴20万元。')], options));

  async function withArticle(): Promise<{ corpus: Corpus; id: string; provider: ReturnType<typeof freshProvider> }> {
    const provider = freshProvider();
    const corpus = await open(provider);
    const [outcome] = await corpus.addArticles([imported(DOCUMENT)]);
    if (outcome?.outcome !== 'added') throw new Error('test: not added');
    return { corpus, id: outcome.id, provider };
  }

  it('has an article stand with its document’s own text, recognized anew, and again as it was read', async () => {
    const { corpus, id } = await withArticle();
    const before = await corpus.articleView(id);
    const state = await corpus.state();
    expect(await corpus.chooseText(id, 'original')).toBe(true);
    const shown = await corpus.articleView(id);
    expect(shown?.text).toBe(
      [
        '疫情以来，企业很难。晋源区金融办上门服務(wù)，授信金额达6776万元，其中两家企业都在å¤ªåŽŸå¸‚。',
        '图为工作人员在办理中',
        '万达广场领到⼤额补贴300万元。',
        '责任编辑：李四',
      ].join('\n'),
    );
    expect(shown?.figures.map(({ start, end }) => shown.text.slice(start, end))).toEqual([
      '6776万元',
      '两家',
      '300万元',
    ]);
    expect(shown?.original).toEqual({ ...before?.original, isShown: true });
    expect((await corpus.search('责任编辑', 5)).articles).toHaveLength(1);

    expect(await corpus.chooseText(id, 'read')).toBe(true);
    expect(await corpus.articleView(id)).toEqual(before);
    expect(await corpus.state()).toEqual(state);
    expect((await corpus.search('责任编辑', 5)).articles).toHaveLength(0);
  });

  it('keeps the way back to the document', async () => {
    const { corpus, id, provider } = await withArticle();
    await corpus.chooseText(id, 'original');
    const truth = await provider.openTruth();
    const [row] = await truth.readArticles([id]);
    truth.close();
    const { text = '', origin = { at: [0], original: [0] } } = row?.article ?? {};
    expect(
      [...text].every((character, i) => character === '\n' || DOCUMENT.charAt(toOriginal(origin, i)) === character),
    ).toBe(true);
  });

  it('changes nothing where it stands so already, and says no where the document’s text was not kept', async () => {
    const { corpus, id } = await withArticle();
    expect(await corpus.chooseText(id, 'read')).toBe(true);
    expect(await corpus.chooseText('seed', 'original')).toBe(false);
    expect(await corpus.chooseText('nobody', 'original')).toBe(false);
    expect((await corpus.articleView('seed'))?.original).toBeNull();
  });

  it('stays as chosen when everything is derived anew, and when the same article comes again', async () => {
    const { corpus, id, provider } = await withArticle();
    await corpus.chooseText(id, 'original');
    corpus.close();
    const later = await open(provider, { tokens: 'two', version: 2 });
    await later.update();
    expect(await later.addArticles([imported(DOCUMENT)])).toEqual([{ outcome: 'unchanged', id }]);
    expect((await later.articleView(id))?.original?.isShown).toBe(true);
  });

  it('keeps what was read as the earlier version when another text comes', async () => {
    const { corpus, id } = await withArticle();
    const before = await corpus.articleView(id);
    await corpus.chooseText(id, 'original');
    await corpus.addArticles([imported(DOCUMENT.replace('6776', '6800'))]);
    const view = await corpus.articleView(id);
    expect(view?.original?.isShown).toBe(false);
    expect(view?.earlier.map(({ text }) => text)).toEqual([before?.text]);
  });

  it('holds for a bundled article too, and for its newer edition', async () => {
    const provider = freshProvider();
    const seed = { ...sampleArticle('seed', ''), article: read(DOCUMENT) };
    const corpus = await openCorpus(optionsFor(provider, [seed]));
    await corpus.chooseText('seed', 'original');
    corpus.close();
    const newer = { ...seed, article: read(DOCUMENT.replace('6776', '6800')) };
    const later = await openCorpus(optionsFor(provider, [newer], { version: 2 }));
    await later.update();
    expect((await later.articleView('seed'))?.text).toMatch(/服務\(wù\).*6800万元/);
  });

  it.each(Array.from({ length: 14 }, (_, writes) => writes))(
    'leaves one text or the other, and the one that it said, when it is killed at write %i',
    async (writes) => {
      const { corpus, id, provider } = await withArticle();
      const before = await corpus.articleView(id);
      let left = writes;
      killWhen(() => left-- <= 0);
      const isSaid = await corpus.chooseText(id, 'original').catch((error: unknown) => {
        if (error instanceof StorageFailure) return false;
        throw error;
      });
      vi.restoreAllMocks();
      corpus.close();
      const later = await open(provider);
      const view = await later.articleView(id);
      const isChosen = view?.original?.isShown === true;
      expect(isChosen || !isSaid).toBe(true);
      expect(isChosen ? before : view).toEqual(before);
      expect((await later.search('责任编辑', 5)).articles).toHaveLength(isChosen ? 1 : 0);
      expect(await later.chooseText(id, 'original')).toBe(true);
      expect((await later.articleView(id))?.original?.isShown).toBe(true);
      expect((await later.search('责任编辑', 5)).articles).toHaveLength(1);
    },
  );
});
