import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card, type CardProps } from '@/ui/card/Card';
import { LongText } from '@/ui/card/LongText';
import '@/ui/card/card.css';
import { differing, pharmacy, related, reports } from './samples';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function props(changes: Partial<CardProps> = {}): CardProps {
  return {
    state: differing,
    pinned: false,
    onPin: vi.fn<CardProps['onPin']>(),
    onFindWord: vi.fn<CardProps['onFindWord']>(),
    onClose: vi.fn<CardProps['onClose']>(),
    onOpenArticle: vi.fn<CardProps['onOpenArticle']>(),
    onDisableSite: vi.fn<CardProps['onDisableSite']>().mockResolvedValue(true),
    onRule: vi.fn<CardProps['onRule']>().mockResolvedValue('kept'),
    language: 'zh-Hans',
    page: { title: document.title, address: location.href },
    ...changes,
  };
}

function text(): string {
  return document.querySelector('[role="dialog"]')?.textContent ?? '';
}

describe('Card', () => {
  it('is a dialog named by its verdict, which can take the focus', async () => {
    render(<Card {...props()} />);
    const dialog = page.getByRole('dialog', { name: '不一致' });
    await expect.element(dialog).toBeVisible();
    dialog.element().querySelector<HTMLElement>('button')?.focus();
    (dialog.element() as HTMLElement).focus();
    expect(document.activeElement).toBe(dialog.element());
  });

  it('shows both figures with the digits that differ, the reason and the evidence', async () => {
    render(<Card {...props()} />);
    await expect.element(page.getByText(/2 个来源/)).toBeVisible();
    expect([...document.querySelectorAll('em')].map((digits) => digits.textContent)).toEqual(['67', '76']);
    expect(document.querySelector('mark')?.textContent).toBe('6776万元');
    expect(text()).toContain('有两位数字对调');
    expect(text()).toContain('同一机构 晋源区金融办 ✓');
    expect(text()).toContain('时期未注明');
    await expect.element(page.getByTitle('原文未写日期，取文中提到的最晚一天')).toMatchTextContent('2022-04-23');
  });

  it('begins with why it is not comparable where the figure is only related', () => {
    render(<Card {...props({ state: related })} />);
    expect(text().indexOf('不是同一时期的数：本页 2023年上半年，语料 2022-04-23')).toBeLessThan(
      text().indexOf('6767万元'),
    );
    expect(document.querySelector('em')).toBeNull();
  });

  it('folds a long reason', async () => {
    const [evidence] = related.card.evidence;
    if (!evidence) throw new Error('samples: no evidence');
    const long = '有线电视网络升级改造及农村应急广播体系建设项目资金'.repeat(3);
    const reasons = [{ code: 'same-measure', here: long, there: '金额' } as const];
    render(
      <Card {...props({ state: { ...related, card: { ...related.card, evidence: [{ ...evidence, reasons }] } } })} />,
    );
    const shown = () => document.querySelector<HTMLElement>('[role=dialog]')?.innerText;
    expect(shown()).not.toContain('／金额');
    expect(shown()).toContain('……');
    document.querySelector<HTMLElement>('.long summary')?.click();
    await expect.poll(shown).toContain('／金额');
    expect(shown()).not.toContain('……');
  });

  it('folds a long text between two of its characters', () => {
    render(<LongText text={'𠮷'.repeat(81)} />);
    expect(document.querySelector('.long summary')?.textContent).toBe(`${'𠮷'.repeat(80)}……`);
  });

  it('folds a long text behind a pause', () => {
    render(<LongText text={`${'数'.repeat(60)}，${'相同'.repeat(20)}`} />);
    expect(document.querySelector('summary')?.firstChild?.textContent).toBe(`${'数'.repeat(60)}，`);
  });

  it('shows evidence in the script of the page, and as it is written on request', async () => {
    const [evidence] = differing.card.evidence;
    if (!evidence) throw new Error('samples: no evidence');
    const sentence = '累計授信金額達6776萬元。';
    const quotation = { ...evidence.quotation, text: sentence, marks: [{ start: 7, end: 13 }] };
    const written = { ...evidence, text: '6776萬元', quotation };
    const inScript = {
      text: '6776万元',
      measured: '金额',
      sentence: '累计授信金额达6776万元。',
      title: '题',
      source: '报',
    };
    const state = { ...differing, card: { ...differing.card, evidence: [{ ...written, inScript }] } };
    render(<Card {...props({ state })} />);
    expect(document.querySelector('q')?.textContent).toBe(inScript.sentence);
    expect(document.querySelector('mark')?.textContent).toBe('6776万元');
    await page.getByRole('button', { name: '看原文字形' }).click();
    await expect.poll(() => document.querySelector('q')?.textContent).toBe(sentence);
    expect(document.querySelector('mark')?.textContent).toBe('6776萬元');
  });

  it('explains sources and origins where it counts both', async () => {
    render(<Card {...props()} />);
    await page.getByText('来源和出处').click();
    await expect.element(page.getByText(/只算一个出处/)).toBeVisible();
  });

  it('folds all evidence but the first', async () => {
    render(<Card {...props({ state: related })} />);
    await expect.element(page.getByText(/不能确定说的是同一件事/)).not.toBeVisible();
    await page.getByText(/其余 1 处记载/).click();
    await expect.element(page.getByText(/不能确定说的是同一件事/)).toBeVisible();
  });

  it('says of an organization what it is, its other names, its figures and mentions', async () => {
    const onOpenArticle = vi.fn<CardProps['onOpenArticle']>();
    render(<Card {...props({ state: pharmacy, onOpenArticle })} />);
    await expect.element(page.getByRole('dialog', { name: '漱玉平民大药房连锁股份有限公司' })).toBeVisible();
    expect(text()).toContain('企业 · 济南市历下区');
    expect(text()).toContain('又称 漱玉平民大药房、漱玉平民');
    expect(text()).toContain('语料库中共提及 12 处，有数字 4 个');
    await page.getByRole('button', { name: '金融帮扶遇困小微企业' }).click();
    expect(onOpenArticle).toHaveBeenCalledWith('taiyuan-3', 203);
  });

  it('tags quoted text with its own script', () => {
    render(<Card {...props({ state: pharmacy, language: 'en' })} />);
    expect(document.querySelector('[role="dialog"]')?.getAttribute('lang')).toBe('en');
    expect([...document.querySelectorAll('q')].map((quote) => quote.lang)).toEqual(['zh-Hant']);
  });

  it('passes on pinning, closing, opening and switching off', async () => {
    const given = props();
    render(<Card {...given} />);
    await page.getByRole('button', { name: '固定' }).click();
    await page.getByRole('button', { name: '打开原文' }).click();
    await page.getByRole('button', { name: '关闭' }).click();
    expect(given.onPin).toHaveBeenCalledOnce();
    expect(given.onOpenArticle).toHaveBeenCalledWith('taiyuan-3', 203);
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('asks before it switches the site off, and takes no double click for an answer', async () => {
    const onDisableSite = vi.fn<CardProps['onDisableSite']>().mockResolvedValue(true);
    render(<Card {...props({ onDisableSite })} />);
    await page.getByRole('button', { name: '本站停用' }).click();
    expect(text()).toContain('此站不再核对？');
    await expect.element(page.getByRole('button', { name: '不停用' })).toHaveFocus();
    document.querySelector<HTMLElement>('footer button')?.click();
    await page.getByRole('button', { name: '不停用' }).click();
    await page.getByRole('button', { name: '打开原文' }).click();
    expect(onDisableSite).not.toHaveBeenCalled();
    await page.getByRole('button', { name: '本站停用' }).click();
    const confirm = async (): Promise<number> => {
      if (onDisableSite.mock.calls.length === 0) await page.getByRole('button', { name: '停用', exact: true }).click();
      return onDisableSite.mock.calls.length;
    };
    await expect.poll(confirm).toBe(1);
  });

  it('says where the site can be switched off when the card cannot do it', async () => {
    const onDisableSite = vi.fn<CardProps['onDisableSite']>().mockResolvedValue(false);
    render(<Card {...props({ onDisableSite })} />);
    await page.getByRole('button', { name: '本站停用' }).click();
    const confirm = async (): Promise<string> => {
      if (onDisableSite.mock.calls.length === 0) await page.getByRole('button', { name: '停用', exact: true }).click();
      return text();
    };
    await expect.poll(confirm).toContain('停用请用弹出窗口里的开关');
  });

  it('lets the reader say that it is not the same thing, and says where that was not kept', async () => {
    const onRule = vi.fn<CardProps['onRule']>().mockResolvedValue('private-window');
    render(<Card {...props({ onRule })} />);
    await expect.element(page.getByRole('button', { name: '是一回事', exact: true })).not.toBeInTheDocument();
    await page.getByRole('button', { name: '不是一回事' }).click();
    expect(onRule).toHaveBeenCalledWith(differing.card.evidence[0], 'other');
    await expect.element(page.getByText('无痕窗口里的判断不保存')).toBeVisible();
  });

  it('takes back what the reader said', async () => {
    const [evidence] = related.card.evidence;
    if (!evidence) throw new Error('samples: no evidence');
    const ruled = { ...evidence, reasons: [{ code: 'other-by-reader' } as const] };
    const given = props({ state: { ...related, card: { ...related.card, evidence: [ruled] } } });
    render(<Card {...given} />);
    expect(text()).toContain('你判定不是一回事');
    await expect.element(page.getByRole('button', { name: '不是一回事', pressed: true })).toBeVisible();
    await page.getByRole('button', { name: '不是一回事' }).click();
    expect(given.onRule).toHaveBeenCalledWith(ruled, null);
    await page.getByRole('button', { name: '是一回事', exact: true }).click();
    expect(given.onRule).toHaveBeenLastCalledWith(ruled, 'same');
  });

  it('shows what the page’s own figures make of it, beside the evidence or alone', async () => {
    const sums = [{ kind: 'sum', holds: false, terms: ['28个', '48个'], result: '76个', stated: '77个' } as const];
    const { rerender } = render(<Card {...props({ state: { ...differing, sums } })} />);
    expect(text()).toContain('文内核算');
    expect(text()).toContain('28个 + 48个 = 76个；此处写的是 77个');
    const alone = { ...differing, sums, verdict: null, card: { evidence: [], sources: 0, origins: 0, timeline: [] } };
    rerender(<Card {...props({ state: alone, language: 'en' })} />);
    await expect.element(page.getByRole('dialog', { name: 'The page’s own sums' })).toBeVisible();
    expect(text()).toContain('The parts: 28个 + 48个 = 76个; the text says 77个 here');
  });

  it('folds who reported what and when', async () => {
    const onOpenArticle = vi.fn<CardProps['onOpenArticle']>();
    const state = { ...differing, card: { ...differing.card, timeline: reports } };
    render(<Card {...props({ state, onOpenArticle })} />);
    await page.getByText('同一指标的 2 次记载').click();
    await page.getByRole('button', { name: '太原日报' }).last().click();
    expect(onOpenArticle).toHaveBeenCalledWith('taiyuan-9', 203);
  });

  it('copies the evidence by the older command where the clipboard is refused', async () => {
    const page_ = vi.fn<(event: Event) => void>();
    document.addEventListener('copy', page_);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('refused', 'NotAllowedError'));
    render(<Card {...props()} />);
    await page.getByRole('button', { name: '复制依据' }).click();
    await expect.element(page.getByRole('button', { name: '已复制' })).toBeVisible();
    expect(page_).not.toHaveBeenCalled();
    document.removeEventListener('copy', page_);
  });

  it('says what to do when it has nothing to show', async () => {
    const { rerender } = render(<Card {...props({ state: { kind: 'loading' } })} />);
    await expect.element(page.getByRole('status')).toMatchTextContent('正在查语料');
    rerender(<Card {...props({ state: { kind: 'gone' } })} />);
    expect(text()).toContain('重新载入本页');
    rerender(<Card {...props({ state: { kind: 'disconnected' } })} />);
    expect(text()).toContain('重新载入本页');
    await expect.element(page.getByRole('button', { name: '本站停用' })).not.toBeInTheDocument();
  });

  it('is worked by keyboard alone', async () => {
    const onPin = vi.fn<CardProps['onPin']>();
    render(<Card {...props({ onPin })} />);
    (page.getByRole('dialog').element() as HTMLElement).focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(onPin).toHaveBeenCalledOnce();
  });

  it('is never higher than half the view and never wider than it', async () => {
    render(<Card {...props({ state: pharmacy })} />);
    const { height, width } = page.getByRole('dialog').element().getBoundingClientRect();
    expect(height).toBeLessThanOrEqual(window.innerHeight / 2);
    expect(width).toBeLessThanOrEqual(360);
    expect(document.querySelector('.card')?.scrollWidth).toBeLessThanOrEqual(360);
  });
});
