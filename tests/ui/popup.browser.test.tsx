import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CorpusState, Problem } from '@/messaging/corpus-protocol';
import type { FrameSummary } from '@/messaging/tab-protocol';
import type { PageAdded } from '@/ui/popup/add-state';
import { Popup, type PopupProps } from '@/ui/popup/Popup';
import '@/ui/popup/popup.css';
import { creditQuotation, found, nothing, nothingYet, pharmacyQuotation, summary, untouched } from './samples';

afterEach(cleanup);

const corpus: CorpusState = {
  articles: 5,
  organizations: 64,
  figures: 121,
  from: '2020-03-19',
  to: '2022-04-26',
  indexed: 5,
  problem: null,
};
function show(changes: Partial<PopupProps> = {}): PopupProps {
  const props: PopupProps = {
    language: 'zh-Hans',
    tab: { kind: 'on', hostname: 'news.example.cn', summary },
    corpus: { kind: 'loaded', value: corpus },
    adding: { kind: 'ready', hasSelection: false },
    search: vi.fn<PopupProps['search']>(async () => found),
    onOpen: vi.fn<PopupProps['onOpen']>(),
    hints: { recent: [], examples: ['晋源区金融办', '>1000万元', '来源：太原日报 2022年4月以后'] },
    onLookedUp: vi.fn<PopupProps['onLookedUp']>(),
    onForgetLookUps: vi.fn<PopupProps['onForgetLookUps']>(),
    onFindInLibrary: vi.fn<PopupProps['onFindInLibrary']>(),
    onOpenLibrary: vi.fn<PopupProps['onOpenLibrary']>(),
    settings: untouched,
    onChangeSetting: vi.fn<PopupProps['onChangeSetting']>(),
    onShowHere: vi.fn<PopupProps['onShowHere']>(),
    onOpenSettings: vi.fn<PopupProps['onOpenSettings']>(),
    onEnable: vi.fn<PopupProps['onEnable']>(),
    onReport: vi.fn<PopupProps['onReport']>().mockResolvedValue('saved'),
    onOpenPanel: vi.fn<NonNullable<PopupProps['onOpenPanel']>>(),
    onAllowAccess: vi.fn<PopupProps['onAllowAccess']>(),
    onReload: vi.fn<PopupProps['onReload']>(),
    onCheckAgain: vi.fn<PopupProps['onCheckAgain']>(),
    onStep: vi.fn<PopupProps['onStep']>(),
    onShow: vi.fn<PopupProps['onShow']>(),
    onShowPrivate: vi.fn<PopupProps['onShowPrivate']>(),
    onAddFiles: vi.fn<PopupProps['onAddFiles']>(),
    onRebuild: vi.fn<PopupProps['onRebuild']>(async () => true),
    rulings: [],
    shortcuts: [
      { name: 'next-differing', description: '', keys: 'Alt+Shift+D' },
      { name: 'previous-mark', description: '', keys: '' },
    ],
    onOpenShortcuts: vi.fn<PopupProps['onOpenShortcuts']>(),
    onSettleRuling: vi.fn<PopupProps['onSettleRuling']>(),
    onAdd: vi.fn<PopupProps['onAdd']>(),
    onOpenAdded: vi.fn<PopupProps['onOpenAdded']>(),
    ...changes,
  };
  render(<Popup {...props} />);
  return props;
}

const field = page.getByRole('combobox', { name: '查语料' });
const text = (): string => document.querySelector('main')?.textContent ?? '';

describe('Popup before typing', () => {
  it('lists what was said on the page, to be taken back or confirmed', async () => {
    const said = { id: '1', figure: '6767万元', title: '金融帮扶', ruling: 'other' as const, isKept: true };
    const { onSettleRuling } = show({ rulings: [said, { ...said, id: '2', isKept: false }] });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '不是我点的' }).click();
    expect(vi.mocked(onSettleRuling).mock.calls).toEqual([
      ['1', false],
      ['2', true],
      ['2', false],
    ]);
  });

  it('says where own articles are marked, and lets it be changed', async () => {
    const { onChangeSetting, onShowHere } = show();
    document.querySelector<HTMLElement>('.own-articles summary')?.click();
    await expect.element(page.getByRole('radio', { name: '只在允许的网站上' })).toBeChecked();
    await page.getByRole('checkbox', { name: '在 news.example.cn 上标出来' }).click();
    expect(onShowHere).toHaveBeenCalledExactlyOnceWith(true);
    await page.getByRole('radio', { name: '在所有网站上' }).click();
    expect(onChangeSetting).toHaveBeenCalledExactlyOnceWith({ ownArticles: 'everywhere' });
  });

  it('takes back that they are marked on this site', async () => {
    const { onShowHere } = show({ settings: { ...untouched, allowedSites: ['news.example.cn'] } });
    document.querySelector<HTMLElement>('.own-articles summary')?.click();
    await page.getByRole('checkbox', { name: '在 news.example.cn 上标出来' }).click();
    expect(onShowHere).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('shows the keys of the commands, and the way to change them', async () => {
    const { onOpenShortcuts } = show();
    await page.getByText('快捷键', { exact: true }).click();
    await expect.element(page.getByText('下一处不一致')).toBeVisible();
    await expect.element(page.getByText('Alt+Shift+D')).toBeVisible();
    await expect.element(page.getByText('没有设')).toBeVisible();
    await page.getByRole('button', { name: '更改快捷键' }).click();
    expect(onOpenShortcuts).toHaveBeenCalledOnce();
  });

  it('says what each kind of figures means, those that do not add up too', async () => {
    show({ tab: { kind: 'on', hostname: 'a', summary: { ...summary, agrees: 1 } } });
    document.querySelector<HTMLElement>('.meanings summary')?.click();
    const named = [...document.querySelectorAll('.meanings dt')].map(({ textContent }) => textContent);
    expect(named).toEqual(['一致', '不一致', '另有记载', '文内核算不合']);
    await expect.element(page.getByText(/照分项、占比或增减算出来/)).toBeVisible();
  });

  it('gives a report of the page, and opens the side panel', async () => {
    const { onReport, onOpenPanel } = show({ tab: { kind: 'on', hostname: 'a', summary: { ...summary, unsound: 2 } } });
    await expect.element(page.getByText('2 文内核算不合')).toBeVisible();
    await page.getByRole('button', { name: '存为 CSV' }).click();
    expect(onReport).toHaveBeenCalledWith('csv');
    await page.getByRole('button', { name: '侧边栏' }).click();
    expect(onOpenPanel).toHaveBeenCalledOnce();
  });

  it('offers to add a PDF as a file, and says what to allow for files of this computer', async () => {
    const { onAddFiles } = show({ tab: { kind: 'pdf' }, adding: { kind: 'cannot', reason: 'pdf' } });
    expect(text()).toContain('这是 PDF');
    await page.getByRole('button', { name: '到语料库添加' }).click();
    expect(onAddFiles).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('button', { name: '添加本页' })).toBeDisabled();
    cleanup();
    show({ tab: { kind: 'files-refused' }, adding: { kind: 'cannot', reason: 'files-refused' } });
    expect(text()).toContain('允许访问本机文件');
    expect(text()).not.toContain('重新载入本页，再试');
  });

  it('has the search field focused and says what was found on this page', async () => {
    show();
    await expect.element(field).toHaveFocus();
    for (const count of ['7 一致', '1 不一致', '3 另有记载', '12 机构']) {
      await expect.element(page.getByText(count, { exact: true })).toBeVisible();
    }
    expect(text()).toContain('6767万元 累计授信金额');
    expect(text()).toContain('语料 5 篇');
    expect(text()).toContain('2020-03-19 至 2022-04-26');
  });

  it('lists a figure that differs in eight places once, and jumps to the first', async () => {
    const figure = { text: '6767万元', measured: '累计授信金额', count: 8, place: { frame: 2, block: 4, start: 12 } };
    const { onShow } = show({
      tab: { kind: 'on', hostname: 'a', summary: { ...summary, differs: 10, differing: [figure] } },
    });
    await expect.element(page.getByText('还有 2 处，见网页上的波浪线')).toBeVisible();
    await page.getByRole('button', { name: '6767万元 累计授信金额 8 处' }).click();
    expect(onShow).toHaveBeenCalledExactlyOnceWith(figure.place);
  });

  it('goes to the next mark of the kind whose count is clicked; of what there is none, the count is no button', async () => {
    const { onStep } = show({
      tab: { kind: 'on', hostname: 'a', summary: { ...summary, agrees: 2, differs: 0, related: 1, organizations: 3 } },
    });
    await page.getByRole('button', { name: '2 一致' }).click();
    await page.getByRole('button', { name: '1 另有记载' }).click();
    await page.getByRole('button', { name: '3 机构' }).click();
    expect(vi.mocked(onStep).mock.calls.flat()).toEqual(['agrees', 'related', 'organizations']);
    await expect.element(page.getByText('0 不一致')).toBeVisible();
    await expect.element(page.getByRole('button', { name: '0 不一致' })).not.toBeInTheDocument();
  });

  it('explains its words where they stand', async () => {
    show();
    await page.getByText('这几个词的意思').click();
    await expect.element(page.getByText(/哪一个对，要看原文/)).toBeVisible();
    await expect.element(page.getByText(/不能直接比较/)).toBeVisible();
  });

  it('says how much is held back, and shows it on demand', async () => {
    const { onShowPrivate } = show({
      tab: { kind: 'on', hostname: 'news.example.cn', summary: { ...summary, heldBack: 4 } },
    });
    await expect.element(page.getByText(/另有 4 处见于自己添加的文章/)).toBeVisible();
    await page.getByRole('button', { name: '在本站也标出来' }).click();
    expect(onShowPrivate).toHaveBeenCalledOnce();
  });

  it('does not say that nothing is known of what is held back', async () => {
    const none = { agrees: 0, differs: 0, related: 0, organizations: 0, unsound: 0, differing: [] };
    show({ tab: { kind: 'on', hostname: 'news.example.cn', summary: { ...summary, ...none, heldBack: 4 } } });
    await expect.element(page.getByText(/另有 4 处见于自己添加的文章/)).toBeVisible();
    expect(page.getByText(/没有语料里记载过/).elements()).toEqual([]);
  });

  it('switches the site off', async () => {
    const { onEnable } = show();
    await page.getByRole('switch', { name: '核对本站 news.example.cn' }).click();
    expect(onEnable).toHaveBeenCalledWith(false);
  });

  it('switches it on again', async () => {
    const { onEnable } = show({ tab: { kind: 'off', hostname: 'news.example.cn' } });
    await expect.element(page.getByText(/本站已停用/)).toBeVisible();
    await page.getByRole('switch').click();
    expect(onEnable).toHaveBeenCalledWith(true);
  });

  it.each([
    { tab: { kind: 'on', hostname: '', summary: null, stage: 'not-started' }, says: '还没有装好' },
    { tab: { kind: 'on', hostname: '', summary: null, stage: 'reading' }, says: '正在读本页' },
    { tab: { kind: 'on', hostname: '', summary: null, stage: 'not-chinese' }, says: '没有中文' },
    { tab: { kind: 'on', hostname: '', summary: null, stage: 'unanswered' }, says: '没有回应' },
    { tab: { kind: 'unreadable' }, says: '查语料不受影响' },
  ] as const)('says what to do: $says', async ({ tab, says }) => {
    show({ tab });
    await expect.element(page.getByText(new RegExp(says))).toBeVisible();
  });

  it.each(['not-started', 'unanswered'] as const)('reloads a page that was %s', async (stage) => {
    const { onReload } = show({ tab: { kind: 'on', hostname: 'a', summary: null, stage } });
    await page.getByRole('button', { name: '重新载入本页' }).click();
    expect(onReload).toHaveBeenCalledOnce();
  });

  const showFound = (found: FrameSummary) => show({ tab: { kind: 'on', hostname: 'a', summary: found } });

  it.each([
    ['checked', { checked: 3000, waiting: 12_000 }, '正在核对：共 15,000 字，已核对 3,000 字'],
    ['read', { isReading: true }, '正在核对'],
    ['compared with private articles', { isCounting: true }, '还在和自己添加的文章核对'],
  ])('never says that there is nothing while more is being %s', async (_, progress, says) => {
    showFound(nothingYet(progress));
    await expect.element(page.getByText(new RegExp(says))).toBeVisible();
    expect(text()).not.toContain('没有语料里记载过');
    expect(document.querySelector('progress')).toBeNull();
  });

  it('shows how far the check of a big page has come, and what was found by then', async () => {
    const progress = { ...summary.progress, checked: 30_000, waiting: 90_000 };
    showFound({ ...summary, progress });
    const bar = page.getByRole('progressbar', { name: '核对进度' }).element() as HTMLProgressElement;
    expect(bar.position).toBe(0.25);
    await expect.element(page.getByText('7 一致', { exact: true })).toBeVisible();
  });

  it('says where nothing was found how much was read, how far the corpus reaches, and what to do', async () => {
    const { onAddFiles } = showFound(nothingYet());
    const words = page.getByRole('region', { name: '本页' });
    await expect
      .element(words)
      .toMatchTextContent(/已核对 2,400 字.*没有语料里记载过的.*语料 5 篇.*2020-03-19 至 2022-04-26/);
    await page.getByRole('button', { name: '添加文章' }).click();
    expect(onAddFiles).toHaveBeenCalledOnce();
  });

  it('says what could not be checked, and tries again', async () => {
    const progress = { ...summary.progress, unanswered: 1200, leftOut: 5000 };
    const { onCheckAgain } = showFound({ ...summary, progress });
    await expect.element(page.getByText(/另有 5,000 字超出一次核对的上限/)).toBeVisible();
    await expect.element(page.getByText(/另有 1,200 字没有核对成/)).toBeVisible();
    await page.getByRole('button', { name: '再核对一次' }).click();
    expect(onCheckAgain).toHaveBeenCalledOnce();
  });

  it('asks for the right to read pages where it was refused', async () => {
    const { onAllowAccess } = show({ tab: { kind: 'refused' } });
    await page.getByRole('button', { name: '允许读取网页' }).click();
    expect(onAllowAccess).toHaveBeenCalledOnce();
  });
});

describe('Popup adding this page', () => {
  it('adds the page, and what is selected only where something is', async () => {
    const { onAdd } = show();
    await page.getByRole('button', { name: '添加本页' }).click();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(false);
    await expect.element(page.getByRole('button', { name: '添加所选文字' })).not.toBeInTheDocument();
  });

  it('adds what is selected', async () => {
    const { onAdd } = show({ adding: { kind: 'ready', hasSelection: true } });
    await page.getByRole('button', { name: '添加所选文字' }).click();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(true);
  });

  it.each([
    ['unreadable', '读不到这一页'],
    ['refused', '允许读取网页之后'],
    ['off', '本站已停用'],
    ['private', '隐私窗口里的网页不保存'],
  ] as const)('cannot where the page is %s, and says why', async (reason, says) => {
    show({ adding: { kind: 'cannot', reason } });
    const button = page.getByRole('button', { name: '添加本页' });
    await expect.element(button).toBeDisabled();
    const note = document.getElementById(button.element().getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toContain(says);
  });

  it.each<[PageAdded, RegExp]>([
    [{ outcome: 'added', id: 'a' }, /^已添加/],
    [{ outcome: 'updated', id: 'a' }, /已更新，旧版本保留/],
    [{ outcome: 'unchanged', id: 'a' }, /没有变化/],
    [{ outcome: 'reprint', id: 'a', title: '金融助企' }, /与《金融助企》同源/],
    [{ outcome: 'reprint', id: 'a', title: null }, /与语料库里另一篇同源/],
    [{ outcome: 'no-article', selectionOnly: false }, /本页没有可读的正文/],
    [{ outcome: 'no-article', selectionOnly: true }, /所选文字不成一篇文章/],
    [{ outcome: 'failed', problem: { code: 'storage-unavailable' } }, /不让扩展保存数据/],
    [{ outcome: 'private-window' }, /隐私窗口里的网页不保存/],
    [{ outcome: 'unanswered' }, /没有回音/],
  ])('says what came of it: %j', async (added, says) => {
    show({ adding: { kind: 'done', added, hasSelection: false } });
    await expect.element(page.getByRole('status')).toMatchTextContent(says);
    await expect.element(page.getByRole('button', { name: '添加本页' })).toBeEnabled();
  });

  it('opens what was added', async () => {
    const { onOpenAdded } = show({
      adding: { kind: 'done', added: { outcome: 'added', id: 'a' }, hasSelection: false },
    });
    await page.getByRole('button', { name: '打开', exact: true }).click();
    expect(onOpenAdded).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('Popup with a problem', () => {
  const problem = (problem: Problem): Partial<PopupProps> => ({
    corpus: { kind: 'loaded', value: { ...corpus, problem } },
  });

  it('says what is wrong with the storage', async () => {
    show(problem({ code: 'storage-unavailable' }));
    await expect.element(page.getByRole('alert')).toMatchTextContent('不记录历史');
  });

  it('says that the bundled articles are missing', async () => {
    show(problem({ code: 'seeds-unreadable', detail: '' }));
    await expect.element(page.getByRole('alert')).toMatchTextContent('重新安装');
  });

  it('rebuilds a broken corpus only after a warning', async () => {
    const onRebuild = vi.fn<PopupProps['onRebuild']>(async () => false);
    show({ ...problem({ code: 'storage-broken', detail: 'UnknownError' }), onRebuild });
    await page.getByRole('button', { name: '重建语料库' }).click();
    await expect.element(page.getByText(/自己添加的文章、作过的判断都会丢失/)).toBeVisible();
    expect(onRebuild).not.toHaveBeenCalled();
    await page.getByRole('button', { name: '清空并重建' }).click();
    await expect.element(page.getByText(/没有建成/)).toBeVisible();
    expect(onRebuild).toHaveBeenCalledOnce();
  });

  it('says so when the worker does not answer', async () => {
    show({ corpus: { kind: 'failed' } });
    await expect.element(page.getByText(/语料库没有回应/)).toBeVisible();
  });
});

describe('Popup while typing', () => {
  it('shows three groups with the matched sentence marked and its source', async () => {
    show();
    await userEvent.fill(field, '6776万元');
    for (const group of ['机构', '数字', '文章']) {
      await expect.element(page.getByRole('group', { name: group })).toBeVisible();
    }
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      '漱玉平民大藥房連鎖股份有限公司',
      '6776万元',
      '6776万元',
    ]);
    await expect.element(page.getByRole('listbox')).toMatchTextContent('太原日报');
  });

  it('opens the first result with Enter, even before the answer is there', async () => {
    const { onOpen, search } = show();
    await userEvent.fill(field, '漱玉');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => vi.mocked(onOpen).mock.calls).toEqual([[pharmacyQuotation]]);
    expect(search).toHaveBeenCalledWith('漱玉');
  });

  it('steps through the rows with the arrow keys', async () => {
    const { onOpen } = show();
    await userEvent.fill(field, '6776');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    const rows = page.getByRole('option').elements();
    await expect.element(field).toHaveAttribute('aria-activedescendant', rows.at(-1)?.id ?? '');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await expect.poll(() => vi.mocked(onOpen).mock.calls).toEqual([[creditQuotation]]);
  });

  it('opens a row that is clicked and keeps the focus in the field', async () => {
    const { onOpen } = show();
    await userEvent.fill(field, '6776');
    await page.getByRole('option', { name: /漱玉平民大药房/ }).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(pharmacyQuotation);
    await expect.element(field).toHaveFocus();
  });

  it('shuts the results with Escape and shows them again', async () => {
    show();
    await userEvent.fill(field, '6776');
    await expect.element(page.getByRole('listbox')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('listbox')).toBeVisible();
  });

  it('does not look for what is still being composed', async () => {
    const { search } = show();
    const input = field.element() as HTMLInputElement;
    const compose = (value: string, event: Event): void => {
      input.value = value;
      input.dispatchEvent(event);
    };
    compose('jin', new InputEvent('input', { bubbles: true, isComposing: true }));
    compose('金融', new CompositionEvent('compositionend', { bubbles: true }));
    await expect.element(page.getByRole('listbox')).toBeVisible();
    expect(vi.mocked(search).mock.calls).toEqual([['金融']]);
  });

  it('drops an answer that comes after the next query', async () => {
    const late = Promise.withResolvers<typeof found>();
    show({ search: (query) => (query === '旧' ? late.promise : Promise.resolve(nothing)) });
    await userEvent.fill(field, '旧');
    await expect.element(page.getByText(/正在查/)).toBeInTheDocument();
    await userEvent.fill(field, '新');
    await expect.element(page.getByText(/没有查到“新”/)).toBeVisible();
    late.resolve(found);
    await late.promise;
    await expect.element(page.getByText(/没有查到“新”/)).toBeVisible();
  });

  it('says what to try when nothing was found or the search failed', async () => {
    show({ search: (query) => (query === '无' ? Promise.resolve(nothing) : Promise.reject(new Error('gone'))) });
    await userEvent.fill(field, '无');
    await expect.element(page.getByText(/换个简称/)).toBeVisible();
    await userEvent.fill(field, '断');
    await expect.element(page.getByRole('alert')).toMatchTextContent('没有查成');
  });

  it('teaches by queries that can be clicked, or stepped to with the arrow keys', async () => {
    const { search } = show();
    await expect.element(page.getByText(/-不含/)).toBeVisible();
    await page.getByRole('button', { name: '>1000万元' }).click();
    await expect.element(field).toHaveValue('>1000万元');
    await expect.element(field).toHaveFocus();
    await expect.poll(() => vi.mocked(search).mock.calls).toEqual([['>1000万元']]);
    await userEvent.fill(field, '');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('button', { name: /^来源：/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(field).toHaveValue('晋源区金融办');
  });

  it('offers the last look-ups instead, and forgets them', async () => {
    const { onForgetLookUps, onLookedUp } = show({ hints: { recent: ['授信 -补贴'], examples: ['晋源区金融办'] } });
    await expect.element(page.getByRole('group', { name: '最近查过' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '晋源区金融办' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: '清除' }).click();
    expect(onForgetLookUps).toHaveBeenCalledOnce();
    await page.getByRole('button', { name: '授信 -补贴' }).click();
    await expect.element(page.getByRole('option').first()).toBeVisible();
    expect(onLookedUp).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => vi.mocked(onLookedUp).mock.calls).toEqual([['授信 -补贴']]);
  });

  it('shows first what was asked for, says how the query was read, and where there is more', async () => {
    const { onFindInLibrary } = show({
      search: async () => ({
        ...found,
        first: 'figures',
        notes: [
          { kind: 'source', text: '太原', isExcluded: true },
          { kind: 'after', day: '2022-04-01' },
          { kind: 'no-day', text: 'before:昨天' },
        ],
      }),
    });
    await userEvent.fill(field, '6776万元 -source:太原');
    await expect.element(page.getByText(/^来源不含“太原” · 2022-04-01 起 · “before:昨天”看不出日期/)).toBeVisible();
    expect(page.getByRole('group').elements()[0]?.textContent).toMatch(/^数字/);
    await page.getByRole('button', { name: '在语料库里看更多' }).click();
    expect(onFindInLibrary).toHaveBeenCalledExactlyOnceWith('6776万元 -source:太原');
  });
});
