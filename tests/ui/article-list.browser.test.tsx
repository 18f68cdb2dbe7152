import { cleanup, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { messagesFor } from '@/locales/messages-for';
import type { ListedArticle } from '@/messaging/library-protocol';
import { readAddress } from '@/ui/library/library-address';
import { ArticleList } from '@/ui/library/list/ArticleList';
import { ALL_ARTICLES, type ListView } from '@/ui/library/list/list-view';
import type { ManyActions } from '@/ui/library/list/SelectionBar';
import '@/ui/library/library.css';
import { listed, listedSeed, taiyuan } from './samples';

afterEach(cleanup);

const SOURCES = ['太原日报', '山西晚报', '济南时报'];
const messages = messagesFor('zh-Hans');

function numbered(count: number): ListedArticle[] {
  return Array.from({ length: count }, (_, at) =>
    listed(taiyuan, { id: `a-${at}`, title: `第${at}篇`, source: SOURCES[at % 3] ?? '', visibility: 'private' }),
  );
}

/** The list in a side column of 600 px, as the library has it, with what is chosen kept by nobody but itself. */
function show(
  articles: readonly ListedArticle[],
  current: string | null = null,
  onMany: ManyActions['onMany'] = async (_, { length }) => ({ done: length, of: length }),
): void {
  function Side() {
    const [view, setView] = useState<ListView>(ALL_ARTICLES);
    return (
      <aside class="side" style={{ blockSize: '600px', inlineSize: '320px' }}>
        <ArticleList
          articles={{ kind: 'loaded', value: articles }}
          current={current}
          view={view}
          messages={messages}
          onView={setView}
          onMany={onMany}
          onExport={() => undefined}
        />
      </aside>
    );
  }
  render(<Side />);
}

const rows = (): Element[] => [...document.querySelectorAll('.rows li')];
const titles = (): string[] => rows().map((row) => row.querySelector('strong')?.textContent ?? '');
const focused = (): string => document.activeElement?.querySelector('strong')?.textContent ?? '';

/** Chooses an option by its words, as the browser tells of it. */
function select(label: string, words: string): void {
  const field = page.getByRole('combobox', { name: label }).element() as HTMLSelectElement;
  field.value = [...field.options].find(({ text }) => text === words)?.value ?? '';
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function setDay(label: string, day: string): void {
  const field = page.getByLabelText(label, { exact: true }).element() as HTMLInputElement;
  field.value = day;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('ArticleList', () => {
  it('draws no more of 50,000 articles than are in view, and says which of how many each is', async () => {
    show(numbered(50_000));
    await expect.element(page.getByText('50,000 篇')).toBeVisible();
    await expect.poll(() => rows().length).toBeGreaterThan(5);
    expect(document.querySelectorAll('.list *').length).toBeLessThan(400);
    expect(rows()[3]?.getAttribute('aria-posinset')).toBe('4');
    expect(rows()[3]?.getAttribute('aria-setsize')).toBe('50000');
    const box = document.querySelector('.rows');
    box?.scrollTo({ top: box.scrollHeight });
    await expect.element(page.getByText('第49999篇')).toBeVisible();
    expect(rows().length).toBeLessThan(40);
  });

  it('is one stop of the Tab key, and goes through all by arrows, Page, Home and End', async () => {
    show(numbered(1000));
    await expect.element(page.getByText('第3篇')).toBeVisible();
    expect(document.querySelectorAll('.rows [tabindex="0"]').length).toBe(1);
    document.querySelector<HTMLElement>('.rows [tabindex="0"]')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe('第2篇');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('第999篇');
    await expect.element(page.getByText('第999篇')).toBeInViewport();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('第999篇');
    await userEvent.keyboard('{PageUp}');
    await expect.poll(focused).toMatch(/^第99\d篇$/);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('第0篇');
    // what has the focus stays, wherever the mouse scrolls to
    document.querySelector('.rows')?.scrollTo({ top: 40_000 });
    await expect.element(page.getByText('第500篇')).toBeInTheDocument();
    expect(focused()).toBe('第0篇');
  });

  it('comes to the article that is read', async () => {
    show(numbered(1000), 'a-700');
    await expect.element(page.getByRole('link', { name: /第700篇/ })).toBeInViewport();
    await expect.element(page.getByRole('link', { name: /第700篇/ })).toHaveAttribute('aria-current', 'page');
  });

  it('is filtered and sorted, and says how many are left; links keep what was chosen', async () => {
    show([listed(taiyuan, { id: 'x', title: '昌平', date: '2024-01-01' }), ...numbered(9)]);
    await expect.element(page.getByText('10 篇', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '筛选' }).click();
    await expect.element(page.getByRole('combobox', { name: '来源' })).toBeVisible();
    select('来源', '山西晚报（3）');
    await expect.element(page.getByText('10 篇中的 3 篇')).toBeVisible();
    await expect.poll(titles).toEqual(['第1篇', '第4篇', '第7篇']);
    const { view } = readAddress(document.querySelector<HTMLAnchorElement>('.rows a')?.hash ?? '');
    expect(view).toEqual({ ...ALL_ARTICLES, source: '山西晚报' });
    setDay('日期从', '2023-01-01');
    await expect.element(page.getByText(/没有这样的文章/)).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();
    select('排序', '按来源');
    await expect.poll(() => titles()[0]).toBe('第2篇');
  });

  it('selects one, a run by Shift, or all that are listed but bundled ones, and asks before they are removed', async () => {
    const onMany = vi.fn<ManyActions['onMany']>(async (_, { length }) => ({ done: length, of: length }));
    const articles = [listedSeed({ ...taiyuan, id: 'seed', title: '随附的一篇' }), ...numbered(30)];
    show(articles, null, onMany);
    await page.getByRole('button', { name: '多选' }).click();
    await expect.element(page.getByRole('checkbox', { name: '选《随附的一篇》' })).toBeDisabled();
    await expect.element(page.getByRole('button', { name: '删去' })).toBeDisabled();
    await page.getByRole('checkbox', { name: '选《第1篇》' }).click();
    await expect.element(page.getByText('选中 1 篇')).toBeVisible();
    page
      .getByRole('checkbox', { name: '选《第4篇》' })
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await expect.element(page.getByText('选中 4 篇')).toBeVisible();

    await page.getByRole('button', { name: '删去' }).click();
    await expect.element(page.getByText(/删去选中的 4 篇？/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '不改' })).toHaveFocus();
    await page.getByRole('button', { name: '不改' }).click();
    expect(onMany).not.toHaveBeenCalled();
    await page.getByRole('button', { name: '删去' }).click();
    await page.getByRole('button', { name: '删去 4 篇' }).click();
    expect(onMany.mock.calls.map(([change, ids]) => [change, ids])).toEqual([['remove', ['a-1', 'a-2', 'a-3', 'a-4']]]);
    await expect.element(page.getByText('已处理 4 篇。')).toBeVisible();

    await page.getByRole('button', { name: '全选自己添加的 30 篇' }).click();
    await expect.element(page.getByText('选中 30 篇')).toBeVisible();
    await page.getByRole('button', { name: '设为私有' }).click();
    expect(onMany.mock.lastCall?.[0]).toBe('private');
    expect(onMany.mock.lastCall?.[1]).toHaveLength(30);
  });

  it('does to none that is not listed any more what is done to those selected', async () => {
    const onMany = vi.fn<ManyActions['onMany']>(async () => ({ done: 1, of: 3 }));
    show(numbered(9), null, onMany);
    await page.getByRole('button', { name: '多选' }).click();
    await page.getByRole('button', { name: '全选自己添加的 9 篇' }).click();
    await page.getByRole('button', { name: '筛选' }).click();
    await expect.element(page.getByRole('combobox', { name: '来源' })).toBeVisible();
    select('来源', '山西晚报（3）');
    await expect.element(page.getByText('选中 3 篇')).toBeVisible();
    await page.getByRole('button', { name: '设为公开' }).click();
    await expect.element(page.getByText(/把选中的 3 篇设为公开？/)).toBeVisible();
    await page.getByRole('button', { name: '设为公开' }).click();
    expect(onMany.mock.lastCall?.[1]).toEqual(['a-1', 'a-4', 'a-7']);
    await expect.element(page.getByText(/3 篇里处理了 1 篇，其余没有动/)).toBeVisible();
  });

  it('selects by the keyboard too', async () => {
    show(numbered(50));
    await page.getByRole('button', { name: '多选' }).click();
    await page.getByRole('checkbox', { name: '选《第0篇》' }).click();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(page.getByText('选中 3 篇')).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: '选《第2篇》' })).toHaveFocus();
  });
});
