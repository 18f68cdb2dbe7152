import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleView } from '@/messaging/library-protocol';
import { Library, type LibraryProps } from '@/ui/library/Library';
import { ALL_ARTICLES } from '@/ui/library/list/list-view';
import '@/ui/library/library.css';
import {
  creditQuotation,
  creditSentence,
  found,
  jinan,
  listed,
  listedSeed,
  pharmacyQuotation,
  reports,
  taiyuan,
  untouched,
} from './samples';

afterEach(cleanup);

const opening = '晋源区金融办主动上门。'.repeat(200);
const lastParagraph = opening.length + 1;
const view: ArticleView = {
  article: taiyuan,
  kicker: '晋源区',
  byline: ['本报记者 周俊英'],
  text: `${opening}\n${creditSentence}另一句。`,
  organizations: [{ start: 0, end: 6, name: '太原市晋源区金融办' }],
  figures: creditQuotation.marks.map(({ start, end }) => ({
    start: start + lastParagraph,
    end: end + lastParagraph,
    claim: 4,
  })),
  earlier: [],
  original: null,
};

function show(changes: Partial<LibraryProps> = {}): LibraryProps {
  const props: LibraryProps = {
    language: 'zh-Hans',
    corpus: {
      kind: 'loaded',
      value: {
        articles: 2,
        organizations: 64,
        figures: 121,
        from: '2022-04-23',
        to: '2022-04-23',
        indexed: 2,
        problem: null,
      },
    },
    articles: { kind: 'loaded', value: [listedSeed(taiyuan), listedSeed(jinan)] },
    view: ALL_ARTICLES,
    onView: vi.fn<LibraryProps['onView']>(),
    reading: null,
    adding: false,
    importing: { kind: 'idle' },
    reportSeen: true,
    search: async () => found,
    asked: null,
    onOpen: vi.fn<LibraryProps['onOpen']>(),
    onRebuild: async () => true,
    onCheck: async () => ({ articles: 2, damaged: [], isRemade: false }),
    onSaveDamaged: () => undefined,
    settings: untouched,
    onChangeSetting: vi.fn<LibraryProps['onChangeSetting']>(),
    onOpenSettings: vi.fn<LibraryProps['onOpenSettings']>(),
    onOpenArticle: vi.fn<LibraryProps['onOpenArticle']>(),
    timeline: vi.fn<LibraryProps['timeline']>(async () => reports),
    onFiles: vi.fn<LibraryProps['onFiles']>(),
    onDrop: vi.fn<LibraryProps['onDrop']>(),
    onColumns: vi.fn<LibraryProps['onColumns']>(),
    onCancelImport: vi.fn<LibraryProps['onCancelImport']>(),
    onSave: vi.fn<LibraryProps['onSave']>(),
    onRemove: vi.fn<LibraryProps['onRemove']>(async () => true),
    onCorrect: vi.fn<LibraryProps['onCorrect']>(async () => true),
    onMany: vi.fn<LibraryProps['onMany']>(async (_, { length }) => ({ done: length, of: length })),
    onExport: vi.fn<LibraryProps['onExport']>(),
    backingUp: false,
    backup: { step: { kind: 'idle' }, last: null, storage: { bytes: 12_345_678, keeping: 'not-asked' } },
    onSaveAll: vi.fn<LibraryProps['onSaveAll']>(),
    onStopSaving: vi.fn<LibraryProps['onStopSaving']>(),
    onLookAt: vi.fn<LibraryProps['onLookAt']>(),
    onRestore: vi.fn<LibraryProps['onRestore']>(),
    onLeaveFile: vi.fn<LibraryProps['onLeaveFile']>(),
    onPersist: vi.fn<LibraryProps['onPersist']>(),
    onChooseText: vi.fn<LibraryProps['onChooseText']>(async () => true),
    ...changes,
  };
  render(<Library {...props} />);
  return props;
}

const read = (offset: number | null): Partial<LibraryProps> => ({
  reading: { selection: { id: taiyuan.id, offset }, view: { kind: 'loaded', value: view } },
});

const readOwn: Partial<LibraryProps> = {
  reading: {
    selection: { id: taiyuan.id, offset: null },
    view: { kind: 'loaded', value: { ...view, article: listed(taiyuan) } },
  },
};

describe('Library', () => {
  it('looks up what its address asks for', async () => {
    const { onOpen } = show({ asked: { query: '6776万元', times: 1 } });
    await expect.element(page.getByRole('combobox', { name: '查语料' })).toHaveValue('6776万元');
    await page.getByRole('listbox').getByRole('option').first().click();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('tells of a figure who reported it and when', async () => {
    const { timeline, onOpenArticle } = show(read(null));
    await page.getByRole('button', { name: '6776万元' }).click();
    expect(timeline).toHaveBeenCalledWith(taiyuan.id, 4);
    await expect.element(page.getByText('同一指标的 2 次记载')).toBeVisible();
    expect(document.querySelector('.timeline')?.textContent).toContain('2022-05-01 7000万元 太原日报 同一来源已更新');
    await page.getByRole('button', { name: '太原日报' }).last().click();
    expect(onOpenArticle).toHaveBeenCalledWith('taiyuan-9', 203);
  });

  it('says so where nobody else reported it', async () => {
    show({ ...read(null), timeline: async () => [] });
    await page.getByRole('button', { name: '6776万元' }).click();
    await expect.element(page.getByText('语料里没有这项指标的其他记载。')).toBeVisible();
  });

  it('keeps the texts that an article had before, folded under it', async () => {
    const before = {
      title: '旧题',
      text: '授信金额达6767万元。',
      date: '2022-04-22',
      replaced: '2022-05-01T12:00:00.000Z',
    };
    show({
      reading: {
        selection: { id: taiyuan.id, offset: null },
        view: { kind: 'loaded', value: { ...view, earlier: [before] } },
      },
    });
    await expect.element(page.getByText('授信金额达6767万元。')).not.toBeVisible();
    await userEvent.click(page.getByText('此前的版本，2022-05-01 被替换'));
    await expect.element(page.getByText('授信金额达6767万元。')).toBeVisible();
  });

  it('shows the text of the document, folded, with what was made of it, and takes it back or not', async () => {
    const original: NonNullable<ArticleView['original']> = {
      isShown: false,
      pieces: [
        { kind: 'kept', raw: '服務' },
        { kind: 'omitted', raw: '(wù)' },
        { kind: 'kept', raw: '不斷' },
        { kind: 'joined', raw: '\n' },
        { kind: 'changed', raw: '⼤\u00ad', made: '大' },
      ],
    };
    const showOriginal = (isShown: boolean, changes: Partial<LibraryProps> = {}): LibraryProps =>
      show({
        reading: {
          selection: { id: taiyuan.id, offset: null },
          view: { kind: 'loaded', value: { ...view, original: { ...original, isShown } } },
        },
        ...changes,
      });
    const { onChooseText } = showOriginal(false);
    await userEvent.click(page.getByText(/原文对照/));
    await expect.element(page.getByText(/改动 1 处 · 略去 1 处/)).toBeVisible();
    await expect.element(page.getByRole('deletion').first()).toMatchTextContent('(wù)');
    await expect.element(page.getByRole('deletion').last()).toMatchTextContent('⼤U+00AD');
    await expect.element(page.getByRole('insertion')).toMatchTextContent('大');
    await userEvent.click(page.getByRole('button', { name: '照原文收录' }));
    expect(onChooseText).toHaveBeenCalledExactlyOnceWith(taiyuan.id, 'original');
    cleanup();

    showOriginal(true, { onChooseText: async () => false });
    await expect.element(page.getByText(/这一篇照原文收录/)).toBeVisible();
    await userEvent.click(page.getByText(/原文对照/));
    await userEvent.click(page.getByRole('button', { name: '恢复整理过的正文' }));
    await expect.element(page.getByText(/没有改成/)).toBeVisible();
  });

  it('lists all articles as links, with place and date', async () => {
    show();
    const link = page.getByRole('navigation').getByRole('link', { name: /疫情期間服務不斷檔/ });
    await expect.element(link).toHaveAttribute('href', '#article=jinan-1');
    await expect.element(link).toMatchTextContent('日期不详');
    await expect.element(page.getByText(/2 篇文章/)).toBeVisible();
    await expect.element(page.getByText(/从列表里选一篇来读/)).toBeVisible();
  });

  it('scrolls to the sentence that was asked for and marks it', async () => {
    show(read(lastParagraph));
    const marked = document.querySelector('mark');
    expect(marked?.textContent).toBe(creditSentence);
    await expect.poll(() => marked?.getBoundingClientRect().top).toBeLessThan(window.innerHeight);
    expect(window.scrollY).toBeGreaterThan(0);
    await expect
      .element(page.getByRole('link', { name: new RegExp(taiyuan.title) }))
      .toHaveAttribute('aria-current', 'page');
  });

  it('shows headline, kicker, byline and date, and underlines organizations and figures', async () => {
    show(read(null));
    await expect.element(page.getByRole('heading', { name: taiyuan.title })).toBeVisible();
    await expect.element(page.getByRole('article')).toMatchTextContent('本报记者 周俊英');
    await expect.element(page.getByTitle('太原市晋源区金融办')).toMatchTextContent('晋源区金融办');
    expect(document.querySelector('article .figure')?.textContent).toBe('6776万元');
    expect(document.querySelector('mark')).toBeNull();
  });

  it.each([
    { view: { kind: 'loaded', value: null }, says: '语料库里没有这篇文章' },
    { view: { kind: 'failed' }, says: '没有读出来' },
  ] as const)('says what to do: $says', async ({ view, says }) => {
    show({ reading: { selection: { id: 'x', offset: null }, view } });
    await expect.element(page.getByText(new RegExp(says))).toBeVisible();
  });

  it('says that an empty corpus is being filled', async () => {
    show({ articles: { kind: 'loaded', value: [] } });
    await expect.element(page.getByText(/语料库还是空的/)).toBeVisible();
  });

  it('opens what a search finds and shuts the results', async () => {
    const { onOpen } = show();
    await userEvent.fill(page.getByRole('combobox', { name: '查语料' }), '漱玉');
    await page.getByRole('listbox').getByRole('option').first().click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(pharmacyQuotation);
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  });

  it('offers to remove only what the reader has added, and asks first', async () => {
    show(read(null));
    await expect.element(page.getByRole('article')).toBeVisible();
    expect(page.getByRole('button', { name: /删去/ }).elements()).toHaveLength(0);
    cleanup();

    const { onRemove } = show(readOwn);
    await expect.element(page.getByRole('article').getByText('自己添加')).toBeVisible();
    expect(page.getByRole('button', { name: /删去/ }).elements()).toHaveLength(1);
    await page.getByRole('button', { name: `删去《${taiyuan.title}》` }).click();
    await expect.element(page.getByText(/旧版本也一并删去/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '留着' })).toHaveFocus();
    await page.getByRole('button', { name: '留着' }).click();
    expect(onRemove).not.toHaveBeenCalled();
    await page.getByRole('button', { name: `删去《${taiyuan.title}》` }).click();
    await page.getByRole('button', { name: '删去', exact: true }).click();
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(taiyuan.id);
  });

  it('has title, source and date of an own article put right', async () => {
    const { onCorrect } = show(readOwn);
    await page.getByRole('button', { name: '改标题、来源、日期' }).click();
    const title = page.getByRole('textbox', { name: '标题' });
    await expect.element(title).toHaveFocus();
    await expect.element(title).toHaveValue(taiyuan.title);
    await userEvent.fill(title, ' 金融帮扶小微企业 ');
    await page.getByRole('button', { name: '改定' }).click();
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith(taiyuan.id, {
      title: '金融帮扶小微企业',
      source: taiyuan.source,
      date: taiyuan.date,
    });
    await expect.element(title).not.toBeInTheDocument();
    cleanup();

    show({ ...readOwn, onCorrect: async () => false });
    await page.getByRole('button', { name: '改标题、来源、日期' }).click();
    await page.getByRole('button', { name: '改定' }).click();
    await expect.element(page.getByText(/没有改成/)).toBeVisible();
    await page.getByRole('button', { name: '不改' }).click();
    await expect.element(page.getByText(/没有改成/)).not.toBeInTheDocument();
  });

  it('saves a backup, says when there was one, and has the browser keep what is stored', async () => {
    const { onSaveAll, onPersist } = show({ backingUp: true });
    await expect.element(page.getByText('还没有备份过。')).toBeVisible();
    await page.getByRole('button', { name: '存成备份文件' }).click();
    expect(onSaveAll).toHaveBeenCalledOnce();
    await expect.element(page.getByText('语料库占用 12.3 MB。')).toBeVisible();
    await page.getByRole('button', { name: '请浏览器一直留着' }).click();
    expect(onPersist).toHaveBeenCalledOnce();
    cleanup();
    show({
      backingUp: true,
      backup: { step: { kind: 'idle' }, last: '2026-11-30T12:00:00Z', storage: { bytes: 1, keeping: 'promised' } },
    });
    await expect.element(page.getByText('上次备份：2026-11-30')).toBeVisible();
    await expect.element(page.getByText(/浏览器答应一直留着语料库/)).toBeVisible();
    expect(page.getByRole('button', { name: '请浏览器一直留着' }).elements()).toHaveLength(0);
  });

  it('says what a backup holds before any of it is put back', async () => {
    const found = {
      kind: 'whole',
      made: '2026-11-30T12:00:00Z',
      counts: { articles: 1234, versions: 5, rulings: 2, settings: 1 },
    } as const;
    const { onRestore, onLeaveFile } = show({
      backingUp: true,
      backup: { step: { kind: 'found', file: new Blob(), backup: found }, last: null, storage: null },
    });
    await expect.element(page.getByText('2026-11-30 存的文件，完好：1,234 篇文章、2 个判断。')).toBeVisible();
    await page.getByRole('checkbox', { name: '设置也照文件里的改' }).click();
    await page.getByRole('button', { name: '恢复到语料库' }).click();
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(false);
    await page.getByRole('button', { name: '不恢复' }).click();
    expect(onLeaveFile).toHaveBeenCalledOnce();
  });

  it.each([
    ['foreign', /这不是印证的备份文件，什么也没有改/],
    ['newer', /新版本的印证存的，什么也没有改/],
    ['cut', /不完整，后面缺了一截，什么也没有改/],
    ['damaged', /校验不符），什么也没有改/],
  ] as const)('says in one sentence that a file is %s', async (why, words) => {
    show({ backingUp: true, backup: { step: { kind: 'refused', why }, last: null, storage: null } });
    await expect.element(page.getByText(words)).toBeVisible();
  });

  it('reminds of a backup only when many articles were added since the last', async () => {
    const many = (count: number): LibraryProps['articles'] => ({
      kind: 'loaded',
      value: Array.from({ length: count }, (_, at) => listed(taiyuan, { id: `a-${at}` })),
    });
    const backup = (last: string | null | undefined): LibraryProps['backup'] => ({
      step: { kind: 'idle' },
      last,
      storage: null,
    });
    show({ articles: many(60), backup: backup(null) });
    await expect.element(page.getByText('有 60 篇还没有备份')).toBeVisible();
    for (const props of [
      { articles: many(49), backup: backup(null) },
      { articles: many(60), backup: backup('2026-01-06T00:00:00.000Z') },
      { articles: many(60), backup: backup(undefined) }, // not known yet
    ]) {
      cleanup();
      show(props);
      await expect.element(page.getByRole('link', { name: '备份与恢复' })).toBeVisible();
      expect(document.body.textContent).not.toContain('还没有备份');
    }
  });

  it('says so when an article could not be removed', async () => {
    show({ ...readOwn, onRemove: async () => false });
    await page.getByRole('button', { name: /删去/ }).click();
    await page.getByRole('button', { name: '删去', exact: true }).click();
    await expect.element(page.getByText(/没有删成/)).toBeVisible();
  });
});
