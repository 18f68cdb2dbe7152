import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveReport } from '@/ui/report/give-report';
import { report } from '../report/sample-report';

afterEach(() => void vi.restoreAllMocks());

/** The name and the text of the file that the browser is asked to save by what `act` does. */
async function savedBy(act: () => Promise<unknown>): Promise<{ name: string; type: string; text: string }> {
  let saved: Promise<{ name: string; type: string; text: string }> | null = null;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const { download, href } = this;
    saved = fetch(href).then(async (answer) => {
      const blob = await answer.blob();
      return { name: download, type: blob.type, text: await new Response(blob).text() };
    });
  });
  await act();
  if (saved === null) throw new Error('tests: nothing was saved');
  return saved;
}

describe('giveReport', () => {
  it('copies Markdown, and formatted text beside it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    expect(await giveReport(report, 'markdown', 'zh-Hans')).toBe('copied');
    const [item] = write.mock.calls[0]?.[0] ?? [];
    const words = async (type: string) => new Response(await item?.getType(type)).text();
    expect(await words('text/plain')).toMatch(/^# 核对报告/);
    expect(await words('text/html')).toMatch(/^<h1>核对报告<\/h1>/);
  });

  it('copies nothing of a page that could run, or load anything', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    await giveReport({ ...report, title: hostile, address: 'javascript:alert(1)' }, 'markdown', 'zh-Hans');
    const html = await new Response(await write.mock.calls[0]?.[0]?.[0]?.getType('text/html')).text();
    const pasted = new DOMParser().parseFromString(html, 'text/html');
    expect(pasted.querySelectorAll('img, script, [onerror], a')).toHaveLength(0);
    expect(pasted.body.textContent).toContain(hostile);
  });

  it('copies by the older command where the clipboard is refused', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('refused', 'NotAllowedError'));
    const copied: Record<string, string> = {};
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
      window.dispatchEvent(event);
      for (const type of ['text/plain', 'text/html']) copied[type] = event.clipboardData?.getData(type) ?? '';
      return true;
    });
    expect(await giveReport(report, 'markdown', 'zh-Hans')).toBe('copied');
    expect(copied['text/plain']).toMatch(/^# 核对报告/);
    expect(copied['text/html']).toMatch(/^<h1>核对报告<\/h1>/);
  });

  it('saves HTML and CSV under the day of the report', async () => {
    const html = await savedBy(() => giveReport(report, 'html', 'zh-Hans'));
    expect(html).toMatchObject({ name: '印证-核对报告-2022-04-26.html', type: 'text/html;charset=utf-8' });
    expect(html.text).toContain('<mark>6767万元</mark>');
    const csv = await savedBy(() => giveReport(report, 'csv', 'en'));
    expect(csv).toMatchObject({ name: 'Yinzheng page report 2022-04-26.csv', type: 'text/csv;charset=utf-8' });
    expect(csv.text).toContain('6767万元');
  });

  it('has nothing to give where the page did not answer', async () => {
    expect(await giveReport(null, 'csv', 'zh-Hans')).toBe('unanswered');
  });
});
