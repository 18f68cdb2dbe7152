import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SidePanel, type SidePanelProps } from '@/ui/panel/SidePanel';
import '@/ui/panel/panel.css';
import { differing, report, unsound } from '../report/sample-report';
import { nothingYet, summary } from './samples';

afterEach(cleanup);

function show(changes: Partial<SidePanelProps> = {}): SidePanelProps {
  const props: SidePanelProps = {
    language: 'zh-Hans',
    tab: { kind: 'on', hostname: 'news.example.cn', summary },
    report: { kind: 'loaded', value: report },
    onEnable: vi.fn<SidePanelProps['onEnable']>(),
    onAllowAccess: vi.fn<SidePanelProps['onAllowAccess']>(),
    onAddFiles: vi.fn<SidePanelProps['onAddFiles']>(),
    onReload: vi.fn<SidePanelProps['onReload']>(),
    onCheckAgain: vi.fn<SidePanelProps['onCheckAgain']>(),
    onShowPrivate: vi.fn<SidePanelProps['onShowPrivate']>(),
    onReport: vi.fn<SidePanelProps['onReport']>().mockResolvedValue('copied'),
    onStep: vi.fn<SidePanelProps['onStep']>(),
    onShow: vi.fn<SidePanelProps['onShow']>(),
    onRebuild: vi.fn<SidePanelProps['onRebuild']>(),
    ...changes,
  };
  render(<SidePanel {...props} />);
  return props;
}

describe('SidePanel', () => {
  it('lists what was found, what needs a look first, and shows it on the page', async () => {
    const { onShow } = show();
    const rows = page.getByRole('listitem').getByRole('button', { name: /元|亩/ });
    await expect.element(rows.first()).toMatchTextContent('6767万元');
    expect(rows.elements().map((row) => row.querySelector('strong')?.textContent)).toEqual(['6767万元', '320亩']);
    expect(rows.elements()[0]?.textContent).toContain('语料 6776万元 · 太原日报 · 2022-04-23');
    expect(rows.elements()[1]?.textContent).toContain('120亩 + 85亩 + 95亩 = 300亩');
    await rows.first().click();
    expect(onShow).toHaveBeenCalledWith(differing.place);
  });

  it('leaves what differs, and goes through what is left', async () => {
    const other = { ...differing, text: '6700万元', place: { ...differing.place, start: 40 } };
    const figures = [differing, other, unsound];
    const { onShow } = show({ report: { kind: 'loaded', value: { ...report, figures } } });
    const rows = () => [...document.querySelectorAll('.row strong')].map(({ textContent }) => textContent);
    expect(rows()).toEqual(['6767万元', '6700万元', '320亩']);
    await page.getByRole('button', { name: '不一致 2' }).click();
    await expect.element(page.getByRole('button', { name: '不一致 2', pressed: true })).toBeVisible();
    expect(rows()).toEqual(['6767万元', '6700万元']);
    await page.getByRole('button', { name: '下一处' }).click();
    await page.getByRole('button', { name: '下一处' }).click();
    await page.getByRole('button', { name: '下一处' }).click();
    await page.getByRole('button', { name: '上一处' }).click();
    expect(vi.mocked(onShow).mock.calls.flat()).toEqual([differing.place, other.place, differing.place, other.place]);
    expect(document.querySelector('[aria-current=true] strong')?.textContent).toBe('6700万元');
    await page.getByRole('button', { name: '全部 3' }).click();
    expect(rows()).toHaveLength(3);
  });

  it('gives the report, and says what came of it', async () => {
    const { onReport } = show();
    await page.getByRole('button', { name: '复制报告' }).click();
    expect(onReport).toHaveBeenCalledWith('markdown');
    await expect.element(page.getByRole('button', { name: '已复制' })).toBeVisible();
    await page.getByRole('button', { name: '存为 HTML' }).click();
    await page.getByRole('button', { name: '存为 CSV' }).click();
    expect(vi.mocked(onReport).mock.calls).toEqual([['markdown'], ['html'], ['csv']]);
  });

  it('says so where the browser does not let us copy', async () => {
    show({ onReport: async () => 'refused' });
    await page.getByRole('button', { name: '复制报告' }).click();
    await expect.element(page.getByText('浏览器没有让复制，可改存为文件')).toBeVisible();
  });

  it('says what to do where there is nothing to list', async () => {
    show({ report: { kind: 'loaded', value: { ...report, figures: [] } } });
    await expect.element(page.getByText('本页没有可以列出的数字。')).toBeVisible();
    cleanup();
    show({ report: { kind: 'failed' } });
    await expect.element(page.getByText(/重新载入本页，再试一次/)).toBeVisible();
    cleanup();
    show({ tab: { kind: 'off', hostname: 'news.example.cn' }, report: { kind: 'loading' } });
    await expect.element(page.getByText(/本站已停用/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '复制报告' })).not.toBeInTheDocument();
  });

  it('does not say that there is nothing to list while the page is being checked', async () => {
    const empty = { kind: 'loaded', value: { ...report, figures: [] } } as const;
    show({ tab: { kind: 'on', hostname: 'a', summary: nothingYet({ waiting: 500 }) }, report: empty });
    await expect.element(page.getByText(/正在核对：共 2,900 字/)).toBeVisible();
    expect(document.querySelector('main')?.textContent).not.toContain('没有');
    cleanup();
    show({ tab: { kind: 'on', hostname: 'a', summary: nothingYet() }, report: empty });
    await expect.element(page.getByText(/没有语料里记载过的/)).toBeVisible();
  });

  it('fits the narrowest panel', () => {
    document.body.style.inlineSize = '280px';
    show({
      report: {
        kind: 'loaded',
        value: { ...report, figures: [differing, unsound, { ...differing, measured: '长'.repeat(200) }] },
      },
    });
    expect(document.body.scrollWidth).toBeLessThanOrEqual(280);
    document.body.style.inlineSize = '';
  });
});
