import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { messagesFor } from '@/locales/messages-for';
import type { UnclearTable } from '@/reading/file-tools';
import { DropTarget } from '@/ui/library/import/DropTarget';
import { droppedFiles } from '@/ui/library/import/dropped-files';
import { ImportPanel, type ImportPanelProps } from '@/ui/library/import/ImportPanel';
import { ImportStrip } from '@/ui/library/import/ImportStrip';
import type { ImportState } from '@/ui/library/import/importer';
import { type AskColumns, createPageTools } from '@/ui/library/import/page-tools';
import { EMPTY_TALLY } from '@/ui/library/import/report';
import '@/ui/library/library.css';
import { mixedReport } from './import-samples';
import { untouched } from './samples';

afterEach(cleanup);

const messages = messagesFor('zh-Hans');
const running: Extract<ImportState, { kind: 'running' }> = {
  kind: 'running',
  progress: {
    files: 12,
    filesRead: 3,
    reading: '2022年/太原日报.txt',
    fraction: 0.256,
    tally: { ...EMPTY_TALLY, added: 40, skipped: 1 },
  },
  timeLeft: { unit: 'seconds', count: 20 },
  cancelling: false,
  question: null,
};

function show(state: ImportState, settings: ImportPanelProps['settings'] = untouched): ImportPanelProps {
  const props: ImportPanelProps = {
    state,
    messages,
    titleOf: (id) => (id === 'taiyuan-3' ? '金融助企' : null),
    onFiles: vi.fn<ImportPanelProps['onFiles']>(),
    onColumns: vi.fn<ImportPanelProps['onColumns']>(),
    onCancel: vi.fn<ImportPanelProps['onCancel']>(),
    onSave: vi.fn<ImportPanelProps['onSave']>(),
    settings,
    onChangeSetting: vi.fn<ImportPanelProps['onChangeSetting']>(),
  };
  render(<ImportPanel {...props} />);
  return props;
}

/** What a picker does when its dialog is closed with files chosen. */
function choose(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('ImportPanel before an import', () => {
  it('says what can be added and how', async () => {
    show({ kind: 'idle' });
    await expect.element(page.getByRole('heading', { name: '添加文章' })).toBeVisible();
    await expect.element(page.getByText(/\.txt .+ \.pdf \.zip/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '选择文件', exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '选择文件夹' })).toBeVisible();
  });

  it('takes chosen files in order, and the same ones a second time', async () => {
    const { onFiles } = show({ kind: 'idle' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no input');
    for (let i = 0; i < 2; i++) choose(input, [new File(['b'], '第10版.txt'), new File(['a'], '第2版.txt')]);
    const paths = vi.mocked(onFiles).mock.calls.map(([files]) => files.map(({ path }) => path));
    expect(paths).toEqual([
      ['第2版.txt', '第10版.txt'],
      ['第2版.txt', '第10版.txt'],
    ]);
  });

  it('says what to do where nothing came', async () => {
    show({ kind: 'nothing' });
    await expect.element(page.getByRole('status')).toMatchTextContent('文件夹可能是空的');
    await expect.element(page.getByRole('button', { name: '选择文件', exact: true })).toBeVisible();
  });
});

describe('ImportPanel during an import', () => {
  it('shows how far it is, time left and what came of it so far', async () => {
    show(running);
    const bar = page.getByRole('progressbar', { name: '添加进度' });
    await expect.element(bar).toHaveAttribute('value', '25');
    await expect.element(page.getByText(/读完 3 个文件，共 12 个/)).toMatchTextContent('约剩 20 秒');
    await expect.element(page.getByText('新增 40 篇')).toBeVisible();
    await expect.element(page.getByText('2022年/太原日报.txt')).toBeVisible();
  });

  it('can be cancelled once', async () => {
    const { onCancel } = show(running);
    await page.getByRole('button', { name: '取消' }).click();
    expect(onCancel).toHaveBeenCalledOnce();
    cleanup();
    show({ ...running, cancelling: true });
    await expect.element(page.getByRole('button', { name: '取消' })).toBeDisabled();
    await expect.element(page.getByText(/等最后几篇存好/)).toBeVisible();
  });
});

describe('ImportPanel with a table whose columns are unclear', () => {
  const question: UnclearTable = {
    path: '短讯.csv',
    rows: [
      ['k1', 'k2', 'k3'],
      ['短讯一则', '全区新增供水管网32公里。', '2022-04-15'],
    ],
    columns: { named: true, roles: new Map([['author', 2]]) },
  };

  it('shows its first rows and asks which column is what, by keyboard too', async () => {
    const { onColumns } = show({ ...running, question });
    await expect.element(page.getByRole('heading', { name: '哪一列是正文？' })).toHaveFocus();
    await expect.element(page.getByText(/短讯\.csv 的列名和内容/)).toBeVisible();
    await expect.element(page.getByRole('cell', { name: '全区新增供水管网32公里。' })).toBeVisible();

    await page.getByRole('button', { name: '照此读取' }).click();
    expect(onColumns).not.toHaveBeenCalled(); // nothing stands for the text yet

    document.querySelector('select')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('cell', { name: '全区新增供水管网32公里。' })).toHaveClass('chosen');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await page.getByRole('checkbox', { name: '第一行是列名' }).click();
    await page.getByRole('button', { name: '照此读取' }).click();
    expect(onColumns).toHaveBeenCalledExactlyOnceWith({
      named: false,
      roles: new Map([
        ['author', 2],
        ['text', 1],
        ['title', 0],
      ]),
    });
  });

  it('can be skipped', async () => {
    const { onColumns } = show({ ...running, question });
    await page.getByRole('button', { name: '跳过这样的表格' }).click();
    expect(onColumns).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('says so while an article is read', async () => {
    render(<ImportStrip state={{ ...running, question }} messages={messages} onCancel={() => undefined} />);
    await expect.element(page.getByRole('status')).toMatchTextContent('等着指定哪一列是正文');
  });
});

describe('createPageTools', () => {
  it('asks about tables with the same first row once', async () => {
    const ask = vi.fn<AskColumns>(async () => ({ named: true, roles: new Map([['text', 1]]) }));
    const answer = createPageTools(ask);
    const table = (path: string, first: string): UnclearTable => ({
      path,
      rows: [[first, 'k2']],
      columns: { named: true, roles: new Map() },
    });
    for (const [path, first] of [
      ['甲.csv', 'k1'],
      ['乙.csv', 'k1'],
      ['丙.csv', 'x'],
    ] as const)
      expect(await answer({ tool: 'chooseColumns', given: table(path, first) })).toMatchObject({ named: true });
    expect(ask.mock.calls.map(([{ path }]) => path)).toEqual(['甲.csv', '丙.csv']);
  });
});

describe('ImportPanel after an import', () => {
  it('names each file that was skipped, with what is wrong and what to do', async () => {
    show({ kind: 'ended', report: mixedReport });
    await expect.element(page.getByRole('heading', { name: '添加完毕' })).toBeVisible();
    await expect.element(page.getByText(/是扫描件，只有图片/)).toBeVisible();
    await expect.element(page.getByText('扫描件.pdf')).toBeVisible();
    await expect.element(page.getByText('第 40001 行')).toBeVisible();
    await expect.element(page.getByText('DataError')).toBeVisible();
  });

  it('lists the articles of a file as links, reprints with what they reprint', async () => {
    show({ kind: 'ended', report: mixedReport });
    await page.getByText('2022年/太原日报.txt').click();
    await expect
      .element(page.getByRole('link', { name: '金融帮扶遇困小微企业' }))
      .toHaveAttribute('href', '#article=a');
    await expect.element(page.getByText('已添加，与《金融助企》同源')).toBeVisible();
  });

  it.each([
    [untouched, /现在还没有标在任何网页上/],
    [{ ...untouched, allowedSites: ['a.cn', 'b.cn'] }, '添加的文章只标在允许的 2 个网站上：a.cn、b.cn。'],
    [
      { ...untouched, allowedSites: ['a.cn', 'b.cn', 'c.cn', 'd.cn'] },
      '添加的文章只标在允许的 4 个网站上：a.cn、b.cn、c.cn 等。',
    ],
    [{ ...untouched, ownArticles: 'never' as const }, /不标在任何网页上/],
    [{ ...untouched, ownArticles: 'everywhere' as const }, '添加的文章标在所有网站上。'],
  ])('says where the articles will be marked', async (settings, words) => {
    const { onChangeSetting } = show({ kind: 'ended', report: mixedReport }, settings);
    await expect.element(page.getByText(words)).toBeVisible();
    const other = settings.ownArticles === 'never' ? '在所有网站上' : '不在网页上标';
    await page.getByRole('radio', { name: other }).click();
    expect(onChangeSetting).toHaveBeenCalledOnce();
  });

  it('saves the report as a table', async () => {
    const { onSave } = show({ kind: 'ended', report: mixedReport });
    await page.getByRole('button', { name: '下载清单' }).click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('印证-添加清单.csv', expect.stringContaining('扫描件.pdf'));
  });

  it('says of a cancelled one what is there', async () => {
    show({ kind: 'ended', report: { ...mixedReport, ending: { kind: 'cancelled' } } });
    await expect.element(page.getByRole('heading', { name: '已取消' })).toBeVisible();
    await expect.element(page.getByText(/已经在语料库里，此外没有添加别的/)).toBeVisible();
  });

  it('says why one was stopped', async () => {
    const ending = { kind: 'stopped', problem: { code: 'storage-unavailable' } } as const;
    show({ kind: 'ended', report: { ending, lines: [] } });
    await expect.element(page.getByText(/不让扩展保存数据/)).toBeVisible();
    await expect.element(page.getByText('一篇也没有添加')).toBeVisible();
  });
});

describe('ImportStrip', () => {
  it('shows an import that goes on, with a way to it', async () => {
    render(<ImportStrip state={running} messages={messages} onCancel={() => undefined} />);
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    await expect.element(page.getByRole('link', { name: '查看' })).toHaveAttribute('href', '#add');
  });
});

describe('DropTarget', () => {
  function drag(type: string, files: readonly File[]): DragEvent {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event;
  }

  it('shows itself while files are dragged, and takes them', async () => {
    const dropped: string[] = [];
    const onDrop = (transfer: DataTransfer): void => {
      void droppedFiles(transfer).then((files) => dropped.push(...files.map(({ path }) => path)));
    };
    render(<DropTarget busy={false} messages={messages} onDrop={onDrop} />);
    const files = [new File(['a'], '甲.txt'), new File(['b'], '乙.pdf')];
    expect(drag('dragover', files).defaultPrevented).toBe(true);
    await expect.element(page.getByRole('status')).toMatchTextContent('松开，添加到语料库');
    expect(drag('drop', files).defaultPrevented).toBe(true);
    await expect.element(page.getByRole('status')).not.toBeInTheDocument();
    await expect.poll(() => dropped.sort()).toEqual(['乙.pdf', '甲.txt']);
  });

  it('leaves dragged text alone', () => {
    render(<DropTarget busy={false} messages={messages} onDrop={() => undefined} />);
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '文字');
    const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('says that an import is under way', async () => {
    render(<DropTarget busy messages={messages} onDrop={() => undefined} />);
    drag('dragover', [new File(['a'], '甲.txt')]);
    await expect.element(page.getByRole('status')).toMatchTextContent('前一批还没有添加完');
  });
});
