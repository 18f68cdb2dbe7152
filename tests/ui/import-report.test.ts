import { describe, expect, it } from 'vitest';
import { messagesFor } from '@/locales/messages-for';
import { estimateEnd, timeLeft } from '@/ui/library/import/eta';
import { inOrder, isLitter } from '@/ui/library/import/import-file';
import { byFile, tallyOf } from '@/ui/library/import/report';
import { complaintsOf, noteWords, reportCsv, tallyWords } from '@/ui/library/import/report-words';
import { fileOf, mixedReport } from './import-samples';

const messages = messagesFor('zh-Hans');
const titleOf = (id: string): string | null => (id === 'taiyuan-3' ? '金融助企' : null);

describe('reportCsv', () => {
  it('has a row for each article and each complaint, in words', () => {
    const rows = reportCsv(mixedReport, messages, titleOf).trim().split('\r\n');
    expect(rows).toHaveLength(1 + mixedReport.lines.length);
    expect(rows[0]).toBe('"文件","文章","结果","说明"');
    expect(rows[1]).toBe('"2022年/太原日报.txt","金融帮扶遇困小微企业","已添加",""');
    expect(rows[2]).toBe('"2022年/太原日报.txt","\'=HYPERLINK(""http://x"")","已添加，与《金融助企》同源",""');
    expect(rows[5]).toMatch(/^"旧稿.jsonl","","跳过",".+ 第 40001 行"$/);
  });
});

describe('tallyWords', () => {
  it('tells what happened and leaves out what did not', () => {
    expect(tallyWords(tallyOf(mixedReport.lines), messages).map(({ words }) => words)).toEqual([
      '新增 1 篇',
      '更新 1 篇',
      '同源 1 篇',
      '没有变化 1 篇',
      '没有存成 1 篇',
      '跳过 2 处',
    ]);
  });
});

describe('byFile', () => {
  it('keeps the articles of a file together', () => {
    const files = byFile(mixedReport.lines).map(({ path, lines }) => [path, lines.length]);
    expect(files).toEqual([
      ['2022年/太原日报.txt', 3],
      ['旧稿.jsonl', 1],
      ['扫描件.pdf', 0],
      ['来稿.docx', 1],
    ]);
  });
});

describe('noteWords', () => {
  it.each(['zh-Hans', 'zh-Hant', 'en'] as const)('has a sentence of its own for each reason in %s', (language) => {
    const { skips } = messagesFor(language);
    expect(new Set(Object.values(skips)).size).toBe(Object.keys(skips).length);
    const line = { type: 'skipped', path: 'a', reason: 'encrypted', detail: null } as const;
    expect(noteWords(line, messagesFor(language))).toBe(skips.encrypted);
  });
});

describe('complaintsOf', () => {
  it('says once what is the same for many files', () => {
    const skip = (path: string, reason: 'empty' | 'scanned') =>
      ({ type: 'skipped', path, reason, detail: null }) as const;
    const lines = [skip('a', 'empty'), skip('b', 'scanned'), skip('c', 'empty')];
    expect(complaintsOf(lines, messages, titleOf).map(({ lines }) => lines.map(({ path }) => path))).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });
});

describe('isLitter', () => {
  it.each(['.DS_Store', '甲/.git/config', '__MACOSX/._甲.txt', '甲/Thumbs.db', 'desktop.ini', '~$来稿.docx'])(
    'accepts %s',
    (path) => {
      expect(isLitter(path)).toBe(true);
    },
  );

  it.each(['甲.txt', '甲/乙.txt', 'a.b.c', '第1版/desktop.txt'])('rejects %s', (path) => {
    expect(isLitter(path)).toBe(false);
  });
});

describe('inOrder', () => {
  it('counts numbers by their value', () => {
    const files = ['第10版.txt', '第2版.txt', '第1版.txt'].map((path) => fileOf(path, 1));
    expect(inOrder(files).map(({ path }) => path)).toEqual(['第1版.txt', '第2版.txt', '第10版.txt']);
  });
});

describe('estimateEnd', () => {
  const at = (nowMs: number, fraction: number) => ({ startedMs: 0, nowMs, fraction });

  it('says nothing in the first three seconds, or while nothing is done', () => {
    expect(estimateEnd(null, at(2999, 0.5))).toBeNull();
    expect(estimateEnd(null, at(9000, 0))).toBeNull();
  });

  it('is exact at an even speed', () => {
    let estimate = estimateEnd(null, at(3000, 0.1));
    for (let s = 4; s <= 30; s++) estimate = estimateEnd(estimate, at(s * 1000, s / 30));
    expect(estimate?.endMs).toBeCloseTo(30_000, -1);
  });

  it('does not jump when one file is slow', () => {
    const before = estimateEnd(null, at(10_000, 0.5));
    const after = estimateEnd(before, at(11_000, 0.5));
    expect((after?.endMs ?? 0) - (before?.endMs ?? 0)).toBeLessThan(1000);
    expect(after?.endMs).toBeGreaterThan(before?.endMs ?? 0);
  });
});

describe('timeLeft', () => {
  it.each([
    [0, { unit: 'seconds', count: 5 }],
    [12, { unit: 'seconds', count: 15 }],
    [90, { unit: 'seconds', count: 90 }],
    [91, { unit: 'minutes', count: 2 }],
    [600, { unit: 'minutes', count: 10 }],
  ])('of %i seconds', (seconds, words) => {
    expect(timeLeft({ atMs: 5000, endMs: 5000 + seconds * 1000 })).toEqual(words);
  });
});
